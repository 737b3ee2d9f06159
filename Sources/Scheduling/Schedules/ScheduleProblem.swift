/// Why a schedule cannot be kept as it is.
public struct ScheduleProblem: Hashable, Sendable {
    public let place: Place
    public let fault: Fault

    public init(place: Place, fault: Fault) {
        self.place = place
        self.fault = fault
    }

    public enum Place: Hashable, Sendable {
        case schedule
        case weekday(Weekday)
        case exception(LocalDate)
    }

    public enum Fault: Hashable, Sendable, CaseIterable {
        /// It ends before it takes effect.
        case endsBeforeItBegins
        /// More than `Schedule.blocksMax` blocks.
        case tooManyBlocks
        /// More than `Schedule.exceptionsMax` exceptions.
        case tooManyExceptions
        /// Two exceptions for one date.
        case repeatedDate
        /// The slot length is outside `Schedule.slotMinutes`.
        case slotMinutes
        /// A block holds not even one slot.
        case noRoom
        /// Two blocks of one day share time.
        case overlap
    }
}
