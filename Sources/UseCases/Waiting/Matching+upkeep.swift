import Containment
import Notary
import Scheduling
import Seals
import Store

extension Matching {
    /// Ends the offers that nobody answered in time. Their places are the
    /// matcher's again by themselves; somebody who let several go by is asked
    /// whether they still wait, and keeps their place in line.
    func expire(_ permit: Permit, _ context: Context) async throws(Refusal) -> Int {
        let now = context.instant
        let overdue = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in try tx.overdueOffers(at: now, limit: Self.batchMax) }
        }
        for row in overdue {
            let offer = row.offer, appointment = AppointmentID(request: offer.request)
            let expired = house.leaf(.offerExpired, clinic: offer.clinic, subject: offer.id.description, of: appointment, context)
            let asleep = house.leaf(.requestAsleep, subject: offer.request.description, of: appointment, context)
            let question = OutboxWrite(
                id: house.fresh(at: now), kind: .requestAsleep, appointment: appointment, version: Int64(offer.number), dueAt: now, seal: nil)
            try await house.storing { () async throws(StoreError) in
                try await house.store.withTransaction(permit) { tx throws(StoreError) in
                    guard try tx.close(offer, as: .expired, now: now) else { return }
                    try tx.write(expired)
                    guard try tx.putToSleep(offer.request, silenceMax: StandingRequest.silenceMax, now: now) else { return }
                    try tx.enqueue(question)
                    try tx.write(asleep)
                }
            }
        }
        return overdue.count
    }

    /// Tells those whose offered place the clinic took away with its slot:
    /// they may be about to answer.
    func tellWithdrawn(_ permit: Permit, _ context: Context) async throws(Refusal) {
        let untold = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in try tx.untoldOffers(limit: Self.batchMax) }
        }
        for offer in untold.map(\.offer) {
            let notice = OutboxWrite(
                id: house.fresh(at: context.instant), kind: .offerWithdrawn, appointment: AppointmentID(request: offer.request),
                version: Int64(offer.number), dueAt: context.instant, seal: nil)
            let leaf = house.leaf(
                .offerWithdrawn, clinic: offer.clinic, subject: offer.id.description, of: AppointmentID(request: offer.request), context)
            try await house.storing { () async throws(StoreError) in
                try await house.store.withTransaction(permit) { tx throws(StoreError) in
                    guard try tx.markAsTold(offer.id, now: context.instant) else { return }
                    try tx.enqueue(notice)
                    try tx.write(leaf)
                }
            }
        }
    }

    /// Ends the requests whose window is over, with a message, and forgets
    /// those that nobody confirmed.
    func endRequests(_ permit: Permit, _ context: Context) async throws(Refusal) -> Int {
        let now = context.instant
        let ended = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in
                try tx.endedRequests(at: now, unconfirmed: now - Requests.unconfirmedSeconds, limit: Self.batchMax)
            }
        }
        for row in ended {
            let id = row.request.id, appointment = AppointmentID(request: id)
            let notice = OutboxWrite(
                id: house.fresh(at: now), kind: .requestEnded, appointment: appointment, version: 0, dueAt: now, seal: nil)
            let leaf = house.leaf(.requestEnded, subject: id.description, detail: "lapsed", of: appointment, context)
            try await house.storing { () async throws(StoreError) in
                try await house.store.withTransaction(permit) { tx throws(StoreError) in
                    guard row.state.isLive else { return try tx.forget(id) }
                    if let open = try tx.request(id)?.offer, let offer = try tx.offer(open) {
                        _ = try tx.close(offer.offer, as: .withdrawn, now: now)
                    }
                    // The last message needs to know where to go.
                    guard try tx.end(id, as: .lapsed, now: now, keptKind: Int64(SealKind.contact.rawValue)) else { return }
                    try tx.enqueue(notice)
                    try tx.write(leaf)
                }
            }
        }
        return ended.count
    }
}
