public import Scheduling

/// What was written while a clock ran ahead, and would stand still until time
/// has caught up with it: a place freed then would stay closed to the public.
///
/// An instant that lies ahead tells nothing by itself, for rules open places
/// next month and messages wait for the morning. What tells is when the place
/// was freed, or the row was made: no clock that is right has seen that yet.
/// Ids begin with when they were made, so that nothing has to be looked for
/// where nothing is.
public enum ClockAhead {
    /// The clocks of two nodes differ by less.
    public static let toleratedSeconds: Int64 = 30
    /// A courier may have a message in hand that is brought back: so much later it is not sent twice.
    static let inHandSeconds: Int64 = 60
    /// Rows of one kind in one transaction.
    static let rowsAtOnce: Int64 = 200

    /// `$1`, `$2`: the last instant that can have been, and the id that one
    /// made then begins with.
    static func bounds(_ now: Instant) -> [Value] {
        let last = now + toleratedSeconds
        return [.integer(last.seconds), .blob(HoldID(high: UInt64(clamping: last.seconds) &* 1000 << 16, low: 0).bytes)]
    }

    static let freedSlots = "FROM slot WHERE freed_at > 0 AND freed_at > $1"
    static let holds = "FROM hold WHERE id > $2 AND created_at > $1"
    static let messages = "FROM outbox WHERE id > $2 AND state = 0 AND created_at > $1"
    static let requests = "FROM standing_request WHERE id > $2 AND since > $1 AND state IN (0, 1, 2)"
    static let rounds = "FROM offer_round WHERE state = 0 AND began_at > $1"
}

extension ReadTransaction {
    /// Whether there is anything to bring back.
    public func hasRowsAhead(of now: Instant) throws(StoreError) -> Bool {
        let any = [ClockAhead.freedSlots, ClockAhead.holds, ClockAhead.messages, ClockAhead.requests, ClockAhead.rounds]
        return try !query("SELECT 1 WHERE " + any.map { "EXISTS (SELECT 1 \($0))" }.joined(separator: " OR "), ClockAhead.bounds(now)).isEmpty
    }
}

extension WriteTransaction {
    /// Everything that was made later than now, was made now: freed places
    /// have their half minute for those who wait, holds their own length,
    /// messages go out, and who filed then stands before who files after.
    ///
    /// - Returns: how many rows; call again while it is not 0.
    public func bringBack(to now: Instant) throws(StoreError) -> Int {
        try bringBackSlots(now) + bringBackHolds(now) + bringBackRounds(now) + bringBackRequests(now) + bringBackMessages(now)
    }

    private func ahead(_ columns: String, _ terms: String, _ bounds: some Collection<Value>) throws(StoreError) -> [Row] {
        try query("SELECT \(columns) \(terms) ORDER BY id LIMIT \(ClockAhead.rowsAtOnce)", Array(bounds))
    }

    private func bringBackSlots(_ now: Instant) throws(StoreError) -> Int {
        let rows = try ahead("id", ClockAhead.freedSlots, ClockAhead.bounds(now).prefix(1))
        for row in rows {
            let slot = Value.blob(try row.blob(0))
            try execute(
                "UPDATE slot SET freed_at = $2, public_from = $3 WHERE id = $1 AND freed_at > $4",
                [
                    slot, .integer(now.seconds), .integer(now.seconds + Hold.publicDelaySeconds),
                    .integer(now.seconds + ClockAhead.toleratedSeconds),
                ])
            try execute("INSERT INTO slot_change (slot) VALUES ($1)", [slot])
        }
        return rows.count
    }

    /// Each lasts as long as it would have; a wait in place of a code too.
    private func bringBackHolds(_ now: Instant) throws(StoreError) -> Int {
        let rows = try ahead("id, slot, created_at", ClockAhead.holds, ClockAhead.bounds(now))
        for row in rows {
            let hold = Value.blob(try row.blob(0)), slot = Value.blob(try row.blob(1)), made = Value.integer(try row.integer(2))
            let present = Value.integer(now.seconds)
            // Other nodes do the same: whoever changes the hold's row first has done it.
            guard try execute("UPDATE hold SET created_at = $2 WHERE id = $1 AND created_at = $3", [hold, present, made]) > 0 else { continue }
            try execute(
                """
                UPDATE slot SET hold_until = hold_until - (\(made) - \(present))
                WHERE id = \(slot) AND \(HoldChange.keep.isAllowed(at: Instant(seconds: try row.integer(2)), of: "hold = \(hold)"))
                """)
            try execute(
                "UPDATE contact_proof SET ready_at = CASE WHEN ready_at > $2 THEN ready_at - ($2 - $3) ELSE ready_at END WHERE hold = $1",
                [hold, made, present])
            try execute("INSERT INTO slot_change (slot) VALUES ($1)", [slot])
        }
        return rows.count
    }

    /// The next people are asked as if it had begun now. Until when somebody
    /// can answer stays what they were told.
    private func bringBackRounds(_ now: Instant) throws(StoreError) -> Int {
        try execute(
            """
            UPDATE offer_round SET began_at = \(now), due_at = \(now)
            WHERE \(RoundChange.goOn.condition()) AND began_at > \(now + ClockAhead.toleratedSeconds)
            """)
    }

    /// Among themselves their ids say who came first.
    private func bringBackRequests(_ now: Instant) throws(StoreError) -> Int {
        let rows = try ahead("id", ClockAhead.requests, ClockAhead.bounds(now))
        for row in rows {
            guard let id = RequestID(bytes: try row.blob(0)) else { throw .malformedRow }
            try execute(
                """
                UPDATE standing_request SET since = $2, filed_at = CASE WHEN filed_at > $2 THEN $2 ELSE filed_at END,
                    updated_at = CASE WHEN updated_at > $2 THEN $2 ELSE updated_at END
                WHERE id = $1 AND since > $2
                """, [.blob(id.bytes), .integer(now.seconds)])
            try notice(id)
        }
        return rows.count
    }

    /// Each waits as long as it would have: what is for an hour later is not
    /// sent at once.
    private func bringBackMessages(_ now: Instant) throws(StoreError) -> Int {
        let rows = try ahead("id", ClockAhead.messages, ClockAhead.bounds(now))
        for row in rows {
            try execute(
                """
                UPDATE outbox SET due_at = CASE WHEN due_at - (created_at - $2) > $3 THEN due_at - (created_at - $2) ELSE $3 END, created_at = $2
                WHERE id = $1 AND state = 0
                """,
                [.blob(try row.blob(0)), .integer(now.seconds), .integer(now.seconds + ClockAhead.inHandSeconds)])
        }
        return rows.count
    }
}
