/// Why something could not be sealed, written or read.
public enum SealError: Error, Hashable, Sendable {
    /// The recipient's bytes are no usable X25519 public key.
    case badKey
    /// A field or the whole is longer than its limit.
    case tooLong
    /// Plaintext bytes that no version of ours writes.
    case malformed
}
