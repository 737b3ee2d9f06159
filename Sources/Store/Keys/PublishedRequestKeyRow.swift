import Database
public import Scheduling

/// A key of a week's requests as it was published.
public struct PublishedRequestKeyRow: Sendable, Hashable {
    public var id: [UInt8]
    /// Since when the vault has it no more.
    public var lostAt: Instant?
}
