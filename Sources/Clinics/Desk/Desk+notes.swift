import Containment
import Database
import Notary
public import Scheduling
import Seals
import Store
public import UseCases

extension Desk {
    /// Most notes of one date.
    public static let notesMax = 50

    /// Leaves a note for a date of the clinic, sealed to that date's key.
    /// The same form again keeps it once.
    ///
    /// - Throws: `.invalid` when the date is out of reach, `.tooMany` past
    ///   `notesMax`, `.notFound` for a form that is not of this clinic.
    public func keep(_ note: DayNote, as form: FormID<DayNote>, for date: LocalDate, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .writeNotes)
        let id = form.id
        guard gate.isOurs(form, for: .note, context) else { throw .notFound }
        let clinic = try clinic(context)
        let today = try zone(of: clinic).local(at: context.instant).date
        // Keys are made for the horizon; nobody works a date that is over.
        guard (0...Limits.horizonDays).contains(date.dayNumber - today.dayNumber) else {
            throw .invalid([FieldProblem(.from, .implausible)])
        }
        try reach(context).check(date)
        let key = try await node.keys.dayKey(DayKeyName(clinic: clinic.id, date: date), permit)
        let sealed: SealedRecord
        do {
            sealed = try Sealer.seal(NoteCoding.encode(note), record: id.bytes, clinic: clinic.id, kind: .note, version: 1, to: key)
        } catch {
            throw .internalFault
        }
        let leaf = record.leaf(.noteKept, clinic: clinic.id, subject: id.description, detail: date.description, context)
        let isKept = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.keepNote(id, of: clinic.id, on: date, seal: SealRow(sealed), max: Self.notesMax, now: context.instant)
            else { return false }
            try tx.write(leaf)
            return true
        }
        guard isKept else { throw .tooMany(.notesPerDay, retryAfterSeconds: 3_600) }
    }

    /// Takes a note away, whoever wrote it; gone already is as good.
    public func removeNote(_ id: NoteID, of date: LocalDate, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .writeNotes)
        let clinic = try clinic(context)
        try reach(context).check(date)
        let leaf = record.leaf(.noteRemoved, clinic: clinic.id, subject: id.description, detail: date.description, context)
        try await record.write(permit) { tx throws(StoreError) in
            guard try tx.removeNote(id, of: clinic.id, on: date, sealKind: Int64(SealKind.note.rawValue)) else { return }
            try tx.write(leaf)
        }
    }
}
