public import Database
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

    /// The id that one begins with which was made at the last instant that can have been.
    private static func id(_ last: Instant) -> HoldID { HoldID(high: UInt64(clamping: last.seconds) &* 1000 << 16, low: 0) }

    // Each with what was made after the last instant that can have been.

    static func freedSlots(_ last: Instant) -> Statement { "FROM slot WHERE freed_at > 0 AND freed_at > \(last)" }
    static func holds(_ last: Instant) -> Statement { "FROM hold WHERE id > \(id(last)) AND created_at > \(last)" }
    static func messages(_ last: Instant) -> Statement {
        "FROM outbox WHERE id > \(id(last)) AND state = \(OutboxState.pending) AND created_at > \(last)"
    }
    static func requests(_ last: Instant) -> Statement {
        "FROM standing_request WHERE id > \(id(last)) AND since > \(last) AND \(.isAny("state", of: RequestChange.standing))"
    }
    static func rounds(_ last: Instant) -> Statement { "FROM offer_round WHERE \(RoundChange.goOn.condition()) AND began_at > \(last)" }
}

extension ReadTransaction {
    /// Whether there is anything to bring back.
    public func hasRowsAhead(of now: Instant) throws(StoreError) -> Bool {
        let kinds = [ClockAhead.freedSlots, ClockAhead.holds, ClockAhead.messages, ClockAhead.requests, ClockAhead.rounds]
        let any = kinds.map { kind -> Statement in "EXISTS (SELECT 1 \(kind(now + ClockAhead.toleratedSeconds)))" }
        return try !query("SELECT 1 WHERE \(.joined(any, by: " OR "))").isEmpty
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

    private func ahead(_ columns: String, _ rows: (Instant) -> Statement, of now: Instant) throws(StoreError) -> [Row] {
        try query("SELECT \(sql: columns) \(rows(now + ClockAhead.toleratedSeconds)) ORDER BY id LIMIT \(ClockAhead.rowsAtOnce)")
    }

    private func bringBackSlots(_ now: Instant) throws(StoreError) -> Int {
        let rows = try ahead("id", ClockAhead.freedSlots, of: now)
        for row in rows {
            var row = RowReader(row)
            let slot: SlotID = try row.id()
            try execute(
                .bringBack,
                """
                UPDATE slot SET freed_at = \(now), public_from = \(now + Hold.publicDelaySeconds) WHERE id = \(slot)
                    AND freed_at > \(now + ClockAhead.toleratedSeconds)
                """)
            try noticeChange(of: slot)
        }
        return rows.count
    }

    /// Each lasts as long as it would have; a wait in place of a code too.
    private func bringBackHolds(_ now: Instant) throws(StoreError) -> Int {
        let rows = try ahead("id, slot, created_at", ClockAhead.holds, of: now)
        for row in rows {
            var row = RowReader(row)
            let (hold, slot): (HoldID, SlotID) = (try row.id(), try row.id())
            let made = try row.instant()
            let present = now
            // Other nodes do the same: whoever changes the hold's row first has done it.
            guard try execute(.bringBack, "UPDATE hold SET created_at = \(present) WHERE id = \(hold) AND created_at = \(made)") > 0 else {
                continue
            }
            try execute(
                .bringBack,
                """
                UPDATE slot SET hold_until = hold_until - (\(made) - \(present))
                WHERE id = \(slot) AND \(HoldChange.keep.isAllowed(at: made, of: "hold = \(hold)"))
                """)
            try execute(
                .bringBack,
                """
                UPDATE contact_proof SET ready_at = CASE WHEN ready_at > \(made) THEN ready_at - (\(made) - \(present)) ELSE ready_at END
                    WHERE hold = \(hold)
                """)
            try noticeChange(of: slot)
        }
        return rows.count
    }

    /// The next people are asked as if it had begun now. Until when somebody
    /// can answer stays what they were told.
    private func bringBackRounds(_ now: Instant) throws(StoreError) -> Int {
        try execute(
            .bringBack,
            """
            UPDATE offer_round SET began_at = \(now), due_at = \(now)
            WHERE \(RoundChange.goOn.condition()) AND began_at > \(now + ClockAhead.toleratedSeconds)
            """)
    }

    /// Among themselves their ids say who came first.
    private func bringBackRequests(_ now: Instant) throws(StoreError) -> Int {
        let rows = try ahead("id", ClockAhead.requests, of: now)
        for row in rows {
            guard let id = RequestID(bytes: try row.blob(0)) else { throw .malformedRow }
            try execute(
                .bringBack,
                """
                UPDATE standing_request SET since = \(now), filed_at = CASE WHEN filed_at > \(now) THEN \(now) ELSE filed_at END,
                    updated_at = CASE WHEN updated_at > \(now) THEN \(now) ELSE updated_at END
                WHERE id = \(id) AND since > \(now)
                """)
            try notice(id)
        }
        return rows.count
    }

    /// Each waits as long as it would have: what is for an hour later is not
    /// sent at once.
    private func bringBackMessages(_ now: Instant) throws(StoreError) -> Int {
        let rows = try ahead("id", ClockAhead.messages, of: now)
        let soonest = now + ClockAhead.inHandSeconds
        for row in rows {
            try execute(
                .bringBack,
                """
                UPDATE outbox SET created_at = \(now), due_at = CASE WHEN due_at - (created_at - \(now)) > \(soonest)
                    THEN due_at - (created_at - \(now)) ELSE \(soonest) END
                WHERE id = \(try row.blob(0)) AND state = \(OutboxState.pending)
                """)
        }
        return rows.count
    }
}
