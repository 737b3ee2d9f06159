public import Bytes

/// What makes a browser or a client the owner of its holds; a cookie, or a
/// function of the client's idempotency key.
public struct OwnerSecret: Secret {
    public static let label = "creneau/v1 owner"
    public let value: Digest32

    public init(_ value: Digest32) { self.value = value }

    public init(using generator: inout some RandomNumberGenerator) {
        value = Digest32(using: &generator)
    }

    /// The owner that follows from another secret.
    ///
    /// - Parameter use: whose it is, so that no other value derived from that
    ///   secret is the same.
    package init(of secret: [UInt8], for use: String) { value = Digest.hmac(key: secret, Array(use.utf8)) }

    /// The same owner again for the same key: a retry of a client without
    /// cookies finds its own hold.
    ///
    /// - Parameters:
    ///   - idempotencyKey: a secret of the client's; nothing else tells it from others.
    ///   - salt: a secret of the deployment, at least 16 bytes; without it
    ///     anyone could compute the owner from a guessed key.
    public init(idempotencyKey: IdempotencyKey, salt: [UInt8]) {
        value = Digest.hmac(key: salt, Array((Self.label + " of key").utf8) + [0] + idempotencyKey.bytes)
    }
}
