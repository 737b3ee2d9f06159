public import Scheduling

/// What must be true of a person that somebody books for. The rules are the
/// domain's; everything found is reported at once.
package enum BookingRules {
    package static func check(
        _ person: Particulars, for purpose: Particulars.Purpose, consents: Bool, on today: LocalDate, sendsTexts: Bool
    ) throws(Refusal) {
        let problems = problems(person, for: purpose, consents: consents, on: today, sendsTexts: sendsTexts)
        guard problems.isEmpty else { throw .invalid(problems.map(FieldProblem.person)) }
    }

    /// A visit for that reason does not fit into a shorter slot.
    package static func check(_ reason: Reason, fits slot: Slot) throws(Refusal) {
        guard reason.minutes <= slot.minutes else { throw .invalid([.person(.reasonTooLong)]) }
    }

    package static func problems(
        _ person: Particulars, for purpose: Particulars.Purpose, consents: Bool, on today: LocalDate, sendsTexts: Bool
    ) -> [PersonProblem] {
        var problems = person.problems(for: purpose, on: today)
        // Text messages are chosen where they are sent.
        if person.channel == .text, !sendsTexts { problems.append(.textsNotSent) }
        if purpose != .desk, !consents { problems.append(.consentMissing) }
        return problems.sorted()
    }

    /// Reads what was typed.
    ///
    /// - Throws: `.invalid` with everything to mend: what could not be read,
    ///   and of what could be, what the rules say.
    package static func read(
        _ entry: PersonEntry, for purpose: Particulars.Purpose, consents: Bool, on today: LocalDate, sendsTexts: Bool
    ) throws(Refusal) -> Particulars {
        let reading = entry.reading()
        var unread = reading.problems
        // The clinic hears what it is for, and from whom.
        if purpose == .desk { unread.subtract([.reasonMissing, .bookedForMissing]) }
        let silenced = Set(unread.flatMap(Self.silenced))
        let judged = problems(reading.particulars, for: purpose, consents: consents, on: today, sendsTexts: sendsTexts)
        let all = unread.union(judged.filter { !silenced.contains($0) })
        guard all.isEmpty else { throw .invalid(all.sorted().map(FieldProblem.person)) }
        return reading.particulars
    }

    /// What the rules find only because something could not be read.
    fileprivate static func silenced(by problem: PersonProblem) -> [PersonProblem] {
        switch problem {
        case .bookedForMissing: [.needsGuardian]
        case .birthDateMissing, .birthDateMalformed, .birthYearIncomplete: [.birthDateMissing, .needsGuardian]
        case .phoneMalformed, .phoneForeign: [.contactMissing, .textPhoneMissing]
        case .emailMalformed: [.contactMissing, .emailMissing]
        default: []
        }
    }
}

extension Verb {
    /// What somebody typed of a person, as a verb takes it.
    ///
    /// - Parameters:
    ///   - consents: to what the form asks; not asked at the desk.
    ///   - today: the clinic's date, or that of most clinics.
    /// - Throws: `.invalid` with everything to mend, at once.
    public func particulars(
        of entry: PersonEntry, for purpose: Particulars.Purpose, consents: Bool = false, on today: LocalDate
    ) throws(Refusal) -> Particulars {
        try BookingRules.read(entry, for: purpose, consents: consents, on: today, sendsTexts: node.sendsTexts)
    }

    /// How somebody wants to be reached from now on, as a verb takes it.
    ///
    /// - Throws: `.invalid` with everything to mend, at once.
    public func correction(
        phone: String, email: String, language: Language, channel: MessageChannel, for purpose: Particulars.Purpose
    ) throws(Refusal) -> ContactCorrection {
        var problems: Set<PersonProblem> = []
        let correction = ContactCorrection(
            phone: PersonEntry.phone(phone, &problems), email: PersonEntry.email(email, &problems), language: language, channel: channel)
        let silenced = Set(problems.flatMap(BookingRules.silenced))
        problems.formUnion(BookingRules.problems(correction, for: purpose, sendsTexts: node.sendsTexts).filter { !silenced.contains($0) })
        guard problems.isEmpty else { throw .invalid(problems.sorted().map(FieldProblem.person)) }
        return correction
    }
}

extension Verb {
    /// Who somebody is, as it was typed at the desk.
    ///
    /// - Throws: `.invalid` with everything to mend.
    public func identity(of entry: PersonEntry, on today: LocalDate) throws(Refusal) -> IdentityCorrection {
        let reading = entry.reading()
        let identity = IdentityCorrection(reading.particulars)
        var problems = reading.problems.filter(\.isOfIdentity)
        let silenced = Set(problems.flatMap(BookingRules.silenced))
        problems.formUnion(identity.problems(on: today).filter { !silenced.contains($0) })
        guard problems.isEmpty else { throw .invalid(problems.sorted().map(FieldProblem.person)) }
        return identity
    }
}

extension BookingRules {
    package static func problems(_ correction: ContactCorrection, for purpose: Particulars.Purpose, sendsTexts: Bool) -> [PersonProblem] {
        correction.problems(for: purpose) + (correction.channel == .text && !sendsTexts ? [.textsNotSent] : [])
    }
}
