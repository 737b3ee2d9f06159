internal import Containment
internal import Scheduling
internal import Seals

/// A call that orders can stop, whoever asks: before anything of it is
/// counted, hashed or opened. What a grant decides on is checked where the
/// grant is, for it says who asks.
protocol ContainedCall: ServedCall {
    var act: ContainedAct { get }
}

extension OrdersInForce {
    /// Why orders do not let it be done; `nil` when they do.
    func refusal(of call: any ServedCall, at now: Instant) -> VaultError? {
        guard let call = call as? any ContainedCall else { return nil }
        do throws(VaultError) {
            try check(call.act, at: now)
            return nil
        } catch {
            return error
        }
    }
}
