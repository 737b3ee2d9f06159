public import Database
public import Scheduling

/// The guarded list that holds a slot: each statement acts only if the ones
/// before it did, so the list can travel to the database in one piece.
public struct SlotHoldWrite: GuardedWrite {
    public var slot: SlotID
    /// Whose slot it must be.
    public var clinic: ClinicID
    public var hold: HoldID
    /// SHA-256 of the hold's token.
    public var tokenHash: [UInt8]
    /// SHA-256 of the owner's secret: one row per device.
    public var ownerHash: [UInt8]
    public var now: Instant
    public var until: Instant
    public var caps: [CounterGuard]
    /// Key and request of an `Idempotency-Key`, both hashed.
    public var idempotency: IdempotencyMark?
    public var leaf: LeafWrite
    public var claim: SlotClaim

    public init(
        slot: SlotID, of clinic: ClinicID, hold: HoldID, tokenHash: [UInt8], ownerHash: [UInt8], now: Instant, until: Instant,
        caps: [CounterGuard], idempotency: IdempotencyMark?, leaf: LeafWrite, claim: SlotClaim = .publicly
    ) {
        self.slot = slot
        self.clinic = clinic
        self.hold = hold
        self.tokenHash = tokenHash
        self.ownerHash = ownerHash
        self.now = now
        self.until = until
        self.caps = caps
        self.idempotency = idempotency
        self.leaf = leaf
        self.claim = claim
    }

    /// What became of it.
    public enum Outcome: Sendable, Equatable {
        case held
        /// This owner holds the slot already, under that id.
        case alreadyHeld(HoldID, until: Instant, renewals: Int)
        case capped(index: Int)
        case idempotencyMismatch
        case taken
        case unknownSlot
    }

    private var guarded: Statement { "EXISTS (SELECT 1 FROM slot WHERE id = \(slot) AND hold = \(hold))" }

    public var kind: any WriteKind {
        switch claim {
        case .publicly, .offer: Write.hold.at(clinic)
        case .clinic: Write.holdAtDesk.at(clinic)
        }
    }
    public var lockKey: [UInt8] { slot.bytes }
    public var counters: [[UInt8]] { caps.map(\.key) }

    public func statements() -> [Statement] {
        var list = caps.map { $0.statement(for: hold.bytes) }
        if let idempotency { list.append(idempotency.statement(at: now)) }
        return list + [
            taking,
            "INSERT INTO hold (id, slot, token, created_at) SELECT \(hold), \(slot), \(tokenHash), \(now) WHERE \(guarded)",
            // The device's previous hold goes back; its slot waits for the matcher like any freed one.
            """
            UPDATE slot SET \(HoldChange.giveBack.newState), \(FreedSlot.opening(at: now)), hold_until = \(now), stopped_at = 0
            WHERE id = (SELECT slot FROM hold_owner WHERE owner = \(ownerHash)) AND id <> \(slot)
                AND \(HoldChange.giveBack.isAllowed(at: now, of: "hold_owner = \(ownerHash)")) AND \(guarded)
            """,
            "INSERT INTO slot_change (slot) SELECT slot FROM hold_owner WHERE owner = \(ownerHash) AND slot <> \(slot) AND \(guarded)",
            """
            INSERT INTO hold_owner (owner, slot, hold, held_at) SELECT \(ownerHash), \(slot), \(hold), \(now) WHERE \(guarded)
            ON CONFLICT (owner) DO UPDATE SET slot = excluded.slot, hold = excluded.hold, held_at = excluded.held_at
            """,
            "INSERT INTO slot_change (slot) SELECT \(slot) WHERE \(guarded)",
        ] + (claim.isDesk ? OfferRound.losing(slot, where: guarded) : []) + leaf.statements(where: guarded) + [
            """
            SELECT hold, hold_owner, hold_until, state, CASE WHEN hold_renewal IS NULL THEN 0 ELSE 1 END, stopped_at FROM slot
            WHERE id = \(slot)
            """
        ]
    }

    /// The slot is held if it is open to whoever asks.
    private var taking: Statement {
        var terms: [Statement] = ["id = \(slot)", "clinic = \(clinic)", claim.isAllowed(claim.holding, at: now)]
        terms += caps.map { "EXISTS (SELECT 1 FROM counter WHERE key = \($0.key) AND bucket = \($0.bucket) AND last = \(hold))" }
        if let idempotency {
            terms.append("EXISTS (SELECT 1 FROM idempotency WHERE key = \(idempotency.key) AND request = \(idempotency.request))")
        }
        return """
            UPDATE slot SET state = \(SlotChange.hold.newState), hold = \(hold), hold_token = \(tokenHash), hold_owner = \(ownerHash),
                hold_until = \(until), hold_renewal = NULL, round = NULL, stopped_at = 0
            WHERE \(.joined(terms, by: " AND "))
            """
    }

    public func outcome(of results: [StatementResult]) throws(StoreError) -> Outcome {
        for index in caps.indices where results[index].rows.isEmpty {
            if let existing = try existing(results), case .alreadyHeld = existing { return existing }
            return .capped(index: index)
        }
        if idempotency != nil, results[caps.count].rows.isEmpty { return .idempotencyMismatch }
        return try existing(results) ?? .unknownSlot
    }

    private func existing(_ results: [StatementResult]) throws(StoreError) -> Outcome? {
        guard let first = results.last?.rows.first else { return nil }
        var row = RowReader(first)
        let (heldBy, owner): (HoldID?, [UInt8]?) = (try row.idOrNil(), try row.bytesOrNil())
        let until = try row.instant()
        let state: SlotState = try row.choice()
        let renewals = try row.number()
        let isStopped = try row.integer() > 0
        guard state == .tentative, let heldBy else { return .taken }
        if heldBy == hold { return .held }
        return (isStopped || until > now) && owner == ownerHash ? .alreadyHeld(heldBy, until: until, renewals: renewals) : .taken
    }
}
