/// A public holiday of Québec on its date in some year.
public struct Holiday: Hashable, Sendable {
    public let date: LocalDate
    public let name: Name

    public init(date: LocalDate, name: Name) {
        self.date = date
        self.name = name
    }

    /// Its words, in both languages, are in `Wording`.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case newYear = "new-year"
        case goodFriday = "good-friday"
        case easterMonday = "easter-monday"
        case patriots
        case nationalHoliday = "national-holiday"
        case canadaDay = "canada-day"
        case labourDay = "labour-day"
        case thanksgiving
        case christmas
    }
}
