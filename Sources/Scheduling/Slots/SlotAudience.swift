/// Who may take a slot.
public enum SlotAudience: Int, Hashable, Sendable, CaseIterable {
    case everyone = 0
    case enrolled = 1
    case referral = 2
    /// The clinic's own staff only (phone reserve).
    case clinic = 3
}
