import Containment
public import Credentials
import Notary
public import Scheduling
import Store
public import UseCases

extension Desk {
    /// Cancels a visit and frees its slot.
    ///
    /// - Parameter isToldThem: writes to the person; without, they know already.
    /// - Throws: `.changedMeanwhile` when it is no longer booked, a colleague
    ///   moved it since `sequence` was read, or what set it before others was
    ///   not found to be otherwise; `.tooLate` once its time is over.
    public func cancel(
        _ id: AppointmentID, sequence: Int, because reason: CancellationReason, writing isToldThem: Bool, _ context: Context
    ) async throws(Refusal) -> Appointment {
        let permit = try gate.permit(context, .cancelAtDesk)
        let row = try await row(id, context)
        let before = row.row.appointment
        guard before.sequence == sequence, AppointmentChange.cancelAtDesk.begins(in: before.state),
            reason != .priorityFails || row.claim?.state == .fails
        else { throw .changedMeanwhile(before) }
        let message = OutboxWrite(
            id: record.fresh(at: context.instant), kind: .cancelledByClinic, about: .appointment(id), version: Int64(before.sequence + 1),
            dueAt: context.instant, seal: nil)
        let write = CancellationWrite(
            appointment: before, proof: .clinic(before.clinic), reason: reason, message: isToldThem ? message : nil,
            leaf: record.leaf(
                .appointmentCancelled, clinic: before.clinic, subject: id.description, detail: "reason \(reason.rawValue)", of: id, context),
            now: context.instant)
        let after = try await record.perform(write, permit)
        guard let after else { throw .notFound }
        guard after.lastChange == write.leaf.id.bytes else { throw refusal(after.appointment, sequence, context) }
        return after.appointment
    }

    /// A visit that can still be cancelled, with who it is for.
    ///
    /// - Throws: `.changedMeanwhile` when it cannot, whatever its time.
    public func cancellable(_ id: AppointmentID, grant: GrantSecret, _ context: Context) async throws(Refusal) -> DayVisit {
        let visit = try await visit(id, grant: grant, context)
        guard AppointmentChange.cancelAtDesk.begins(in: visit.appointment.state) else { throw .changedMeanwhile(visit.appointment) }
        return visit
    }

    /// Why a change that was guarded by state, time and sequence did nothing.
    func refusal(_ appointment: Appointment, _ sequence: Int, _ context: Context) -> Refusal {
        let isOver =
            appointment.end <= context.instant && AppointmentChange.cancelAtDesk.begins(in: appointment.state)
            && appointment.sequence == sequence
        return isOver ? .tooLate : .changedMeanwhile(appointment)
    }
}
