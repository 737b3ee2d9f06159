import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Why it is cancelled, and whether the person is written to.
struct DeskCancellationPage: DeskPage {
    let frame: DeskFrame
    let visit: VisitDetails
    let isIncomplete: Bool

    var title: String { say(.deskCancelTitle) }

    func address(_ paths: DeskPaths) -> String? {
        paths.path(.cancellation, visit.clinic.id.description, visit.visit.appointment.id.description)
    }

    /// A priority that fails is a reason where one was found to.
    private var reasons: [CancellationReason] {
        let fails = visit.visit.claim?.state == .fails
        return (fails ? [.priorityFails] : []) + CancellationReason.allCases.filter { $0 != .priorityFails }
    }

    var main: HTML {
        let appointment = visit.visit.appointment
        return """
            <div class="narrow">
            <h1>\(say(.deskCancelTitle))</h1>
            <p class="lead">\(VisitParts.person(visit, say)), \(visit.start.words(in: say))</p>
            <form method="post" action="\(frame.paths.path(.cancellation, visit.clinic.id.description, appointment.id.description))" data-once>
            \(token)\(FormParts.hidden(.sequence, String(appointment.sequence)))
            <fieldset class="group"\(HTML.when(isIncomplete, " aria-invalid=\"true\" aria-describedby=\"cause-problem\""))>
            <legend>\(say(.deskCause))</legend>
            \(HTML.when(isIncomplete, FormParts.problem(.cause, say(.deskCauseMissing), say)))
            <div class="stack">
            \(HTML.each(reasons) { reason in
                """
                <label class="choice"><input type="radio" name="cause" value="\(reason.rawValue)" required\(HTML.when(reason == .priorityFails, " checked"))><span>\(say(reason.words))</span></label>
                """
            })
            </div></fieldset>
            \(NotifyChoice.html(visit.person, frame))
            <div class="actions"><button class="button danger">\(say(.deskCancelConfirm))</button>
            <a class="button quiet" href="\(frame.paths.visit(visit.clinic.id, appointment.id))" data-key="Escape">\(say(.deskBack))</a></div>
            </form>
            </div>
            """
    }
}

/// Whether the person is written to: ticked where there is an address.
enum NotifyChoice {
    static func html(_ person: Particulars?, _ frame: DeskFrame) -> HTML {
        let say = frame.language
        let hasAddress = person.map { $0.messageRoute(sendsTexts: frame.offersTexts) != .none } ?? false
        return """
            <div class="group"><label class="choice"><input type="checkbox" name="notify" value="yes"\(HTML.when(hasAddress || person == nil, " checked"))>\
            <span>\(say(.deskNotify))</span></label>
            \(HTML.when(person != nil && !hasAddress, "<p class=\"hint\">\(say(.deskNoAddress)) \(HTML.optional(person?.phone) { VisitParts.phone($0, say) })</p>"))</div>
            """
    }
}
