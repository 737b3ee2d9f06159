/// A moment at which the clocks of a zone change.
public struct ZoneTransition: Hashable, Sendable {
    /// The first instant of the new period.
    public let instant: Instant
    /// Seconds east of UTC.
    public let offsetBefore: Int
    public let offsetAfter: Int
    /// Of the new period.
    public let abbreviation: String
    /// Of the new period.
    public let isDaylight: Bool

    public init(instant: Instant, offsetBefore: Int, offsetAfter: Int, abbreviation: String, isDaylight: Bool) {
        self.instant = instant
        self.offsetBefore = offsetBefore
        self.offsetAfter = offsetAfter
        self.abbreviation = abbreviation
        self.isDaylight = isDaylight
    }
}
