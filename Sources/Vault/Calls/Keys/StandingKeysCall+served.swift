internal import Scheduling
internal import Seals
internal import VaultCalls

extension StandingKeysCall: ServiceCall {
    var opening: Opening? { nil }
    var refusal: VaultError? { nil }

    func answer(from core: inout VaultCore, at now: Instant) -> StandingKeys { core.published }
}
