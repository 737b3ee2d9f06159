internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension TakeCall: ServiceCall {
    /// How long after an offer's end its place may still be given: what a
    /// machine that was away for a day had promised.
    static let givenAfterSeconds: Int64 = 86_400

    var opening: Opening? { (.request, .service, [JournalEntry.Seal(seal)]) }
    var refusal: VaultError? { seal.isRequest(terms.request) ? nil : .refused(.wrongKind) }

    func count(in core: inout VaultCore, at now: Instant) throws(VaultError) {
        guard now <= max(terms.until + Self.givenAfterSeconds, terms.last), core.offers.isNewest(terms),
            core.offerSecrets.isMark(mark, terms, seal)
        else { throw .cannotOpen }
        try core.count(seal, to: terms.day, at: now)
    }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> SealedRecord {
        try core.reseal(seal, to: terms.day, version: version, at: now)
    }
}

extension TakeCall: ContainedCall {
    var act: ContainedAct { .service(.match, surface: .front, at: [terms.day.clinic]) }
}
