public import Database
public import Scheduling

extension OfferRound: StoredRow {
    static let columns = "id, slot, clinic, began_at, step, answer, state"

    init(_ row: inout RowReader) throws(StoreError) {
        self.init(
            id: try row.id(), slot: try row.id(), clinic: try row.id(), began: try row.instant(), stepSeconds: try row.integer(),
            answerSeconds: try row.integer(), state: try row.choice())
    }
}

extension ReadTransaction {
    public func round(_ id: RoundID) throws(StoreError) -> OfferRound? {
        try query("SELECT \(sql: OfferRound.columns) FROM offer_round WHERE id = \(id)").first.map {
            row throws(StoreError) in try OfferRound(row)
        }
    }

    /// Open rounds in which something is to be done by now, the longest due first.
    public func dueRounds(at now: Instant, limit: Int) throws(StoreError) -> [OfferRound] {
        let due: Statement = """
            SELECT \(sql: OfferRound.columns) FROM offer_round WHERE \(RoundChange.goOn.condition()) AND due_at <= \(now)
                AND stopped_at = 0 ORDER BY due_at, id LIMIT \(limit)
            """
        return try all(due)
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

    public init(round: OfferRound, isNew: Bool, asks: [Ask], due: Instant, holdUntil: Instant, now: Instant) {
        self.round = round
        self.isNew = isNew
        self.asks = asks
        self.due = due
        self.holdUntil = holdUntil
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
            try execute(.matchRequests, "DELETE FROM offer_round WHERE id = \(write.round.id)")
            try free(write.round, publicFrom: write.now + Hold.publicDelaySeconds, now: write.now)
        }
        return asked
    }

    private func begin(_ write: RoundWrite) throws(StoreError) -> Bool {
        let round = write.round
        let held = try execute(
            .matchRequests,
            """
            UPDATE slot SET state = \(SlotChange.ask.newState), round = \(round.id), hold = NULL, hold_token = NULL, hold_owner = NULL,
                hold_until = \(write.holdUntil), hold_renewal = NULL, stopped_at = 0
            WHERE id = \(round.slot) AND \(SlotChange.ask.isAllowed(at: write.now))
            """)
        guard held > 0 else { return false }
        try execute(
            .matchRequests,
            """
            INSERT INTO offer_round (id, slot, clinic, began_at, step, answer, due_at, state)
            VALUES (\(round.id), \(round.slot), \(round.clinic), \(round.began), \(round.stepSeconds), \(round.answerSeconds), \(write.due),
                \(RoundState.open))
            """)
        try noticeChange(of: round.slot)
        return true
    }

    /// Keeps the place for an open round at least until then.
    ///
    /// - Returns: `false` when it has the place no more.
    public func prolong(_ round: OfferRound, until: Instant, now: Instant) throws(StoreError) -> Bool {
        let held = try execute(
            .matchRequests,
            """
            UPDATE slot SET hold_until = CASE WHEN hold_until < \(until) THEN \(until) ELSE hold_until END
            WHERE id = \(round.slot) AND \(HoldChange.keep.isAllowed(at: now, of: "round = \(round.id)"))
                AND EXISTS (SELECT 1 FROM offer_round WHERE id = \(round.id) AND \(RoundChange.goOn.condition()))
            """)
        if held > 0 { try noticeChange(of: round.slot) }
        return held > 0
    }

