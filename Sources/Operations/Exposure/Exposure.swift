import Scheduling
public import Seals
import Store
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
