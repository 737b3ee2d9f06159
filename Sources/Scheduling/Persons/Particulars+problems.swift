extension Particulars {
    /// Why particulars cannot make a booking. Each stands beside one field.
    public enum Problem: Hashable, Sendable, CaseIterable {
        case givenName, familyName
        /// In the future, or longer ago than anyone has lived.
        case birthDate
        /// Neither telephone nor e-mail address.
        case contact
        /// Text messages are wanted, and there is no telephone that takes them.
        case textPhone
        /// Someone under 14 books for themselves.
        case consent
        /// Longer than `healthNumberMax`, or with control characters.
        case healthNumber
    }

    /// Longest name, in Unicode scalars.
    public static let nameMax = 80
    /// Longest health number kept as typed, in Unicode scalars.
    public static let healthNumberMax = 32
    /// Oldest age accepted, in years.
    public static let ageMax = 130

    /// Every problem at once, so that a form is corrected once.
    ///
    /// - Parameters:
    ///   - today: the clinic's date.
    ///   - isByClinic: the clinic books for someone it speaks to: a name is
    ///     enough, and who may consent is known to whoever listens.
    public func problems(on today: LocalDate, isByClinic: Bool = false) -> [Problem] {
        var problems: [Problem] = []
        if !Self.isName(givenName) { problems.append(.givenName) }
        if !Self.isName(familyName) { problems.append(.familyName) }
        if let birthDate, (0...Self.ageMax).contains(birthDate.age(on: today)) {
            if !isByClinic, !Consent.isGiven(by: bookedFor, birthDate: birthDate, on: today) { problems.append(.consent) }
        } else if birthDate != nil || !isByClinic {
            problems.append(.birthDate)
        }
        if channel == .text {
            if phone?.takesTexts != true { problems.append(.textPhone) }
        } else if !isByClinic, phone == nil && email == nil {
            problems.append(.contact)
        }
        if let healthNumber, !Self.isLine(healthNumber, max: Self.healthNumberMax) { problems.append(.healthNumber) }
        return problems
    }

    /// Whether there is somewhere to write to, as far as this says.
    public var isReachable: Bool { email != nil || (channel == .text && phone?.takesTexts == true) }

    /// What to point out about the health number; empty without one, or
    /// without a birth date to hold it against.
    public var healthNumberWarnings: [HealthNumber.Warning] {
        guard let healthNumber else { return [] }
        guard let number = HealthNumber(healthNumber) else { return [.shape] }
        guard let birthDate else { return [] }
        return number.warnings(birthDate: birthDate, givenName: givenName, familyName: familyName)
    }

    private static func isName(_ text: String) -> Bool {
        isLine(text, max: nameMax) && text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }

    /// One line of text: no control character, no separator of lines, no
    /// mark that reorders what stands around it.
    private static func isLine(_ text: String, max: Int) -> Bool {
        text.unicodeScalars.count <= max
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
                case .format: scalar == "\u{200C}" || scalar == "\u{200D}"
                default: true
                }
            }
    }
}
