/// A registered credential: what is kept of it (Web Authentication §4,
/// "credential record").
///
/// Nothing in it is secret. It must not be altered by anyone else, though:
/// who can write a public key can sign in as its owner.
public struct PasskeyRecord: Hashable, Sendable {
    /// 1 to 1,023 bytes, chosen by the authenticator; unique among all records.
    public let credentialID: [UInt8]
    /// COSE_Key (RFC 9052 §7), the bytes as they came.
    public let publicKey: [UInt8]
    /// 16 bytes that say which model of authenticator made it, by its own
    /// word and unproven: good for a label ("key on this computer") at most.
    public let aaguid: [UInt8]
    /// The last counter seen (§6.1.1); 0 for authenticators that count nothing.
    public var signCount: UInt32
    /// Whether it can be copied to other devices; fixed at registration.
    public let isBackupEligible: Bool
    /// Whether it was, when last used.
    public var isBackedUp: Bool
    /// Whether a PIN or a fingerprint was asked for at registration
    /// ("uvInitialized"). An assertion never turns it on: that takes another
    /// proof of who they are (§7.2 step 24).
    public let isUserVerificationInitialized: Bool

    /// From what was stored: as a ceremony gave it.
    public init(
        credentialID: [UInt8], publicKey: [UInt8], aaguid: [UInt8], signCount: UInt32, isBackupEligible: Bool, isBackedUp: Bool,
        isUserVerificationInitialized: Bool
    ) {
        self.credentialID = credentialID
        self.publicKey = publicKey
        self.aaguid = aaguid
        self.signCount = signCount
        self.isBackupEligible = isBackupEligible
        self.isBackedUp = isBackedUp
        self.isUserVerificationInitialized = isUserVerificationInitialized
    }
}
