internal import Credentials
internal import Scheduling

/// A password that someone typed, while it is being hashed.
struct PasswordTry: Sendable {
    /// `nil` when the hash is a decoy's.
    let staff: StaffID?
    /// Whose address it is, with a password or without: for the log alone.
    let holder: StaffID?
    let hash: PasswordHash
    /// As typed.
    let code: String
    let counter: TryCounter.Key
}
