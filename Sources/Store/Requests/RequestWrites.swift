public import Database
public import Scheduling

extension WriteTransaction {
    /// Files a request that waits for its code.
    ///
    /// - Returns: `false` when the same form made one before.
    public func insert(_ row: RequestRow, form: [UInt8]) throws(StoreError) -> Bool {
        try execute(
            .fileRequests,
            """
            INSERT INTO standing_request (id, state, since, filed_at, updated_at, minutes, traits, form, request_hash, secret_hash,
                manage_hash, visit_hash, code, code_until, code_tries, codes, offers, silence, replaces,
                \(sql: Wish.columns.joined(separator: ", ")))
            VALUES (\(row.request.id), \(chosen: row.state), \(row.request.since), \(row.filed), \(row.filed), \(row.request.minutes),
                \(chosen: row.request.traits), \(form), \(row.requestHash), \(row.secretHash), \(row.manageHash), \(row.visitHash),
                \(row.codeHash), \(row.codeUntil), 0, 1, 0, 0, \(row.replaces), \(.list(row.request.wish.values)))
            ON CONFLICT DO NOTHING
            """) > 0
    }

    /// Keeps sealed rows.
    public func keep(_ seals: [SealRow]) throws(StoreError) {
        try execute(.keepSeals, SealRow.statement(seals, where: "1 = 1"))
    }

    /// Counts a try of the code.
    ///
    /// - Returns: `false` when there are none left, or its time is over.
    public func countCodeTry(_ id: RequestID, max: Int, now: Instant) throws(StoreError) -> Bool {
        try execute(
            .fileRequests,
            """
            UPDATE standing_request SET code_tries = code_tries + 1
            WHERE id = \(id) AND \(RequestChange.prove.isAllowed(at: now)) AND code_tries < \(max) AND code_until > \(now)
            """) > 0
    }

    /// Another code in the place of the one before: the `number`th.
    public func renewCode(_ id: RequestID, hash: [UInt8], until: Instant, number: Int) throws(StoreError) -> Bool {
        try execute(
            .fileRequests,
            """
            UPDATE standing_request SET code = \(hash), code_until = \(until), code_tries = 0, codes = codes + 1
            WHERE id = \(id) AND \(RequestChange.prove.condition()) AND codes = \(number) - 1
            """) > 0
    }

    /// It waits from now on, or since an earlier one of the same need did.
    public func confirm(_ id: RequestID, since: Instant, now: Instant) throws(StoreError) -> Bool {
        let changed = try execute(
            .fileRequests,
            """
            UPDATE standing_request SET state = \(RequestChange.confirm.newState), since = \(since), code = NULL, updated_at = \(now)
            WHERE id = \(id) AND \(RequestChange.confirm.isAllowed(at: now))
            """)
        if changed > 0 { try notice(id) }
        return changed > 0
    }

    /// Keeps the tokens by which a request of the same person is found, or by
    /// which requests are counted.
    public func index(_ id: RequestID, tokens: [(token: [UInt8], field: Int64)]) throws(StoreError) {
        for (token, field) in tokens {
            try execute(
                .fileRequests,
                "INSERT INTO request_index (token, request, field) VALUES (\(token), \(id), \(field)) ON CONFLICT DO NOTHING")
        }
    }

    /// Somebody can come elsewhere or otherwise; their place in line stays.
    public func change(_ id: RequestID, to wish: Wish, traits: StandingRequest.Traits, now: Instant) throws(StoreError) -> Bool {
        let columns = zip(Wish.columns, wish.values).map { name, value -> Statement in "\(sql: name) = \(value)" }
        let changed = try execute(
            .ownRequests,
            """
            UPDATE standing_request SET traits = \(chosen: traits), updated_at = \(now), silence = 0,
                state = \(RequestChange.change.newState),
                \(.joined(columns, by: ", "))
            WHERE id = \(id) AND \(RequestChange.change.isAllowed(at: now))
            """)
        if changed > 0 { try notice(id) }
        return changed > 0
    }

    /// It ends, whatever its state; its sealed copies are erased, but what
    /// the last message needs.
    ///
    /// - Returns: `false` when it was over already.
    public func end(_ id: RequestID, by change: RequestChange, now: Instant, keptKind: Int64) throws(StoreError) -> Bool {
        let changed = try execute(
            .endRequests,
            """
            UPDATE standing_request SET state = \(change.newState), updated_at = \(now), code = NULL, offer = NULL
            WHERE id = \(id) AND \(change.isAllowed(at: now))
            """)
        guard changed > 0 else { return false }
        try execute(.endRequests, "DELETE FROM request_index WHERE request = \(id)")
        try execute(.endRequests, "DELETE FROM seal WHERE record = \(id) AND kind <> \(keptKind)")
        try notice(id)
        return true
    }

    /// Forgets a request that was never confirmed, with all that was sealed.
    public func forget(_ id: RequestID) throws(StoreError) {
        guard try execute(.forgetRequests, "DELETE FROM standing_request WHERE id = \(id) AND \(RequestChange.forget.condition())") > 0
        else { return }
        try execute(.forgetRequests, "DELETE FROM request_index WHERE request = \(id)")
        try execute(.forgetRequests, "DELETE FROM seal WHERE record = \(id)")
        try execute(.forgetRequests, "DELETE FROM seal WHERE record IN (SELECT id FROM outbox WHERE subject = \(id))")
        try execute(
            .forgetRequests,
            "UPDATE outbox SET state = \(OutboxState.dropped), cause = NULL WHERE subject = \(id) AND state = \(OutboxState.pending)")
    }

    /// Forgets requests that were over before then, with their offers and
    /// what their leaves committed to. What became an appointment keeps that.
    public func forgetEndedRequests(before: Instant) throws(StoreError) {
        // As the index says it.
        let isOver: Statement = "state > \(RequestState.asleep) AND updated_at < \(before)"
        let due: Statement = "SELECT id FROM standing_request WHERE \(isOver)"
        try execute(.forgetRequests, "DELETE FROM leaf_detail WHERE record IN (\(due) AND state <> \(RequestState.served))")
        try execute(.forgetRequests, "DELETE FROM seal WHERE record IN (\(due) AND state <> \(RequestState.served))")
        try execute(.forgetRequests, "DELETE FROM offer WHERE request IN (\(due))")
        try execute(
            .forgetRequests,
            """
            DELETE FROM offer_round WHERE state <> \(RoundState.open) AND NOT EXISTS (SELECT 1 FROM offer
                WHERE offer.round = offer_round.id)
            """)
        try execute(.forgetRequests, "DELETE FROM standing_request WHERE \(isOver)")
    }

    /// Nodes that keep the line in memory look at it again.
    func notice(_ id: RequestID) throws(StoreError) {
        try execute(.noticeRequest, "INSERT INTO request_change (request) VALUES (\(id))")
    }
}
