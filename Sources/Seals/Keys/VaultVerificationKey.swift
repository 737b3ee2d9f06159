internal import Bytes
package import Crypto
internal import FoundationEssentials

/// The vault's Ed25519 verification key (RFC 8032), pinned by whoever seals.
public struct VaultVerificationKey: Hashable, Sendable, CustomStringConvertible, LosslessStringConvertible {
    public let bytes: [UInt8]

    package init(_ key: Curve25519.Signing.PublicKey) { bytes = Array(key.rawRepresentation) }

    /// `nil` unless exactly 32 bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// 43 characters of base64url: what stands in a configuration.
    public var description: String { Base64.url.encode(bytes) }

    public init?(_ text: String) {
        guard let bytes = Base64.url.decode(text) else { return nil }
        self.init(bytes: bytes)
    }

    public func isValid(signature: [UInt8], for message: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
        return key.isValidSignature(signature, for: message)
    }
}
