/// What a change of clocks did to a promised slot; told to the clinic.
public struct ScheduleReport: Hashable, Sendable {
    public let date: LocalDate
    public let time: LocalTime
    public let effect: Effect

    public init(date: LocalDate, time: LocalTime, effect: Effect) {
        self.date = date
        self.time = time
        self.effect = effect
    }

    public enum Effect: Hashable, Sendable {
        /// Clocks skip this time: no slot was made.
        case skipped
        /// Clocks show this time twice: the slot is at the first.
        case firstOfTwo
        /// The slot before lasts, in real time, beyond this one's start: no
        /// slot was made.
        case runInto
    }
}
