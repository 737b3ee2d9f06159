/// A stretch of one day cut into slots of equal length.
public struct DayBlock: Hashable, Sendable {
    public var from: LocalTime
    public var to: LocalTime
    /// Minutes each slot lasts; what remains at the end of the block and is
    /// shorter than that stays empty.
    public var slotMinutes: Int
    public var modality: Modality
    public var audience: SlotAudience

    public init(from: LocalTime, to: LocalTime, slotMinutes: Int, modality: Modality, audience: SlotAudience) {
        self.from = from
        self.to = to
        self.slotMinutes = slotMinutes
        self.modality = modality
        self.audience = audience
    }
}
