public import Scheduling

/// One appointment with what is left of what was sealed about it.
public struct CopyRow: Sendable {
    public var appointment: AppointmentID
    public var reference: AppointmentReference
    public var clinic: ClinicID
    public var start: Instant
    public var created: Instant
    public var updated: Instant
    /// How often it was changed.
    public var sequence: Int64
    /// Version of the clinic's copy; `nil` once it was erased.
    public var version: Int64?
}

extension ReadTransaction {
    private static var copyColumns: String { "a.id, a.reference, a.clinic, a.start_at, a.created_at, a.updated_at, a.sequence, s.version" }

    /// Every appointment by id, a page at a time.
    public func copies(after: AppointmentID?, limit: Int) throws(StoreError) -> [CopyRow] {
        let rows = try query(
            """
            SELECT \(sql: Self.copyColumns) FROM appointment a LEFT JOIN seal s ON s.record = a.id AND s.kind = 0
            WHERE a.id > \(after?.bytes ?? []) ORDER BY a.id LIMIT \(limit)
            """)
        var copies: [CopyRow] = []
        for row in rows { copies.append(try CopyRow(row)) }
        return copies
    }

    /// The appointment that a sealed record is about: its own, or a message's.
    public func copy(of record: [UInt8]) throws(StoreError) -> CopyRow? {
        let own: Statement = """
            SELECT \(sql: Self.copyColumns) FROM appointment a LEFT JOIN seal s ON s.record = a.id AND s.kind = 0 WHERE a.id = \(record)
            """
        if let row = try query(own).first { return try CopyRow(row) }
        let message: Statement = """
            SELECT \(sql: Self.copyColumns) FROM outbox o JOIN appointment a ON a.id = o.appointment
                LEFT JOIN seal s ON s.record = a.id AND s.kind = 0
            WHERE o.id = \(record)
            """
        return try query(message).first.map { row throws(StoreError) in try CopyRow(row) }
    }

    /// Messages that waited for the courier at some instant of a period, or
    /// may have: when one was delivered is not kept.
    ///
    /// - Parameter clinic: `nil` counts those of all.
    public func messagesWaiting(from: Instant, until: Instant, clinic: ClinicID?) throws(StoreError) -> Int64 {
        let whose: Statement = clinic.map { " AND a.clinic = \($0)" } ?? ""
        return try query(
            """
            SELECT COUNT(*) FROM outbox o LEFT JOIN appointment a ON a.id = o.appointment
            WHERE o.created_at < \(until) AND (\(.isAny("o.state", of: [OutboxState.pending, .dead])) OR o.created_at >= \(from))\(whose)
            """)[0].integer(0)
    }
}

extension CopyRow {
    fileprivate init(_ row: Row) throws(StoreError) {
        guard let id = AppointmentID(bytes: try row.blob(0)), let reference = AppointmentReference(try row.text(1)),
            let clinic = ClinicID(bytes: try row.blob(2))
        else { throw .malformedRow }
        self.init(
            appointment: id, reference: reference, clinic: clinic, start: Instant(seconds: try row.integer(3)),
            created: Instant(seconds: try row.integer(4)), updated: Instant(seconds: try row.integer(5)), sequence: try row.integer(6),
            version: row[7] == .null ? nil : try row.integer(7))
    }
}
