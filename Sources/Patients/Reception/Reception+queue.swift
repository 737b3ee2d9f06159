import Containment
import Notary
public import Scheduling
import Store
public import UseCases

/// What became of a cancellation.
public enum Cancelled: Sendable, Equatable {
    case done(Appointment)
    /// It is done as soon as the service is open again.
    case queued(Appointment)

    public var appointment: Appointment {
        switch self {
        case .done(let appointment), .queued(let appointment): appointment
        }
    }
}

extension Reception {
    /// Cancels an appointment; where nothing can be cancelled now, has that
    /// wait for its turn. Asked again, it waits from the first time on.
    public func cancelOrQueue(_ id: AppointmentID, key: AppointmentKey, _ context: Context) async throws(Refusal) -> Cancelled {
        do throws(Refusal) {
            return .done(try await cancel(id, key: key, context))
        } catch {
            guard error == .required(.queue) else { throw error }
        }
        let before = try await own(id, key)
        let permit = try gate.permit(context, .queueCancellation, at: before.appointment.clinic)
        if before.appointment.state == .cancelled { return .done(before.appointment) }
        let after = try await record.perform(queueing(before.appointment, key, .cancellationQueued, context), permit)
        guard let after else { throw .notFound }
        guard after.appointment.isComing(at: context.instant) else { throw Self.why(after.appointment, context.instant) }
        return .queued(after.appointment)
    }

    /// They are coming after all: what waited is not done. Idempotent.
    public func keep(_ id: AppointmentID, key: AppointmentKey, _ context: Context) async throws(Refusal) -> Appointment {
        let before = try await own(id, key)
        let permit = try gate.permit(context, .queueCancellation, at: before.appointment.clinic)
        var write = queueing(before.appointment, key, .cancellationTakenBack, context)
        write.isTakenBack = true
        guard let after = try await record.perform(write, permit) else { throw .notFound }
        return after.appointment
    }

    private func queueing(
        _ appointment: Appointment, _ key: AppointmentKey, _ leaf: LeafKind, _ context: Context
    ) -> QueuedCancellationWrite {
        QueuedCancellationWrite(
            appointment: appointment, proof: key.proof,
            leaf: record.leaf(leaf, clinic: appointment.clinic, subject: appointment.id.description, of: appointment.id, context),
            now: context.instant)
    }
}
