import Containment
import Database
import Scheduling
import Seals
import Store
public import UseCases

extension Deliveries {
    /// Most visits that one "lost your link?" tells of.
    public static let recoveredMax = 10

    /// What a claimed message says now. The appointment is read again, so
    /// that what is sent is true at that moment.
    ///
    /// - Returns: empty when there is nothing (any more) to send.
    /// - Throws: `.vaultUnavailable`: try again later.
    public func open(_ item: OutboxItem, _ context: Context) async throws(Refusal) -> [DeliveryContents] {
        try gate.permit(context, .deliver)
        var routed: [DeliveryContents] = []
        for one in try await contents(of: item, context) {
            if let one = try await self.routed(one, item, context) { routed.append(one) }
        }
        return item.kind == .linkRecovery ? try await withinRecoveries(Self.together(routed), item, context) : routed
    }

    /// What goes to one address in one language is one message, with all visits.
    private static func together(_ all: [DeliveryContents]) -> [DeliveryContents] {
        struct Reader: Hashable {
            let address: String, language: Language
        }
        var mails: [Reader: Int] = [:]
        var messages: [DeliveryContents] = []
        for one in all {
            guard one.route == .mail, let address = one.contact.email?.text.lowercased(), let visit = one.visit else {
                messages.append(one)
                continue
            }
            let reader = Reader(address: address, language: one.contact.language)
            if let known = mails[reader], let first = messages[known].visit {
                let visits = if case .visits(let several) = messages[known].subject { several } else { [first] }
                let ordered = (visits + [visit]).sorted {
                    ($0.appointment.start, $0.appointment.id) < ($1.appointment.start, $1.appointment.id)
                }
                messages[known].subject = .visits(ordered)
            } else {
                mails[reader] = messages.count
                messages.append(one)
            }
        }
        return messages
    }

    private func contents(of item: OutboxItem, _ context: Context) async throws(Refusal) -> [DeliveryContents] {
        switch item.kind {
        case .linkRecovery: return try await openRecovery(item, context)
        case .accessChanged: return try await openAccessChange(item).map { [$0] } ?? []
        case .contactCode: return try await openContactCode(item, context).map { [$0] } ?? []
        case .confirmation, .changed, .cancelled, .repeated, .movedByClinic, .cancelledByClinic, .chooseAgain, .sentAgain,
            .reminder, .earlyReminder, .missed, .contactChanged, .identityCorrected:
            guard case .appointment(let id) = item.subject, let contents = try await open(item, id, context) else { return [] }
            return [contents]
        case .requestCode, .requestWaiting, .offer, .requestAsleep, .requestEnded, .offerWithdrawn, .offerPassed:
            guard case .request(let id) = item.subject else { return [] }
            return try await openRequest(item, id, context).map { [$0] } ?? []
        }
    }

    private struct Stored: Sendable {
        var row: AppointmentRow
        var contact: SealRow?
        var message: SealRow?
        var isUnconfirmed: Bool
        var corrected: [CorrectedField]
    }

    private func open(_ item: OutboxItem, _ id: AppointmentID, _ context: Context) async throws(Refusal) -> DeliveryContents? {
        let stored: Stored? = try await record.read { tx throws(StoreError) in
            guard let row = try tx.appointment(id) else { return nil }
            var message = try tx.seal(of: item.id.bytes, kind: Int64(SealKind.message.rawValue))
            // The confirmation of what was accepted: its link waited with the request.
            if message == nil, item.kind == .confirmation { message = try tx.seal(of: id.bytes, kind: Int64(SealKind.message.rawValue)) }
            let isOfUnproved = row.origin == .online && [.holder, .clock].contains(item.kind.cause) && item.kind != .contactChanged
            // To the contact that was: it waits with the message.
            let reader = item.kind == .contactChanged ? item.id.bytes : id.bytes
            return Stored(
                row: row, contact: try tx.seal(of: reader, kind: Int64(SealKind.contact.rawValue)), message: message,
                isUnconfirmed: try isOfUnproved ? tx.isUnconfirmed(id) : false,
                corrected: try item.kind == .identityCorrected ? tx.correctedFields(of: id) : [])
        }
        guard let stored, let clinic = node.directory.clinic(stored.row.appointment.clinic),
            let zone = node.zones.rules(of: clinic.zone),
            item.kind.isStillTrue(item.version, of: stored.row.appointment, zone, gate.limits.quietHours, context.instant),
            let contactRow = stored.contact, let contact = SealedRecord(contactRow)
        else { return nil }
        let corrected = Self.told(stored.corrected, since: item.created)
        // The clinic's copy has been the person's own again since.
        guard item.kind != .identityCorrected || !corrected.isEmpty else { return nil }
        let delivery = try await opened(contact, stored.message)
        var contents = DeliveryContents(
            message: item.id, kind: item.kind,
            notBefore: item.kind.isUnasked ? gate.limits.quietHours?.next(from: context.instant, in: zone) : nil, contact: delivery.contact,
            subject: .visit(
                DeliveryVisit(
                    appointment: stored.row.appointment, cancellation: stored.row.cancellationReason, clinic: clinic, zone: zone,
                    link: Self.link(in: delivery, to: id), corrected: corrected)))
        contents.isUnconfirmed = stored.isUnconfirmed
        return contents
    }

    /// What was put right since the message was asked for: of two corrections
    /// in a row each is named, whatever the courier waited for.
    private static func told(_ fields: [CorrectedField], since asked: Instant) -> [IdentityField] {
        fields.filter { $0.corrected >= asked }.map(\.field)
    }

    func opened(_ contact: SealedRecord, _ message: SealRow?) async throws(Refusal) -> Delivery {
        do {
            return try await vault.openDelivery(contact: contact, message: message.flatMap(SealedRecord.init))
        } catch {
            // What cannot be opened now may open later; what was shredded never will, and falls out by its tries.
            throw .vaultUnavailable
        }
    }

    private static func link(in delivery: Delivery, to appointment: AppointmentID) -> DeliveryLink {
        switch delivery.enclosure {
        case .manage(let token): .manage(token)
        case .request(let token):
            .manage(ManageToken(appointment: appointment, secret: ManageSecret(request: token.secret, token.request)))
        case .offer, .code, nil: .visit(VisitLinkToken(appointment: appointment, secret: delivery.contact.visitToken))
        }
    }

    private func openRecovery(_ item: OutboxItem, _ context: Context) async throws(Refusal) -> [DeliveryContents] {
        let row: SealRow? = try await record.read { tx throws(StoreError) in
            try tx.seal(of: item.id.bytes, kind: Int64(SealKind.lookup.rawValue))
        }
        guard let row, let sealed = SealedRecord(row) else { return [] }
        let tokens: [BlindToken]
        do {
            tokens = try await vault.blindTokens(forLookup: sealed, use: .recovery)
        } catch {
            throw .vaultUnavailable
        }
        let ids = try await record.read { tx throws(StoreError) in
            try tx.appointments(bearing: tokens.map(\.bytes), after: context.instant, limit: Self.recoveredMax)
        }
        var contents: [DeliveryContents] = []
        for (index, id) in ids.prefix(Self.recoveredMax).enumerated() {
            guard var one = try await open(item, id, context) else { continue }
            // Several mails of one request: each needs a Message-ID of its own, the same at every retry.
            one.message = MessageID(high: item.id.high, low: item.id.low &+ UInt64(index))
            contents.append(one)
        }
        return contents
    }
}
