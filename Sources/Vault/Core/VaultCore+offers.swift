internal import Crypto
internal import Scheduling
internal import Seals
internal import VaultCalls

/// Offers to those who wait. Called from `perform` alone, but for what counts.
extension VaultCore {
    /// How long after an offer's end its place may still be given: what a
    /// machine that was away for a day had promised.
    static let givenAfterSeconds: Int64 = 86_400

    var offerSecrets: OfferSecrets { OfferSecrets(courier: Array(standing.courier.rawRepresentation)) }

    /// Before anything is journalled; `nil` when it is not refused.
    mutating func offerRefusal(_ request: WaitingRequest, at now: Instant) throws(VaultError) -> VaultError? {
        switch request {
        case .makeOffers(let asks):
            let furthest = Self.date(now).advanced(byDays: horizonDays)
            for terms in asks.map(\.terms) {
                let isInTime = terms.until > now && terms.until - now <= VaultLimits.offerSecondsMax
                guard isInTime, terms.day.date <= furthest else { return .refused(.dateOutOfRange) }
            }
            guard let entries = offers.take(asks.map(\.terms), at: now) else { return .tooManyRequests }
            try write(entries)
        case .accept(let terms, let proof, _):
            guard now <= terms.until, offers.isNewest(terms) else { return .cannotOpen }
            if case .token = proof { return nil }
            guard let entry = offers.takeTry(terms.request, at: now) else { return .tooManyRequests }
            try write([entry])
        case .take(let seal, let terms, let mark, _):
            guard now <= terms.until + Self.givenAfterSeconds, offers.isNewest(terms), offerSecrets.isMark(mark, terms, seal) else { return .cannotOpen }
            return try resealRefusal(seal, terms.day, at: now)
        default: break
        }
        return nil
    }

    /// Each secret leaves the vault sealed to the courier.
    mutating func made(_ asks: [OfferAsk], at now: Instant) throws(VaultError) -> [MadeOffer] {
        let secrets = offerSecrets
        var made: [MadeOffer] = []
        for ask in asks {
            progress.step()
            let token = secrets.token(ask.terms)
            let enclosure = Enclosure.offer(OfferLinkToken(ask.terms.offer, secret: token))
            do {
                made.append(MadeOffer(
                    tokenHash: token.hash,
                    message: try Sealer.seal(
                        MessageCoding.encode(enclosure), record: ask.message.bytes, clinic: nil, kind: .message, version: 1,
                        to: published.courier)))
            } catch {
                throw .refused(.malformed)
            }
            offers.made(ask.terms, at: now)
        }
        return made
    }

    mutating func accepted(_ terms: OfferTerms, _ proof: OfferProof, _ seal: SealedRecord, at now: Instant) throws(VaultError) -> AcceptanceMark {
        let secrets = offerSecrets
        switch proof {
        case .token(let token):
            guard ConstantTime.equal(token.bytes, secrets.token(terms).bytes) else { throw .cannotOpen }
            return secrets.mark(terms, nil)
        case .own(let own, let secret):
            let said = try particulars(SealOpener.open(own, privateBytes: secret.privateKeyBytes))
            guard try particulars(openClinic(seal, at: now)) == said else { throw .cannotOpen }
        case .text(let text):
            guard let texts, text.isSigned(by: texts), TextWord.read(text.body)?.word == .yes,
                let phone = text.from.flatMap({ PhoneNumber($0) }),
                try particulars(openClinic(seal, at: now)).phone?.digits == phone.digits
            else { throw .cannotOpen }
        }
        return secrets.mark(terms, seal)
    }
}
