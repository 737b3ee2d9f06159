import Scheduling
import UseCases
import Wording

/// Who a visit is for, to be put right.
struct IdentityPage: DeskPage {
    let frame: DeskFrame
    let visit: VisitDetails
    let fields: Fields
    var problems: [DeskBookingProblem] = []
    /// Of the sealed copy that the form was first drawn from; `nil` for what is shown now.
    var version: Int?

    /// As it stands, or as it was typed.
    struct Fields: Sendable {
        var familyName = ""
        var givenName = ""
        var hasOneName = false
        var birthDate = ""
        var healthNumber = ""

        private static let textMax = 300

        init(_ visit: DayVisit) {
            guard case .opened(let person) = visit.person else { return }
            (familyName, givenName, hasOneName) = (person.familyName, person.givenName, person.hasOneName)
            (birthDate, healthNumber) = (person.birthDate?.description ?? "", person.healthNumber ?? "")
        }

        init(_ form: URLEncodedForm) {
            func text(_ field: Field) -> String { form.line(field, max: Self.textMax) }
            (familyName, givenName, hasOneName) = (text(.familyName), text(.givenName), text(.oneName) == "yes")
            (birthDate, healthNumber) = (text(.birthDate), text(.healthNumber))
        }

        /// What was typed, for the rules to read.
        var entry: PersonEntry {
            var entry = PersonEntry()
            (entry.givenName, entry.familyName, entry.hasOneName) = (givenName, familyName, hasOneName)
            (entry.birthDate, entry.healthNumber) = (.text(birthDate), healthNumber)
            return entry
        }
    }

    private var appointment: Appointment { visit.visit.appointment }
    private var back: String { frame.paths.visit(visit.clinic.id, appointment.id) }
    private var action: String { frame.paths.path(.identity, visit.clinic.id.description, appointment.id.description) }

    var title: String { say(.deskIdentity) }
    func address(_ paths: DeskPaths) -> String? { paths.path(.identity, visit.clinic.id.description, appointment.id.description) }

    var formPlace: DeskFormPlace? {
        DeskFormPlace(id: "identity-form") { $0.path(.identity, visit.clinic.id.description, appointment.id.description) }
    }

    var main: HTML {
        """
        <div class="narrow">
        <p><a class="back" href="\(back)" data-key="Escape">‹ \(say(.deskVisit)) \(appointment.reference.description)</a></p>
        <h1>\(say(.deskIdentity))</h1>
        <p class="lead">\(VisitParts.person(visit, say)), \(visit.start.words(in: say))</p>
        \(visit.person == nil && version == nil ? "<p class=\"note caution\" role=\"alert\">\(say(.deskContactUnopened))</p>" : form)
        </div>
        """
    }

    private var form: HTML {
        """
        \(FormParts.summary(problems.map { ($0.field.rawValue, say($0.words)) }, say))
        <form id="identity-form" method="post" action="\(action)" class="quick-form" data-once>
        \(token)\(FormParts.hidden(.version, String(version ?? visit.visit.version)))
        <div class="pair">
        \(text(.familyName, .familyNameLabel, fields.familyName, extra: problems.isEmpty ? " maxlength=\"120\" required autofocus" : " maxlength=\"120\" required"))
        \(text(.givenName, .givenNameLabel, fields.givenName, extra: " maxlength=\"120\""))
        </div>
        <label class="choice"><input type="checkbox" name="one-name" value="yes"\(HTML.when(fields.hasOneName, " checked"))><span>\(say(.oneNameLabel))</span></label>
        <div class="pair">
        \(text(.birthDate, .deskBirthDate, fields.birthDate, extra: " inputmode=\"numeric\" maxlength=\"20\" placeholder=\"1980-06-24\""))
        \(text(.healthNumber, .healthNumberLabel, fields.healthNumber, extra: " maxlength=\"40\" autocapitalize=\"characters\""))
        </div>
        <p class="hint">\(say(.deskIdentityText))</p>
        <div class="actions"><button class="button primary">\(say(.deskContactSave))</button>
        <a class="button quiet" href="\(back)">\(say(.deskBack))</a></div>
        </form>
        """
    }

    private func text(_ field: Field, _ label: Phrase, _ value: String, extra: HTML) -> HTML {
        TextField(
            field: field, label: say(label), value: value, language: say, problem: problems.first { $0.field == field }.map { say($0.words) },
            autocomplete: "off", attributes: extra
        ).html
    }
}
