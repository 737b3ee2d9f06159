import Containment
import Database
public import Notary
public import Scheduling
public import Seals
import Store
public import UseCases

extension Reception {
    /// Who opened what the person wrote.
    ///
    /// - Parameter vaultAnswers: `false` when it was just seen not to: it is
    ///   not waited for a second time.
    /// - Throws: `.notFound` when the link does not fit.
    public func openings(
        of id: AppointmentID, manage: ManageSecret, vaultAnswers: Bool = true, _ context: Context
    ) async throws(Refusal) -> RecordedOpenings {
        let row = try await own(id, manage, context)
        guard let clinic = node.directory.clinic(row.appointment.clinic), let zone = node.zones.rules(of: clinic.zone)
        else { throw .internalFault }
        return try await record.openings(of: id, zone, vaultAnswers ? vault : nil)
    }

    /// The file that proves one of these openings to be in the public log.
    ///
    /// - Throws: `.notFound` when the link does not fit, or the leaf is not of this visit.
    public func proof(ofLeaf leaf: Int, of id: AppointmentID, manage: ManageSecret, _ context: Context) async throws(Refusal) -> LogProof {
        _ = try await own(id, manage, context)
        guard let proof = try await record.proof(ofLeaf: leaf, about: id) else { throw .notFound }
        return proof
    }

    private func own(_ id: AppointmentID, _ manage: ManageSecret, _ context: Context) async throws(Refusal) -> AppointmentRow {
        try gate.permit(context, .viewOwn)
        let row = try await record.read { tx throws(StoreError) in try tx.appointment(id) }
        guard let row, AppointmentKey.manage(manage).opens(row) else { throw .notFound }
        return row
    }
}
