public import Database
public import Scheduling

/// A place that a schedule promises and that could not be made: the
/// practitioner has another, of another schedule, at that time.
public struct LeftOutSlot: Sendable, Hashable, StoredRow {
    public var schedule: ScheduleID
    public var start: Instant
    public var end: Instant
    public var clinic: ClinicID
    public var practitioner: PractitionerID
    /// Whose place there is instead.
    public var otherSchedule: ScheduleID
    public var otherClinic: ClinicID

    public init(
        schedule: ScheduleID, start: Instant, end: Instant, clinic: ClinicID, practitioner: PractitionerID, otherSchedule: ScheduleID,
        otherClinic: ClinicID
    ) {
        self.schedule = schedule
        self.start = start
        self.end = end
        self.clinic = clinic
        self.practitioner = practitioner
        self.otherSchedule = otherSchedule
        self.otherClinic = otherClinic
    }

    static let columns = "l.schedule, l.start_at, l.end_at, l.clinic, l.practitioner, l.other_schedule, l.other_clinic"

    init(_ row: inout RowReader) throws(StoreError) {
        self.init(
            schedule: try row.id(), start: try row.instant(), end: try row.instant(), clinic: try row.id(), practitioner: try row.id(),
            otherSchedule: try row.id(), otherClinic: try row.id())
    }
}

extension ReadTransaction {
    /// What a practitioner's live regular slots take of `from ..< until`, by start.
    public func takenTimes(of practitioner: PractitionerID, from: Instant, until: Instant) throws(StoreError) -> [TakenTime] {
        // A slot that began earlier reaches in, and lasts four hours at most.
        let earliest = from - 14_400
        let rows = try query(
            """
            SELECT start_at, end_at, schedule, clinic FROM slot
            WHERE practitioner = \(practitioner) AND start_at > \(earliest) AND start_at < \(until) AND end_at > \(from) AND exclusive = 1
            ORDER BY start_at
            """)
        var taken: [TakenTime] = []
        for row in rows {
            var row = RowReader(row)
            taken.append(TakenTime(start: try row.instant(), end: try row.instant(), schedule: try row.id(), clinic: try row.id()))
        }
        return taken
    }

    /// What was left out, by schedule and start.
    ///
    /// - Parameter now: what has begun is no longer of interest.
    public func leftOut(after now: Instant) throws(StoreError) -> [LeftOutSlot] {
        try Self.leftOut(
            query("SELECT \(sql: LeftOutSlot.columns) FROM left_out l WHERE l.start_at > \(now) ORDER BY l.schedule, l.start_at"))
    }

    /// Places that a clinic's schedules promise and that are still in the way
    /// of another's, or another's in theirs: both clinics see them. By start.
    public func leftOut(of clinic: ClinicID, after now: Instant, limit: Int) throws(StoreError) -> [LeftOutSlot] {
        try Self.leftOut(
            query(
                """
                SELECT \(sql: LeftOutSlot.columns) FROM left_out l WHERE l.start_at > \(now)
                    AND (l.clinic = \(clinic) OR l.other_clinic = \(clinic))
                    AND EXISTS (SELECT 1 FROM slot s WHERE s.practitioner = l.practitioner AND s.exclusive = 1
                        AND s.start_at < l.end_at AND s.start_at > l.start_at - 14400 AND s.end_at > l.start_at)
                ORDER BY l.start_at, l.schedule LIMIT \(limit)
                """))
    }

    /// How many promised places that are still to come were not made.
    public func leftOutCount(after now: Instant) throws(StoreError) -> Int64 {
        try query("SELECT COUNT(*) FROM left_out WHERE start_at > \(now)")[0].integer(0)
    }

    private static func leftOut(_ rows: [Row]) throws(StoreError) -> [LeftOutSlot] {
        var slots: [LeftOutSlot] = []
        for row in rows { slots.append(try LeftOutSlot(row)) }
        return slots
    }
}

extension WriteTransaction {
    /// Notes places that could not be made.
    public func leaveOut(_ slots: [LeftOutSlot]) throws(StoreError) {
        for slot in slots {
            try execute(
                .leaveOut,
                """
                INSERT INTO left_out (schedule, start_at, end_at, clinic, practitioner, other_schedule, other_clinic)
                VALUES (\(slot.schedule), \(slot.start), \(slot.end), \(slot.clinic), \(slot.practitioner), \(slot.otherSchedule),
                    \(slot.otherClinic))
                ON CONFLICT (schedule, start_at) DO UPDATE SET end_at = excluded.end_at, other_schedule = excluded.other_schedule,
                    other_clinic = excluded.other_clinic
                """)
        }
    }

    /// A schedule no longer promises any of those it was in want of, but for `kept`.
    public func forgetLeftOut(of schedule: ScheduleID, but kept: Set<Instant> = []) throws(StoreError) {
        for row in try query("SELECT start_at FROM left_out WHERE schedule = \(schedule)") {
            let start = try row.integer(0)
            guard !kept.contains(Instant(seconds: start)) else { continue }
            try execute(.leaveOut, "DELETE FROM left_out WHERE schedule = \(schedule) AND start_at = \(start)")
        }
    }

    /// What has begun without them is history.
    public func pruneLeftOut(before now: Instant) throws(StoreError) {
        try execute(.prune, "DELETE FROM left_out WHERE start_at <= \(now)")
    }
}
