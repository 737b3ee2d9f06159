public import Database
public import Scheduling

/// A coming visit that its person was not reminded of yet.
public struct UnremindedVisit: Sendable, Equatable {
    public var appointment: AppointmentID
    public var sequence: Int64
    public var start: Instant
    /// When it was booked, or last moved.
    public var made: Instant
}

extension ReadTransaction {
    /// Visits of a clinic that start in a period, without a reminder of a
    /// kind for where they stand now.
    public func unreminded(of clinic: ClinicID, by kind: MessageKind, _ starts: Range<Instant>) throws(StoreError) -> [UnremindedVisit] {
        let rows = try query(
            """
            SELECT a.id, a.sequence, a.start_at, CASE a.moved_at WHEN 0 THEN a.created_at ELSE a.moved_at END
            FROM slot s JOIN appointment a ON a.id = s.appointment
            WHERE s.practitioner IN (SELECT practitioner FROM schedule WHERE clinic = \(clinic))
                AND s.start_at >= \(starts.lowerBound) AND s.start_at < \(starts.upperBound) AND s.clinic = \(clinic)
                    AND \(.isAny("a.state", of: AppointmentChange.coming))
                AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.subject = a.id AND o.kind = \(chosen: kind) AND o.version = a.sequence)
            ORDER BY s.start_at, a.id
            """)
        var visits: [UnremindedVisit] = []
        for row in rows {
            var row = RowReader(row)
            visits.append(
                UnremindedVisit(
                    appointment: try row.id(), sequence: try row.integer(), start: try row.instant(), made: try row.instant()))
        }
        return visits
    }
}
