/// What somebody said of a person and of how to reach them, as it was typed.
public struct PersonEntry: Sendable, Hashable {
    public var givenName = ""
    public var familyName = ""
    /// It stands as the family name; there is no given name.
    public var hasOneName = false
    public var birthDate = BirthDateEntry.text("")
    public var healthNumber = ""
    public var phone = ""
    public var email = ""
    public var channel = MessageChannel.email
    public var bookedFor: BookedFor?
    public var reason: Reason?
    /// Of messages.
    public var language = Language.french

    public init() {}
}

/// A date of birth as it was typed.
public enum BirthDateEntry: Sendable, Hashable {
    /// `YYYY-MM-DD`; empty for none.
    case text(String)
    case parts(year: String, month: String, day: String)
}

/// What could be read of an entry, and what could not.
public struct PersonReading: Sendable {
    /// Where something is a problem, this holds nothing for it, or a
    /// placeholder: it makes no booking.
    public var particulars: Particulars
    public var problems: Set<PersonProblem>
}

extension PersonEntry {
    /// Takes what was typed as it is meant; says what has no meaning. What
    /// makes a booking of it is not judged here: see `Particulars.problems`.
    public func reading() -> PersonReading {
        var problems: Set<PersonProblem> = []
        if reason == nil { problems.insert(.reasonMissing) }
        if bookedFor == nil { problems.insert(.bookedForMissing) }
        var given = givenName.typedLine
        var family = familyName.typedLine
        let isOne = hasOneName && (given.isEmpty || family.isEmpty)
        // In whichever field they wrote it.
        if isOne { (given, family) = ("", given + family) }
        let number = healthNumber.typedCode
        return PersonReading(
            particulars: Particulars(
                givenName: given, familyName: family, hasOneName: isOne, birthDate: birthDate.read(&problems),
                healthNumber: number.isEmpty ? nil : number, phone: Self.phone(phone, &problems), email: Self.email(email, &problems),
                language: language, bookedFor: bookedFor ?? .oneself, reason: reason ?? .other, channel: channel),
            problems: problems)
    }

    /// A telephone as it was typed; `nil` for none, or with what is wrong with it.
    public static func phone(_ text: String, _ problems: inout Set<PersonProblem>) -> PhoneNumber? {
        let typed = text.typedCode
        guard !typed.isEmpty else { return nil }
        let number = PhoneNumber(typed)
        if number == nil { problems.insert(PhoneNumber.isForeign(typed) ? .phoneForeign : .phoneMalformed) }
        return number
    }

    /// An address as it was typed; `nil` for none, or with what is wrong with it.
    public static func email(_ text: String, _ problems: inout Set<PersonProblem>) -> EmailAddress? {
        let typed = text.typedCode
        guard !typed.isEmpty else { return nil }
        let address = EmailAddress(typed)
        if address == nil { problems.insert(.emailMalformed) }
        return address
    }
}

extension BirthDateEntry {
    /// `nil` for none, or with what is wrong with it.
    public func read(_ problems: inout Set<PersonProblem>) -> LocalDate? {
        let parts: [String]
        switch self {
        case .text(let text):
            let typed = text.typedCode
            guard !typed.isEmpty else { return nil }
            parts = typed.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
            guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else {
                problems.insert(.birthDateMalformed)
                return nil
            }
        case .parts(let year, let month, let day):
            parts = [year, month, day].map(\.typedCode)
            guard parts.contains(where: { !$0.isEmpty }) else { return nil }
            guard parts.allSatisfy({ !$0.isEmpty }) else {
                problems.insert(.birthDateMissing)
                return nil
            }
        }
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let year = Int(parts[0]),
            let month = Int(parts[1]),
            let day = Int(parts[2])
        else {
            problems.insert(.birthDateMalformed)
            return nil
        }
        guard parts[0].utf8.count == 4 else {
            problems.insert(parts[0].utf8.count < 4 ? .birthYearIncomplete : .birthDateMalformed)
            return nil
        }
        let date = LocalDate(year: year, month: month, day: day)
        if date == nil { problems.insert(.birthDateMalformed) }
        return date
    }
}
