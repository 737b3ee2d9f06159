/// A block that comes back every week on the same day.
public struct WeeklyBlock: Hashable, Sendable {
    public var weekday: Weekday
    public var block: DayBlock

    public init(weekday: Weekday, block: DayBlock) {
        self.weekday = weekday
        self.block = block
    }

    public init(
        weekday: Weekday, from: LocalTime, to: LocalTime, slotMinutes: Int, modality: Modality, audience: SlotAudience
    ) {
        self.init(
            weekday: weekday,
            block: DayBlock(from: from, to: to, slotMinutes: slotMinutes, modality: modality, audience: audience)
        )
    }
}
