internal import Scheduling
internal import Seals
internal import VaultCalls

/// Journalled by what decides on what is in the envelope.
extension ByOperatorCall: AloneCall {
    func decided(by core: inout VaultCore, at now: Instant) -> VaultOutcome {
        do throws(VaultError) {
            return .answer(Self.encode(.success(try core.take(envelope, at: now))))
        } catch {
            return .answer(VaultWire.failure(error))
        }
    }
}
