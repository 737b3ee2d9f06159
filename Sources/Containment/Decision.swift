/// What the policy table answers.
public enum Decision: String, Hashable, Sendable, CaseIterable {
    case allow
    /// Allowed after the caller pays a cost (proof of work, or a wait).
    case cost
    /// Allowed with a confirmed contact or a fresh sign-in.
    case confirm
    /// Taken in, to be done later.
    case queue
    case deny
}
