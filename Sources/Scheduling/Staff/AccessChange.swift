/// What changed of how somebody of the staff signs in. Raw values are what
/// the vault and the store keep.
public enum AccessChange: UInt8, Hashable, Sendable, CaseIterable {
    case passkeyAdded = 1, passkeyRemoved, passwordSet, recoveryCodesMade
    /// The operator made a link that signs them in once.
    case signInLinkMade
}
