public import Database
public import Scheduling

/// Renews a hold once, for whoever shows its token.
public struct HoldRenewalWrite: GuardedWrite {
    public var slot: SlotID
    public var clinic: ClinicID
    public var hold: HoldID
    public var tokenHash: [UInt8]
    public var now: Instant
    public var until: Instant
    /// Identifies this renewal, so that a retry of it is not a second one.
    public var mark: [UInt8]
    public var leaf: LeafWrite

    public init(
        slot: SlotID, of clinic: ClinicID, hold: HoldID, tokenHash: [UInt8], now: Instant, until: Instant, mark: [UInt8], leaf: LeafWrite
    ) {
        self.slot = slot
        self.clinic = clinic
        self.hold = hold
        self.tokenHash = tokenHash
        self.now = now
        self.until = until
        self.mark = mark
        self.leaf = leaf
    }

    public enum Outcome: Sendable, Equatable {
        case renewed(until: Instant)
        case alreadyRenewed
        /// One of many that its network holds: a proof of contact prolongs it.
        case unproved
        case lapsed
        case notFound
    }

    public var kind: any WriteKind { Write.renewHold.at(clinic) }
    public var lockKey: [UInt8] { slot.bytes }

    public func statements() -> [Statement] {
        // A retry finds its own mark and changes nothing, so the leaf is guarded by the new deadline too.
        let guarded: Statement =
            "EXISTS (SELECT 1 FROM slot WHERE id = \(slot) AND hold = \(hold) AND hold_renewal = \(mark) AND hold_until = \(until))"
        return [
            """
            UPDATE slot SET hold_until = \(until), hold_renewal = \(mark), stopped_at = 0
            WHERE id = \(slot) AND clinic = \(clinic) AND \(HoldChange.renew.isAllowed(at: now, of: "hold = \(hold) AND hold_token = \(tokenHash)"))
            """,
            "INSERT INTO slot_change (slot) SELECT \(slot) WHERE \(guarded)",
        ] + leaf.statements(where: guarded) + [
            "SELECT hold_token, hold_until, state, hold_renewal FROM slot WHERE id = \(slot) AND hold = \(hold)"
        ]
    }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> Outcome {
        guard let first = results.last?.rows.first else { return .notFound }
        var row = RowReader(first)
        guard try row.bytesOrNil() == tokenHash else { return .notFound }
        let until = try row.instant()
        let state: SlotState = try row.choice()
        guard state == HoldState.live.slot, until > now else { return .lapsed }
        guard let renewal = try row.bytesOrNil() else { return .unproved }
        return renewal == mark ? .renewed(until: until) : .alreadyRenewed
    }
}
