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
            "UPDATE outbox SET state = 4, reason = $2, closed_at = $3, settled_at = 0 WHERE id = $1 AND state = 1",
            [.blob(message.bytes), .integer(why.rawValue), .integer(now.seconds)]) == 1
    }

    /// Has the desks of its clinic look at their day again: what did not
    /// arrive is counted there.
    public func signalDesks(about message: MessageID) throws(StoreError) {
        try execute(
            "INSERT INTO slot_change (slot) SELECT a.slot FROM outbox o JOIN appointment a ON a.id = o.appointment WHERE o.id = $1",
            [.blob(message.bytes)])
    }

    /// Somebody saw to it: it is on no list any more.
    public func settle(_ message: MessageID, of clinic: ClinicID, at now: Instant) throws(StoreError) -> Bool {
        try execute(
            "UPDATE outbox SET settled_at = $2 WHERE id = $1 AND state IN (2, 4) AND settled_at = 0 AND \(Self.isOfClinic)",
            [.blob(message.bytes), .integer(now.seconds), .blob(clinic.bytes)]) == 1
    }

    /// Whether the message is about a visit of the clinic `$3`.
    private static var isOfClinic: String {
        "EXISTS (SELECT 1 FROM appointment a WHERE a.id = outbox.appointment AND a.clinic = $3)"
    }

    /// Has it sent once more, as the message it is.
    public func revive(_ message: MessageID, of clinic: ClinicID, at now: Instant) throws(StoreError) -> Bool {
        try execute(
            """
            UPDATE outbox SET state = 0, due_at = $2, attempts = 0, reason = 0, closed_at = 0
            WHERE id = $1 AND state IN (2, 4) AND settled_at = 0 AND \(Self.isOfClinic)
            """,
            [.blob(message.bytes), .integer(now.seconds), .blob(clinic.bytes)]) == 1
    }

    /// What did not arrive about visits that are long over is nobody's to see to.
    public func settleAll(closedBefore end: Instant, at now: Instant) throws(StoreError) {
        try execute(
            "UPDATE outbox SET settled_at = $2 WHERE state IN (2, 4) AND settled_at = 0 AND closed_at < $1",
            [.integer(end.seconds), .integer(now.seconds)])
    }
}

extension ReadTransaction {
    /// About visits that have not ended; not about what became one.
    private static var coming: String {
        """
        FROM outbox o JOIN appointment a ON a.id = o.appointment
        WHERE o.state IN (2, 4) AND o.settled_at = 0 AND a.end_at > $1 AND o.kind NOT BETWEEN 9 AND 14
        """
    }

    /// What did not arrive about coming visits, the soonest visit first.
    ///
    /// - Parameter clinic: `nil` lists those of all.
    public func undelivered(of clinic: ClinicID?, at now: Instant, limit: Int) throws(StoreError) -> [UndeliveredRow] {
        var (sql, arguments) = (Self.coming, [Value.integer(now.seconds), .integer(Int64(limit))])
        if let clinic {
            sql += " AND a.clinic = $3"
            arguments.append(.blob(clinic.bytes))
        }
        let rows = try query(
            "SELECT \(AppointmentRow.joinedColumns), o.id, o.kind, o.version, o.reason, o.closed_at \(sql) ORDER BY a.start_at, o.id LIMIT $2", arguments)
        var found: [UndeliveredRow] = []
        for row in rows { found.append(try UndeliveredRow(row)) }
        return found
    }

    public func undelivered(_ message: MessageID, of clinic: ClinicID, at now: Instant) throws(StoreError) -> UndeliveredRow? {
        let rows = try query(
            "SELECT \(AppointmentRow.joinedColumns), o.id, o.kind, o.version, o.reason, o.closed_at \(Self.coming) AND a.clinic = $2 AND o.id = $3",
            [.integer(now.seconds), .blob(clinic.bytes), .blob(message.bytes)])
        return try rows.first.map { row throws(StoreError) in try UndeliveredRow(row) }
    }

    public func undeliveredCount(of clinic: ClinicID, at now: Instant) throws(StoreError) -> Int {
        Int(try query("SELECT COUNT(*) \(Self.coming) AND a.clinic = $2", [.integer(now.seconds), .blob(clinic.bytes)])[0].integer(0))
    }

    /// Everywhere, whatever they are about.
    public func undeliveredCount(_ state: OutboxState) throws(StoreError) -> Int64 {
        try query("SELECT COUNT(*) FROM outbox WHERE state IN (2, 4) AND settled_at = 0 AND state = $1", [.integer(state.rawValue)])[0].integer(0)
    }
}

extension UndeliveredRow {
    fileprivate init(_ row: Row) throws(StoreError) {
        let next = AppointmentRow.columnCount
        guard let message = MessageID(bytes: try row.blob(next)), let kind = MessageKind(rawValue: try row.integer(next + 1))
        else { throw .malformedRow }
        self.init(
            message: message, kind: kind, version: try row.integer(next + 2),
            // Given up before reasons were kept.
            why: Undelivered(rawValue: try row.integer(next + 3)) ?? .givenUp, at: Instant(seconds: try row.integer(next + 4)),
            visit: try AppointmentRow(row))
    }
}
