import Containment
import Notary
public import Scheduling
import Store
public import UseCases

extension Desk {
    /// Records that somebody came, was seen, or did not come; or takes it back.
    ///
    /// Pressed twice, or by two colleagues at once, it is done once; the
    /// second is told how the visit stands.
    ///
    /// - Throws: `.notItsDay` away from the visit's date;
    ///   `.changedMeanwhile` when the visit is no longer in a state the step
    ///   starts from, or at that time; `.notFound`.
    public func record(_ step: DayStep, of id: AppointmentID, _ context: Context) async throws(Refusal) -> Appointment {
        let permit = try gate.permit(context, .checkIn)
        let before = try await row(id, context).row.appointment
        guard step.isPossible(for: before.start, at: context.instant, in: try zone(of: try clinic(context))) else { throw .notItsDay }
        let write = DayStepWrite(
            appointment: before, step: step, message: step == .miss ? try missed(before, context) : nil,
            leaf: record.leaf(step.leafKind, clinic: before.clinic, subject: id.description, of: id, context), now: context.instant)
        let after = try await record.perform(write, permit)
        guard let after else { throw .notFound }
        guard after.lastChange == write.leaf.id.bytes else { throw .changedMeanwhile(after.appointment) }
        return after.appointment
    }

    /// Waits for a while, in case it was marked by mistake, and for a decent
    /// hour.
    private func missed(_ appointment: Appointment, _ context: Context) throws(Refusal) -> OutboxWrite {
        let zone = try zone(of: try clinic(context))
        let due = context.instant + Limits.missedAfterSeconds
        return OutboxWrite(
            id: record.fresh(at: context.instant), kind: .missed, about: .appointment(appointment.id), version: Int64(appointment.sequence),
            dueAt: gate.limits.quietHours?.next(from: due, in: zone) ?? due, createdAt: context.instant, seal: nil)
    }
}

extension DayStep {
    fileprivate var leafKind: LeafKind {
        switch self {
        case .arrive: .appointmentArrived
        case .begin: .appointmentBegan
        case .finish: .appointmentFulfilled
        case .miss: .appointmentMissed
        case .reset: .appointmentReset
        }
    }
}
