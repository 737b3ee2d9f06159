internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension OpenOwnCall: ServiceCall {
    var opening: Opening? { (.ownView, .person, [JournalEntry.Seal(sealed)]) }
    var refusal: VaultError? { sealed.refusal(of: secret) }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> Particulars {
        try core.particulars(SealOpener.open(sealed, privateBytes: secret.privateKeyBytes))
    }
}

extension OpenOwnCall: ContainedCall {
    var act: ContainedAct { .patient(.viewOwn, at: [sealed.clinic]) }
}
