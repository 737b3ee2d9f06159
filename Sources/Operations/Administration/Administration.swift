public import Seals
public import UseCases

/// The verbs of whoever runs the service: places, people, schedules, the
/// horizon of slots, shredding and checks. The command line and the workers
/// call these.
public struct Administration: Parts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault

    public init(_ parts: some Parts) { (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault) }
}
