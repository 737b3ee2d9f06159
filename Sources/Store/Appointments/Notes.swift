public import Database
public import Scheduling

/// A note of a clinic's day, without what it says.
public struct NoteRow: Sendable, Equatable {
    public var id: NoteID
    public var written: Instant
    /// `nil` when it was lost.
    public var seal: SealRow?
}

extension ReadTransaction {
    /// The notes of a clinic's date, oldest first.
    public func notes(of clinic: ClinicID, on date: LocalDate, sealKind: Int64) throws(StoreError) -> [NoteRow] {
        var notes: [NoteRow] = []
        for row in try query(
            """
            SELECT n.id, n.written_at, e.version, e.clinic, e.key_id, e.sealed
            FROM note n LEFT JOIN seal e ON e.record = n.id AND e.kind = \(sealKind)
            WHERE n.clinic = \(clinic) AND n.day = \(date.dayNumber) ORDER BY n.id
            """
        ) {
            var row = RowReader(row)
            let id: NoteID = try row.id()
            var note = NoteRow(id: id, written: try row.instant())
            note.seal = try row.seal(of: id.bytes, kind: sealKind)
            notes.append(note)
        }
        return notes
    }
}

extension WriteTransaction {
    /// Keeps a note, once: the same id again changes nothing, whoever sends
    /// it, for whatever date.
    ///
    /// - Returns: `false` when the date has `max` of them already.
    public func keepNote(
        _ id: NoteID, of clinic: ClinicID, on date: LocalDate, seal: SealRow, max: Int, now: Instant
    ) throws(StoreError) -> Bool {
        let day = Value.integer(Int64(date.dayNumber))
        let counted = try query("SELECT COUNT(*) FROM note WHERE clinic = \(clinic) AND day = \(day) AND id <> \(id)")
        guard try counted[0].integer(0) < Int64(max) else { return false }
        let kept = try execute(
            .notes, at: clinic,
            "INSERT INTO note (clinic, day, id, written_at) VALUES (\(clinic), \(day), \(id), \(now)) ON CONFLICT DO NOTHING")
        guard kept > 0 else { return true }
        let statement = SealRow.statement([seal], where: "1 = 1")
        try execute(.notes, at: clinic, statement)
        try noticeDay(of: clinic, on: date)
        return true
    }

    /// Takes a note away; `false` when it is not there.
    public func removeNote(_ id: NoteID, of clinic: ClinicID, on date: LocalDate, sealKind: Int64) throws(StoreError) -> Bool {
        let removed = try execute(
            .notes, at: clinic,
            "DELETE FROM note WHERE clinic = \(clinic) AND day = \(date.dayNumber) AND id = \(id)")
        guard removed > 0 else { return false }
        // Of other kinds, and of other clinics, nothing is touched.
        try execute(
            .notes, at: clinic,
            "DELETE FROM seal WHERE record = \(id) AND kind = \(sealKind) AND clinic = \(clinic)")
        try noticeDay(of: clinic, on: date)
        return true
    }

    /// Erases the notes of dates through `day`, whose keys are gone.
    public func eraseNotes(through day: LocalDate, sealKind: Int64) throws(StoreError) {
        try execute(
            .shred,
            "DELETE FROM seal WHERE kind = \(sealKind) AND record IN (SELECT id FROM note WHERE day <= \(day.dayNumber))")
        try execute(.shred, "DELETE FROM note WHERE day <= \(day.dayNumber)")
    }

    /// Desks follow slots: any one of the clinic's coming or latest makes
    /// them look again at the date they show.
    private func noticeDay(of clinic: ClinicID, on date: LocalDate) throws(StoreError) {
        let noon = Value.integer(Int64(date.dayNumber) * 86_400 + 43_200)
        try execute(
            .notes, at: clinic,
            """
            INSERT INTO slot_change (slot)
            SELECT id FROM slot WHERE practitioner IN (SELECT practitioner FROM schedule WHERE clinic = \(clinic)) AND clinic = \(clinic)
                AND start_at > \(noon) - 172800 AND start_at < \(noon) + 172800 LIMIT 1
            """)
    }
}
