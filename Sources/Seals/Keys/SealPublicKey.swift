internal import Bytes

/// The public half of one of the vault's sealing keys, signed by the vault.
///
/// Whoever seals checks the signature against the verification key it has
/// pinned (once, then keeps the checked key): a store that was tampered with
/// can therefore not slip in a key of its own.
public struct SealPublicKey: SealRecipient, Hashable {
    public let id: SealKeyID
    public let purpose: SealPurpose
    /// X25519 public key (RFC 7748), 32 bytes.
    public let bytes: [UInt8]
    /// Ed25519 over `signedText` (RFC 8032), 64 bytes.
    public let signature: [UInt8]

    /// `nil` when a length is wrong or the id is not the one of purpose and key.
    public init?(id: SealKeyID, purpose: SealPurpose, bytes: [UInt8], signature: [UInt8]) {
        guard bytes.count == 32, signature.count == 64, id == SealKeyID(purpose: purpose, publicBytes: bytes) else { return nil }
        self.id = id
        self.purpose = purpose
        self.bytes = bytes
        self.signature = signature
    }

    /// What the vault signs: four lines, each ended by a line feed.
    public static func signedText(id: SealKeyID, purpose: SealPurpose, bytes: [UInt8]) -> String {
        "creneau/v1 seal key\nid \(id)\npurpose \(purpose.text)\nkey \(Base64.url.encode(bytes))\n"
    }

    public func verify(by key: VaultVerificationKey) -> Bool {
        key.isValid(signature: signature, for: Array(Self.signedText(id: id, purpose: purpose, bytes: bytes).utf8))
    }
}
