/// A public half that something can be sealed to.
public protocol SealRecipient: Sendable {
    var id: SealKeyID { get }
    /// X25519 public key (RFC 7748), 32 bytes.
    var bytes: [UInt8] { get }
}
