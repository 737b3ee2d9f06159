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
            SELECT \(Self.copyColumns) FROM appointment a LEFT JOIN seal s ON s.record = a.id AND s.kind = 0
            WHERE a.id > $1 ORDER BY a.id LIMIT $2
            """, [.blob(after?.bytes ?? []), .integer(Int64(limit))])
        var copies: [CopyRow] = []
        for row in rows { copies.append(try CopyRow(row)) }
        return copies
    }

    /// The appointment that a sealed record is about: its own, or a message's.
    public func copy(of record: [UInt8]) throws(StoreError) -> CopyRow? {
        let own = "SELECT \(Self.copyColumns) FROM appointment a LEFT JOIN seal s ON s.record = a.id AND s.kind = 0 WHERE a.id = $1"
        if let row = try query(own, [.blob(record)]).first { return try CopyRow(row) }
        let message = """
            SELECT \(Self.copyColumns) FROM outbox o JOIN appointment a ON a.id = o.appointment
                LEFT JOIN seal s ON s.record = a.id AND s.kind = 0
            WHERE o.id = $1
            """
        return try query(message, [.blob(record)]).first.map { row throws(StoreError) in try CopyRow(row) }
    }

    /// Messages that waited for the courier at some instant of a period, or
    /// may have: when one was delivered is not kept.
    ///
    /// - Parameter clinic: `nil` counts those of all.
    public func messagesWaiting(from: Instant, until: Instant, clinic: ClinicID?) throws(StoreError) -> Int64 {
        let sql = """
            SELECT COUNT(*) FROM outbox o LEFT JOIN appointment a ON a.id = o.appointment
            WHERE o.created_at < $2 AND (o.state IN (0, 2) OR o.created_at >= $1)
            """
        let times = [Value.integer(from.seconds), .integer(until.seconds)]
        guard let clinic else { return try query(sql, times)[0].integer(0) }
        return try query(sql + " AND a.clinic = $3", times + [.blob(clinic.bytes)])[0].integer(0)
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
