extension Particulars {
    /// Longest name, in Unicode scalars.
    public static let nameMax = 80
    /// Longest health number kept as typed, in Unicode scalars.
    public static let healthNumberMax = 32
    /// Oldest age accepted, in years.
    public static let ageMax = 130

    /// For what particulars are given.
    public enum Purpose: Sendable, CaseIterable {
        case booking
        /// Offers go to the contact.
        case waiting
        /// The clinic books for someone it speaks to: a name is enough, and
        /// who may consent is known to whoever listens.
        case desk
    }

    /// Every problem at once, so that a form is corrected once; in the order
    /// of the form.
    ///
    /// - Parameter today: the clinic's date.
    public func problems(for purpose: Purpose = .booking, on today: LocalDate) -> [PersonProblem] {
        (identityProblems(for: purpose, on: today) + contactProblems(for: purpose)).sorted()
    }

    /// What is wrong with who they are said to be.
    fileprivate func identityProblems(for purpose: Purpose, on today: LocalDate) -> [PersonProblem] {
        var problems: [PersonProblem] = []
        if !(hasOneName && givenName.isEmpty) {
            problems += Self.problems(ofName: givenName, .givenNameMissing, .givenNameTooLong, .givenNameUnusable)
        }
        problems += Self.problems(ofName: familyName, .familyNameMissing, .familyNameTooLong, .familyNameUnusable)
        if let birthDate {
            let age = birthDate.age(on: today)
            if birthDate > today {
                problems.append(.birthDateFuture)
            } else if age > Self.ageMax {
                problems.append(.birthDateTooLongAgo)
            } else if purpose != .desk, !Consent.isGiven(by: bookedFor, birthDate: birthDate, on: today) {
                problems.append(.needsGuardian)
            }
        } else if purpose != .desk {
            problems.append(.birthDateMissing)
        }
        if let healthNumber, !Self.isLine(healthNumber, max: Self.healthNumberMax) {
            problems.append(healthNumber.unicodeScalars.count > Self.healthNumberMax ? .healthNumberTooLong : .healthNumberUnusable)
        }
        return problems.sorted()
    }

    /// What is wrong with how they can be reached.
    private func contactProblems(for purpose: Purpose) -> [PersonProblem] {
        ContactCorrection(self).problems(for: purpose)
    }

    /// What to point out about the health number; empty without one, or
    /// without a birth date to hold it against.
    public var healthNumberWarnings: [HealthNumber.Warning] {
        guard let healthNumber else { return [] }
        guard let number = HealthNumber(healthNumber) else { return [.shape] }
        guard let birthDate else { return [] }
        return number.warnings(birthDate: birthDate, givenName: givenName, familyName: familyName)
    }

    /// Booked as for a child by its parent or tutor, and old enough to consent
    /// alone: perhaps the date is another's. Said, never in the way.
    public func isOldForChild(on today: LocalDate) -> Bool {
        bookedFor == .child && birthDate.map { $0.age(on: today) >= Consent.ageYears } ?? false
    }

    private static func problems(
        ofName text: String, _ missing: PersonProblem, _ tooLong: PersonProblem, _ unusable: PersonProblem
    ) -> [PersonProblem] {
        if text.typedLine.isEmpty { return [missing] }
        if text.unicodeScalars.count > nameMax { return [tooLong] }
        return isLine(text, max: nameMax) && text.unicodeScalars.contains { $0.properties.isAlphabetic } ? [] : [unusable]
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

extension IdentityCorrection {
    /// Why the clinic cannot have somebody like this. A name is enough.
    ///
    /// - Parameter today: the clinic's date.
    public func problems(on today: LocalDate) -> [PersonProblem] {
        let nobody = Particulars(
            givenName: "", familyName: "", birthDate: nil, healthNumber: nil, phone: nil, email: nil, language: .french,
            bookedFor: .oneself,
            reason: .other)
        return applied(to: nobody).identityProblems(for: .desk, on: today)
    }
}

extension ContactCorrection {
    /// As the particulars have it.
    public init(_ particulars: Particulars) {
        self.init(phone: particulars.phone, email: particulars.email, language: particulars.language, channel: particulars.channel)
    }

    /// Why nobody could be reached like this, by whom `purpose` says. Where
    /// the clinic asks, nothing at all is an answer too.
    public func problems(for purpose: Particulars.Purpose) -> [PersonProblem] {
        if channel == .text {
            guard let phone else { return [.textPhoneMissing] }
            return phone.takesTexts ? [] : [.textPhoneUnable]
        }
        return switch purpose {
        case .booking: phone == nil && email == nil ? [.contactMissing] : []
        case .waiting: email == nil ? [.emailMissing] : []
        case .desk: []
        }
    }
}
