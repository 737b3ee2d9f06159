public import Seals
public import UseCases

/// The verbs of the person who looks for care: find, hold, book, and manage
/// what they booked. One file per verb beside this one.
public struct Reception: Parts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault

    public init(_ parts: some Parts) { (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault) }
}
