internal import Scheduling
internal import Seals
internal import VaultCalls

extension VerificationKeyCall: ServiceCall {
    var opening: Opening? { nil }
    var refusal: VaultError? { nil }

    func answer(from core: inout VaultCore, at now: Instant) -> VaultVerificationKey { core.standing.verificationKey }
}
