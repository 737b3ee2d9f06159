/// What a browser needs to make a passkey (Web Authentication §5.4).
public struct PasskeyCreation: Sendable {
    public var challenge: PasskeyChallenge
    /// 32 random bytes in place of a name.
    public var userHandle: [UInt8]
    /// Credentials this person has already, not to be made twice.
    public var excluded: [[UInt8]]

    public init(challenge: PasskeyChallenge, userHandle: [UInt8], excluded: [[UInt8]]) {
        self.challenge = challenge
        self.userHandle = userHandle
        self.excluded = excluded
    }
}
