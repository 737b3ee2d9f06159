import Containment
import Scheduling
import Seals
import Store

extension Deliveries {
    /// Messages to one contact in a day: `Limits.messagesPerContact` at most.
    ///
    /// What is over it is dropped, for whoever books again and again under
    /// somebody's address would fill it. Codes have a cap of their own that
    /// says so to whoever asks; an offer is lost by not being told; and what a
    /// clinic changes must be known, and only its staff can change it.
    static func isCapped(_ kind: MessageKind) -> Bool {
        switch kind {
        case .offer, .requestCode, .contactCode, .movedByClinic, .cancelledByClinic, .chooseAgain: false
        default: true
        }
    }

    /// Changes of a visit that begins within so many seconds are told at any hour.
    static let soonSeconds: Int64 = 12 * 3600

    /// Which way it goes, now: by text to who chose that, unless their
    /// telephone stopped them or none are sent; else by e-mail.
    ///
    /// - Returns: `nil` when there is nowhere to write to, or the contact was
    ///   written to enough today.
    func routed(_ contents: DeliveryContents, _ item: OutboxItem, _ context: Context) async throws(Refusal) -> DeliveryContents? {
        var routed = contents
        let contact = contents.contact
        let phone = house.sendsTexts && contact.channel == .text ? contact.phone.flatMap { $0.takesTexts ? $0 : nil } : nil
        let isStopped = try await isStopped(phone)
        if let phone, !isStopped {
            routed.route = .text(phone)
        } else if contact.email != nil {
            routed.route = .mail
        } else {
            // What the clinic changed has to reach them: without an address, somebody has to call.
            guard contact.channel == .text || contents.kind.isByClinic else { return nil }
            routed.route = .none
        }
        routed.counted = counted(routed)
        guard try await isWithinCap(routed, context) else { return nil }
        guard case .text = routed.route else { return routed }
        routed.notBefore = [contents.notBefore, notBefore(contents, context.instant)].compactMap { $0 }.max()
        if (routed.notBefore ?? .distantPast) <= context.instant { try await markAsText(item, context) }
        return routed
    }

    private func isStopped(_ phone: PhoneNumber?) async throws(Refusal) -> Bool {
        guard let phone else { return false }
        let key = Texting.stopKey(phone, house)
        return try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in try tx.isStopped(key) }
        }
    }

    private func counted(_ contents: DeliveryContents) -> [UInt8]? {
        guard Self.isCapped(contents.kind) else { return nil }
        switch contents.route {
        case .text(let phone): return Array(phone.digits.utf8)
        case .mail: return contents.contact.email.map { Array($0.text.lowercased().utf8) }
        case .none: return nil
        }
    }

    private func isWithinCap(_ contents: DeliveryContents, _ context: Context) async throws(Refusal) -> Bool {
        guard let counted = contents.counted, let counter = cap(of: counted, at: context.instant) else { return true }
        let count = try await house.storing { () async throws(StoreError) in
            try await house.store.read { tx throws(StoreError) in try tx.count(of: counter) }
        }
        return count < counter.limit
    }

    /// `nil` when the limit is switched off.
    func cap(of contact: [UInt8], at now: Instant) -> CounterGuard? {
        house.pepper.dailyCounter(.messagesPerContact, contact, max: house.limits.messagesPerContact, at: now)
    }

    /// What nobody asked for just now waits until people are awake; codes,
    /// confirmations and what was asked for go at once, and offers when the
    /// matcher makes them.
    private func notBefore(_ contents: DeliveryContents, _ now: Instant) -> Instant? {
        guard let quiet = house.limits.quietHours else { return nil }
        switch contents.kind {
        case .movedByClinic, .cancelledByClinic, .chooseAgain, .repeated:
            guard let visit = contents.visit, visit.appointment.start - now > Self.soonSeconds else { return nil }
            return quiet.end(at: now, zone: visit.zone)
        case .requestAsleep, .requestEnded: return house.zones.rules(of: .toronto).flatMap { quiet.end(at: now, zone: $0) }
        default: return nil
        }
    }

    private func markAsText(_ item: OutboxItem, _ context: Context) async throws(Refusal) {
        let permit = try house.permit(context, .deliver)
        try await house.storing { () async throws(StoreError) in
            try await house.store.withTransaction(permit) { tx throws(StoreError) in try tx.markAsText(item.id) }
        }
    }
}
