public import Database
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
            SELECT \(sql: AppointmentRow.joinedColumns), o.origin, o.proof FROM booking_origin o JOIN appointment a ON a.id = o.appointment
            WHERE o.clinic = \(clinic) AND a.clinic = \(clinic) AND o.kept_at = 0 AND \(Self.isComing("a", at: now)) AND o.origin IN
                (SELECT g.origin FROM booking_origin g JOIN appointment b ON b.id = g.appointment
                 WHERE g.clinic = \(clinic) AND b.clinic = \(clinic) AND g.kept_at = 0 AND \(Self.isComing("b", at: now))
                 GROUP BY g.origin HAVING COUNT(*) >= \(fewest))
            ORDER BY o.origin, a.start_at, a.id
            """)
        var visits: [OriginVisitRow] = []
        for row in rows {
            var reader = RowReader(row)
            let appointment = try AppointmentRow(&reader).appointment
            let origin = try reader.bytes()
            visits.append(
                OriginVisitRow(
                    origin: origin, proof: ContactStanding(rawValue: try reader.integer()) ?? .unasked, appointment: appointment))
        }
        return visits
    }

    /// Whether the contact of a visit was proven; `nil` when it was not booked by its person.
    public func contactStanding(of appointment: AppointmentID, at clinic: ClinicID) throws(StoreError) -> ContactStanding? {
        let proof: Statement = "SELECT proof FROM booking_origin WHERE clinic = \(clinic) AND appointment = \(appointment)"
        guard let row = try query(proof).first else { return nil }
        return ContactStanding(rawValue: try row.integer(0))
    }

    /// How many visits the largest of those groups has, at one clinic or any; 0 without one.
    public func largestOrigin(of clinic: ClinicID?, at now: Instant, fewest: Int) throws(StoreError) -> Int {
        let whose: Statement = clinic.map { " AND o.clinic = \($0)" } ?? ""
        let largest: Statement = """
            SELECT CAST(COALESCE(MAX(n), 0) AS bigint) FROM (
                SELECT COUNT(*) AS n FROM booking_origin o JOIN appointment a ON a.id = o.appointment
                WHERE o.kept_at = 0 AND \(Self.isComing("a", at: now)) AND a.clinic = o.clinic\(whose)
                GROUP BY o.clinic, o.origin HAVING COUNT(*) >= \(fewest)) AS origins
            """
        return Int(try query(largest)[0].integer(0))
    }

    private static func isComing(_ appointment: String, at now: Instant) -> Statement {
        "\(.isAny(appointment + ".state", of: AppointmentChange.coming)) AND \(sql: appointment).start_at > \(now)"
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
                .cancelGroups, at: clinic,
                """
                UPDATE booking_origin SET kept_at = \(now) WHERE appointment = \(id) AND clinic = \(clinic) AND origin = \(origin)
                    AND kept_at = 0
                """)
        }
        return kept
    }

    /// Cancels one of many visits, in the transaction of them all.
    public func cancel(_ write: CancellationWrite) throws(StoreError) -> Bool {
        try perform(write)?.lastChange == write.leaf.id.bytes
    }

    /// Has the desks of a clinic look at their day again.
    public func signalDesks(aboutSlotOf appointment: AppointmentID) throws(StoreError) {
        try execute(.noticeSlot, "INSERT INTO slot_change (slot) SELECT slot FROM appointment WHERE id = \(appointment)")
    }
}
