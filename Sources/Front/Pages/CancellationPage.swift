import Pages
import Scheduling
import Serving
import Wording

/// Asks before cancelling: a link in a message never changes anything.
struct CancellationPage: Page {
    let frame: PageFrame
    let appointment: AppointmentView

    var title: String { frame.language(.cancellationTitle) }

    func address(_ paths: Paths) -> String { paths.cancellation(appointment.id) }

    var main: HTML {
        let say = frame.language
        return """
            <div class="narrow">
            <h1>\(say(.cancellationHeading))</h1>
            <p class="lead">\(say(.cancellationText))</p>
            \(VisitParts.card(appointment.visit, heading: nil, say))
            <form method="post" action="\(frame.paths.cancellation(appointment.id))" data-once>
            \(FormParts.token(frame))
            <div class="actions">
            <button class="button primary danger">\(say(.cancellationConfirm))</button>
            <a class="button quiet" href="\(frame.paths.appointment(appointment.id))">\(say(.cancellationKeep))</a>
            </div>
            </form>
            </div>
            """
    }
}
