public import Scheduling

/// A keyed hash of one field of a person, made by the vault: equal fields give
/// equal tokens for as long as the month's key lives; nothing can be read back.
public struct BlindIndexRow: Sendable, Equatable {
    public var token: [UInt8]
    public var appointment: AppointmentID
    public var field: Int64
    public var month: Int64

    public init(token: [UInt8], appointment: AppointmentID, field: Int64, month: Int64) {
        self.token = token
        self.appointment = appointment
        self.field = field
        self.month = month
    }
}

extension ReadTransaction {
    /// Appointments the vault has not indexed yet, oldest first.
    public func unindexedAppointments(limit: Int) throws(StoreError) -> [AppointmentID] {
        var ids: [AppointmentID] = []
        for row in try query("SELECT id FROM appointment WHERE indexed = 0 ORDER BY id LIMIT $1", [.integer(Int64(limit))]) {
            guard let id = AppointmentID(bytes: try row.blob(0)) else { throw .malformedRow }
            ids.append(id)
        }
        return ids
    }

    /// Live, coming appointments that bear any of the tokens.
    public func appointments(bearing tokens: [[UInt8]], after now: Instant, limit: Int) throws(StoreError) -> [AppointmentID] {
        var ids: Set<AppointmentID> = []
        for token in tokens {
            let rows = try query(
                """
                SELECT a.id FROM blind_index b JOIN appointment a ON a.id = b.appointment
                WHERE b.token = $1 AND a.state < 2 AND a.start_at > $2 ORDER BY a.start_at LIMIT $3
                """,
                [.blob(token), .integer(now.seconds), .integer(Int64(limit))]
            )
            for row in rows { if let id = AppointmentID(bytes: try row.blob(0)) { ids.insert(id) } }
        }
        return ids.sorted()
    }
}

extension WriteTransaction {
    /// Keeps the tokens of one appointment and marks it as indexed.
    public func index(_ appointment: AppointmentID, with rows: [BlindIndexRow]) throws(StoreError) {
        for row in rows {
            try execute(
                "INSERT INTO blind_index (token, appointment, field, month) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
                [.blob(row.token), .blob(row.appointment.bytes), .integer(row.field), .integer(row.month)]
            )
        }
        try execute("UPDATE appointment SET indexed = 1 WHERE id = $1", [.blob(appointment.bytes)])
    }

    /// Marks bookings for the desk to look at; no answer to anyone changes.
    public func flag(_ appointments: [AppointmentID]) throws(StoreError) {
        for id in appointments { try execute("UPDATE appointment SET flagged = 1 WHERE id = $1", [.blob(id.bytes)]) }
    }

    /// Erases the index of appointments that are over.
    public func eraseIndex(endedBefore now: Instant) throws(StoreError) {
        try execute(
            """
            DELETE FROM blind_index WHERE appointment IN
                (SELECT b.appointment FROM blind_index b JOIN appointment a ON a.id = b.appointment
                 WHERE a.end_at < $1 OR a.state > 1)
            """, [.integer(now.seconds)]
        )
    }
}
