public import Database
public import Scheduling

/// What stands at a clinic now, and would be met by an order about it.
public struct StandingAtClinic: Sendable, Equatable, StoredRow {
    public var clinic: ClinicID
    /// Appointments to come that are booked, or about to be.
    public var visits: Int
    /// Places that somebody holds.
    public var holds: Int
    /// Offers that are open, or to which somebody said yes.
    public var offers: Int
    /// Different people of its staff for whom the vault opened something there.
    public var staff: Int

    init(_ row: inout RowReader) throws(StoreError) {
        clinic = try row.id()
        (visits, holds, offers, staff) = (try row.number(), try row.number(), try row.number(), try row.number())
    }
}

extension ReadTransaction {
    /// What stands at each clinic where anything does.
    ///
    /// Reads every appointment: for a person's question, and not for a request's.
    ///
    /// - Parameter since: from when on an opening says that somebody of staff is at work.
    public func standings(at now: Instant, staffSince since: Instant) throws(StoreError) -> [StandingAtClinic] {
        let visits: Statement = """
            SELECT clinic, COUNT(*) AS visits, 0 AS holds, 0 AS offers, 0 AS staff FROM appointment
            WHERE \(.isAny("state", of: [AppointmentState.pending, .booked])) AND start_at > \(now) GROUP BY clinic
            """
        // A hold is among the newest, or stands still. A round's is not anybody's.
        let holds: Statement = """
            SELECT clinic, 0, COUNT(*), 0, 0 FROM slot
            WHERE state = \(HoldState.live.slot) AND round IS NULL AND (stopped_at > 0 OR (hold_until > \(now)
                AND id IN (SELECT slot FROM hold WHERE id > \(Pauses.firstHold(at: now))))) GROUP BY clinic
            """
        let offers: Statement = """
            SELECT clinic, 0, 0, COUNT(*), 0 FROM offer
            WHERE \(.isAny("state", of: OfferChange.live)) AND (expires_at > \(now) OR stopped_at > 0 OR state = \(OfferState.wanted))
            GROUP BY clinic
            """
        let staff: Statement = """
            SELECT a.clinic, 0, 0, 0, COUNT(DISTINCT e.staff) FROM journal_entry e
            JOIN journal_opening o ON o.writer = e.writer AND o.n = e.n JOIN appointment a ON a.id = o.record
            WHERE e.at > \(since) AND e.staff IS NOT NULL GROUP BY a.clinic
            """
        return try all(
            """
            SELECT clinic, CAST(SUM(visits) AS bigint), CAST(SUM(holds) AS bigint), CAST(SUM(offers) AS bigint), CAST(SUM(staff) AS bigint)
            FROM (\(visits) UNION ALL \(holds) UNION ALL \(offers) UNION ALL \(staff)) AS standing GROUP BY clinic
            """)
    }

    /// Requests that are in line.
    public func requestsInLine(at now: Instant) throws(StoreError) -> Int {
        let inLine: Statement = .isAny("state", of: RequestChange.inLine)
        return Int(try query("SELECT COUNT(*) FROM standing_request WHERE \(inLine) AND until_at > \(now)")[0].integer(0))
    }
}
