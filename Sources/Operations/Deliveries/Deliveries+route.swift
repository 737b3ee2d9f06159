import Containment
import Database
import Patients
import Scheduling
import Seals
import Store
import UseCases

extension Deliveries {
    /// Changes of a visit that begins within so many seconds are told at any hour.
    static let soonSeconds: Int64 = 12 * 3600

    /// Which way it goes, now: by text to who chose that or gave no address,
    /// unless their telephone stopped them or none are sent; else by e-mail.
    ///
    /// - Returns: `nil` when there is nowhere to write to, or what anybody can
    ///   ask for was asked for too often; with the route `held` when the
    ///   contact was written to enough for this cause.
    func routed(_ contents: DeliveryContents, _ item: OutboxItem, _ context: Context) async throws(Refusal) -> DeliveryContents? {
        var routed = contents
        let contact = contents.contact
        let way = MessageRoute(contact.channel, email: contact.email, phone: contact.phone, sendsTexts: node.sendsTexts)
        let phone = if case .text(let phone) = way { phone } else { nil as PhoneNumber? }
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
        if case .text = routed.route {
            routed.notBefore = [contents.notBefore, notBefore(contents, context.instant)].compactMap { $0 }.max()
        }
        // What waits counts when it goes.
        if let due = routed.notBefore, due > context.instant { return routed }
        routed.counted = counters(routed, item, at: context.instant)
        if try await !isWithin(routed.counted) {
            guard let past = try await pastBudget(routed, item, context) else { return nil }
            routed = past
        }
        guard case .text = routed.route, (routed.notBefore ?? .distantPast) <= context.instant else { return routed }
        try await markAsText(item, context)
        return routed
    }

    private func isStopped(_ phone: PhoneNumber?) async throws(Refusal) -> Bool {
        guard let phone else { return false }
        let key = Texting.stopKey(phone, gate.pepper)
        return try await record.read { tx throws(StoreError) in try tx.isStopped(key) }
    }

    /// What nobody asked for just now waits until people are awake; codes,
    /// confirmations and what was asked for go at once, and offers when the
    /// matcher makes them.
    private func notBefore(_ contents: DeliveryContents, _ now: Instant) -> Instant? {
        guard let quiet = gate.limits.quietHours else { return nil }
        switch contents.kind {
        case .movedByClinic, .cancelledByClinic, .chooseAgain, .repeated:
            guard let visit = contents.visit, visit.appointment.start - now > Self.soonSeconds else { return nil }
            return quiet.end(at: now, zone: visit.zone)
        case .requestAsleep, .requestEnded: return node.zones.rules(of: .toronto).flatMap { quiet.end(at: now, zone: $0) }
        default: return nil
        }
    }

    private func markAsText(_ item: OutboxItem, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .deliver)
        try await record.write(permit) { tx throws(StoreError) in try tx.markAsText(item.id) }
    }
}

extension DeliveryContents {
    /// Whether a message that could not be sent by text goes by mail instead:
    /// what a text cannot do for good, an e-mail may; what is over in minutes
    /// does not wait for a gateway.
    ///
    /// - Parameter isLastTry: the message is given up after this.
    public func goesByMail(after failure: DeliveryFailure, isLastTry: Bool) -> Bool {
        guard contact.email != nil else { return false }
        return switch failure {
        case .permanent, .nobody: true
        case .temporary: isLastTry
        case .unreachable: [.offer, .requestCode, .contactCode].contains(kind)
        case .mailboxFull, .heldBack: false
        }
    }
}
