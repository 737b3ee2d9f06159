import Containment
import Database
import Scheduling
import Seals
import Store
import UseCases

extension Deliveries {
    /// What a message counts for, of the contact or visit that it is about;
    /// empty for what nobody else can use up.
    func counters(_ contents: DeliveryContents, _ item: OutboxItem, at now: Instant) -> [CounterGuard] {
        let kind = Array(String(item.kind.rawValue).utf8)
        switch item.kind.cause {
        case .waiter, .clinic, .vault: return []
        case .anybody: return daily(contents, kind, now)
        case .booker: return item.cause.map { daily(contents, $0, now) } ?? []
        case .holder where contents.isUnconfirmed: return item.cause.map { daily(contents, $0, now) } ?? []
        case .holder: return item.kind == .changed ? changes(contents, now) : []
        case .clock: return contents.isUnconfirmed ? daily(contents, Array("unconfirmed".utf8), now) : []
        case .asker:
            return addresses(contents).compactMap {
                gate.pepper.counter(.codesPerContact, $0, max: gate.limits.codesPerContactInAll, at: now)
            }
        }
    }

    private func daily(_ contents: DeliveryContents, _ share: [UInt8], _ now: Instant) -> [CounterGuard] {
        addresses(contents).compactMap {
            gate.pepper.dailyCounter(.messagesPerContact, $0, share, max: gate.limits.messagesPerContact, at: now)
        }
    }

    private func changes(_ contents: DeliveryContents, _ now: Instant) -> [CounterGuard] {
        [
            contents.visit.flatMap {
                gate.pepper.dailyCounter(
                    .messagesPerVisit, $0.appointment.id.bytes, Array("changed".utf8), max: Self.changesPerVisitMax, at: now)
            }
        ].compactMap { $0 }
    }

    /// Wherever it may end up: what a text cannot do, an e-mail does.
    private func addresses(_ contents: DeliveryContents) -> [[UInt8]] {
        var addresses: [[UInt8]] = []
        if case .text(let phone) = contents.route { addresses.append(Array(phone.digits.utf8)) }
        if let email = contents.contact.email { addresses.append(Array(email.text.lowercased().utf8)) }
        return addresses
    }

    func isWithin(_ counters: [CounterGuard]) async throws(Refusal) -> Bool {
        guard !counters.isEmpty else { return true }
        return try await record.read { tx throws(StoreError) in try tx.areBelow(counters) }
    }

    /// What becomes of a message past its budget.
    ///
    /// - Returns: `nil` when it is only counted.
    func pastBudget(_ contents: DeliveryContents, _ item: OutboxItem, _ context: Context) async throws(Refusal) -> DeliveryContents? {
        var held = contents
        switch item.kind.cause {
        case .anybody, .asker:
            try await countHeldBack([contents], item, context)
            return nil
        case .holder where item.kind == .changed: return try await changedAgain(contents, context)
        case .booker, .holder, .waiter, .clinic, .vault, .clock: held.route = .held
        }
        return held
    }

    /// Of many changes only the last is still true later, and has to be told:
    /// one an hour goes out, or on the next day (UTC) where the visit was
    /// never confirmed.
    private func changedAgain(_ contents: DeliveryContents, _ context: Context) async throws(Refusal) -> DeliveryContents {
        var later = contents
        let window = contents.isUnconfirmed ? 86_400 : Limits.windowSeconds
        if !contents.isUnconfirmed {
            later.counted = [
                contents.visit.flatMap {
                    gate.pepper.counter(
                        .messagesPerVisit, $0.appointment.id.bytes, Array("changed again".utf8), max: 1, at: context.instant)
                }
            ].compactMap { $0 }
            if try await isWithin(later.counted) { return later }
        }
        later.notBefore = Instant(seconds: (context.instant.seconds / window + 1) * window)
        return later
    }

    private func countHeldBack(_ contents: [DeliveryContents], _ item: OutboxItem, _ context: Context) async throws(Refusal) {
        guard !contents.isEmpty else { return }
        let permit = try gate.permit(context, .deliver)
        try await record.write(permit) { tx throws(StoreError) in
            for one in contents { try tx.countHeldBack(item.kind, of: one.visit?.clinic.id, at: context.instant) }
        }
    }

    // MARK: - Lost links

    /// Of the answers to one "lost your link?", those to contacts that were
    /// not answered often enough this hour. Counted before they go, once for
    /// however many tries: couriers at work side by side count together.
    func withinRecoveries(
        _ answers: [DeliveryContents], _ item: OutboxItem, _ context: Context
    ) async throws(Refusal) -> [DeliveryContents] {
        let max = gate.limits.recoveriesPerContact
        let now = context.instant
        guard max > 0, !answers.isEmpty else { return answers }
        let permit = try gate.permit(context, .deliver)
        let purpose = Array("recovery".utf8)
        // By contact: each has its answer once, however many visits it tells of.
        let contacts = Dictionary(grouping: answers, by: addresses).map { addresses, answers in
            RecoveryShare(
                answers: answers,
                counters: addresses.compactMap { gate.pepper.counter(.messagesPerContact, $0, purpose, max: max, at: now) },
                marks: addresses.compactMap { gate.pepper.dailyCounter(.messagesPerContact, $0, purpose, item.id.bytes, max: 1, at: now) })
        }
        let allowed: [MessageID] = try await record.write(permit) { tx throws(StoreError) in
            var allowed: [MessageID] = []
            for contact in contacts {
                let isNew = try tx.areBelow(contact.marks)
                guard try isNew ? tx.areBelow(contact.counters) : true else {
                    for one in contact.answers { try tx.countHeldBack(item.kind, of: one.visit?.clinic.id, at: now) }
                    continue
                }
                if isNew { for counter in contact.counters + contact.marks { _ = try tx.step(counter, mark: item.id.bytes) } }
                allowed += contact.answers.map(\.message)
            }
            return allowed
        }
        return answers.filter { allowed.contains($0.message) }
    }
}

/// What one contact would be answered, and what it counts for.
private struct RecoveryShare: Sendable {
    var answers: [DeliveryContents]
    var counters: [CounterGuard]
    /// That it counted already.
    var marks: [CounterGuard]
}

extension ReadTransaction {
    fileprivate func areBelow(_ counters: [CounterGuard]) throws(StoreError) -> Bool {
        for counter in counters where try count(of: counter) >= counter.limit { return false }
        return true
    }
}
