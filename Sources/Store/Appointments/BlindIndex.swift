public import Database
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
        for row in try query("SELECT id FROM appointment WHERE indexed = 0 ORDER BY id LIMIT \(limit)") {
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
                WHERE b.token = \(token) AND \(.isAny("a.state", of: AppointmentChange.coming)) AND a.start_at > \(now)
                    ORDER BY a.start_at LIMIT \(limit)
                """
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
                .indexVisits,
                """
                INSERT INTO blind_index (token, appointment, field, month) VALUES (\(row.token), \(row.appointment), \(row.field),
                    \(row.month)) ON CONFLICT DO NOTHING
                """
            )
        }
        try execute(.indexVisits, "UPDATE appointment SET indexed = 1 WHERE id = \(appointment)")
    }

    /// Marks bookings for the desk to look at; no answer to anyone changes.
    public func flag(_ appointments: [AppointmentID]) throws(StoreError) {
        for id in appointments { try execute(.indexVisits, "UPDATE appointment SET flagged = 1 WHERE id = \(id)") }
    }

    /// Erases the index of appointments that are over.
    public func eraseIndex(endedBefore now: Instant) throws(StoreError) {
        try execute(
            .shred,
            """
            DELETE FROM blind_index WHERE appointment IN
                (SELECT b.appointment FROM blind_index b JOIN appointment a ON a.id = b.appointment
                 WHERE a.end_at < \(now) OR NOT (\(.isAny("a.state", of: AppointmentChange.coming))))
            """
        )
    }
}
