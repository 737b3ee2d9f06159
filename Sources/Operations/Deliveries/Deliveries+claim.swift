import Containment
import Database
import Notary
public import Scheduling
import Seals
public import Store
public import UseCases

extension Deliveries {
    /// Takes what is due, for `leaseSeconds`; a courier that dies lets it fall due again.
    public func claim(limit: Int, leaseSeconds: Int64, _ context: Context) async throws(Refusal) -> [OutboxItem] {
        let permit = try gate.permit(context, .deliver)
        let rows = try await record.storing { () async throws(StoreError) in
            // A read first: an idle courier never takes the writer.
            let isDue = try await record.store.read { tx throws(StoreError) in try tx.hasDueMessages(at: context.instant) }
            guard isDue else { return [OutboxRow]() }
            return try await record.store.withTransaction(permit) { tx throws(StoreError) in
                try tx.claimMessages(limit: limit, now: context.instant, leaseSeconds: leaseSeconds)
            }
        }
        return rows.map {
            OutboxItem(
                id: $0.id, kind: $0.kind, about: $0.subject, version: $0.version, attempts: $0.attempts, cause: $0.cause,
                created: $0.created)
        }
    }

    /// It was handed over: closed, and what it carried is erased.
    ///
    /// - Parameter counted: what it counts for.
    public func delivered(_ item: OutboxItem, counting counted: [CounterGuard] = [], _ context: Context) async throws(Refusal) {
        try await close(item, as: .delivered, counting: counted, context)
    }

    /// Its occasion has passed, or it has nobody to go to.
    public func drop(_ item: OutboxItem, _ context: Context) async throws(Refusal) {
        try await close(item, as: .dropped, context)
    }

    /// Puts it off with growing waits, or gives it up.
    public func failed(_ item: OutboxItem, _ failure: DeliveryFailure, _ context: Context) async throws(Refusal) {
        if let why = failure.why(after: item.attempts) { return try await close(item, as: .dead, why: why, context) }
        let wait = min(Self.backoffSecondsMax, Int64(15) << Int64(min(item.attempts, 20)))
        try await postpone(item, until: context.instant + wait, uncounted: failure == .unreachable, context)
    }

    /// Waits until then, for people are asleep; the try does not count.
    public func putOff(_ item: OutboxItem, until instant: Instant, _ context: Context) async throws(Refusal) {
        try await postpone(item, until: instant, uncounted: true, context)
    }

    private func postpone(
        _ item: OutboxItem, until instant: Instant, uncounted: Bool, _ context: Context
    ) async throws(Refusal) {
        let permit = try gate.permit(context, .deliver)
        try await record.write(permit) { tx throws(StoreError) in
            try tx.postpone(item.id, until: instant, uncounted: uncounted)
        }
    }

    /// What was kept for this message alone, beside what was sealed for it:
    /// the link of a request, and the contact of one that is over.
    private static func spent(_ item: OutboxItem) -> (record: [UInt8], kind: SealKind)? {
        switch (item.kind, item.subject) {
        case (.confirmation, .appointment(let id)): (id.bytes, .message)
        case (.requestEnded, .request(let id)): (id.bytes, .contact)
        default: nil
        }
    }

    private func close(
        _ item: OutboxItem, as state: OutboxState, why: Undelivered? = nil, counting counted: [CounterGuard] = [], _ context: Context
    ) async throws(Refusal) {
        let permit = try gate.permit(context, .deliver)
        let kind: LeafKind =
            switch state {
            case _ where item.kind == .linkRecovery: .linkAnswered
            case .delivered: .messageSent
            case .dropped: .messageDropped
            case .bounced: .messageBounced
            case .dead, .pending: .messageAbandoned
            }
        let leaf = record.leaf(kind, subject: item.id.description, context)
        try await record.write(permit) { tx throws(StoreError) in
            try tx.close(item.id, as: state, why: why, at: context.instant)
            if why != nil { try tx.signalDesks(about: item.id) }
            if why == .heldBack {
                var clinic: ClinicID?
                if case .appointment(let id) = item.subject { clinic = try tx.appointment(id)?.appointment.clinic }
                try tx.countHeldBack(item.kind, of: clinic, at: context.instant)
            }
            for counter in counted { _ = try tx.step(counter, mark: item.id.bytes) }
            if let (record, kind) = Self.spent(item) { try tx.eraseSeal(of: record, kind: Int64(kind.rawValue)) }
            try tx.write(leaf)
        }
    }
}

extension DeliveryFailure {
    /// Why the message is given up now; `nil` when it is tried again.
    fileprivate func why(after attempts: Int) -> Undelivered? {
        switch self {
        case .unreachable: nil
        case .permanent: .refused
        case .mailboxFull: .mailboxFull
        case .nobody: .nobody
        case .heldBack: .heldBack
        case .temporary: attempts >= Deliveries.attemptsMax ? .givenUp : nil
        }
    }
}
