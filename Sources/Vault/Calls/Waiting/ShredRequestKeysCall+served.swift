internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension ShredRequestKeysCall: ServiceCall {
    var opening: Opening? { (.shred, .service, []) }
    var refusal: VaultError? { nil }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [SealKeyID] {
        try core.requests.destroyPast(today: VaultCore.date(now))
    }
}

extension ShredRequestKeysCall: ContainedCall {
    var act: ContainedAct { .service(.shred) }
}
