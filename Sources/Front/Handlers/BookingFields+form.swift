import Pages
import Scheduling
import Serving
import UseCases

extension BookingFields {
    /// Longest text kept of any field, in characters: enough to show what was
    /// typed, whatever the rules then say about it.
    private static let textMax = 300

    init(_ form: URLEncodedForm) {
        self.init()
        func text(_ field: Field) -> String { form.line(field, max: Self.textMax) }
        bookedFor = BookedFor(rawValue: text(.bookedFor))
        givenName = text(.givenName)
        familyName = text(.familyName)
        hasOneName = form[.oneName] == "yes"
        birthYear = text(.birthYear)
        birthMonth = text(.birthMonth)
        birthDay = text(.birthDay)
        healthNumber = text(.healthNumber)
        phone = text(.phone)
        email = text(.email)
        channel = MessageChannel(rawValue: text(.channel)) ?? .email
        language = Language(rawValue: text(.language))
        consent = form[.consent] == "yes"
        reason = Reason(rawValue: text(.reason))
    }

    /// Of the person's own appointment, so that nobody types themselves twice.
    init(_ particulars: Particulars, in language: Language) {
        self.init()
        bookedFor = particulars.bookedFor
        givenName = particulars.givenName
        familyName = particulars.familyName
        hasOneName = particulars.hasOneName
        if let birth = particulars.birthDate {
            (birthYear, birthMonth, birthDay) = ("\(birth.year)", "\(birth.month)", "\(birth.day)")
        }
        healthNumber = particulars.healthNumber ?? ""
        phone = particulars.phone?.display(in: language) ?? ""
        email = particulars.email?.display ?? ""
        channel = particulars.channel
        self.language = particulars.language
        reason = particulars.reason
    }

    /// Whether anything was typed: a form carried over from another slot.
    var isFilled: Bool { ![givenName, familyName, birthYear, phone, email, healthNumber].allSatisfy(\.isEmpty) }

    /// What was typed, for the rules to read.
    ///
    /// - Parameters:
    ///   - pageLanguage: of messages, where none was chosen.
    ///   - asked: the reason, where another part of the page asks for it.
    func entry(in pageLanguage: Language, _ asked: Reason? = nil) -> PersonEntry {
        var entry = PersonEntry()
        (entry.givenName, entry.familyName, entry.hasOneName) = (givenName, familyName, hasOneName)
        entry.birthDate = birthDate
        (entry.healthNumber, entry.phone, entry.email) = (healthNumber, phone, email)
        (entry.channel, entry.bookedFor, entry.reason) = (channel, bookedFor, asked ?? reason)
        entry.language = language ?? pageLanguage
        return entry
    }

    private var birthDate: BirthDateEntry { .parts(year: birthYear, month: birthMonth, day: birthDay) }

    /// What looks odd, once there is a date to compare it with.
    func warnings(on today: LocalDate) -> [EntryWarning] {
        EntryWarning.all(entry(in: .french).reading().particulars, on: today)
    }
}

extension EntryWarning {
    /// The page says "the name" for either of them.
    static func all(_ person: Particulars, on today: LocalDate) -> [EntryWarning] {
        (person.isOldForChild(on: today) ? [.childsAge] : [])
            + person.healthNumberWarnings.map { warning in
                switch warning {
                case .shape: .shape
                case .checkDigit: .checkDigit
                case .birthDate: .birthDate
                case .familyName, .givenName: .name
                }
            }
    }
}
