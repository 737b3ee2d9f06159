public import Scheduling

/// The guarded list that holds a slot: each statement acts only if the ones
/// before it did, so the list can travel to the database in one piece.
public struct SlotHoldWrite: Sendable {
    public var slot: SlotID
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
        slot: SlotID, hold: HoldID, tokenHash: [UInt8], ownerHash: [UInt8], now: Instant, until: Instant,
        caps: [CounterGuard], idempotency: IdempotencyMark?, leaf: LeafWrite, claim: SlotClaim = .publicly
    ) {
        self.slot = slot
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

    private static let guarded = "EXISTS (SELECT 1 FROM slot WHERE id = $1 AND hold = $2)"

    public func statements() -> [Statement] {
        let slot = Value.blob(slot.bytes), hold = Value.blob(hold.bytes), owner = Value.blob(ownerHash)
        var list = caps.map { $0.statement(for: self.hold.bytes) }
        if let idempotency { list.append(idempotency.statement(at: now)) }
        list.append(claim(slot: slot, hold: hold, owner: owner))
        list.append(Statement(
            "INSERT INTO hold (id, slot, token, created_at) SELECT $2, $1, $3, $4 WHERE \(Self.guarded)",
            [slot, hold, .blob(tokenHash), .integer(now.seconds)]
        ))
        // The device's previous hold goes back; its slot waits for the matcher like any freed one.
        list.append(Statement(
            """
            UPDATE slot SET state = 0, \(FreedSlot.opening(from: "$4", freed: "$5")), hold_until = $5
            WHERE id = (SELECT slot FROM hold_owner WHERE owner = $3) AND id <> $1 AND hold_owner = $3 AND state = 1
                AND hold_until > $5 AND \(Self.guarded)
            """,
            [slot, hold, owner, .integer(now.seconds + Hold.publicDelaySeconds), .integer(now.seconds)]
        ))
        list.append(Statement(
            "INSERT INTO slot_change (slot) SELECT slot FROM hold_owner WHERE owner = $3 AND slot <> $1 AND \(Self.guarded)",
            [slot, hold, owner]
        ))
        list.append(Statement(
            """
            INSERT INTO hold_owner (owner, slot, hold, held_at) SELECT $3, $1, $2, $4 WHERE \(Self.guarded)
            ON CONFLICT (owner) DO UPDATE SET slot = excluded.slot, hold = excluded.hold, held_at = excluded.held_at
            """,
            [slot, hold, owner, .integer(now.seconds)]
        ))
        list.append(Statement("INSERT INTO slot_change (slot) SELECT $1 WHERE \(Self.guarded)", [slot, hold]))
        list += leaf.statements(where: Self.guarded, [slot, hold])
        list.append(Statement(
            "SELECT hold, hold_owner, hold_until, state, CASE WHEN hold_renewal IS NULL THEN 0 ELSE 1 END FROM slot WHERE id = $1",
            [slot]
        ))
        return list
    }

    /// The slot is held if it is open to whoever asks.
    private func claim(slot: Value, hold: Value, owner: Value) -> Statement {
        var sql = """
            UPDATE slot SET state = 1, hold = $2, hold_token = $3, hold_owner = $4, hold_until = $5, hold_renewal = NULL
            WHERE id = $1 AND \(claim.isAllowed(now: "$6", own: 7)) AND \(claim.isOpen(now: "$6"))
            """
        var arguments = [
            slot, hold, .blob(tokenHash), owner, .integer(until.seconds), .integer(now.seconds),
        ] + claim.arguments
        for cap in caps {
            let next = arguments.count + 1
            sql += " AND EXISTS (SELECT 1 FROM counter WHERE key = $\(next) AND bucket = $\(next + 1) AND last = $2)"
            arguments += [.blob(cap.key), .integer(cap.bucket)]
        }
        if let idempotency {
            let next = arguments.count + 1
            sql += " AND EXISTS (SELECT 1 FROM idempotency WHERE key = $\(next) AND request = $\(next + 1))"
            arguments += [.blob(idempotency.key), .blob(idempotency.request)]
        }
        return Statement(sql, arguments)
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
        guard let row = results.last?.rows.first else { return nil }
        let state = try row.integer(3)
        let heldBy = try row.blobOrNil(0)
        if state == 1, heldBy == hold.bytes { return .held }
        let until = Instant(seconds: try row.integer(2))
        if state == 1, until > now, try row.blobOrNil(1) == ownerHash, let heldBy, let id = HoldID(bytes: heldBy) {
            return .alreadyHeld(id, until: until, renewals: Int(try row.integer(4)))
        }
        return .taken
    }
}
