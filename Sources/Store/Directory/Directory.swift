public import Database
public import Scheduling

extension ReadTransaction {
    /// Steps whenever a clinic, practitioner or schedule changes.
    public func directoryVersion() throws(StoreError) -> Int64 {
        try query("SELECT version FROM directory_version WHERE id = 1")[0].integer(0)
    }

    public func clinics() throws(StoreError) -> [Clinic] {
        let rows = try query(
            """
            SELECT id, name, address_line, municipality, postal_code, latitude, longitude, phone, zone, coverage, languages, easter,
                offer_rule, reminders, removed_at
            FROM clinic ORDER BY name, id
            """
        )
        var clinics: [Clinic] = []
        for row in rows { clinics.append(try clinic(row)) }
        return clinics
    }

    private func clinic(_ row: Row) throws(StoreError) -> Clinic {
        var row = RowReader(row)
        let id: ClinicID = try row.id()
        let name = try row.text()
        let address = PostalAddress(line: try row.text(), municipality: try row.text(), postalCode: try row.parsed { PostalCode($0) })
        guard let position = GeographicPosition(latitudeMicrodegrees: try row.integer(), longitudeMicrodegrees: try row.integer())
        else { throw .malformedRow }
        var clinic = Clinic(
            id: id, name: name, address: address, position: position, phone: try row.parsed { PhoneNumber($0) },
            zone: try row.parsed { ZoneID($0) }, coverage: try row.choice(), languages: try row.languages(),
            holidayChoice: try row.choice(),
            offerRule: try row.parsed { $0.isEmpty ? .standard : OfferRule($0) }, reminders: try row.parsed { ReminderDays($0) })
        clinic.isRemoved = try row.flag()
        return clinic
    }

    /// The zones of those of these clinics that have a schedule.
    public func plannedZones(of clinics: [ClinicID]) throws(StoreError) -> [ClinicID: ZoneID] {
        let wanted = Set(clinics)
        let rows = try query(
            "SELECT c.id, c.zone FROM clinic c WHERE EXISTS (SELECT 1 FROM schedule s WHERE s.clinic = c.id)")
        var zones: [ClinicID: ZoneID] = [:]
        for row in rows {
            var row = RowReader(row)
            let id: ClinicID = try row.id()
            let zone = try row.parsed { ZoneID($0) }
            if wanted.contains(id) { zones[id] = zone }
        }
        return zones
    }

    public func practitioners() throws(StoreError) -> [Practitioner] {
        let rows = try query(
            "SELECT id, given_name, family_name, profession, licence, languages, removed_at FROM practitioner ORDER BY id"
        )
        var practitioners: [Practitioner] = []
        for row in rows {
            var row = RowReader(row)
            let (id, given, family): (PractitionerID, String, String) = (try row.id(), try row.text(), try row.text())
            let profession: Profession = try row.choice()
            let licence = try row.text()
            var practitioner = Practitioner(
                id: id, givenName: given, familyName: family, profession: profession, licence: licence.isEmpty ? nil : licence,
                languages: try row.languages())
            practitioner.isRemoved = try row.flag()
            practitioners.append(practitioner)
        }
        return practitioners
    }
}

extension ReadTransaction {
    /// Live visits to come at a clinic, or with a practitioner.
    public func comingVisits(of removal: Removal, at now: Instant) throws(StoreError) -> Int {
        Int(
            try query(
                """
                SELECT COUNT(*) FROM appointment WHERE \(sql: removal.column) = \(removal.bytes)
                    AND \(.isAny("state", of: AppointmentChange.coming)) AND end_at > \(now)
                """)[0].integer(0))
    }
}

/// What is on no list any more.
public enum Removal: Sendable, Equatable {
    case clinic(ClinicID)
    case practitioner(PractitionerID)

    fileprivate var bytes: [UInt8] {
        switch self {
        case .clinic(let id): id.bytes
        case .practitioner(let id): id.bytes
        }
    }

    /// The table, and the column of what is theirs.
    fileprivate var column: String {
        switch self {
        case .clinic: "clinic"
        case .practitioner: "practitioner"
        }
    }
}

extension WriteTransaction {
    /// Takes it off every list; what was there keeps its name.
    public func remove(_ removal: Removal, at now: Instant) throws(StoreError) {
        try execute(.removeFromDirectory, "UPDATE \(sql: removal.column) SET removed_at = \(now) WHERE id = \(removal.bytes)")
        try stepDirectory()
    }

