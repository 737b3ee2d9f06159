import Clinics
import Pages
import Scheduling
import Seals
import Serving
import UseCases
import Wording

/// What the desk looks for, as it was typed.
struct VisitSearchFields: Sendable, Equatable {
    var number = ""
    var familyName = ""
    var birthDate = ""

    private static let textMax = 100

    init() {}

    init(_ form: URLEncodedForm) {
        func text(_ field: Field) -> String { form.line(field, max: Self.textMax) }
        number = text(.number)
        familyName = text(.familyName)
        birthDate = text(.birthDate)
    }

    struct Unclear: Error {
        var field: Field
        var words: Phrase
    }

    /// A number wins over a name: it names one person.
    ///
    /// - Throws: `Unclear`, with what to mend.
    func search() throws(Unclear) -> VisitSearch {
        guard number.isEmpty else {
            // Their lengths differ: no text is two of them.
            if let reference = AppointmentReference(number) { return .reference(reference) }
            if let health = HealthNumber(number) { return .person(.healthNumber(health.code)) }
            if let phone = PhoneNumber(number) { return .person(.phone(phone)) }
            throw Unclear(field: .number, words: .deskSearchOdd)
        }
        guard !familyName.isEmpty || !birthDate.isEmpty else { throw Unclear(field: .number, words: .deskSearchNothing) }
        guard !familyName.isEmpty else { throw Unclear(field: .familyName, words: .deskSearchNameMissing) }
        guard let birth = LocalDate(birthDate) else { throw Unclear(field: .birthDate, words: .deskSearchBirthMissing) }
        return .person(.nameAndBirth(family: familyName, birth: birth))
    }
}
