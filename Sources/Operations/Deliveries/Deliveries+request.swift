import Database
import Scheduling
import Seals
import Store
import UseCases

extension Deliveries {
    private struct Stored: Sendable {
        var row: RequestRow
        var offer: OfferRow?
        var slot: Slot?
        var contact: SealRow?
        var message: SealRow?
    }

    /// What a message about a request says now; `nil` when its occasion has passed.
    func openRequest(_ item: OutboxItem, _ id: RequestID, _ context: Context) async throws(Refusal) -> DeliveryContents? {
        guard let stored = try await stored(item, id), isStillTrue(item, stored, context.instant),
            let contact = stored.contact.flatMap(SealedRecord.init)
        else { return nil }
        let delivery = try await opened(contact, stored.message)
        guard let subject = subject(of: item, stored, delivery) else { return nil }
        return DeliveryContents(message: item.id, kind: item.kind, contact: delivery.contact, subject: subject)
    }

    private func stored(_ item: OutboxItem, _ id: RequestID) async throws(Refusal) -> Stored? {
        try await record.read { tx throws(StoreError) in
            guard let row = try tx.request(id) else { return nil }
            let offer = [.offer, .offerWithdrawn, .offerPassed].contains(item.kind) ? try tx.offer(Int(item.version), of: id) : nil
            // The request's own link is kept with it; a code and an offer have theirs.
            let carrier = item.kind == .requestCode || item.kind == .offer ? item.id.bytes : id.bytes
            return Stored(
                row: row, offer: offer, slot: try offer.flatMap { offer throws(StoreError) in try tx.slot(offer.offer.slot)?.slot },
                contact: try tx.seal(of: id.bytes, kind: Int64(SealKind.contact.rawValue)),
                message: try tx.seal(of: carrier, kind: Int64(SealKind.message.rawValue)))
        }
    }

    /// A code that was replaced, or an offer that is over, would mislead.
    private func isStillTrue(_ item: OutboxItem, _ stored: Stored, _ now: Instant) -> Bool {
        let row = stored.row
        return switch item.kind {
        case .requestCode: row.state == .unconfirmed && Int64(row.codes) == item.version && row.codeUntil > now
        case .requestWaiting: row.state.isLive
        case .offer: stored.offer?.offer.isOpen(at: now) == true
        case .offerWithdrawn: row.state.isLive && stored.offer?.offer.state == .withdrawn
        case .offerPassed: row.state.isLive && stored.offer?.offer.state == .passed
        case .requestAsleep: row.state == .asleep
        case .requestEnded: row.state == .lapsed
        default: false
        }
    }

    private func local(_ instant: Instant) -> LocalDateTime {
        node.zones.rules(of: .toronto)?.local(at: instant) ?? LocalDateTime(wallSeconds: instant.seconds)
    }

    private func subject(of item: OutboxItem, _ stored: Stored, _ delivery: Delivery) -> DeliverySubject? {
        switch (item.kind, delivery.enclosure) {
        case (.requestCode, .code(let code)?): return .code(code, until: local(stored.row.codeUntil))
        case (.requestWaiting, .request(let link)?): return .waiting(link, until: local(stored.row.request.wish.until - 1).date)
        case (.requestAsleep, .request(let link)?): return .asleep(link)
        case (.requestEnded, _): return .ended
        case (.offer, .offer(let link)?):
            guard let offer = stored.offer?.offer, let slot = stored.slot, let clinic = node.directory.clinic(slot.clinic),
                let zone = node.zones.rules(of: clinic.zone)
            else { return nil }
            return .offer(
                DeliveryOffer(
                    offer: offer, start: slot.start, modality: slot.modality, clinic: clinic, zone: zone, link: link))
        case (.offerWithdrawn, .request(let link)?): return place(stored).map { .withdrawn($0.clinic, start: $0.start, link) }
        case (.offerPassed, .request(let link)?): return place(stored).map { .passed($0.clinic, start: $0.start, link) }
        default: return nil
        }
    }

    private func place(_ stored: Stored) -> (clinic: Clinic, start: LocalDateTime)? {
        guard let slot = stored.slot, let clinic = node.directory.clinic(slot.clinic), let zone = node.zones.rules(of: clinic.zone)
        else { return nil }
        return (clinic, zone.local(at: slot.start))
    }
}
