import Scheduling

/// What a booking's form must satisfy. The rules about a person are the
/// domain's; this names the field each belongs to. Everything found is
/// reported at once.
enum BookingRules {
    static func check(_ request: BookingRequest, on today: LocalDate, sendsTexts: Bool = true) throws(Refusal) {
        let person = request.particulars
        var problems = person.problems(on: today).map { field($0, of: person, today) }
        problems += channelProblems(person, sendsTexts: sendsTexts)
        if !request.consents { problems.append(FieldProblem(.consent, .missing)) }
        guard problems.isEmpty else { throw .invalid(problems) }
    }

    /// Text messages are chosen where they are sent.
    static func channelProblems(_ person: Particulars, sendsTexts: Bool) -> [FieldProblem] {
        person.channel == .text && !sendsTexts ? [FieldProblem(.channel, .implausible)] : []
    }

    /// A visit for that reason does not fit into a shorter slot.
    static func check(_ reason: Reason, fits slot: Slot) throws(Refusal) {
        guard reason.minutes <= slot.minutes else { throw .invalid([FieldProblem(.reason, .implausible)]) }
    }

    static func field(_ problem: Particulars.Problem, of person: Particulars, _ today: LocalDate) -> FieldProblem {
        switch problem {
        case .givenName: FieldProblem(.givenName, name(person.givenName))
        case .familyName: FieldProblem(.familyName, name(person.familyName))
        case .birthDate: FieldProblem(.birthDate, person.birthDate.map { $0 > today ? .inTheFuture : .implausible } ?? .missing)
        case .contact: FieldProblem(.contact, .missing)
        case .textPhone: FieldProblem(.phone, person.phone == nil ? .missing : .implausible)
        case .consent: FieldProblem(.bookedFor, .needsGuardian)
        case .healthNumber:
            FieldProblem(
                .healthNumber,
                (person.healthNumber ?? "").unicodeScalars.count > Particulars.healthNumberMax ? .tooLong : .malformed)
        }
    }

    private static func name(_ text: String) -> FieldProblem.Problem {
        if !text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) { return .missing }
        return text.unicodeScalars.count > Particulars.nameMax ? .tooLong : .malformed
    }
}