    private func ask(_ ask: RoundWrite.Ask) throws(StoreError) -> Bool {
        let offer = ask.row.offer
        let taken = try execute(
            .matchRequests,
            """
            UPDATE standing_request SET offer = \(offer.id), offers = offers + 1
            WHERE id = \(offer.request) AND \(RequestChange.ask.isAllowed(at: offer.made)) AND offers = \(offer.number) - 1
            """)
        guard taken > 0 else { return false }
        try execute(
            .matchRequests,
            """
            INSERT INTO offer (id, request, slot, clinic, number, made_at, expires_at, answered_at, state, token, why, round, claim)
            VALUES (\(offer.id), \(offer.request), \(offer.slot), \(offer.clinic), \(offer.number), \(offer.made), \(offer.expires), 0,
                \(OfferState.open), \(ask.row.tokenHash), \(text: ask.row.why), \(offer.round), \(Int64(ask.row.claim?.rawValue ?? 0)))
            """)
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
            .matchRequests,
            "UPDATE offer_round SET due_at = \(until) WHERE id = \(round) AND \(RoundChange.goOn.condition()) AND due_at <= \(now)") > 0
    }

    /// Says when a round that was taken until `taken` is looked at next, unless
    /// somebody answered since.
    public func settleAgain(_ round: RoundID, at due: Instant, taken: Instant) throws(StoreError) {
        try execute(
            .matchRequests,
            "UPDATE offer_round SET due_at = \(due) WHERE id = \(round) AND \(RoundChange.goOn.condition()) AND due_at = \(taken)")
    }

    /// Somebody answered: the round is looked at at once.
    private func hurry(_ round: RoundID) throws(StoreError) {
        try execute(.answerOffers, "UPDATE offer_round SET due_at = 0 WHERE id = \(round) AND \(RoundChange.goOn.condition())")
    }

    /// A yes that waits for those before.
    ///
    /// - Returns: `false` when it comes too late, or was given before.
    public func want(_ offer: Offer, mark: [UInt8]?, now: Instant) throws(StoreError) -> Bool {
        let wanted = try execute(
            .answerOffers,
            """
            UPDATE offer SET state = \(OfferChange.want.newState), answered_at = \(now), mark = \(mark)
            WHERE id = \(offer.id) AND \(OfferChange.want.condition(at: now))
            """)
        if wanted > 0 { try hurry(offer.round) }
        return wanted > 0
    }

    /// Somebody's open offer, or their yes that waits, is over without an
    /// appointment. The place stays the round's.
    ///
    /// - Parameter isSilence: nobody answered though there was time.
    /// - Returns: `false` when it was decided meanwhile.
    public func close(_ offer: Offer, by change: OfferChange, isSilence: Bool = false, now: Instant) throws(StoreError) -> Bool {
        let closed = try execute(
            .answerOffers,
            "UPDATE offer SET state = \(change.newState), answered_at = \(now) WHERE id = \(offer.id) AND \(change.condition(at: now))")
        guard closed > 0 else { return false }
        let silence: Statement = isSilence ? "silence + 1" : change == .expire ? "silence" : "0"
        try execute(
            .answerOffers,
            "UPDATE standing_request SET offer = NULL, silence = \(silence) WHERE id = \(offer.request) AND offer = \(offer.id)")
        try notice(offer.request)
        try hurry(offer.round)
        return true
    }

    /// Nobody in the round gets the place. It is the public's from then on, if
    /// the round still has it; who said yes is to be told.
    ///
    /// - Returns: `false` when it was over already.
    public func end(_ round: OfferRound, publicFrom: Instant, now: Instant) throws(StoreError) -> Bool {
        let ended = try execute(
            .endRounds,
            "UPDATE offer_round SET state = \(RoundChange.end.newState) WHERE id = \(round.id) AND \(RoundChange.end.condition())")
        guard ended > 0 else { return false }
        try free(round, publicFrom: publicFrom, now: now)
        for statement in OfferRound.passing(round.id, but: nil, now: now, where: "1 = 1") { try execute(.endRounds, statement) }
        return true
    }

    private func free(_ round: OfferRound, publicFrom: Instant, now: Instant) throws(StoreError) {
        // Put off until people are awake, it opens at its hour, whatever becomes of the clock.
        let freed = publicFrom - now <= Hold.publicDelaySeconds ? now : nil
        let changed = try execute(
            .endRounds,
            """
            UPDATE slot SET state = \(SlotChange.endRound.newState), \(FreedSlot.unheld),
                \(FreedSlot.opening(from: publicFrom, freed: freed))
            WHERE id = \(round.slot) AND \(SlotChange.endRound.isAllowed(at: now, own: "round = \(round.id)"))
            """)
        if changed > 0 { try noticeChange(of: round.slot) }
    }
}

extension OfferRound {
    /// All other offers of a round end: the place went to somebody else. Their
    /// people keep their rank; who said yes has `answered_at` 0 until told.
    static func passing(_ round: RoundID, but winner: OfferID?, now: Instant, where condition: Statement) -> [Statement] {
        let but: Statement = winner.map { " AND id <> \($0)" } ?? ""
        let theirs: Statement = "FROM offer WHERE round = \(round)\(but) AND \(OfferChange.pass.condition(at: now))"
        return [
            "INSERT INTO request_change (request) SELECT request \(theirs) AND \(condition)",
            """
            UPDATE standing_request SET offer = NULL,
                silence = CASE WHEN offer IN (SELECT id FROM offer WHERE round = \(round)
                    AND state = \(OfferState.wanted)) THEN 0 ELSE silence END
            WHERE id IN (SELECT request \(theirs)) AND offer IN (SELECT id \(theirs)) AND \(condition)
            """,
            """
            UPDATE offer SET state = \(OfferChange.pass.newState), answered_at = CASE state WHEN \(OfferState.wanted) THEN 0 ELSE \(now) END
            WHERE id IN (SELECT id \(theirs)) AND \(condition)
            """,
        ]
    }
}
