import Scheduling
import UseCases

extension BookingFields {
    /// Longest text kept of any field, in characters: enough to show what was
    /// typed, whatever the rules then say about it.
    private static let textMax = 300

    init(_ form: URLEncodedForm) {
        self.init()
        func text(_ field: Field) -> String { String((form[field.rawValue] ?? "").prefix(Self.textMax)).trimmedSpaces }
        bookedFor = BookedFor(rawValue: text(.bookedFor))
        givenName = text(.givenName)
        familyName = text(.familyName)
        birthYear = text(.birthYear)
        birthMonth = text(.birthMonth)
        birthDay = text(.birthDay)
        healthNumber = text(.healthNumber)
        phone = text(.phone)
        email = text(.email)
        channel = MessageChannel(rawValue: text(.channel)) ?? .email
        language = Language(rawValue: text(.language))
        consent = form[Field.consent.rawValue] == "yes"
        reason = Reason(rawValue: text(.reason))
    }

    /// Of the person's own appointment, so that nobody types themselves twice.
    init(_ particulars: Particulars, in language: Language) {
        self.init()
        bookedFor = particulars.bookedFor
        givenName = particulars.givenName
        familyName = particulars.familyName
        if let birth = particulars.birthDate {
            (birthYear, birthMonth, birthDay) = ("\(birth.year)", "\(birth.month)", "\(birth.day)")
        }
        healthNumber = particulars.healthNumber ?? ""
        phone = particulars.phone?.display(in: language) ?? ""
        email = particulars.email?.text ?? ""
        channel = particulars.channel
        self.language = particulars.language
        reason = particulars.reason
    }

    /// Whether anything was typed: a form carried over from another slot.
    var isFilled: Bool { ![givenName, familyName, birthYear, phone, email, healthNumber].allSatisfy(\.isEmpty) }

    struct Incomplete: Error {
        var problems: [BookingProblem]
    }

    /// What was typed, as a booking takes it; or everything to mend, at once.
    func particulars(in pageLanguage: Language, on today: LocalDate) throws(Incomplete) -> Particulars {
        var problems: [BookingProblem] = []
        if reason == nil { problems.append(.reasonMissing) }
        if bookedFor == nil { problems.append(.bookedForMissing) }
        if givenName.isEmpty { problems.append(.givenNameMissing) }
        if familyName.isEmpty { problems.append(.familyNameMissing) }
        let birth = birthDate(&problems)
        if let birth, birth > today { problems.append(.birthDateFuture) }
        let phone = PhoneNumber(self.phone), email = EmailAddress(self.email)
        if !self.phone.isEmpty, phone == nil { problems.append(.phoneInvalid) }
        if !self.email.isEmpty, email == nil { problems.append(.emailInvalid) }
        if channel == .text {
            if self.phone.isEmpty { problems.append(.textPhoneMissing) }
            if let phone, !phone.takesTexts { problems.append(.textPhoneUnable) }
        } else if self.phone.isEmpty, self.email.isEmpty {
            problems.append(.contactMissing)
        }
        if !consent { problems.append(.consentMissing) }
        guard problems.isEmpty, let reason, let bookedFor, let birth else { throw Incomplete(problems: problems) }
        return Particulars(
            givenName: givenName, familyName: familyName, birthDate: birth,
            healthNumber: healthNumber.isEmpty ? nil : healthNumber, phone: phone, email: email,
            language: language ?? pageLanguage, bookedFor: bookedFor, reason: reason, channel: channel)
    }

    private func birthDate(_ problems: inout [BookingProblem]) -> LocalDate? {
        guard !birthYear.isEmpty, !birthMonth.isEmpty, !birthDay.isEmpty else {
            problems.append(.birthDateMissing)
            return nil
        }
        guard let year = Int(birthYear), let month = Int(birthMonth), let day = Int(birthDay), birthYear.utf8.count == 4,
            let date = LocalDate(year: year, month: month, day: day)
        else {
            problems.append(.birthDateInvalid)
            return nil
        }
        return date
    }

    /// What looks odd about the health number, once there is a date to compare it with.
    var healthNumberWarnings: [HealthNumberWarning] {
        var ignored: [BookingProblem] = []
        guard !healthNumber.isEmpty else { return [] }
        guard let number = HealthNumber(healthNumber) else { return [.shape] }
        guard let birth = birthDate(&ignored) else { return [] }
        return HealthNumberWarning.all(number.warnings(birthDate: birth, givenName: givenName, familyName: familyName))
    }
}

extension HealthNumberWarning {
    /// The page says "the name" for either of them.
    static func all(_ warnings: [HealthNumber.Warning]) -> [HealthNumberWarning] {
        warnings.map { warning -> HealthNumberWarning in
            switch warning {
            case .shape: .shape
            case .checkDigit: .checkDigit
            case .birthDate: .birthDate
            case .familyName, .givenName: .name
            }
        }
    }
}

extension BookingProblem {
    /// Where the form shows what a verb found; `nil` for fields no form has.
    init?(_ problem: FieldProblem) {
        switch (problem.field, problem.problem) {
        case (.givenName, .tooLong), (.givenName, .malformed): self = .givenNameTooLong
        case (.givenName, _): self = .givenNameMissing
        case (.familyName, .tooLong), (.familyName, .malformed): self = .familyNameTooLong
        case (.familyName, _): self = .familyNameMissing
        case (.birthDate, .inTheFuture): self = .birthDateFuture
        case (.birthDate, .missing): self = .birthDateMissing
        case (.birthDate, _): self = .birthDateInvalid
        case (.bookedFor, .needsGuardian): self = .tooYoungToBookAlone
        case (.bookedFor, _): self = .bookedForMissing
        case (.healthNumber, _): self = .healthNumberTooLong
        case (.phone, .missing): self = .textPhoneMissing
        case (.phone, .implausible), (.channel, _): self = .textPhoneUnable
        case (.phone, _): self = .phoneInvalid
        case (.email, .missing): self = .emailMissing
        case (.email, _): self = .emailInvalid
        case (.contact, _): self = .contactMissing
        case (.consent, _): self = .consentMissing
        case (.reason, _): self = .reasonMissing
        default: return nil
        }
    }
}
