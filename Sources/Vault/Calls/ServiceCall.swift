internal import Scheduling
internal import Seals
internal import VaultCalls

/// What the service asks for itself, or for a person who has the secret of
/// their own copy: no grant decides on it.
protocol ServiceCall: BatchedCall {
    /// `nil` for what opens nothing and lets no key leave or go.
    var opening: Opening? { get }

    /// Why it is refused before anything else; `nil` when it is not. Each
    /// call opens the kind and purpose of seal it is for, so that one call
    /// cannot be used to have another's seals opened under its name.
    var refusal: VaultError? { get }

    /// Counts it, and checks what depends on the clock and on what was done
    /// before.
    func count(in core: inout VaultCore, at now: Instant) throws(VaultError)
}

extension ServiceCall {
    func count(in core: inout VaultCore, at now: Instant) {}

    func admission(to core: inout VaultCore, _ pending: inout OpeningLedger.Pending, at now: Instant) -> Admission {
        if let refusal { return .refused(VaultWire.failure(refusal)) }
        do throws(VaultError) { try count(in: &core, at: now) } catch { return .refused(VaultWire.failure(error)) }
        return .admitted(opening.map(Admission.Openings.one) ?? .nothing)
    }
}
