/// One date on which the weekly template does not hold.
public struct ScheduleException: Hashable, Sendable {
    public var date: LocalDate
    public var change: Change

    public enum Change: Hashable, Sendable {
        /// No slots at all.
        case closed
        /// These blocks instead of the template's, also on a holiday.
        case open([DayBlock])
    }

    public init(date: LocalDate, change: Change) {
        self.date = date
        self.change = change
    }
}
