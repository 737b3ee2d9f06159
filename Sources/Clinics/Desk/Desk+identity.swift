import Containment
public import Credentials
import Database
import Notary
public import Scheduling
import Seals
import Store
public import UseCases

extension Desk {
    /// Puts right who a visit is for: in the clinic's copy, by which the desk
    /// finds and reads them. The vault does it, on the record, and gives no
    /// plaintext back. The person's own copy stays what they wrote; their page
    /// names the field and the day, and their contact is told by which clinic.
    ///
    /// - Parameter version: of the clinic's copy, as it was when the form was drawn.
    /// - Returns: what is another now; empty, with nothing done and nobody
    ///   told, where it was that already.
    /// - Throws: `.invalid`; `.changedMeanwhile` when a colleague corrected or
    ///   moved it in between; `.tooLate` once the copy is gone;
    ///   `.vaultUnavailable`.
    public func correct(
        _ id: AppointmentID, version: Int, to identity: IdentityCorrection, grant: GrantSecret, _ context: Context
    ) async throws(Refusal) -> [IdentityField] {
        let permit = try gate.permit(context, .correctIdentity)
        let today = try zone(of: try clinic(context)).local(at: context.instant).date
        let problems = identity.problems(on: today)
        guard problems.isEmpty else { throw .invalid(problems.map(FieldProblem.person)) }
        let copies = try await copies(of: id, version: version, context)
        let seals = try await corrected(copies, to: .identity(identity), grant)
        guard !seals.identity.isEmpty else { return [] }
        let clinic = copies.appointment.clinic
        let write = CorrectionWrite(
            appointment: id, clinic: clinic, changes: [.init(SealRow(seals.particulars), after: copies.particulars.version)],
            identity: seals.identity, leaf: record.leaf(.identityCorrected, clinic: clinic, subject: id.description, of: id, context))
        let notice = OutboxWrite(
            id: record.fresh(at: context.instant), kind: .identityCorrected, about: .appointment(id),
            version: Int64(seals.particulars.version),
            dueAt: context.instant, seal: nil)
        let isDone = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.correct(write, now: context.instant) else { return false }
            try tx.enqueue(notice, about: id, of: clinic)
            return true
        }
        guard isDone else { throw .changedMeanwhile(copies.appointment) }
        return seals.identity
    }
}
