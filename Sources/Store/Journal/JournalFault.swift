import Database
public import Scheduling

/// What the import met and never passes over in silence. Raw values are what
/// the store keeps.
public struct JournalFault: Sendable, Hashable {
    public enum Kind: Int64, Sendable, CaseIterable {
        /// The entry before this number never came. Not written down: the
        /// entries themselves show it.
        case gap = 0
        /// Another entry came under a number that was imported.
        case contradiction = 1
        /// The journal ends before what was imported from it.
        case wentBack = 2
        /// A seal was indexed that the store does not have: somebody made it
        /// to ask the blind index about a guess.
        case strayIndex = 3
    }

    public var writer: [UInt8]
    public var number: Int64
    public var kind: Kind
    public var at: Instant
    /// The last instant before which nothing is missing.
    public var from: Instant

    public init(writer: [UInt8], number: Int64, kind: Kind, at: Instant, from: Instant = .distantPast) {
        self.writer = writer
        self.number = number
        self.kind = kind
        self.at = at
        self.from = from
    }
}
