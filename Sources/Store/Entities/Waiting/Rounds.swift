public import Scheduling

extension OfferRound {
    static let columns = "id, slot, clinic, began_at, step, answer, state"

    init(_ row: Row) throws(StoreError) {
        guard let id = RoundID(bytes: try row.blob(0)), let slot = SlotID(bytes: try row.blob(1)),
            let clinic = ClinicID(bytes: try row.blob(2)), let state = RoundState(rawValue: Int(try row.integer(6)))
        else { throw .malformedRow }
        self.init(
            id: id, slot: slot, clinic: clinic, began: Instant(seconds: try row.integer(3)), stepSeconds: try row.integer(4),
            answerSeconds: try row.integer(5), state: state)
    }
}

extension ReadTransaction {
    public func round(_ id: RoundID) throws(StoreError) -> OfferRound? {
        try query("SELECT \(OfferRound.columns) FROM offer_round WHERE id = $1", [.blob(id.bytes)]).first.map {
            row throws(StoreError) in try OfferRound(row)
        }
    }

    /// Open rounds in which something is to be done by now, the longest due first.
    public func dueRounds(at now: Instant, limit: Int) throws(StoreError) -> [OfferRound] {
        var found: [OfferRound] = []
        let sql = "SELECT \(OfferRound.columns) FROM offer_round WHERE state = 0 AND due_at <= $1 ORDER BY due_at, id LIMIT $2"
        for row in try query(sql, [.integer(now.seconds), .integer(Int64(limit))]) { found.append(try OfferRound(row)) }
        return found
    }
}

/// People who are asked about a place: its round begins with the first of
/// them, and more may be asked in it later.
public struct RoundWrite: Sendable {
    public var round: OfferRound
    public var isNew: Bool
    public var asks: [Ask]
    /// When the round is looked at next; a round that goes on has its own.
    public var due: Instant
    public var holdUntil: Instant
    /// SHA-256 of what nobody knows: the round's hold is no person's.
    public var holdTokenHash: [UInt8]
    public var now: Instant

    public struct Ask: Sendable {
        public var row: OfferRow
        public var message: OutboxWrite
        public var leaf: LeafWrite

        public init(row: OfferRow, message: OutboxWrite, leaf: LeafWrite) {
            self.row = row
            self.message = message
            self.leaf = leaf
        }
    }

    public init(
        round: OfferRound, isNew: Bool, asks: [Ask], due: Instant, holdUntil: Instant, holdTokenHash: [UInt8], now: Instant
    ) {
        self.round = round
        self.isNew = isNew
        self.asks = asks
        self.due = due
        self.holdUntil = holdUntil
        self.holdTokenHash = holdTokenHash
        self.now = now
    }
}

extension WriteTransaction {
    /// Asks whoever of them still waits and is asked nothing else.
    ///
    /// - Returns: who was asked. Nobody, when somebody was quicker to take the
    ///   place; a round in which nobody could be asked does not begin.
    public func ask(_ write: RoundWrite) throws(StoreError) -> Set<RequestID> {
        guard try write.isNew ? begin(write) : prolong(write.round, until: write.holdUntil, now: write.now) else { return [] }
        var asked: Set<RequestID> = []
        for ask in write.asks where try self.ask(ask) { asked.insert(ask.row.offer.request) }
        if write.isNew, asked.isEmpty {
            try execute("DELETE FROM offer_round WHERE id = $1", [.blob(write.round.id.bytes)])
            try free(write.round, publicFrom: write.now + Hold.publicDelaySeconds, now: write.now)
        }
        return asked
    }

    private func begin(_ write: RoundWrite) throws(StoreError) -> Bool {
        let round = write.round
        let slot = Value.blob(round.slot.bytes), id = Value.blob(round.id.bytes), now = Value.integer(write.now.seconds)
        let held = try execute(
            """
            UPDATE slot SET state = 1, hold = $2, hold_token = $3, hold_owner = $2, hold_until = $4, hold_renewal = NULL
            WHERE id = $1 AND audience IN (0, 2) AND start_at > $5 AND (state = 0 OR (state = 1 AND hold_until <= $5))
            """, [slot, id, .blob(write.holdTokenHash), .integer(write.holdUntil.seconds), now])
        guard held > 0 else { return false }
        try execute(
            """
            INSERT INTO offer_round (id, slot, clinic, began_at, step, answer, due_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, 0)
            """,
            [
                id, slot, .blob(round.clinic.bytes), .integer(round.began.seconds), .integer(round.stepSeconds),
                .integer(round.answerSeconds), .integer(write.due.seconds),
            ])
        try execute("INSERT INTO slot_change (slot) VALUES ($1)", [slot])
        return true
    }

