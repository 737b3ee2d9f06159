public import Database
public import Scheduling

/// Gives a held slot back, for whoever shows the hold's token. Idempotent.
public struct HoldReleaseWrite: GuardedWrite {
    public var slot: SlotID
    public var hold: HoldID
    public var tokenHash: [UInt8]
    /// Whose slot it must be.
    public var clinic: ClinicID
    public var isAtDesk: Bool
    public var now: Instant
    public var leaf: LeafWrite

    public init(
        slot: SlotID, of clinic: ClinicID, hold: HoldID, tokenHash: [UInt8], isAtDesk: Bool = false, now: Instant, leaf: LeafWrite
    ) {
        self.slot = slot
        self.clinic = clinic
        self.hold = hold
        self.tokenHash = tokenHash
        self.isAtDesk = isAtDesk
        self.now = now
        self.leaf = leaf
    }

    public var kind: any WriteKind { isAtDesk ? Write.holdAtDesk.at(clinic) : Write.releaseHold.at(clinic) }
    public var lockKey: [UInt8] { slot.bytes }

    public func statements() -> [Statement] {
        // hold_renewal doubles as the mark of this release: nothing renews a free slot.
        let mark = leaf.id
        let guarded: Statement = """
            EXISTS (SELECT 1 FROM slot WHERE id = \(slot) AND hold = \(hold) AND \(HoldChange.giveBack.newState) AND hold_renewal = \(mark))
            """
        return [
            """
            UPDATE slot SET \(HoldChange.giveBack.newState), \(FreedSlot.opening(at: now)), hold_until = \(now), hold_renewal = \(mark),
                stopped_at = 0
            WHERE id = \(slot) AND \(HoldChange.giveBack.isAllowed(at: now, of: "hold = \(hold) AND hold_token = \(tokenHash)")) AND clinic = \(clinic)
            """,
            "INSERT INTO slot_change (slot) SELECT \(slot) WHERE \(guarded)",
        ] + leaf.statements(where: guarded)
    }

    /// Given back, or nothing of that hold's to give back.
    public func outcome(of results: [StatementResult]) throws(StoreError) {}
}
