import Containment
public import Credentials
import Database
import Notary
public import Scheduling
import Store
public import UseCases

/// A message about a coming visit that did not arrive, as the desk lists it.
/// Whose it is shows on the visit's own page, on the record.
public struct UndeliveredMessage: Sendable, Equatable {
    public var message: MessageID
    public var kind: MessageKind
    public var why: Undelivered
    /// When it was given up, or came back.
    public var at: Instant
    public var appointment: Appointment
    /// Whether sending something once more would say what is true.
    public var canBeSent: Bool
}

extension Desk {
    public static let undeliveredShownMax = 200

    /// What did not arrive about the clinic's coming visits, the soonest visit first.
    public func undelivered(_ context: Context) async throws(Refusal) -> [UndeliveredMessage] {
        try gate.permit(context, .reviewMessages)
        return try await undelivered(of: try clinic(context).id, limit: Self.undeliveredShownMax, context)
    }

    /// How many messages about the clinic's visits were held back since
    /// yesterday (UTC) that anybody can ask for: the first ones said the same,
    /// so that nobody has to see to them. Others that were held back are listed
    /// one by one.
    public func heldBack(_ context: Context) async throws(Refusal) -> Int {
        try gate.permit(context, .reviewMessages)
        let clinic = try clinic(context).id
        let counts = try await record.read { tx throws(StoreError) in try tx.heldBack(of: clinic, since: context.instant - 86_400) }
        return counts.filter { $0.key.cause == .anybody }.values.reduce(0, +)
    }

    /// Sends it once more, to the address there is now: the message itself
    /// while what it says is true, else when and where the visit is. Its tries
    /// begin anew.
    ///
    /// - Throws: `.notFound` when a colleague saw to it already; `.tooLate`
    ///   when there is nothing to say any more; `.nowhereToWrite` where it did
    ///   not arrive for that, and still would not; `.tooMany` past
    ///   `messagesPerVisitMax`.
    public func sendAgain(_ id: MessageID, grant: GrantSecret, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .reviewMessages)
        let row = try await undelivered(id, context)
        let appointment = row.visit.appointment
        if row.why == .nobody { try await checkReach(of: appointment.id, grant, context) }
        let clinic = try clinic(context)
        let zone = try zone(of: clinic)
        let now = context.instant
        let isTrue = row.kind.isStillTrue(row.version, of: appointment, zone, gate.limits.quietHours, now)
        guard isTrue || appointment.isComing(at: now) else { throw .tooLate }
        let instead = OutboxWrite(
            id: record.fresh(at: now), kind: .sentAgain, about: .appointment(appointment.id), version: now.seconds / 60, dueAt: now,
            seal: nil)
        let cap = gate.pepper.counter(.messagesPerVisit, appointment.id.bytes, max: Self.messagesPerVisitMax, at: now)
        let leaf = record.leaf(
            .messageAskedFor, clinic: appointment.clinic, subject: appointment.id.description, detail: id.description,
            of: appointment.id, context)
        let refusal: Refusal? = try await record.write(permit) { tx throws(StoreError) in
            if let cap, try !tx.step(cap, mark: instead.id.bytes) { return .tooMany(.messagesPerVisit, retryAfterSeconds: 3_600) }
            // Of two who press at once, one finds the row.
            guard try isTrue ? tx.revive(id, of: clinic.id, at: now) : tx.settle(id, of: clinic.id, at: now) else { return .notFound }
            if !isTrue { try tx.enqueue(instead, about: appointment.id, of: clinic.id) }
            try tx.signalDesks(about: id)
            try tx.write(leaf)
            return nil
        }
        if let refusal { throw refusal }
    }

    /// Takes it off the list: somebody called, or it does not matter.
    ///
    /// - Throws: `.notFound` when a colleague saw to it already.
    public func settle(_ id: MessageID, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .reviewMessages)
        let row = try await undelivered(id, context)
        let clinic = row.visit.appointment.clinic
        let leaf = record.leaf(
            .messageSettled, clinic: clinic, subject: id.description, of: row.visit.appointment.id, context)
        let isDone = try await record.write(permit) { tx throws(StoreError) in
            guard try tx.settle(id, of: clinic, at: context.instant) else { return false }
            try tx.signalDesks(about: id)
            try tx.write(leaf)
            return true
        }
        guard isDone else { throw .notFound }
    }

    private func undelivered(_ id: MessageID, _ context: Context) async throws(Refusal) -> UndeliveredRow {
        let clinic = try clinic(context).id
        let row = try await record.read { tx throws(StoreError) in try tx.undelivered(id, of: clinic, at: context.instant) }
        guard let row else { throw .notFound }
        return row
    }
}

extension Verb {
    package func undelivered(of clinic: ClinicID?, limit: Int, _ context: Context) async throws(Refusal) -> [UndeliveredMessage] {
        let rows = try await record.read { tx throws(StoreError) in try tx.undelivered(of: clinic, at: context.instant, limit: limit) }
        return rows.map { row in
            let appointment = row.visit.appointment
            let isTrue = node.directory.clinic(appointment.clinic).flatMap { node.zones.rules(of: $0.zone) }.map {
                row.kind.isStillTrue(row.version, of: appointment, $0, gate.limits.quietHours, context.instant)
            }
            return UndeliveredMessage(
                message: row.message, kind: row.kind, why: row.why, at: row.at, appointment: appointment,
                canBeSent: isTrue == true || appointment.isComing(at: context.instant))
        }
    }
}
