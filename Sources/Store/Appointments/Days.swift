public import Database
public import Scheduling

/// One visit as a clinic's day lists it, with the clinic's sealed copy.
public struct DayRow: Sendable {
    public var row: AppointmentRow
    public var isOverbook: Bool
    /// `nil` once it was erased.
    public var seal: SealRow?
    /// What set it before others who waited.
    public var claim: PriorityClaim?
    /// Its person asked to cancel it while nothing could be cancelled.
    public var isCancellationAsked: Bool

    static let columns = """
        \(AppointmentRow.joinedColumns), s.kind, e.version, e.clinic, e.key_id, e.sealed,
        COALESCE((SELECT o.claim FROM offer o WHERE o.request = a.id AND o.state = \(OfferState.accepted.rawValue)), 0),
        COALESCE((SELECT r.traits FROM standing_request r WHERE r.id = a.id), 0),
        CASE WHEN EXISTS (SELECT 1 FROM queued_cancellation q WHERE q.appointment = a.id) THEN 1 ELSE 0 END
        """
}

extension ReadTransaction {
    /// Whose slots a clinic's days can hold.
    private static func practitioners(of clinic: ClinicID) -> Statement { "SELECT practitioner FROM schedule WHERE clinic = \(clinic)" }

    /// All slots of a clinic that start in a period, whatever their state, by
    /// start.
    public func slots(of clinic: ClinicID, from: Instant, until: Instant) throws(StoreError) -> [SlotRow] {
        let rows = try query(
            """
            SELECT \(sql: SlotRow.columns) FROM slot
            WHERE practitioner IN (\(Self.practitioners(of: clinic))) AND start_at >= \(from) AND start_at < \(until) AND clinic = \(clinic)
            ORDER BY start_at, id
            """
        )
        var slots: [SlotRow] = []
        slots.reserveCapacity(rows.count)
        for row in rows { slots.append(try SlotRow(row)) }
        return slots
    }

    /// Slots of a clinic that its desk can give to somebody now, soonest
    /// first; of one practitioner, or of all.
    public func freeSlots(
        of clinic: ClinicID, practitioner: PractitionerID?, from: Instant, until: Instant, minutesMin: Int, limit: Int, at now: Instant
    ) throws(StoreError) -> [SlotRow] {
        let whose: Statement = practitioner.map { "= \($0)" } ?? "IN (\(Self.practitioners(of: clinic)))"
        let rows = try query(
            """
            SELECT \(sql: SlotRow.columns) FROM slot
            WHERE practitioner \(whose) AND start_at >= \(from) AND start_at < \(until) AND clinic = \(clinic)
                AND end_at - start_at >= \(minutesMin * 60) AND \(SlotChange.holdAtDesk.isAllowed(at: now))
            ORDER BY start_at, id LIMIT \(limit)
            """)
        var slots: [SlotRow] = []
        for row in rows { slots.append(try SlotRow(row)) }
        return slots
    }

    /// The visits of a clinic that start in a period: those that have their
    /// slot, and those that were cancelled.
    ///
    /// - Parameter sealKind: of the copy to read beside each.
    public func visits(of clinic: ClinicID, from: Instant, until: Instant, sealKind: Int64) throws(StoreError) -> [DayRow] {
        let rows = try query(
            """
            SELECT \(sql: DayRow.columns)
            FROM slot s JOIN appointment a ON a.id = s.appointment LEFT JOIN seal e ON e.record = a.id AND e.kind = \(sealKind)
            WHERE s.practitioner IN (\(Self.practitioners(of: clinic))) AND s.start_at >= \(from) AND s.start_at < \(until)
                AND s.clinic = \(clinic)
            UNION ALL
            SELECT \(sql: DayRow.columns)
            FROM appointment a JOIN slot s ON s.id = a.slot LEFT JOIN seal e ON e.record = a.id AND e.kind = \(sealKind)
            WHERE a.state = \(AppointmentState.cancelled) AND a.clinic = \(clinic) AND a.start_at >= \(from) AND a.start_at < \(until)
            """)
        var visits: [DayRow] = []
        visits.reserveCapacity(rows.count)
        for row in rows { visits.append(try DayRow(row, sealKind: sealKind)) }
        return visits.sorted { ($0.row.appointment.start, $0.row.appointment.id) < ($1.row.appointment.start, $1.row.appointment.id) }
    }

