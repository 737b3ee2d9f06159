import Containment
import Database
import Notary
public import Scheduling
import Store
public import UseCases

extension Desk {
    /// Writes down what reception found of what set a visit's request before
    /// others. It changes nothing else: a visit whose claim fails is cancelled
    /// by a second decision, for the person may be standing there.
    ///
    /// - Throws: `.notFound` when nothing set it before others.
    public func check(_ id: AppointmentID, holds: Bool, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .checkIn)
        let appointment = try await row(id, context).row.appointment
        let leaf = record.leaf(
            .claimChecked, clinic: appointment.clinic, subject: id.description, detail: holds ? "holds" : "fails", of: id, context)
        let isChecked: Bool = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.check(id, of: appointment.clinic, as: holds ? .holds : .fails) else { return false }
            try tx.write(leaf)
            return true
        }
        guard isChecked else { throw .notFound }
    }
}
