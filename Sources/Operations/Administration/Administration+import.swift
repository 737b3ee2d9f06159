import Containment
import Database
import Notary
public import Scheduling
import Store
public import UseCases

/// What became of a list of clinics.
public struct ImportOutcome: Sendable, Equatable {
    public var added = 0
    public var changed = 0
    /// Fields that were changed here since, and stay.
    public var kept: [Kept] = []
    /// Removed here since: the list does not bring them back.
    public var removed: [Clinic] = []

    public struct Kept: Sendable, Equatable {
        /// As it is here.
        public var clinic: Clinic
        /// As the list has it.
        public var listed: Clinic
        public var fields: [ClinicField]
    }
}

extension Administration {
    /// Follows a list of clinics, loaded for the first time or again. Only
    /// what nobody has changed here since the last time follows it, field by
    /// field; a clock never does where there are schedules: that moves visits
    /// (`Planning.save(moving:)`). What a list knows nothing of stays.
    public func importClinics(_ listed: [Clinic], _ context: Context) async throws(Refusal) -> ImportOutcome {
        let permit = try gate.permit(context, .manageClinics)
        var outcome = ImportOutcome()
        // A short transaction keeps the writer from making bookings wait.
        for begin in stride(from: 0, to: listed.count, by: Self.importBatch) {
            let batch = Array(listed[begin..<min(begin + Self.importBatch, listed.count)])
            let part = try await record.write(permit) { tx throws(StoreError) in try follow(batch, tx, context) }
            outcome.added += part.added
            outcome.changed += part.changed
            outcome.kept += part.kept
            outcome.removed += part.removed
        }
        return outcome
    }

    static let importBatch = 100

    private func follow(_ listed: [Clinic], _ tx: any WriteTransaction, _ context: Context) throws(StoreError) -> ImportOutcome {
        let known = Dictionary(try tx.clinics().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let planned = try tx.plannedZones(of: listed.map(\.id))
        var outcome = ImportOutcome()
        var saved: [Clinic] = []
        for clinic in listed {
            guard let here = known[clinic.id] else {
                saved.append(clinic)
                outcome.added += 1
                try tx.noteImported(clinic, last: [:])
                continue
            }
            guard !here.isRemoved else {
                outcome.removed.append(here)
                continue
            }
            let last = try tx.importedFields(of: clinic.id)
            var (followed, kept) = here.following(clinic, last: last)
            if let zone = planned[clinic.id], followed.zone != zone {
                followed.zone = zone
                kept.append(.zone)
            }
            if followed != here {
                saved.append(followed)
                outcome.changed += 1
            }
            if !kept.isEmpty { outcome.kept.append(ImportOutcome.Kept(clinic: followed, listed: clinic, fields: kept)) }
            try tx.noteImported(clinic, last: last)
        }
        guard !saved.isEmpty else { return outcome }
        try tx.upsert(saved)
        try tx.write(
            record.leaf(
                .clinicSaved, subject: "\(saved.count)", detail: saved.prefix(20).map(\.id.description).joined(separator: " "), context))
        return outcome
    }
}
