import Containment
import Database
import Notary
import Scheduling
import Store
public import UseCases

/// Carries out the cancellations that waited, where patients can cancel again:
/// of each clinic in the order in which they were asked for, each in a
/// transaction of its own, as the person would have done it then.
public struct Finishing: Sendable {
    private let gate: Gatekeeper
    private let record: Record

    /// Of one clinic in one round.
    private static let batchMax = 100

    public init(_ verb: some Verb) { (gate, record) = (verb.gate, verb.record) }

    public struct Round: Sendable, Equatable {
        public var cancelled = 0
        /// The visit had begun, was moved, or was cancelled otherwise.
        public var ended = 0

        public init() {}
    }

    /// Everything whose turn it is.
    @discardableResult
    public func round() async throws(Refusal) -> Round {
        let context = Context.system("cancellations", at: gate.clock.now())
        var round = Round()
        let clinics = try await record.read { tx throws(StoreError) in try tx.clinicsWithQueuedCancellations() }
        for clinic in clinics where !gate.rules.levels.current.stopsPatients(at: clinic) {
            // As patients see it, it is open; an order about all of it is the service's too.
            guard let permit = try? gate.permit(context, .finishQueued, at: clinic) else { continue }
            let queued = try await record.read { tx throws(StoreError) in try tx.queuedCancellations(at: clinic, limit: Self.batchMax) }
            for one in queued {
                if try await cancel(one, permit, context) { round.cancelled += 1 } else { round.ended += 1 }
            }
        }
        return round
    }

    /// - Returns: `false` when it could not be done any more.
    private func cancel(_ queued: QueuedCancellation, _ permit: Permit, _ context: Context) async throws(Refusal) -> Bool {
        let id = queued.appointment
        let row = try await record.read { tx throws(StoreError) in try tx.appointment(id) }
        if let row, row.appointment.sequence == queued.sequence, row.appointment.isComing(at: context.instant) {
            let write = CancellationWrite(
                appointment: row.appointment, proof: .visit(hash: row.visitHash),
                message: OutboxWrite(
                    id: record.fresh(at: context.instant), kind: .cancelled, about: .appointment(id),
                    version: Int64(row.appointment.sequence + 1), dueAt: context.instant, seal: nil),
                leaf: record.leaf(
                    .appointmentCancelled, clinic: row.appointment.clinic, subject: id.description, detail: "queued", of: id, context),
                now: context.instant)
            if try await record.perform(write, permit)?.lastChange == write.leaf.id.bytes { return true }
        }
        let isCancelled = row.map { $0.appointment.state == .cancelled } ?? true
        _ = try await record.write(permit) { tx throws(StoreError) in
            try tx.endQueuedCancellation(queued, isCancelled: isCancelled, now: context.instant)
        }
        return false
    }
}
