public import Bytes

/// An offer as the vault made it. Its secret is the courier's alone to read.
public struct MadeOffer: Hashable, Sendable {
    /// SHA-256 of the secret.
    public let tokenHash: Digest32
    /// Of the kind `message`: the link.
    public let message: SealedRecord

    public init(tokenHash: Digest32, message: SealedRecord) {
        self.tokenHash = tokenHash
        self.message = message
    }
}
