internal import Credentials

/// A password with its one-time codes: neither is of use without the other.
struct HeldPassword: Sendable {
    var hash: PasswordHash
    let secret: TimeCodeSecret
    /// Of the last code that was accepted: none up to it is again.
    var lastStep: TimeStep
}
