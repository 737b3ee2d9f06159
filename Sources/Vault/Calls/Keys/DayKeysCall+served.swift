internal import Scheduling
internal import Seals
internal import VaultCalls

extension DayKeysCall: ServiceCall {
    var opening: Opening? { nil }
    var refusal: VaultError? { names.count > VaultLimits.dayKeysPerCallMax ? .refused(.tooMany) : nil }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [SealPublicKey] {
        try core.days.publicKeys(names, signedBy: core.standing, today: VaultCore.date(now))
    }
}
