internal import Scheduling
internal import Seals
internal import VaultCalls

extension RequestKeysCall: ServiceCall {
    var opening: Opening? { nil }
    var refusal: VaultError? { weeks.count > VaultLimits.requestDaysMax ? .refused(.tooMany) : nil }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [SealPublicKey] {
        try core.requestKeys(weeks, at: now)
    }
}
