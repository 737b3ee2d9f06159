import Scheduling

/// What a booking's form must satisfy, field by field, for people of every
/// name and age. Everything found is reported at once.
enum BookingRules {
    static let nameCharactersMax = 100

    static func check(_ request: BookingRequest, on today: LocalDate) throws(Refusal) {
        var problems: [FieldProblem] = []
        let person = request.particulars
        check(person.givenName, .givenName, &problems)
        check(person.familyName, .familyName, &problems)
        checkBirth(person, on: today, &problems)
        if let number = person.healthNumber, number.count > 32 { problems.append(FieldProblem(.healthNumber, .tooLong)) }
        if person.phone == nil, person.email == nil { problems.append(FieldProblem(.contact, .missing)) }
        if !request.consents { problems.append(FieldProblem(.consent, .missing)) }
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    private static func check(_ name: String, _ field: BookingField, _ problems: inout [FieldProblem]) {
        if !name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) {
            problems.append(FieldProblem(field, .missing))
        } else if name.count > nameCharactersMax || name.utf8.count > nameCharactersMax * 4 {
            problems.append(FieldProblem(field, .tooLong))
        } else if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            problems.append(FieldProblem(field, .malformed))
        }
    }

    private static func checkBirth(_ person: Particulars, on today: LocalDate, _ problems: inout [FieldProblem]) {
        if person.birthDate > today {
            problems.append(FieldProblem(.birthDate, .inTheFuture))
        } else if today.year - person.birthDate.year > 125 {
            problems.append(FieldProblem(.birthDate, .implausible))
        } else if !Consent.isGiven(by: person.bookedFor, birthDate: person.birthDate, on: today) {
            problems.append(FieldProblem(.bookedFor, .needsGuardian))
        }
    }
}
