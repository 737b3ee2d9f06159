public import Scheduling

/// A coming visit with where it was booked from, as far as that groups it.
public struct OriginVisitRow: Sendable {
    public var origin: [UInt8]
    public var proof: ContactStanding
    public var appointment: Appointment
}

extension ReadTransaction {
    /// Coming visits of a clinic that so many or more were booked together
    /// with, on one day from one network, and that nobody decided about yet.
    public func originVisits(of clinic: ClinicID, at now: Instant, fewest: Int) throws(StoreError) -> [OriginVisitRow] {
        let rows = try query(
            """
            SELECT \(AppointmentRow.joinedColumns), o.origin, o.proof FROM booking_origin o JOIN appointment a ON a.id = o.appointment
            WHERE o.clinic = $1 AND a.clinic = $1 AND o.kept_at = 0 AND a.state IN (0, 1) AND a.start_at > $2 AND o.origin IN
                (SELECT g.origin FROM booking_origin g JOIN appointment b ON b.id = g.appointment
                 WHERE g.clinic = $1 AND b.clinic = $1 AND g.kept_at = 0 AND b.state IN (0, 1) AND b.start_at > $2
                 GROUP BY g.origin HAVING COUNT(*) >= $3)
            ORDER BY o.origin, a.start_at, a.id
            """, [.blob(clinic.bytes), .integer(now.seconds), .integer(Int64(fewest))])
        var visits: [OriginVisitRow] = []
        for row in rows {
            let next = AppointmentRow.columnCount
            visits.append(OriginVisitRow(
                origin: try row.blob(next), proof: ContactStanding(rawValue: try row.integer(next + 1)) ?? .unasked,
                appointment: try AppointmentRow(row).appointment))
        }
        return visits
    }

    /// Whether the contact of a visit was proven; `nil` when it was not booked by its person.
    public func contactStanding(of appointment: AppointmentID, at clinic: ClinicID) throws(StoreError) -> ContactStanding? {
        let sql = "SELECT proof FROM booking_origin WHERE clinic = $1 AND appointment = $2"
        guard let row = try query(sql, [.blob(clinic.bytes), .blob(appointment.bytes)]).first else { return nil }
        return ContactStanding(rawValue: try row.integer(0))
    }

    /// How many visits the largest of those groups has, at one clinic or any; 0 without one.
    public func largestOrigin(of clinic: ClinicID?, at now: Instant, fewest: Int) throws(StoreError) -> Int {
        let sql = """
            SELECT CAST(COALESCE(MAX(n), 0) AS bigint) FROM (
                SELECT COUNT(*) AS n FROM booking_origin o JOIN appointment a ON a.id = o.appointment
                WHERE o.kept_at = 0 AND a.state IN (0, 1) AND a.start_at > $1 AND a.clinic = o.clinic\(clinic == nil ? "" : " AND o.clinic = $3")
                GROUP BY o.clinic, o.origin HAVING COUNT(*) >= $2) AS origins
            """
        return Int(try query(sql, [.integer(now.seconds), .integer(Int64(fewest))] + (clinic.map { [.blob($0.bytes)] } ?? []))[0].integer(0))
    }
}

extension WriteTransaction {
    /// Somebody looked: these visits are real.
    ///
    /// - Returns: how many of them nobody had decided about.
    public func keep(_ visits: [AppointmentID], of clinic: ClinicID, origin: [UInt8], at now: Instant) throws(StoreError) -> Int {
        var kept = 0
        for id in visits {
            kept += try execute(
                "UPDATE booking_origin SET kept_at = $4 WHERE appointment = $1 AND clinic = $2 AND origin = $3 AND kept_at = 0",
                [.blob(id.bytes), .blob(clinic.bytes), .blob(origin), .integer(now.seconds)])
        }
        return kept
    }

    /// Cancels one of many visits, in the transaction of them all.
    public func cancel(_ write: CancellationWrite) throws(StoreError) -> Bool {
        for statement in write.statements().dropLast() { try execute(statement.sql, statement.arguments) }
        let last = AppointmentRow.statement(id: write.appointment)
        guard let row = try query(last.sql, last.arguments).first else { return false }
        return try AppointmentRow(row).lastChange == write.leaf.id.bytes
    }

    /// Has the desks of a clinic look at their day again.
    public func signalDesks(aboutSlotOf appointment: AppointmentID) throws(StoreError) {
        try execute("INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = $1", [.blob(appointment.bytes)])
    }
}
