internal import Scheduling
internal import Seals
internal import VaultCalls

extension LostRequestKeysCall: ServiceCall {
    var opening: Opening? { nil }
    var refusal: VaultError? { keys.count > VaultLimits.dayKeysPerCallMax ? .refused(.tooMany) : nil }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [SealKeyID] {
        try core.requests.lost(of: keys, today: VaultCore.date(now))
    }
}
