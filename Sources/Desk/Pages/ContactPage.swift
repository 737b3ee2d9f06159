import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// How somebody can be reached about a visit, to be put right.
struct ContactPage: CorrectionPage {
    static let name = "contact", route = DeskRoute.contact, heading = Phrase.deskContact, hint = Phrase.deskContactText

    let frame: DeskFrame
    let visit: VisitDetails
    let fields: Fields
    let problems: [DeskBookingProblem]
    let version: Int?

    struct Fields: CorrectionFields {
        var phone = ""
        var email = ""
        var language: Language?
        var channel = MessageChannel.email

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

    var inputs: HTML {
        """
        <div class="pair">
        \(text(.phone, .phoneLabel, fields.phone, type: "tel", extra: problems.isEmpty ? " autofocus" : ""))
        \(text(.email, .emailLabel, fields.email, type: "email"))
        </div>
        \(HTML.when(frame.offersTexts || fields.channel == .text, channel))
        <fieldset class="group"><legend>\(say(.deskWrittenIn))</legend><div class="chips">
        \(HTML.each(Language.allCases) { FormParts.chip(.language, $0.rawValue, $0.ownName, isChecked: (fields.language ?? say) == $0) })
        </div></fieldset>
        <div class="group"><label class="choice"><input type="checkbox" name="notify" value="yes" checked><span>\(say(.deskContactTell))</span></label></div>
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
}
