import Containment
import Database
import Notary
import Patients
import Scheduling
import Seals
import Store
import UseCases

extension Matching {
    /// Tells those whose offered place the clinic took away with its slot, for
    /// they may be about to answer; and those who said yes to a place that
    /// went to somebody before them, for they count on it.
    func tellLost(_ permit: Permit, _ context: Context) async throws(Refusal) {
        let untold = try await record.read { tx throws(StoreError) in try tx.untoldOffers(limit: Self.batchMax) }
        for offer in untold.map(\.offer) {
            let isPassed = offer.state == .passed
            let notice = OutboxWrite(
                id: record.fresh(at: context.instant), kind: isPassed ? .offerPassed : .offerWithdrawn, about: .request(offer.request),
                version: Int64(offer.number), dueAt: context.instant, seal: nil)
            let leaf = record.leaf(
                isPassed ? .offerPassed : .offerWithdrawn, clinic: offer.clinic, subject: offer.id.description,
                of: AppointmentID(request: offer.request), context)
            try await record.write(permit) { tx throws(StoreError) in
                guard try tx.markAsTold(offer.id, now: context.instant) else { return }
                try tx.enqueue(notice)
                try tx.write(leaf)
            }
        }
    }

    /// Ends the requests whose window is over, with a message, and forgets
    /// those that nobody confirmed.
    func endRequests(_ permit: Permit, _ context: Context) async throws(Refusal) -> Int {
        let now = context.instant
        let ended = try await record.read { tx throws(StoreError) in
            try tx.endedRequests(at: now, unconfirmed: now - Requests.unconfirmedSeconds, limit: Self.batchMax)
        }
        for row in ended {
            let id = row.request.id
            let appointment = AppointmentID(request: id)
            let notice = OutboxWrite(
                id: record.fresh(at: now), kind: .requestEnded, about: .request(id), version: 0, dueAt: now, seal: nil)
            let leaf = record.leaf(.requestEnded, subject: id.description, detail: "lapsed", of: appointment, context)
            try await record.write(permit) { tx throws(StoreError) in
                guard row.state.isLive else { return try tx.forget(id) }
                if let open = try tx.request(id)?.offer, let offer = try tx.offer(open) {
                    _ = try tx.close(offer.offer, by: .withdraw, now: now)
                }
                // The last message needs to know where to go.
                guard try tx.end(id, by: .lapse, now: now, keptKind: Int64(SealKind.contact.rawValue)) else { return }
                try tx.enqueue(notice)
                try tx.write(leaf)
            }
        }
        return ended.count
    }
}
