import Pages
import Scheduling
import Serving
import Wording

/// A form that could not be taken just now, with everything it said: one
/// button sends it again.
struct TryAgainPage: Page {
    let frame: PageFrame
    let problem: ProblemPage.Problem
    /// Where it was sent, and goes again.
    let action: String
    let fields: [(Field, String)]
    /// The one that an order is about.
    var clinic: Clinic?

    var title: String { frame.language(problem.words.title) }

    func address(_ paths: Paths) -> String { paths.home }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow stop">
            <h1>\(say(problem.words.title))</h1>
            \(reason)
            <p>\(say(.retryKept))</p>
            <form method="post" action="\(action)" data-once>
            \(FormParts.token(frame))\(HTML.each(fields) { FormParts.hidden($0.0, $0.1) })
            <div class="actions"><button class="button primary">\(say(.retryButton))</button></div>
            </form>
            \(HTML.when(problem == .suspended, call))
            <p class="note">\(say(.emergencyReminder))</p>
            </div>
            """
    }

    /// Whom to call in the meantime.
    private var call: HTML {
        let say = frame.language
        guard let clinic else {
            return "<p><a class=\"action\" href=\"\(frame.paths.clinics)\">\(say(.finderTitle))</a></p>"
        }
        return """
            <section class="advice"><h2>\(say(.suspendedCall))</h2>
            <p><a href="\(frame.paths.clinic(clinic.id))">\(clinic.name)</a></p>
            <p class="call-line">\(VisitParts.phone(clinic.phone, say))</p></section>
            """
    }

    /// An expired form needs no advice here: the button is the advice.
    private var reason: HTML {
        guard problem != .formExpired else { return HTML() }
        return "<p class=\"lead\">\(frame.language(problem.words.text))\(problem.wait(frame.language))</p>"
    }
}
