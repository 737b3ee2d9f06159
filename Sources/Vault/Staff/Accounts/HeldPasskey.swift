internal import Credentials
internal import Scheduling

/// A passkey of someone's account.
struct HeldPasskey: Sendable {
    var record: PasskeyRecord
    /// What its owner calls it.
    let name: String
    let added: Instant
    var lastUsed: Instant?
}