    /// Everything of one practitioner is another's. A schedule never changes
    /// hands (a slot is of its schedule's practitioner): each is written anew,
    /// and its slots go over to it.
    ///
    /// - Parameter schedules: all of `from`'s, each with the id of its copy.
    /// - Throws: `constraint(.exclusion)` where both have a slot at one time.
    public func merge(
        _ from: PractitionerID, into: PractitionerID, schedules: [(from: ScheduleID, into: ScheduleID)], at now: Instant
    ) throws(StoreError) {
        // What is over may have been at one time twice: that was two entries' work, and no slot of it can be had.
        try execute(
            .mergePractitioners, "UPDATE slot SET exclusive = 0 WHERE practitioner = \(from) AND start_at <= \(now) AND exclusive = 1")
        for schedule in schedules {
            try execute(
                .mergePractitioners,
                """
                INSERT INTO schedule (id, clinic, practitioner, effective_from, effective_through, template, exceptions,
                    observes_holidays, opens, expanded_through)
                SELECT \(schedule.into), clinic, \(into), effective_from, effective_through, template, exceptions, observes_holidays, opens,
                    expanded_through
                FROM schedule WHERE id = \(schedule.from)
                """)
            try execute(
                .mergePractitioners,
                """
                UPDATE slot SET schedule = \(schedule.into), practitioner = \(into) WHERE schedule = \(schedule.from)
                    AND practitioner = \(from)
                """)
            try execute(
                .mergePractitioners,
                "UPDATE left_out SET schedule = \(schedule.into), practitioner = \(into) WHERE schedule = \(schedule.from)")
            try execute(
                .mergePractitioners, "UPDATE left_out SET other_schedule = \(schedule.into) WHERE other_schedule = \(schedule.from)")
        }
        try execute(.mergePractitioners, "UPDATE appointment SET practitioner = \(into) WHERE practitioner = \(from)")
        try execute(
            .mergePractitioners,
            """
            INSERT INTO request_change (request) SELECT id FROM standing_request WHERE practitioner = \(from)
                AND \(.isAny("state", of: RequestChange.inLine))
            """)
        try execute(.mergePractitioners, "UPDATE standing_request SET practitioner = \(into) WHERE practitioner = \(from)")
        // What the nodes keep in memory names its practitioner.
        try execute(
            .mergePractitioners, "INSERT INTO slot_change (slot) SELECT id FROM slot WHERE practitioner = \(into) AND end_at > \(now)")
        try execute(.mergePractitioners, "DELETE FROM schedule WHERE practitioner = \(from)")
        try remove(.practitioner(from), at: now)
    }

    private func stepDirectory() throws(StoreError) {
        try execute(.directory, "UPDATE directory_version SET version = version + 1 WHERE id = 1")
    }

    /// Adds or replaces clinics by id.
    public func upsert(_ clinics: [Clinic]) throws(StoreError) {
        for clinic in clinics {
            // What is the standard everywhere may change everywhere.
            let rule = clinic.offerRule == .standard ? "" : clinic.offerRule.description
            try execute(
                .directory,
                """
                INSERT INTO clinic (id, name, address_line, municipality, postal_code, latitude, longitude, phone, zone,
                    coverage, languages, easter, offer_rule, reminders)
                VALUES (\(clinic.id), \(text: clinic.name), \(text: clinic.address.line), \(text: clinic.address.municipality),
                    \(text: clinic.address.postalCode.description), \(Int(clinic.position.latitudeMicrodegrees)),
                    \(Int(clinic.position.longitudeMicrodegrees)), \(text: clinic.phone.description), \(text: clinic.zone.name),
                    \(chosen: clinic.coverage), \(chosen: clinic.languages), \(chosen: clinic.holidayChoice), \(text: rule),
                    \(text: clinic.reminders.description))
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, address_line = excluded.address_line,
                    municipality = excluded.municipality, postal_code = excluded.postal_code, latitude = excluded.latitude,
                    longitude = excluded.longitude, phone = excluded.phone, zone = excluded.zone,
                    coverage = excluded.coverage, languages = excluded.languages, easter = excluded.easter,
                    offer_rule = excluded.offer_rule, reminders = excluded.reminders
                """
            )
        }
        try stepDirectory()
    }

    /// Adds or replaces practitioners by id.
    public func upsert(_ practitioners: [Practitioner]) throws(StoreError) {
        for practitioner in practitioners {
            try execute(
                .directory,
                """
                INSERT INTO practitioner (id, given_name, family_name, profession, licence, languages)
                VALUES (\(practitioner.id), \(text: practitioner.givenName), \(text: practitioner.familyName),
                    \(chosen: practitioner.profession),
                    \(text: practitioner.licence ?? ""), \(chosen: practitioner.languages))
                ON CONFLICT (id) DO UPDATE SET given_name = excluded.given_name, family_name = excluded.family_name,
                    profession = excluded.profession, licence = excluded.licence, languages = excluded.languages
                """
            )
        }
        try stepDirectory()
    }
}
