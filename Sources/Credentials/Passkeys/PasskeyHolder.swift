/// Who an assertion must come from.
public struct PasskeyHolder: Sendable {
    /// 1 to 64 random bytes that were given to authenticators at registration
    /// in place of a name (Web Authentication §5.4.3).
    public let userHandle: [UInt8]
    /// Their credentials; of these, only those that the browser was offered,
    /// where it was offered a list (§7.2 step 5).
    public let records: [PasskeyRecord]
    /// Whether they said who they are first, by an address or a cookie. If
    /// not, this holder was found by the assertion's own user handle, which
    /// must then be there (§7.2 step 6).
    public let isNamedBefore: Bool

    public init(userHandle: [UInt8], records: [PasskeyRecord], isNamedBefore: Bool) {
        self.userHandle = userHandle
        self.records = records
        self.isNamedBefore = isNamedBefore
    }
}
