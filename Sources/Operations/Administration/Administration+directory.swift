import Containment
import Database
import Notary
public import Scheduling
import Store
public import UseCases

extension Administration {
    /// Adds or replaces clinics by id. What a clinic was called before is in
    /// the log. Another clock for a clinic that has schedules is a change of
    /// its plan, and not made here (`Planning.save(moving:)`).
    ///
    /// - Returns: how many.
    /// - Throws: `.invalid` for another zone of such a clinic.
    @discardableResult
    public func addClinics(_ clinics: [Clinic], _ context: Context) async throws(Refusal) -> Int {
        let permit = try gate.permit(context, .manageClinics)
        guard !clinics.isEmpty else { return 0 }
        let leaf = record.leaf(
            .clinicSaved, subject: "\(clinics.count)",
            detail: Self.digest(clinics.map { "\($0.id) \($0.offerRule) reminders=\($0.reminders)" }), context)
        let isSaved = try await record.write(permit) { tx throws(StoreError) in
            let zones = try tx.plannedZones(of: clinics.map(\.id))
            guard clinics.allSatisfy({ zones[$0.id, default: $0.zone] == $0.zone }) else { return false }
            try tx.upsert(clinics)
            try tx.write(leaf)
            return true
        }
        guard isSaved else { throw .invalid([FieldProblem(.clinic, .implausible)]) }
        return clinics.count
    }

    /// Adds or replaces practitioners by id.
    public func addPractitioners(_ practitioners: [Practitioner], _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .manageClinics)
        guard !practitioners.isEmpty else { return }
        let leaf = record.leaf(
            .practitionerSaved, subject: "\(practitioners.count)", detail: Self.digest(practitioners.map(\.id.description)), context)
        try await record.write(permit) { tx throws(StoreError) in
            try tx.upsert(practitioners)
            try tx.write(leaf)
        }
    }

    /// Adds schedules. Their slots are made by `extendHorizon`.
    ///
    /// - Throws: `.invalid` when a template overlaps itself or leaves the
    ///   limits; `.notFound` for an id that is another clinic's or practitioner's.
    public func addSchedules(_ schedules: [Schedule], _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .manageSchedules)
        guard !schedules.isEmpty else { return }
        guard schedules.allSatisfy({ $0.validate().isEmpty }) else { throw .invalid([FieldProblem(.slot, .implausible)]) }
        let leaf = record.leaf(
            .scheduleSaved, subject: "\(schedules.count)", detail: Self.digest(schedules.map(\.id.description)), context)
        do {
            try await record.store.withTransaction(permit) { tx throws(StoreError) in
                try tx.upsert(schedules)
                try tx.write(leaf)
            }
        } catch .constraint(.foreignKey) {
            throw .notFound
        } catch {
            throw record.refusal(for: error)
        }
    }

    /// The first few ids of many: enough to find the change, bounded in length.
    private static func digest(_ ids: [String]) -> String { ids.prefix(20).joined(separator: " ") }
}
