import Pages
import Scheduling
import Serving
import Wording

/// The one answer to every request for a lost link.
struct LostLinkSentPage: Page {
    let frame: PageFrame

    var title: String { frame.language(.lostLinkSentTitle) }

    func address(_ paths: Paths) -> String { paths.lostLinkSent }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow">
            <h1>\(say(.lostLinkSentTitle))</h1>
            <p class="lead">\(say(.lostLinkSentText))</p>
            <p>\(say(.lostLinkNothing))</p>
            <p class="actions"><a class="button" href="\(frame.paths.clinics)">\(say(.clinicsTitle))</a></p>
            </div>
            """
    }
}
