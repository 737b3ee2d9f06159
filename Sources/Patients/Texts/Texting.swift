import Bytes
import Containment
import Database
import Logging
import Notary
public import Scheduling
public import Seals
import Store
public import UseCases

/// The verbs of text messages that come in: an answer to an offer, `STOP`,
/// and what became of one that went out. Whoever calls them has checked the
/// gateway's signature.
public struct Texting: Parts {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    public let vault: any ParticularsVault

    public init(_ parts: some Parts) { (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.vault) }

    /// How long an incoming message is known, so that a copy of it does nothing.
    public static let seenSeconds: Int64 = 7 * 86_400
    /// Answers to one telephone in an hour: two machines that answer each
    /// other stop.
    public static let repliesPerPhoneMax = 10
    private static let idBytesMax = 200

    package static func stopKey(_ phone: PhoneNumber, _ pepper: Pepper) -> [UInt8] { pepper.hash("text stop", Array(phone.digits.utf8)) }

    /// Does what a message says, once.
    ///
    /// - Returns: what to answer; `nil`: nothing, for a copy, a sender that is
    ///   no telephone we write to, or one that wants no text messages.
    /// - Throws: `.storeUnavailable`: nothing happened.
    public func receive(_ text: SignedText, _ context: Context) async throws(Refusal) -> TextAnswer? {
        let permit = try gate.permit(context, .receiveTexts)
        guard let phone = text.from.flatMap({ PhoneNumber($0) }), phone.extension == nil, let id = text.id,
            (1...Self.idBytesMax).contains(id.utf8.count)
        else { return nil }
        let said = TextWord.read(text.body)
        guard let noted = try await note(id, phone, said?.word, permit, context) else { return nil }
        let reply: TextReply
        switch said?.word {
        case .stop: reply = .stopped
        case .start: reply = .resumed
        case .help, nil: reply = .help
        case .yes: reply = try await answer(text, isYes: true, phone, permit, context)
        case .no: reply = try await answer(text, isYes: false, phone, permit, context)
        }
        guard noted.mayReply, !noted.isStopped || said?.word == .stop || said?.word == .help else { return nil }
        return TextAnswer(reply: reply, language: said?.language)
    }

    private struct Noted: Sendable {
        var mayReply: Bool
        var isStopped: Bool
    }

