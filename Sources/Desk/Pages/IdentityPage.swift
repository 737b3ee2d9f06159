import Clinics
import Pages
import Scheduling
import Serving
import UseCases
import Wording

/// Who a visit is for, to be put right.
struct IdentityPage: CorrectionPage {
    static let name = "identity", route = DeskRoute.identity, heading = Phrase.deskIdentity, hint = Phrase.deskIdentityText

    let frame: DeskFrame
    let visit: VisitDetails
    let fields: Fields
    let problems: [DeskBookingProblem]
    let version: Int?

    struct Fields: CorrectionFields {
        var familyName = ""
        var givenName = ""
        var hasOneName = false
        var birthDate = ""
        var healthNumber = ""

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

    var inputs: HTML {
        """
        <div class="pair">
        \(text(.familyName, .familyNameLabel, fields.familyName, extra: problems.isEmpty ? " maxlength=\"120\" required autofocus" : " maxlength=\"120\" required"))
        \(text(.givenName, .givenNameLabel, fields.givenName, extra: " maxlength=\"120\""))
        </div>
        <label class="choice"><input type="checkbox" name="one-name" value="yes"\(HTML.when(fields.hasOneName, " checked"))><span>\(say(.oneNameLabel))</span></label>
        <div class="pair">
        \(text(.birthDate, .deskBirthDate, fields.birthDate, extra: " inputmode=\"numeric\" maxlength=\"20\" placeholder=\"1980-06-24\""))
        \(text(.healthNumber, .healthNumberLabel, fields.healthNumber, extra: " maxlength=\"40\" autocapitalize=\"characters\""))
        </div>
        """
    }
}
