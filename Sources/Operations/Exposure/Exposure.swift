public import Reach
public import Scheduling
public import Seals
public import Store
public import UseCases

/// Whose particulars were opened, and whose could have been. Reads the record
/// alone: no verb here opens a seal.
public struct Exposure: Parts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault

    public init(_ parts: some Parts) { (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault) }
}

/// Entries of the vault's journal with a number above the first argument, at
/// most as many as the second: the vault's own answer, or its files.
public typealias JournalPages = @Sendable (_ after: Int, _ limit: Int) async throws(VaultError) -> [JournalEntry]

/// The two sets, and how far the record goes.
public struct ExposureReport: Sendable {
    /// By who, then by purpose; the first opening first.
    public var opened: [OpenedAct]
    /// Distinct visits in `opened`.
    public var openedVisits: [VisitName]
    public var couldOpen: CouldOpen
    public var completeness: Completeness
}

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
