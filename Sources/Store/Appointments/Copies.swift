public import Database
public import Scheduling

/// One appointment with what is left of what was sealed about it.
public struct CopyRow: Sendable, StoredRow {
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

    init(_ row: inout RowReader) throws(StoreError) {
        appointment = try row.id()
        reference = try row.parsed { AppointmentReference($0) }
        clinic = try row.id()
        start = try row.instant()
        created = try row.instant()
        updated = try row.instant()
        sequence = try row.integer()
        version = try row.integerOrNil()
    }
}

extension ReadTransaction {
    private static var copyColumns: String { "a.id, a.reference, a.clinic, a.start_at, a.created_at, a.updated_at, a.sequence, s.version" }

    /// Every appointment by id, a page at a time.
    public func copies(after: AppointmentID?, limit: Int) throws(StoreError) -> [CopyRow] {
        try all(
            """
            SELECT \(sql: Self.copyColumns) FROM appointment a LEFT JOIN seal s ON s.record = a.id AND s.kind = 0
            WHERE a.id > \(after?.bytes ?? []) ORDER BY a.id LIMIT \(limit)
            """)
    }

    /// The appointment that a sealed record is about: its own, or a message's.
    public func copy(of record: [UInt8]) throws(StoreError) -> CopyRow? {
        let own: Statement = """
            SELECT \(sql: Self.copyColumns) FROM appointment a LEFT JOIN seal s ON s.record = a.id AND s.kind = 0 WHERE a.id = \(record)
            """
        if let row = try query(own).first { return try CopyRow(row) }
        let message: Statement = """
            SELECT \(sql: Self.copyColumns) FROM outbox o JOIN appointment a ON a.id = o.subject
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
            SELECT COUNT(*) FROM outbox o LEFT JOIN appointment a ON a.id = o.subject
            WHERE o.created_at < \(until) AND (\(.isAny("o.state", of: [OutboxState.pending, .dead])) OR o.created_at >= \(from))\(whose)
            """)[0].integer(0)
    }
}
