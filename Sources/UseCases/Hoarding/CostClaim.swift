import Bytes
package import Scheduling
package import Seals

/// What a ticket is good for: one place, for one who asks.
package struct CostClaim: Sendable {
    private let slot: SlotID
    private let payer: [UInt8]

    /// By the secret of a browser, whatever network it is in by then.
    package init(_ slot: SlotID, of owner: OwnerSecret) { (self.slot, payer) = (slot, [1] + owner.hash.bytes) }

    /// By the network, for a program: it may have no name of its own yet.
    package init(_ slot: SlotID, in network: NetworkPrefix) { (self.slot, payer) = (slot, [2] + network.bytes) }

    /// Written with their lengths by whoever hashes them.
    var parts: (slot: [UInt8], payer: [UInt8]) { (slot.bytes, payer) }
}
