public import Database
public import Scheduling

extension WriteTransaction {
    /// Counts a message that was held back, for its contact had been written
    /// to enough.
    ///
    /// - Parameter clinic: `nil` for what is about no visit yet.
    public func countHeldBack(_ kind: MessageKind, of clinic: ClinicID?, at now: Instant) throws(StoreError) {
        try execute(
            .sendMessages,
            """
            INSERT INTO held_back (clinic, day, kind, n) VALUES (\(clinic?.bytes ?? []), \(now.heldBackDay), \(chosen: kind), 1)
            ON CONFLICT (clinic, day, kind) DO UPDATE SET n = held_back.n + 1
            """)
    }

    /// Forgets the numbers of days before that one.
    public func pruneHeldBack(before: Instant) throws(StoreError) {
        try execute(.prune, "DELETE FROM held_back WHERE day < \(before.heldBackDay)")
    }
}

extension ReadTransaction {
    /// How many messages of each kind about a clinic's visits were held back
    /// since the beginning of that day (UTC).
    public func heldBack(of clinic: ClinicID, since: Instant) throws(StoreError) -> [MessageKind: Int] {
        var counts: [MessageKind: Int] = [:]
        let rows = try query(
            "SELECT kind, n FROM held_back WHERE clinic = \(clinic) AND day >= \(since.heldBackDay)")
        for row in rows {
            var row = RowReader(row)
            let kind: MessageKind = try row.choice()
            counts[kind, default: 0] += try row.number()
        }
        return counts
    }

    /// All that were held back since the beginning of that day (UTC), whatever they are about.
    public func heldBackCount(since: Instant) throws(StoreError) -> Int64 {
        try query(
            "SELECT CAST(COALESCE(SUM(n), 0) AS bigint) FROM held_back WHERE day >= \(since.heldBackDay)")[0].integer(0)
    }

    /// Whether the clinic has asked for another time than the one it has now.
    public func isAskedToChoose(_ visit: AppointmentID, sequence: Int) throws(StoreError) -> Bool {
        try !query(
            """
            SELECT 1 FROM outbox WHERE subject = \(visit) AND kind = \(MessageKind.chooseAgain) AND version = \(sequence)
            """
        ).isEmpty
    }

    /// Whether the confirmation of a visit has not reached its contact: it
    /// waits, was dropped, given up or held back.
    public func isUnconfirmed(_ visit: AppointmentID) throws(StoreError) -> Bool {
        try !query(
            """
            SELECT 1 FROM outbox WHERE subject = \(visit) AND kind = \(MessageKind.confirmation)
                AND NOT (\(.isAny("state", of: [OutboxState.delivered, .bounced])))
            """
        ).isEmpty
    }
}

extension Instant {
    fileprivate var heldBackDay: Int64 { seconds / 86_400 }
}
