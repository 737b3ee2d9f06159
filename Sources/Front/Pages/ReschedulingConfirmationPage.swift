import Pages
import Scheduling
import Serving
import Wording

/// The old time and the new one, side by side, before the appointment moves.
struct ReschedulingConfirmationPage: Page {
    let frame: PageFrame
    let appointment: AppointmentView
    let hold: HoldView
    let newVisit: VisitView

    var title: String { frame.language(.reschedulingTitle) }

    func address(_ paths: Paths) -> String { paths.reschedulingConfirmation(appointment.id, hold: hold.id) }

    var main: HTML {
        let say = frame.language
        let paths = frame.paths
        return """
            <div class="narrow wide">
            <h1>\(say(.reschedulingHeading))</h1>
            <p class="hold-text" data-held="\(hold.secondsLeft)" data-ended="\(say(.heldEnded))"><strong>\(say(.heldTitle))</strong> \
            \(say(.heldFor)) <span class="hold-time" data-held-time>\(Quantities.duration(seconds: hold.secondsLeft, in: say))</span></p>
            <div class="versus">
            \(VisitParts.card(newVisit, heading: say(.newTime), say))
            \(VisitParts.card(appointment.visit, heading: say(.currentTime), say))
            </div>
            <form method="post" action="\(paths.reschedulingConfirmation(appointment.id, hold: hold.id))" data-once>
            \(FormParts.token(frame))
            <div class="actions">
            <button class="button primary">\(say(.reschedulingConfirm))</button>
            <a class="button quiet" href="\(paths.appointment(appointment.id))">\(say(.reschedulingKeep))</a>
            </div>
            </form>
            </div>
            """
    }
}
