internal import Scheduling
internal import Seals
internal import VaultCalls

extension LostDayKeysCall: ServiceCall {
    var opening: Opening? { nil }
    var refusal: VaultError? { keys.count > VaultLimits.dayKeysPerCallMax ? .refused(.tooMany) : nil }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [SealKeyID] { try core.days.lost(of: keys) }
}
