import Pages
import Scheduling
import Serving
import Wording

/// Signed in again, in the middle of a form: one button sends it as it was.
struct ResumePage: DeskPage {
    let frame: DeskFrame
    let resumption: Resumption

    var title: String { say(.deskResumeTitle) }
    var bodyClass: String { "desk threshold" }

    var main: HTML {
        """
        <div class="narrow">
        <h1>\(say(.deskResumeTitle))</h1>
        <p class="lead">\(say(.deskResumeText))</p>
        <form method="post" action="\(resumption.path)" data-once>
        \(token)\(HTML.each(resumption.fields) { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
        <div class="actions"><button class="button primary" autofocus>\(say(.deskResumeButton))</button>
        <a class="button quiet" href="\(frame.paths.path(.home))">\(say(.deskResumeNot))</a></div>
        </form>
        </div>
        """
    }
}
