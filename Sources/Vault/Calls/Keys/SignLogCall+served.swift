internal import Scheduling
internal import Seals
internal import VaultCalls

extension SignLogCall: ServiceCall {
    var opening: Opening? { nil }
    var refusal: VaultError? { nil }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> LogAnswer { try core.log.sign(checkpoint) }
}
