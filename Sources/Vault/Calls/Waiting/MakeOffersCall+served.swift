internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension MakeOffersCall: ServiceCall {
    var opening: Opening? { (.offer, .service, asks.map { JournalEntry.Seal($0.seal) }) }

    var refusal: VaultError? {
        guard asks.count <= VaultLimits.offersPerCallMax else { return .refused(.tooMany) }
        return asks.allSatisfy { $0.seal.isRequest($0.terms.request) } ? nil : .refused(.wrongKind)
    }

    func count(in core: inout VaultCore, at now: Instant) throws(VaultError) {
        let furthest = VaultCore.date(now).advanced(byDays: core.horizonDays)
        for terms in asks.map(\.terms) {
            let isInTime = terms.until > now && terms.until - now <= VaultLimits.offerSecondsMax
            guard isInTime, terms.day.date <= furthest else { throw .refused(.dateOutOfRange) }
        }
        guard let entries = core.offers.take(asks.map(\.terms), at: now) else { throw .tooManyRequests }
        try core.write(entries)
    }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [MadeOffer] {
        // Each secret leaves the vault sealed to the courier.
        let secrets = core.offerSecrets
        var made: [MadeOffer] = []
        for ask in asks {
            core.progress.step()
            let token = secrets.token(ask.terms)
            let enclosure = Enclosure.offer(OfferLinkToken(ask.terms.offer, secret: token))
            do {
                made.append(
                    MadeOffer(
                        tokenHash: token.hash,
                        message: try Sealer.seal(
                            MessageCoding.encode(enclosure), record: ask.message.bytes, clinic: nil, kind: .message, version: 1,
                            to: core.published.courier)))
            } catch {
                throw .refused(.malformed)
            }
            core.offers.made(ask.terms, at: now)
        }
        return made
    }
}

extension MakeOffersCall: ContainedCall {
    var act: ContainedAct { .service(.match, surface: .front, at: Array(Set(asks.map(\.terms.day.clinic)))) }
}
