internal import Scheduling
internal import VaultCalls

/// A call that is dealt with before the rest of its batch, one after the
/// other, with a sync of its own: the next is decided on what this one left.
protocol AloneCall: ServedCall {
    func decided(by core: inout VaultCore, at now: Instant) -> VaultOutcome
}

extension AloneCall {
    var work: VaultWork { .alone(self) }
}
