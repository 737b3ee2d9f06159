public import Database
public import Scheduling

/// A message that did not arrive, and that nobody saw to yet.
public struct UndeliveredRow: Sendable {
    public var message: MessageID
    public var kind: MessageKind
    public var version: Int64
    public var why: Undelivered
    /// When it was given up, or came back.
    public var at: Instant
    public var visit: AppointmentRow
}

extension WriteTransaction {
    /// Marks as come back what had been delivered.
    ///
    /// - Returns: `false` when there is no such message, or it is not in that state.
    public func bounce(_ message: MessageID, why: Undelivered, at now: Instant) throws(StoreError) -> Bool {
        try execute(
            .bounceMessages,
            """
            UPDATE outbox SET state = \(OutboxState.bounced), reason = \(chosen: why), closed_at = \(now), settled_at = 0
                WHERE id = \(message) AND state = \(OutboxState.delivered)
            """) == 1
    }

    /// Has the desks of its clinic look at their day again: what did not
    /// arrive is counted there.
    public func signalDesks(about message: MessageID) throws(StoreError) {
        try execute(
            .noticeSlot,
            "INSERT INTO slot_change (slot) SELECT a.slot FROM outbox o JOIN appointment a ON a.id = o.subject WHERE o.id = \(message)")
    }

    /// Somebody saw to it: it is on no list any more.
    public func settle(_ message: MessageID, of clinic: ClinicID, at now: Instant) throws(StoreError) -> Bool {
        try execute(
            .settleMessages, at: clinic,
            """
            UPDATE outbox SET settled_at = \(now) WHERE id = \(message) AND \(.isAny("state", of: OutboxState.lost)) AND settled_at = 0
                AND \(Self.isOf(clinic))
            """) == 1
    }

    /// Of a message about a visit of the clinic.
    private static func isOf(_ clinic: ClinicID) -> Statement {
        """
        subject_kind = \(MessageSubject.Kind.appointment)
            AND EXISTS (SELECT 1 FROM appointment a WHERE a.id = outbox.subject AND a.clinic = \(clinic))
        """
    }

    /// Has it sent once more, as the message it is.
    public func revive(_ message: MessageID, of clinic: ClinicID, at now: Instant) throws(StoreError) -> Bool {
        try execute(
            .settleMessages, at: clinic,
            """
            UPDATE outbox SET state = \(OutboxState.pending), due_at = \(now), attempts = 0, reason = 0, closed_at = 0
            WHERE id = \(message) AND \(.isAny("state", of: OutboxState.lost)) AND settled_at = 0 AND \(Self.isOf(clinic))
            """) == 1
    }

    /// What did not arrive about visits that are long over is nobody's to see to.
    public func settleAll(closedBefore end: Instant, at now: Instant) throws(StoreError) {
        try execute(
            .settleOldMessages,
            """
            UPDATE outbox SET settled_at = \(now) WHERE \(.isAny("state", of: OutboxState.lost)) AND settled_at = 0 AND closed_at < \(end)
            """)
    }
}

extension ReadTransaction {
    /// About visits that have not ended; not about what became one.
    private static func coming(at now: Instant) -> Statement {
        """
        FROM outbox o JOIN appointment a ON a.id = o.subject
        WHERE \(.isAny("o.state", of: OutboxState.lost)) AND o.settled_at = 0 AND a.end_at > \(now)
            AND o.subject_kind = \(MessageSubject.Kind.appointment)
        """
    }

    /// What did not arrive about coming visits, the soonest visit first.
    ///
    /// - Parameter clinic: `nil` lists those of all.
    public func undelivered(of clinic: ClinicID?, at now: Instant, limit: Int) throws(StoreError) -> [UndeliveredRow] {
        let whose: Statement = clinic.map { " AND a.clinic = \($0)" } ?? ""
        let rows = try query(
            """
            SELECT \(sql: AppointmentRow.joinedColumns), o.id, o.kind, o.version, o.reason, o.closed_at
            \(Self.coming(at: now))\(whose) ORDER BY a.start_at, o.id LIMIT \(limit)
            """)
        return try rows.map { row throws(StoreError) in try UndeliveredRow(row) }
    }

    public func undelivered(_ message: MessageID, of clinic: ClinicID, at now: Instant) throws(StoreError) -> UndeliveredRow? {
        let rows = try query(
            """
            SELECT \(sql: AppointmentRow.joinedColumns), o.id, o.kind, o.version, o.reason, o.closed_at \(Self.coming(at: now))
                AND a.clinic = \(clinic) AND o.id = \(message)
            """)
        return try rows.first.map { row throws(StoreError) in try UndeliveredRow(row) }
    }

    public func undeliveredCount(of clinic: ClinicID, at now: Instant) throws(StoreError) -> Int {
        Int(try query("SELECT COUNT(*) \(Self.coming(at: now)) AND a.clinic = \(clinic)")[0].integer(0))
    }

    /// Everywhere, whatever they are about.
    public func undeliveredCount(_ state: OutboxState) throws(StoreError) -> Int64 {
        try query(
            """
            SELECT COUNT(*) FROM outbox WHERE \(.isAny("state", of: OutboxState.lost)) AND settled_at = 0 AND state = \(chosen: state)
            """)[0].integer(0)
    }
}

extension UndeliveredRow: StoredRow {
    init(_ row: inout RowReader) throws(StoreError) {
        visit = try AppointmentRow(&row)
        message = try row.id()
        kind = try row.choice()
        version = try row.integer()
        // Given up before reasons were kept.
        why = Undelivered(rawValue: try row.integer()) ?? .givenUp
        at = try row.instant()
    }
}