    /// Keeps the place for an open round at least until then.
    ///
    /// - Returns: `false` when it has the place no more.
    public func prolong(_ round: OfferRound, until: Instant, now: Instant) throws(StoreError) -> Bool {
        let held = try execute(
            """
            UPDATE slot SET hold_until = CASE WHEN hold_until < $3 THEN $3 ELSE hold_until END
            WHERE id = $1 AND hold = $2 AND state = 1 AND hold_until > $4
                AND EXISTS (SELECT 1 FROM offer_round WHERE id = $2 AND state = 0)
            """, [.blob(round.slot.bytes), .blob(round.id.bytes), .integer(until.seconds), .integer(now.seconds)])
        if held > 0 { try execute("INSERT INTO slot_change (slot) VALUES ($1)", [.blob(round.slot.bytes)]) }
        return held > 0
    }

    private func ask(_ ask: RoundWrite.Ask) throws(StoreError) -> Bool {
        let offer = ask.row.offer
        let taken = try execute(
            """
            UPDATE standing_request SET offer = $1, offers = offers + 1
            WHERE id = $2 AND state = 1 AND offer IS NULL AND offers = $3 - 1 AND until_at > $4
            """, [.blob(offer.id.bytes), .blob(offer.request.bytes), .integer(Int64(offer.number)), .integer(offer.made.seconds)])
        guard taken > 0 else { return false }
        try execute(
            """
            INSERT INTO offer (id, request, slot, clinic, number, made_at, expires_at, answered_at, state, token, why, round, claim)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $9, $10, $11)
            """,
            [
                .blob(offer.id.bytes), .blob(offer.request.bytes), .blob(offer.slot.bytes), .blob(offer.clinic.bytes),
                .integer(Int64(offer.number)), .integer(offer.made.seconds), .integer(offer.expires.seconds), .blob(ask.row.tokenHash),
                .text(ask.row.why), .blob(offer.round.bytes), .integer(Int64(ask.row.claim?.rawValue ?? 0)),
            ])
        try notice(offer.request)
        try enqueue(ask.message)
        try write(ask.leaf)
        return true
    }

    /// Somebody looks at a round: nobody else does before then, and an answer
    /// that comes meanwhile is not overlooked (see `settleAgain`).
    ///
    /// - Returns: `false` when it is over, or another looks at it.
    public func take(_ round: RoundID, until: Instant, now: Instant) throws(StoreError) -> Bool {
        try execute(
            "UPDATE offer_round SET due_at = $2 WHERE id = $1 AND state = 0 AND due_at <= $3",
            [.blob(round.bytes), .integer(until.seconds), .integer(now.seconds)]) > 0
    }

    /// Says when a round that was taken until `taken` is looked at next, unless
    /// somebody answered since.
    public func settleAgain(_ round: RoundID, at due: Instant, taken: Instant) throws(StoreError) {
        try execute(
            "UPDATE offer_round SET due_at = $2 WHERE id = $1 AND state = 0 AND due_at = $3",
            [.blob(round.bytes), .integer(due.seconds), .integer(taken.seconds)])
    }

    /// Somebody answered: the round is looked at at once.
    private func hurry(_ round: RoundID) throws(StoreError) {
        try execute("UPDATE offer_round SET due_at = 0 WHERE id = $1 AND state = 0", [.blob(round.bytes)])
    }

    /// A yes that waits for those before.
    ///
    /// - Returns: `false` when it comes too late, or was given before.
    public func want(_ offer: Offer, mark: [UInt8]?, now: Instant) throws(StoreError) -> Bool {
        let wanted = try execute(
            """
            UPDATE offer SET state = 5, answered_at = $2, mark = $4
            WHERE id = $1 AND state = 0 AND expires_at > $2 AND EXISTS (SELECT 1 FROM offer_round WHERE id = $3 AND state = 0)
            """, [.blob(offer.id.bytes), .integer(now.seconds), .blob(offer.round.bytes), mark.map { .blob($0) } ?? .null])
        if wanted > 0 { try hurry(offer.round) }
        return wanted > 0
    }

