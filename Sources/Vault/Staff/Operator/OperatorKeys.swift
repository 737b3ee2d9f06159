internal import Crypto

/// What an operator and the vault share by both reading the master key.
struct OperatorKeys: Sendable {
    /// Authenticates requests.
    let requests: SymmetricKey
    /// Wraps answers.
    let answers: SymmetricKey
}
