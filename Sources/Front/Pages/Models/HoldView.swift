import Scheduling
import Serving

/// What the owner of a hold sees of it.
struct HoldView: Sendable, Hashable {
    var id: HoldID
    var slot: SlotID
    /// 0 when it has lapsed.
    var secondsLeft: Int
    var canRenew: Bool
}
