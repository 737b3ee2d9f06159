import Scheduling
import UseCases

/// A booking at the desk as it was typed.
struct DeskBookingFields: Sendable, Equatable {
    var familyName = ""
    var givenName = ""
    var phone = ""
    var birthDate = ""
    var healthNumber = ""
    var email = ""
    var channel = MessageChannel.email
    var reason: Reason?
    var language: Language?
    var isWalkIn = false
    var isThere = false

    // On top of the schedule.
    var practitioner: PractitionerID?
    var date = ""
    var time = ""
    var minutes = ""
    var modality: Modality?

    private static let textMax = 300

    init() {}

    init(_ form: URLEncodedForm) {
        func text(_ field: Field) -> String { String((form[field.rawValue] ?? "").prefix(Self.textMax)).trimmedSpaces }
        familyName = text(.familyName)
        givenName = text(.givenName)
        phone = text(.phone)
        birthDate = text(.birthDate)
        healthNumber = text(.healthNumber)
        email = text(.email)
        channel = MessageChannel(rawValue: text(.channel)) ?? .email
        reason = Reason(rawValue: text(.reason))
        language = Language(rawValue: text(.language))
        isThere = text(.there) == "yes"
        isWalkIn = isThere || text(.origin) == "walk-in"
        practitioner = PractitionerID(text(.practitioner))
        date = text(.date)
        time = text(.time)
        minutes = text(.minutes)
        modality = Modality(code: text(.modality))
    }

    var isFilled: Bool { ![familyName, givenName, phone, birthDate, healthNumber, email].allSatisfy(\.isEmpty) }
    var origin: BookingOrigin { isWalkIn ? .walkIn : .telephone }

    /// What carries the form along in another page's button.
    var carried: [(Field, String)] {
        [
            (.familyName, familyName), (.givenName, givenName), (.phone, phone), (.birthDate, birthDate), (.healthNumber, healthNumber),
            (.email, email), (.channel, channel == .text ? channel.rawValue : ""), (.reason, reason?.rawValue ?? ""), (.language, language?.rawValue ?? ""), (.there, isThere ? "yes" : ""),
            (.origin, isWalkIn ? "walk-in" : ""),
        ].filter { !$0.1.isEmpty }
    }

    struct Incomplete: Error {
        var problems: [DeskBookingProblem]
    }

    /// - Throws: `Incomplete` with everything to mend, at once.
    func particulars(on today: LocalDate, _ pageLanguage: Language) throws(Incomplete) -> Particulars {
        var problems: [DeskBookingProblem] = []
        if familyName.isEmpty { problems.append(.familyName) }
        if givenName.isEmpty { problems.append(.givenName) }
        let number = PhoneNumber(phone), address = EmailAddress(email), birth = LocalDate(birthDate)
        if !phone.isEmpty, number == nil { problems.append(.phone) }
        if channel == .text, number?.takesTexts != true, phone.isEmpty || number != nil { problems.append(.textPhone) }
        if !email.isEmpty, address == nil { problems.append(.email) }
        if !birthDate.isEmpty, birth.map({ $0 > today }) ?? true { problems.append(.birthDate) }
        guard problems.isEmpty else { throw Incomplete(problems: problems) }
        return Particulars(
            givenName: givenName, familyName: familyName, birthDate: birth, healthNumber: healthNumber.isEmpty ? nil : healthNumber,
            phone: number, email: address, language: language ?? pageLanguage, bookedFor: .oneself, reason: reason ?? .other,
            channel: channel)
    }

    /// - Throws: `Incomplete`.
    func addition(_ form: FormID<Hold>) throws(Incomplete) -> Addition {
        var problems: [DeskBookingProblem] = []
        if practitioner == nil { problems.append(.practitioner) }
        let day = LocalDate(date), clock = LocalTime(time), length = Int(minutes)
        // 24:00 ends a day; nothing begins then.
        if day == nil || clock.map({ $0.minutes >= 1_440 }) ?? true { problems.append(.time) }
        if !(length.map { Schedule.slotMinutes.contains($0) } ?? false) { problems.append(.minutes) }
        guard problems.isEmpty, let practitioner, let day, let clock, let length else { throw Incomplete(problems: problems) }
        return Addition(
            form: form, practitioner: practitioner, start: LocalDateTime(date: day, time: clock), minutes: length, modality: modality ?? .inPerson)
    }
}

/// What is wrong with a field of the desk's form.
enum DeskBookingProblem: Sendable, Hashable, CaseIterable {
    case familyName, givenName, phone, email, birthDate, healthNumber
    /// Text messages are wanted, and it takes none.
    case textPhone
    case practitioner, time, minutes

    /// `nil` for fields that the form does not have.
    init?(_ problem: FieldProblem) {
        switch problem.field {
        case .familyName: self = .familyName
        case .givenName: self = .givenName
        case .phone: self = problem.problem == .malformed ? .phone : .textPhone
        case .channel: self = .textPhone
        case .email: self = .email
        case .birthDate: self = .birthDate
        case .healthNumber: self = .healthNumber
        case .slot: self = .time
        default: return nil
        }
    }

    var field: Field {
        switch self {
        case .familyName: .familyName
        case .givenName: .givenName
        case .phone, .textPhone: .phone
        case .email: .email
        case .birthDate: .birthDate
        case .healthNumber: .healthNumber
        case .practitioner: .practitioner
        case .time: .time
        case .minutes: .minutes
        }
    }
}
