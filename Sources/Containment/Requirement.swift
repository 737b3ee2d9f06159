/// What stands between somebody and what they ask for.
public enum Requirement: Error, Hashable, Sendable {
    /// A cost to pay first: proof of work, or a wait.
    case cost
    /// A contact to confirm first, by a code.
    case contact
    /// A fresh sign-in first.
    case signIn
    /// It would be taken in, and done later.
    case queue
    case denied(Denial)
}