    /// Somebody's open offer, or their yes that waits, is over without an
    /// appointment. The place stays the round's.
    ///
    /// - Parameter isSilence: nobody answered though there was time.
    /// - Returns: `false` when it was decided meanwhile.
    public func close(_ offer: Offer, as state: OfferState, isSilence: Bool = false, now: Instant) throws(StoreError) -> Bool {
        // Time runs out for who has not answered alone.
        let live = state == .expired ? "state = 0" : "state IN (0, 5)"
        let closed = try execute(
            "UPDATE offer SET state = $2, answered_at = $3 WHERE id = $1 AND \(live)",
            [.blob(offer.id.bytes), .integer(Int64(state.rawValue)), .integer(now.seconds)])
        guard closed > 0 else { return false }
        let silence = isSilence ? "silence + 1" : state == .expired ? "silence" : "0"
        try execute(
            "UPDATE standing_request SET offer = NULL, silence = \(silence) WHERE id = $1 AND offer = $2",
            [.blob(offer.request.bytes), .blob(offer.id.bytes)])
        try notice(offer.request)
        try hurry(offer.round)
        return true
    }

    /// Nobody in the round gets the place. It is the public's from then on, if
    /// the round still has it; who said yes is to be told.
    ///
    /// - Returns: `false` when it was over already.
    public func end(_ round: OfferRound, publicFrom: Instant, now: Instant) throws(StoreError) -> Bool {
        let ended = try execute("UPDATE offer_round SET state = 2 WHERE id = $1 AND state = 0", [.blob(round.id.bytes)])
        guard ended > 0 else { return false }
        try free(round, publicFrom: publicFrom, now: now)
        for statement in OfferRound.passing(round.id, but: nil, now: now, where: "1 = 1", []) { try execute(statement.sql, statement.arguments) }
        return true
    }

    private func free(_ round: OfferRound, publicFrom: Instant, now: Instant) throws(StoreError) {
        // Put off until people are awake, it opens at its hour, whatever becomes of the clock.
        let freed = publicFrom - now <= Hold.publicDelaySeconds ? now.seconds : 0
        let changed = try execute(
            """
            UPDATE slot SET \(AppointmentProof.freed), \(FreedSlot.opening(from: "$3", freed: "$4"))
            WHERE id = $1 AND hold = $2 AND state = 1
            """,
            [.blob(round.slot.bytes), .blob(round.id.bytes), .integer(publicFrom.seconds), .integer(freed)])
        if changed > 0 { try execute("INSERT INTO slot_change (slot) VALUES ($1)", [.blob(round.slot.bytes)]) }
    }
}

extension OfferRound {
    /// All other offers of a round end: the place went to somebody else. Their
    /// people keep their rank; who said yes has `answered_at` 0 until told.
    static func passing(
        _ round: RoundID, but winner: OfferID?, now: Instant, where condition: String, _ arguments: [Value]
    ) -> [Statement] {
        let next = arguments.count + 1
        let values = arguments + [.blob(round.bytes), .blob(winner?.bytes ?? [])]
        let others = "SELECT id FROM offer WHERE round = $\(next) AND id <> $\(next + 1) AND state IN (0, 5)"
        return [
            Statement("INSERT INTO request_change (request) SELECT request FROM offer WHERE id IN (\(others)) AND \(condition)", values),
            Statement(
                """
                UPDATE standing_request SET offer = NULL,
                    silence = CASE WHEN offer IN (SELECT id FROM offer WHERE round = $\(next) AND state = 5) THEN 0 ELSE silence END
                WHERE offer IN (\(others)) AND \(condition)
                """, values),
            Statement(
                """
                UPDATE offer SET state = 6, answered_at = CASE state WHEN 5 THEN 0 ELSE $\(next + 2) END
                WHERE id IN (\(others)) AND \(condition)
                """, values + [.integer(now.seconds)]),
        ]
    }
}