    /// One visit of a clinic; `nil` when it is not there.
    public func visit(_ id: AppointmentID, of clinic: ClinicID, sealKind: Int64) throws(StoreError) -> DayRow? {
        let visit: Statement = """
            SELECT \(sql: DayRow.columns)
            FROM appointment a JOIN slot s ON s.id = a.slot LEFT JOIN seal e ON e.record = a.id AND e.kind = \(sealKind)
            WHERE a.id = \(id) AND a.clinic = \(clinic)
            """
        guard let row = try query(visit).first else { return nil }
        return try DayRow(row, sealKind: sealKind)
    }

    /// The visit that a reference names, at one clinic.
    public func appointment(named reference: AppointmentReference, of clinic: ClinicID) throws(StoreError) -> AppointmentID? {
        let named: Statement = "SELECT id FROM appointment WHERE reference = \(text: reference.code) AND clinic = \(clinic)"
        guard let row = try query(named).first else { return nil }
        return AppointmentID(bytes: try row.blob(0))
    }

    /// Coming visits of one clinic that bear any of the tokens, soonest first.
    public func appointments(
        bearing tokens: [[UInt8]], of clinic: ClinicID, after now: Instant, limit: Int
    ) throws(StoreError) -> [AppointmentID] {
        var found: [AppointmentID] = []
        for token in tokens {
            let rows = try query(
                """
                SELECT a.id FROM blind_index b JOIN appointment a ON a.id = b.appointment
                WHERE b.token = \(token) AND a.clinic = \(clinic) AND a.state < \(AppointmentState.cancelled) AND a.end_at > \(now)
                    ORDER BY a.start_at LIMIT \(limit)
                """)
            for row in rows { if let id = AppointmentID(bytes: try row.blob(0)), !found.contains(id) { found.append(id) } }
        }
        return Array(found.prefix(limit))
    }

    /// The schedules of one practitioner at one clinic, the newest last.
    public func scheduleIDs(of practitioner: PractitionerID, at clinic: ClinicID) throws(StoreError) -> [ScheduleID] {
        var ids: [ScheduleID] = []
        for row in try query(
            "SELECT id FROM schedule WHERE clinic = \(clinic) AND practitioner = \(practitioner) ORDER BY effective_from, id"
        ) {
            guard let id = ScheduleID(bytes: try row.blob(0)) else { throw .malformedRow }
            ids.append(id)
        }
        return ids
    }

    /// Who has schedules at a clinic.
    public func practitioners(at clinic: ClinicID) throws(StoreError) -> Set<PractitionerID> {
        var ids: Set<PractitionerID> = []
        for row in try query(Self.practitioners(of: clinic)) {
            guard let id = PractitionerID(bytes: try row.blob(0)) else { throw .malformedRow }
            ids.insert(id)
        }
        return ids
    }
}

extension DayRow {
    fileprivate init(_ row: Row, sealKind: Int64) throws(StoreError) {
        var reader = RowReader(row)
        self.row = try AppointmentRow(&reader)
        isOverbook = try reader.choiceOrNil() == SlotKind.overbook
        seal = try reader.seal(of: self.row.appointment.id.bytes, kind: sealKind)
        let state: PriorityClaim.State? = try reader.choiceOrNil()
        let traits = StandingRequest.Traits(rawValue: try reader.number())
        isCancellationAsked = try reader.flag()
        if let state {
            claim = PriorityClaim(traits: traits.intersection(.priorities), state: state)
        }
    }
}
