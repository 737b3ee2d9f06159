/// What a one-time link lets a person do. Its hash is taken under the
/// purpose, so that a link to one end is none to the other.
public enum OneTimePurpose: String, Hashable, Sendable, CaseIterable {
    /// Become a member of staff: set up a passkey or a password.
    case invitation
    /// Sign in once, without them.
    case signIn = "sign-in"
}
