/// A verified assertion: what is now known of the person and of their passkey.
public struct PasskeyAssertionOutcome: Hashable, Sendable {
    /// To be kept in place of the record it was verified against, once the
    /// sign-in is granted. Its counter is the higher of the two, so that a
    /// copy that lags behind cannot set it back.
    public let record: PasskeyRecord
    /// Whether the authenticator verified who touched it, required or not.
    public let isUserVerified: Bool
    public let counter: SignCounter
}
