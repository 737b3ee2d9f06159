import Scheduling
import UseCases
import Wording

/// How somebody can be reached about a visit, to be put right.
struct ContactPage: DeskPage {
    let frame: DeskFrame
    let visit: VisitDetails
    let fields: Fields
    var problems: [DeskBookingProblem] = []
    /// Of the sealed copy that the form was first drawn from; `nil` for what is shown now.
    var version: Int?

    /// As it stands, or as it was typed.
    struct Fields: Sendable {
        var phone = ""
        var email = ""
        var language: Language?
        var channel = MessageChannel.email

        private static let textMax = 300

        init(_ visit: DayVisit) {
            guard case .opened(let person) = visit.person else { return }
            phone = person.phone.map { $0.display(in: person.language) } ?? ""
            email = person.email?.text ?? ""
            language = person.language
            channel = person.channel
        }

        init(_ form: URLEncodedForm) {
            func text(_ field: Field) -> String { form.line(field, max: Self.textMax) }
            phone = text(.phone)
            email = text(.email)
            language = Language(rawValue: text(.language))
            channel = MessageChannel(rawValue: text(.channel)) ?? .email
        }
    }

    private var appointment: Appointment { visit.visit.appointment }
    private var back: String { frame.paths.visit(visit.clinic.id, appointment.id) }
    private var action: String { frame.paths.path(.contact, visit.clinic.id.description, appointment.id.description) }

    var title: String { say(.deskContact) }
    func address(_ paths: DeskPaths) -> String? { paths.path(.contact, visit.clinic.id.description, appointment.id.description) }

    var formPlace: DeskFormPlace? {
        DeskFormPlace(id: "contact-form") { $0.path(.contact, visit.clinic.id.description, appointment.id.description) }
    }

    var main: HTML {
        """
        <div class="narrow">
        <p><a class="back" href="\(back)" data-key="Escape">‹ \(say(.deskVisit)) \(appointment.reference.description)</a></p>
        <h1>\(say(.deskContact))</h1>
        <p class="lead">\(VisitParts.person(visit, say)), \(visit.start.words(in: say))</p>
        \(visit.person == nil && version == nil ? "<p class=\"note caution\" role=\"alert\">\(say(.deskContactUnopened))</p>" : form)
        </div>
        """
    }

    private var form: HTML {
        """
        \(FormParts.summary(problems.map { ($0.field.rawValue, say($0.words)) }, say))
        <form id="contact-form" method="post" action="\(action)" class="quick-form" data-once>
        \(token)\(FormParts.hidden(.version, String(version ?? visit.visit.version)))
        <div class="pair">
        \(text(.phone, .phoneLabel, fields.phone, type: "tel", extra: problems.isEmpty ? " autofocus" : ""))
        \(text(.email, .emailLabel, fields.email, type: "email"))
        </div>
        \(HTML.when(frame.offersTexts || fields.channel == .text, channel))
        <fieldset class="group"><legend>\(say(.deskWrittenIn))</legend><div class="chips">
        \(HTML.each(Language.allCases) { FormParts.chip(.language, $0.rawValue, $0.ownName, isChecked: (fields.language ?? say) == $0) })
        </div></fieldset>
        <div class="group"><label class="choice"><input type="checkbox" name="notify" value="yes" checked><span>\(say(.deskContactTell))</span></label></div>
        <p class="hint">\(say(.deskContactText))</p>
        <div class="actions"><button class="button primary">\(say(.deskContactSave))</button>
        <a class="button quiet" href="\(back)">\(say(.deskBack))</a></div>
        </form>
        """
    }

    private var channel: HTML {
        """
        <fieldset class="group"><legend>\(say(.deskChannel))</legend><div class="chips">
        \(HTML.each(MessageChannel.allCases) {
            FormParts.chip(.channel, $0.rawValue, say($0.words), isChecked: fields.channel == $0)
        })
        </div></fieldset>
        """
    }

    private func text(_ field: Field, _ label: Phrase, _ value: String, type: String, extra: HTML = "") -> HTML {
        let problem = problems.first { $0.field == field }
        return TextField(
            field: field, label: say(label), value: value, language: say, type: type, problem: problem.map { say($0.words) },
            autocomplete: "off", attributes: extra
        ).html
    }
}
