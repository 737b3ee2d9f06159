/// The flags of authenticator data (Web Authentication §6.1). Reserved ones
/// are passed over.
struct AuthenticatorFlags: OptionSet {
    let rawValue: UInt8

    /// UP: somebody touched it.
    static let userPresent = Self(rawValue: 1 << 0)
    /// UV: and it was who unlocks it.
    static let userVerified = Self(rawValue: 1 << 2)
    /// BE: the credential may be copied to other devices.
    static let backupEligible = Self(rawValue: 1 << 3)
    /// BS: and is.
    static let backedUp = Self(rawValue: 1 << 4)
    /// AT: a credential follows.
    static let attestedCredential = Self(rawValue: 1 << 6)
    /// ED: extension outputs follow.
    static let extensions = Self(rawValue: 1 << 7)
}
