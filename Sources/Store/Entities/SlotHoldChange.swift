public import Scheduling

/// Renews a hold once, for whoever shows its token.
public struct HoldRenewalWrite: Sendable {
    public var slot: SlotID
    public var hold: HoldID
    public var tokenHash: [UInt8]
    public var now: Instant
    public var until: Instant
    /// Identifies this renewal, so that a retry of it is not a second one.
    public var mark: [UInt8]
    public var leaf: LeafWrite

    public init(
        slot: SlotID, hold: HoldID, tokenHash: [UInt8], now: Instant, until: Instant, mark: [UInt8], leaf: LeafWrite
    ) {
        self.slot = slot
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

    public func statements() -> [Statement] {
        let slot = Value.blob(slot.bytes), hold = Value.blob(hold.bytes), mark = Value.blob(mark)
        // A retry finds its own mark and changes nothing, so the leaf is guarded by the new deadline too.
        let guarded = "EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2 AND hold_renewal = $3 AND hold_until = $4)"
        let until = Value.integer(until.seconds)
        return [
            Statement(
                """
                UPDATE slot SET hold_until = $4, hold_renewal = $3
                WHERE id = $1 AND hold = $2 AND hold_token = $5 AND state = 1 AND hold_until > $6 AND hold_renewal IS NULL
                    AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.id = $2 AND slot.hold_until <= h.created_at + $7)
                """,
                [slot, hold, mark, until, .blob(tokenHash), .integer(now.seconds), .integer(Hold.unprovedSeconds)]
            ),
            Statement("INSERT INTO slot_change (slot) SELECT $1 WHERE \(guarded)", [slot, hold, mark, until]),
        ] + leaf.statements(where: guarded, [slot, hold, mark, until]) + [
            Statement("SELECT hold_token, hold_until, state, hold_renewal FROM slot WHERE id = $1 AND hold = $2", [slot, hold])
        ]
    }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> Outcome {
        guard let row = results.last?.rows.first, try row.blobOrNil(0) == tokenHash else { return .notFound }
        let until = Instant(seconds: try row.integer(1))
        guard try row.integer(2) == 1, until > now else { return .lapsed }
        guard let renewal = try row.blobOrNil(3) else { return .unproved }
        return renewal == mark ? .renewed(until: until) : .alreadyRenewed
    }
}

/// Gives a held slot back, for whoever shows the hold's token. Idempotent.
public struct HoldReleaseWrite: Sendable {
    public var slot: SlotID
    public var hold: HoldID
    public var tokenHash: [UInt8]
    /// Whose slot it must be; `nil` for a person, who holds wherever they like.
    public var clinic: ClinicID?
    public var now: Instant
    public var leaf: LeafWrite

    public init(slot: SlotID, hold: HoldID, tokenHash: [UInt8], clinic: ClinicID? = nil, now: Instant, leaf: LeafWrite) {
        self.slot = slot
        self.clinic = clinic
        self.hold = hold
        self.tokenHash = tokenHash
        self.now = now
        self.leaf = leaf
    }

    public func statements() -> [Statement] {
        let slot = Value.blob(slot.bytes), hold = Value.blob(hold.bytes), mark = Value.blob(leaf.id.bytes)
        // hold_renewal doubles as the mark of this release: nothing renews a free slot.
        let guarded = "EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2 AND state = 0 AND hold_renewal = $3)"
        return [
            Statement(
                """
                UPDATE slot SET state = 0, \(FreedSlot.opening(from: "$5", freed: "$6")), hold_until = $6, hold_renewal = $3
                WHERE id = $1 AND hold = $2 AND hold_token = $4 AND state = 1 AND hold_until > $6\(clinic == nil ? "" : " AND clinic = $7")
                """,
                [
                    slot, hold, mark, .blob(tokenHash), .integer(now.seconds + Hold.publicDelaySeconds),
                    .integer(now.seconds),
                ] + (clinic.map { [.blob($0.bytes)] } ?? [])
            ),
            Statement("INSERT INTO slot_change (slot) SELECT $1 WHERE \(guarded)", [slot, hold, mark]),
        ] + leaf.statements(where: guarded, [slot, hold, mark])
    }
}
