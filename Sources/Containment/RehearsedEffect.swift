/// What an order that is rehearsed would have done to what was let through.
public enum RehearsedEffect: String, Hashable, Sendable, CaseIterable {
    /// Not while it is in force.
    case refused
    /// After a cost, a code, or a fresh sign-in.
    case delayed
    /// Taken in, and done later.
    case queued

    init?(_ decision: Decision) {
        switch decision {
        case .allow: return nil
        case .cost, .confirm: self = .delayed
        case .queue: self = .queued
        case .deny: self = .refused
        }
    }
}
