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
