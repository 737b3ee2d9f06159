public import Scheduling

/// What the store said about one request. Applying a change twice does no
/// harm.
public enum WaitingChange: Hashable, Sendable {
    /// It waits: new, changed, awake again, or an offer to it began or ended.
    /// Replaces what was known under the same id, wherever that stood.
    case waits(WaitingEntry)
    /// Served, left, lapsed, asleep or replaced by another.
    case gone(RequestID)
}
