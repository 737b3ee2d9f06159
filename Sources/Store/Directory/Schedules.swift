public import Database
public import Scheduling

/// A schedule and how far its slots have been made.
public struct ScheduleRow: Sendable, StoredRow {
    public var schedule: Schedule
    /// The last date whose slots exist; `nil` before the first.
    public var expandedThrough: LocalDate?

    init(_ row: inout RowReader) throws(StoreError) {
        let (id, clinic, practitioner): (ScheduleID, ClinicID, PractitionerID) = (try row.id(), try row.id(), try row.id())
        schedule = Schedule(
            id: id, clinic: clinic, practitioner: practitioner, effectiveFrom: try row.parsed { LocalDate($0) },
            effectiveThrough: LocalDate(try row.text()), template: try row.parsed { Schedule.template(fromText: $0) },
            exceptions: try row.parsed { Schedule.exceptions(fromText: $0) }, observesHolidays: try row.flag(),
            opens: try row.parsed { OpeningRule($0) })
        expandedThrough = LocalDate(try row.text())
    }
}

extension ReadTransaction {
    public func schedules() throws(StoreError) -> [ScheduleRow] { try schedules("") }

    /// The schedules of one clinic.
    public func schedules(of clinic: ClinicID) throws(StoreError) -> [ScheduleRow] {
        try schedules("WHERE clinic = \(clinic)")
    }

    /// The schedules of one practitioner, at every clinic.
    public func schedules(of practitioner: PractitionerID) throws(StoreError) -> [ScheduleRow] {
        try schedules("WHERE practitioner = \(practitioner)")
    }

    private func schedules(_ terms: Statement) throws(StoreError) -> [ScheduleRow] {
        try all(
            """
            SELECT id, clinic, practitioner, effective_from, effective_through, template, exceptions, observes_holidays, opens,
                expanded_through
            FROM schedule \(terms) ORDER BY id
            """)
    }
}

extension ReadTransaction {
    /// Of which clinic a schedule is; `nil` when there is none under that id.
    public func clinic(of schedule: ScheduleID) throws(StoreError) -> ClinicID? {
        guard let row = try query("SELECT clinic FROM schedule WHERE id = \(schedule)").first else { return nil }
        guard let clinic = ClinicID(bytes: try row.blob(0)) else { throw .malformedRow }
        return clinic
    }

    /// The clinics at which a practitioner has, or had, a schedule.
    public func clinics(of practitioner: PractitionerID) throws(StoreError) -> Set<ClinicID> {
        var clinics: Set<ClinicID> = []
        for row in try query("SELECT DISTINCT clinic FROM schedule WHERE practitioner = \(practitioner)") {
            guard let clinic = ClinicID(bytes: try row.blob(0)) else { throw .malformedRow }
            clinics.insert(clinic)
        }
        return clinics
    }
}

extension WriteTransaction {
    /// Adds schedules; one that exists under the same id gets the new facts
    /// and keeps the slots it has.
    ///
    /// - Throws: `.constraint(.foreignKey)` for an id that is another clinic's
    ///   schedule, or another practitioner's: neither ever changes.
    public func upsert(_ schedules: [Schedule]) throws(StoreError) {
        for schedule in schedules {
            let changed = try execute(
                .planSchedules, at: schedule.clinic,
                """
                INSERT INTO schedule (id, clinic, practitioner, effective_from, effective_through, template, exceptions,
                    observes_holidays, opens, expanded_through)
                VALUES (\(schedule.id), \(schedule.clinic), \(schedule.practitioner), \(text: schedule.effectiveFrom.description),
                    \(text: schedule.effectiveThrough?.description ?? ""), \(text: schedule.templateText),
                    \(text: schedule.exceptionsText), \(schedule.observesHolidays ? 1 : 0), \(text: schedule.opens.description), '')
                ON CONFLICT (id) DO UPDATE SET effective_from = excluded.effective_from,
                    effective_through = excluded.effective_through, template = excluded.template,
                    exceptions = excluded.exceptions, observes_holidays = excluded.observes_holidays, opens = excluded.opens
                WHERE schedule.clinic = excluded.clinic AND schedule.practitioner = excluded.practitioner
                """
            )
            guard changed == 1 else { throw .constraint(.foreignKey) }
        }
        try execute(.directory, "UPDATE directory_version SET version = version + 1 WHERE id = 1")
    }

    /// Notes that the slots of a clinic's schedule exist through `date`.
    public func setExpanded(_ schedule: ScheduleID, of clinic: ClinicID, through date: LocalDate) throws(StoreError) {
        try execute(
            .makeSlots, at: clinic,
            "UPDATE schedule SET expanded_through = \(text: date.description) WHERE id = \(schedule) AND clinic = \(clinic)"
        )
    }
}
