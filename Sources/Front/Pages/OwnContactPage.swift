import Pages
import Scheduling
import Serving
import Wording

/// How the person is reached about their visit, to be put right by them.
struct OwnContactPage: Page {
    let frame: PageFrame
    let appointment: AppointmentView
    let fields: BookingFields
    var problems: [BookingProblem] = []
    /// Not of a field: it was changed too often, or could not be saved.
    var refusal: Phrase?

    private var say: Language { frame.language }

    var title: String { (problems.isEmpty && refusal == nil ? "" : say(.errorPrefix)) + say(.ownContactTitle) }

    func address(_ paths: Paths) -> String { paths.ownContact(appointment.id) }

    var formPlace: FormPlace? { FormPlace(id: "contact-form") { $0.ownContact(appointment.id) } }

    var main: HTML {
        let form = ContactForm(frame: frame, fields: fields, problems: problems)
        return """
            <div class="narrow">
            <h1>\(say(.ownContactTitle))</h1>
            <p class="lead">\(say(.ownContactLead))</p>
            <p class="note">\(say(.ownContactFormer))</p>
            \(FormParts.summary(problems.map { ($0.field.rawValue, say($0.words)) }, say))
            \(HTML.optional(refusal) { "<p class=\"problem\" role=\"alert\">\(say($0))</p>" })
            \(VisitParts.card(appointment.visit, heading: nil, say))
            <form id="contact-form" method="post" action="\(frame.paths.ownContact(appointment.id))" data-once novalidate>
            \(FormParts.token(frame))
            \(form.html)
            <div class="actions">
            <button class="button primary">\(say(.ownContactSave))</button>
            <a class="button quiet" href="\(frame.paths.appointment(appointment.id))">\(say(.ownContactKeep))</a>
            </div>
            </form>
            </div>
            """
    }
}
