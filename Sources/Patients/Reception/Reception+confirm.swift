import Containment
import Notary
public import Scheduling
import Store
public import UseCases

extension Reception {
    /// Notes that the person will come, by whichever link; nothing depends on
    /// it. Said again, it stands.
    ///
    /// - Throws: `.tooLate`, `.cannotChange`, `.notFound`.
    public func confirm(_ id: AppointmentID, key: AppointmentKey, _ context: Context) async throws(Refusal) -> Appointment {
        let before = try await own(id, key)
        let permit = try gate.permit(context, .confirmOwn, at: before.appointment.clinic)
        if before.row.confirmed != nil { return before.appointment }
        let write = ConfirmationWrite(
            appointment: before.appointment, proof: key.proof,
            leaf: record.leaf(.appointmentConfirmed, clinic: before.appointment.clinic, subject: id.description, of: id, context),
            now: context.instant)
        let after = try await record.perform(write, permit)
        guard let after else { throw .notFound }
        guard after.confirmed != nil else { throw Self.why(after.appointment, context.instant) }
        return after.appointment
    }
}
