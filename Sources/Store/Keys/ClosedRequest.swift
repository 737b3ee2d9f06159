public import Scheduling

/// A request whose sealed copy opens with its person's own link alone,
/// because its key was lost.
public struct ClosedRequest: Sendable, Hashable {
    public var request: RequestID
    /// The last day of the key's week.
    public var week: LocalDate
    public var lostAt: Instant
    public var until: Instant
}
