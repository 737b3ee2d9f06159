import Database
package import Scheduling
import Seals
package import Store
package import UseCases

extension Verb {
    /// The slots, visits and notes of a clinic's date, as the store has them.
    ///
    /// - Returns: with how many messages of the clinic did not arrive, whatever the date.
    package func day(
        of clinic: ClinicID, _ date: LocalDate, _ zone: ZoneRules, _ now: Instant
    ) async throws(Refusal) -> (slots: [SlotRow], visits: [DayRow], notes: [NoteRow], undelivered: Int) {
        let from = zone.startOfDay(date)
        let until = zone.startOfDay(date.advanced(byDays: 1))
        return try await record.read { tx throws(StoreError) in
            (
                try tx.slots(of: clinic, from: from, until: until),
                try tx.visits(of: clinic, from: from, until: until, sealKind: Int64(SealKind.clinic.rawValue)),
                try tx.notes(of: clinic, on: date, sealKind: Int64(SealKind.note.rawValue)),
                try tx.undeliveredCount(of: clinic, at: now)
            )
        }
    }

    /// The day that a desk shows; `persons` and `notes` in the order of the
    /// reading's rows.
    package func day(
        _ reading: DayReading, _ persons: [PersonView], _ notes: [DayNote?], _ openings: ClinicDay.Openings, _ now: Instant
    ) -> ClinicDay {
        let visits = zip(reading.rows, persons).map { DayVisit($0, $1, at: now) }
        return ClinicDay(
            clinic: reading.clinic, date: reading.date, zone: reading.zone, asOf: now, lists: lists(reading.slots, visits, now),
            cancelled: visits.filter { $0.state == .cancelled },
            notes: zip(reading.notes, notes).map { NoteView(id: $0.id, written: $0.written, note: $1) },
            undelivered: reading.undelivered, sameOrigin: reading.sameOrigin, box: reading.box, openings: openings)
    }

    /// A list for each practitioner with something on the date, by name.
    private func lists(_ slots: [SlotRow], _ visits: [DayVisit], _ now: Instant) -> [PractitionerList] {
        let bySlot = Dictionary(
            visits.filter { $0.state != .cancelled }.map { ($0.appointment.slot, $0) }, uniquingKeysWith: { first, _ in first })
        let places = node.directory.current
        return Dictionary(grouping: slots.filter { $0.slot.isListed }, by: \.slot.practitioner).map { id, rows in
            PractitionerList(
                practitioner: node.directory.practitioner(id), id: id,
                lines: rows.map { row in
                    DayLine(
                        slot: row.slot, visit: bySlot[row.slot.id],
                        heldUntil: row.isKept(at: now) ? row.holdUntil : nil,
                        isOffered: row.round != nil)
                })
        }.sorted { (places.place(of: $0.id), $0.id) < (places.place(of: $1.id), $1.id) }
    }
}

/// A clinic's date before names are opened.
package struct DayReading: Sendable {
    var clinic: Clinic
    var date: LocalDate
    var zone: ZoneRules
    var slots: [SlotRow]
    var rows: [DayRow]
    var notes: [NoteRow]
    var undelivered: Int
    var sameOrigin: Int
    var box: BoxCount

    package init(
        clinic: Clinic, date: LocalDate, zone: ZoneRules, slots: [SlotRow], rows: [DayRow], notes: [NoteRow], undelivered: Int = 0,
        sameOrigin: Int = 0, box: BoxCount = BoxCount()
    ) {
        (self.clinic, self.date, self.zone) = (clinic, date, zone)
        (self.slots, self.rows, self.notes) = (slots, rows, notes)
        (self.undelivered, self.sameOrigin, self.box) = (undelivered, sameOrigin, box)
    }
}

extension Slot {
    /// What was added for one visit goes with it.
    fileprivate var isListed: Bool { state != .enteredInError && !(kind == .overbook && state == .unavailable) }
}

extension DayVisit {
    init(_ row: DayRow, _ person: PersonView, at now: Instant) {
        appointment = row.row.appointment
        state = DayState(row.row.appointment.state, start: row.row.appointment.start, began: row.row.began, at: now)
        origin = row.row.origin
        cancellation = row.row.cancellationReason
        arrived = row.row.arrived
        began = row.row.began
        confirmed = row.row.confirmed
        isCancellationAsked = row.isCancellationAsked
        isOverbook = row.isOverbook
        isFlagged = row.row.isFlagged
        claim = row.claim
        version = Int(row.seal?.version ?? 0)
        self.person = person
    }
}
