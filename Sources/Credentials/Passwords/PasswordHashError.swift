/// Why a hash was not computed. Says nothing about the password: whoever
/// tried to sign in may try again.
public enum PasswordHashError: Error, Hashable, Sendable {
    /// No memory for it now.
    case outOfMemory
    /// The library refused its arguments.
    case refused
}
