import Reach
public import Scheduling
import Seals
public import Store
import UseCases

/// How far the record goes, and where it is broken.
public struct Completeness: Sendable {
    public enum Source: String, Sendable {
        /// The vault, or its files, had nothing more.
        case journal
        /// Neither could be read: only what was imported is known.
        case imported
    }

    public var source: Source
    /// The last entry known; `nil` when there is none.
    public var writer: [UInt8]?
    public var number: Int64?
    public var at: Instant?
    /// Faults that touch the period.
    public var faults: [JournalFault]
    /// More than one: what an earlier vault wrote last, before it was lost,
    /// may never have been imported.
    public var journals: Int

    /// Whether every entry of the period is known, as far as can be told.
    public var isComplete: Bool { source == .journal && faults.allSatisfy { $0.kind == .strayIndex } }
}
