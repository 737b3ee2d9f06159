/// A slot as its row has it, for who asks: what the terms of its changes are
/// about.
public struct SlotStand: Sendable {
    public var slot: Slot
    /// Of the last hold.
    public var holdUntil: Instant
    /// Its deadline stands still.
    public var isStopped: Bool
    /// Those of its clinic run.
    public var isGoing: Bool
    public var isOwn: Bool

    public init(_ slot: Slot, holdUntil: Instant, isStopped: Bool = false, isGoing: Bool = true, isOwn: Bool = false) {
        self.slot = slot
        self.holdUntil = holdUntil
        self.isStopped = isStopped
        self.isGoing = isGoing
        self.isOwn = isOwn
    }

    /// What it becomes; `nil` when the change is not possible now.
    public func after(_ change: SlotChange, at now: Instant) -> SlotState? {
        change.outcome(from: slot.state) { term in
            switch term {
            case .ahead: slot.start > now
            case .running: slot.end > now
            case .forEveryone: slot.audience == .everyone
            case .offerable: slot.audience == .everyone || slot.audience == .referral
            case .opened: slot.publicFrom <= now
            case .opensLater: slot.publicFrom > now
            case .lapsed: !isStopped && holdUntil <= now
            case .stopped: isStopped
            case .lapsedForAll: !isStopped && holdUntil <= now - Hold.publicDelaySeconds
            case .going: isGoing
            case .own: isOwn
            case .regular: slot.kind == .regular
            case .added: slot.kind == .overbook
            // What stands beside the schedule is not; what was removed neither.
            case .exclusive: slot.kind == .regular && slot.state != .enteredInError
            }
        }
    }
}
