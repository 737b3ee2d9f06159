public import Scheduling

/// How someone can sign in, without anything that would let another.
public struct StaffMethods: Hashable, Sendable {
    public struct Passkey: Hashable, Sendable {
        public var credentialID: [UInt8]
        /// What its owner calls it.
        public var name: String
        public var added: Instant
        public var lastUsed: Instant?

        public init(credentialID: [UInt8], name: String, added: Instant, lastUsed: Instant?) {
            self.credentialID = credentialID
            self.name = name
            self.added = added
            self.lastUsed = lastUsed
        }
    }

    /// Longest name of a passkey, in Unicode scalars.
    public static let passkeyNameMax = 40
    public static let passkeysMax = 10

    public var passkeys: [Passkey]
    /// A password with its one-time codes.
    public var hasPassword: Bool
    public var recoveryCodesLeft: Int
    /// Live grants, this one included.
    public var grantCount: Int

    public init(passkeys: [Passkey], hasPassword: Bool, recoveryCodesLeft: Int, grantCount: Int) {
        self.passkeys = passkeys
        self.hasPassword = hasPassword
        self.recoveryCodesLeft = recoveryCodesLeft
        self.grantCount = grantCount
    }
}
