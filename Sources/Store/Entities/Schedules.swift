public import Scheduling

/// A schedule and how far its slots have been made.
public struct ScheduleRow: Sendable {
    public var schedule: Schedule
    /// The last date whose slots exist; `nil` before the first.
    public var expandedThrough: LocalDate?
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
        try Self.schedules(
            query(
                """
                SELECT id, clinic, practitioner, effective_from, effective_through, template, exceptions, observes_holidays,
                    expanded_through, opens
                FROM schedule \(terms) ORDER BY id
                """))
    }

    private static func schedules(_ rows: [Row]) throws(StoreError) -> [ScheduleRow] {
        var schedules: [ScheduleRow] = []
        for row in rows {
            guard
                let id = ScheduleID(bytes: try row.blob(0)), let clinic = ClinicID(bytes: try row.blob(1)),
                let practitioner = PractitionerID(bytes: try row.blob(2)), let from = LocalDate(try row.text(3)),
                let template = Schedule.template(fromText: try row.text(5)),
                let exceptions = Schedule.exceptions(fromText: try row.text(6)), let opens = OpeningRule(try row.text(9))
            else { throw .malformedRow }
            schedules.append(ScheduleRow(
                schedule: Schedule(
                    id: id, clinic: clinic, practitioner: practitioner, effectiveFrom: from,
                    effectiveThrough: LocalDate(try row.text(4)), template: template, exceptions: exceptions,
                    observesHolidays: try row.integer(7) != 0, opens: opens
                ),
                expandedThrough: LocalDate(try row.text(8))
            ))
        }
        return schedules
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
        try execute("UPDATE directory_version SET version = version + 1 WHERE id = 1")
    }

    /// Notes that the slots of a clinic's schedule exist through `date`.
    public func setExpanded(_ schedule: ScheduleID, of clinic: ClinicID, through date: LocalDate) throws(StoreError) {
        try execute(
            "UPDATE schedule SET expanded_through = \(text: date.description) WHERE id = \(schedule) AND clinic = \(clinic)"
        )
    }
}
