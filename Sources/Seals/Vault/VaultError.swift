/// Why the vault did not do what it was asked.
public enum VaultError: Error, Hashable, Sendable {
    /// No answer within the time allowed, or no connection.
    case unavailable
    case refused(VaultRefusal)
    /// The bytes do not open as what they are said to be.
    case cannotOpen
    /// No private half of that id was ever here.
    case unknownKey
    /// The private half was destroyed at its shred date.
    case shredded
    case tooManyRequests
}

/// Raw values are what goes over the socket.
public enum VaultRefusal: UInt8, Hashable, Sendable, CaseIterable {
    /// The journal cannot be written (disk full, failing disk): nothing is opened.
    case journal = 1
    /// The key files cannot be written or read.
    case keyStore = 2
    /// More than one call may ask for.
    case tooMany = 3
    /// A seal of a kind or purpose that this call does not open.
    case wrongKind = 4
    /// A request the vault does not understand.
    case malformed = 5
}
