/// What somebody would leave with a clinic, as they typed it.
public struct WordEntry: Sendable, Hashable {
    /// Who they are, their telephone, and the reason; nothing else of it counts.
    public var person = PersonEntry()
    public var times: CallTimes = []
    public var about = ""

    public init() {}
}

extension WordEntry {
    /// Takes what was typed as it is meant, with everything there is to mend
    /// at once.
    ///
    /// - Parameter today: the clinic's date.
    /// - Returns: in the place of `word`, `nil` where anything is to be mended.
    public func reading(on today: LocalDate) -> (word: LeftWord?, problems: Set<WordProblem>) {
        var entry = person
        // Whoever calls back asks for whom it is.
        entry.bookedFor = .oneself
        // Not asked for here.
        (entry.email, entry.healthNumber, entry.channel) = ("", "", .email)
        let reading = entry.reading()
        let particulars = reading.particulars
        var problems = Set(reading.problems.union(particulars.problems(for: .desk, on: today)).map(WordProblem.person))
        let isPhoneUnread = reading.problems.contains { $0 == .phoneMalformed || $0 == .phoneForeign }
        if particulars.phone == nil, !isPhoneUnread { problems.insert(.phoneMissing) }
        let about = self.about.typedParagraphs
        if about.unicodeScalars.count > LeftWord.aboutMax { problems.insert(.aboutTooLong) }
        if !about.arePlainParagraphs { problems.insert(.aboutUnusable) }
        guard let phone = particulars.phone, problems.isEmpty else { return (nil, problems) }
        let word = LeftWord(
            givenName: particulars.givenName, familyName: particulars.familyName, birthDate: particulars.birthDate, phone: phone,
            times: times == CallTimes(CallTimes.each) ? [] : times, reason: particulars.reason, about: about, language: particulars.language
        )
        return (word, [])
    }
}
