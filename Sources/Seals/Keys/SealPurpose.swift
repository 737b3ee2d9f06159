public import Scheduling

/// What a sealing key of the vault is for.
public enum SealPurpose: Hashable, Sendable {
    /// Particulars of the visits of one clinic on one local date.
    case clinicDay(ClinicID, LocalDate)
    /// Contacts and messages, opened for delivery.
    case courier
    /// What people said of themselves who wait for a place, until that week's end.
    case requestWeek(RequestWeek)
    /// What someone gives to be found by: their contact, for a lost link or an answer by text.
    case lookup
    /// Both of the two before, while they shared one key without a date. It
    /// is destroyed once nothing that waits is sealed to it any more.
    case request

    /// First byte of a key id.
    public enum Code: UInt8, Hashable, Sendable, CaseIterable {
        case clinicDay = 1
        case courier = 2
        case request = 3
        /// Derived from the manage secret; no private half in the vault.
        case person = 4
        case requestWeek = 5
        case lookup = 6
    }

    public var code: Code {
        switch self {
        case .clinicDay: .clinicDay
        case .courier: .courier
        case .requestWeek: .requestWeek
        case .lookup: .lookup
        case .request: .request
        }
    }

    /// As it stands in the signed text of a public half.
    public var text: String {
        switch self {
        case .clinicDay(let clinic, let date): "clinic-day \(clinic) \(date)"
        case .courier: "courier"
        case .requestWeek(let week): "request-week \(week.last)"
        case .lookup: "lookup"
        case .request: "request"
        }
    }

    /// `nil` for anything that `text` does not write.
    public init?(text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        switch (words.count, words[0]) {
        case (1, "courier"): self = .courier
        case (1, "lookup"): self = .lookup
        case (1, "request"): self = .request
        case (2, "request-week"):
            guard let week = LocalDate(String(words[1])).flatMap(RequestWeek.init(last:)), week.last.description == words[1] else {
                return nil
            }
            self = .requestWeek(week)
        case (3, "clinic-day"):
            guard let clinic = ClinicID(String(words[1])), clinic.description == words[1], let date = LocalDate(String(words[2]))
            else { return nil }
            self = .clinicDay(clinic, date)
        default: return nil
        }
    }
}
