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
