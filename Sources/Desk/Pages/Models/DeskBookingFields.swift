import Clinics
import Pages
import Scheduling
import Serving
import UseCases

/// A booking at the desk as it was typed.
struct DeskBookingFields: Sendable, Equatable {
    var familyName = ""
    var givenName = ""
    /// It is the family name.
    var hasOneName = false
    var phone = ""
    var birthDate = ""
    var healthNumber = ""
    var email = ""
    var channel = MessageChannel.email
    var reason: Reason?
    var language: Language?
    var isWalkIn = false
    var isThere = false

    /// Other visits of the person that the page has told of.
    var known: [AppointmentID] = []

    // On top of the schedule.
    var practitioner: PractitionerID?
    var date = ""
    var time = ""
    var minutes = ""
    var modality: Modality?

    private static let textMax = 300
    /// Of a visit on top of the schedule, until somebody says otherwise.
    static let usualMinutes = 15

    init() {}

    init(_ form: URLEncodedForm) {
        func text(_ field: Field) -> String { form.line(field, max: Self.textMax) }
        familyName = text(.familyName)
        givenName = text(.givenName)
        hasOneName = text(.oneName) == "yes"
        phone = text(.phone)
        birthDate = text(.birthDate)
        healthNumber = text(.healthNumber)
        email = text(.email)
        channel = MessageChannel(rawValue: text(.channel)) ?? .email
        reason = Reason(rawValue: text(.reason))
        language = Language(rawValue: text(.language))
        isThere = text(.there) == "yes"
        isWalkIn = isThere || text(.origin) == "walk-in"
        known = form.line(.known, max: 27 * Desk.foundMax).split(separator: " ").compactMap { AppointmentID(String($0)) }
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
            (.familyName, familyName), (.givenName, givenName), (.oneName, hasOneName ? "yes" : ""), (.phone, phone),
            (.birthDate, birthDate), (.healthNumber, healthNumber),
            (.email, email), (.channel, channel == .text ? channel.rawValue : ""), (.reason, reason?.rawValue ?? ""),
            (.language, language?.rawValue ?? ""), (.there, isThere ? "yes" : ""),
            (.origin, isWalkIn ? "walk-in" : ""),
        ].filter { !$0.1.isEmpty }
    }

    /// What was typed, for the rules to read.
    ///
    /// - Parameter pageLanguage: of messages, where none was chosen.
    func entry(_ pageLanguage: Language) -> PersonEntry {
        var entry = PersonEntry()
        (entry.givenName, entry.familyName, entry.hasOneName) = (givenName, familyName, hasOneName)
        entry.birthDate = .text(birthDate)
        (entry.healthNumber, entry.phone, entry.email) = (healthNumber, phone, email)
        (entry.channel, entry.reason, entry.language) = (channel, reason, language ?? pageLanguage)
        return entry
    }

    /// The place that is added; or what to mend.
    func addition(_ form: FormID<Hold>) -> (Addition?, [DeskBookingProblem]) {
        var problems: [DeskBookingProblem] = []
        if practitioner == nil { problems.append(.practitioner) }
        let day = LocalDate(date)
        let clock = LocalTime(time)
        let length = Int(minutes)
        // 24:00 ends a day; nothing begins then.
        if day == nil || clock.map({ $0.minutes >= 1_440 }) ?? true { problems.append(.time) }
        if !(length.map { Schedule.slotMinutes.contains($0) } ?? false) { problems.append(.minutes) }
        guard problems.isEmpty, let practitioner, let day, let clock, let length else { return (nil, problems) }
        return (
            Addition(
                form: form, practitioner: practitioner, start: LocalDateTime(date: day, time: clock), minutes: length,
                modality: modality ?? .inPerson), []
        )
    }
}

/// What is wrong with a field of the desk's form.
enum DeskBookingProblem: Sendable, Hashable {
    case person(PersonProblem)
    case practitioner, time, minutes
    /// They are said to be here, for a visit of another day.
    case there

    var field: Field {
        switch self {
        // One field holds the whole date here.
        case .person(let problem): problem.formField == .birthDay ? .birthDate : problem.formField
        case .practitioner: .practitioner
        case .time: .time
        case .minutes: .minutes
        case .there: .there
        }
    }
}

extension [FieldProblem] {
    /// What is wrong with a form of the desk.
    ///
    /// - Throws: `.invalid` with all of it where anything is not the form's.
    func atDesk() throws(Refusal) -> [DeskBookingProblem] {
        try map { problem throws(Refusal) in
            switch problem {
            case .person(let problem): return .person(problem)
            case .other(.slot, _): return .time
            case .wish, .other: throw .invalid(self)
            }
        }
    }
}