    /// Marks the message as seen before anything is done, so that a copy finds
    /// nothing to do, and keeps or lifts a stop.
    ///
    /// - Returns: `nil` for a copy.
    private func note(
        _ id: String, _ phone: PhoneNumber, _ word: TextWord?, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> Noted? {
        let seen = gate.pepper.hash("text seen", Array(id.utf8))
        let stop = Self.stopKey(phone, gate.pepper)
        let cap = gate.pepper.counter(
            .repliesPerPhone, Array(phone.digits.utf8), max: Self.repliesPerPhoneMax, at: context.instant)
        let stopped = record.leaf(.textsStopped, subject: Hex.encode(stop), context)
        let resumed = record.leaf(.textsResumed, subject: Hex.encode(stop), context)
        return try await record.write(permit) { tx throws(StoreError) in
            guard try tx.see(text: seen, now: context.instant) else { return nil }
            if word == .stop, try tx.stopTexts(stop, now: context.instant) { try tx.write(stopped) }
            if word == .start, try tx.resumeTexts(stop) { try tx.write(resumed) }
            var mayReply = true
            if let cap { mayReply = try tx.step(cap, mark: seen) }
            return Noted(mayReply: mayReply, isStopped: try tx.isStopped(stop))
        }
    }

    // MARK: - Yes and no

    private func answer(
        _ text: SignedText, isYes: Bool, _ phone: PhoneNumber, _ permit: Permit, _ context: Context
    ) async throws(Refusal) -> TextReply {
        let tokens: [BlindToken]
        let offers: [Offer]
        do throws(Refusal) {
            tokens = try await self.tokens(of: phone, permit, context)
            offers = try await openOffers(of: tokens, context)
        } catch {
            return try later(error)
        }
        guard let offer = offers.first else { return try await answerWithoutOffer(isYes: isYes, tokens, context) }
        guard offers.count == 1 else { return .several }
        let requests = Requests(self)
        let proof = OfferKey.text(TextProof(offer: offer.id, signed: text))
        do throws(Refusal) {
            guard isYes else {
                try await requests.refuse(offer.id, proof, context)
                return .refused
            }
            switch try await requests.accept(offer.id, proof, context) {
            case .given: return .accepted
            case .noted: return .noted
            }
        } catch {
            switch error {
            case .offerOver: return .over
            case .needsOwnLink: return .ownLink
            case .required: return .standsStill
            default: return try later(error)
            }
        }
    }

    /// No offer is open: it answers the reminder of a visit, if one went out.
    private func answerWithoutOffer(isYes: Bool, _ tokens: [BlindToken], _ context: Context) async throws(Refusal) -> TextReply {
        let visits = try await record.read { tx throws(StoreError) in
            try tx.textedVisits(
                bearing: tokens.map(\.bytes), field: Int64(BlindToken.Field.phone.rawValue), after: context.instant)
        }
        guard let visit = visits.first else { return .nothing }
        guard visits.count == 1 else { return .several }
        let key = AppointmentKey.text(TextedVisit(appointment: visit.appointment.id, visitHash: visit.visitHash))
        let reception = Reception(self)
        do throws(Refusal) {
            guard isYes else {
                if case .queued = try await reception.cancelOrQueue(visit.appointment.id, key: key, context) { return .queued }
                return .cancelled
            }
            _ = try await reception.confirm(visit.appointment.id, key: key, context)
            return .confirmed
        } catch {
            switch error {
            case .tooLate, .cannotChange, .changedMeanwhile, .notFound: return .visitOver
            case .required: return .paused
            default: return try later(error)
            }
        }
    }

    /// The offers that this telephone can answer. The vault alone knows which
    /// requests are its own, and journals that it was asked.
    private func openOffers(of tokens: [BlindToken], _ context: Context) async throws(Refusal) -> [Offer] {
        try await record.read { tx throws(StoreError) in
            try tx.textedOffers(
                bearing: tokens.map(\.bytes), field: Int64(BlindToken.Field.phone.rawValue), after: context.instant
            ).map(\.offer)
        }
    }

    private func tokens(of phone: PhoneNumber, _ permit: Permit, _ context: Context) async throws(Refusal) -> [BlindToken] {
        let key = try await node.keys.standingKeys(permit).lookup
        let lookupID: MessageID = record.fresh(at: context.instant)
        do {
            let lookup = try Sealer.seal(
                LookupCoding.encode(.phone(phone)), record: lookupID.bytes, clinic: nil, kind: .lookup, version: 1, to: key)
            return try await vault.blindTokens(forLookup: lookup, use: .text)
        } catch {
            record.logger.warning("the vault did not look for a telephone", metadata: ["error": "\(type(of: error))"])
            throw .vaultUnavailable
        }
    }

    /// What passes by itself is said in words: the gateway does not ask again.
    private func later(_ refusal: Refusal) throws(Refusal) -> TextReply {
        switch refusal {
        case .vaultUnavailable, .storeUnavailable: return .tryAgain
        default: throw refusal
        }
    }

    // MARK: - What became of one that went out

    /// A text that was handed over reached nobody. Told twice, it is kept once.
    public func bounced(_ message: MessageID, _ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .receiveTexts)
        let leaf = record.leaf(.messageBounced, subject: message.description, context)
        try await record.write(permit) { tx throws(StoreError) in
            guard try tx.bounce(text: message, at: context.instant) else { return }
            try tx.signalDesks(about: message)
            try tx.write(leaf)
        }
    }
}
