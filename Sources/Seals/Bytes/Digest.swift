package import Bytes
internal import Crypto
internal import FoundationEssentials

/// SHA-256 and its two constructions over plain byte arrays (FIPS 180-4,
/// RFC 2104, RFC 5869), each use under a label of its own so that the value
/// of one can never stand for another.
package enum Digest {
    package static func sha256(_ bytes: [UInt8]) -> Digest32 { SHA256.hash(data: bytes).withUnsafeBytes { Digest32(exactly: $0) } }

    /// SHA-256 of `label ‖ 0x00 ‖ bytes`.
    package static func labelled(_ label: String, _ bytes: [UInt8]) -> Digest32 {
        sha256(Array(label.utf8) + [0] + bytes)
    }

    package static func hmac(key: [UInt8], _ bytes: [UInt8]) -> Digest32 {
        HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: key)).withUnsafeBytes { Digest32(exactly: $0) }
    }

    /// Whether `code` is the one of these bytes; in a time that tells nothing.
    package static func isValid(_ code: Digest32, key: [UInt8], _ bytes: [UInt8]) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(code.bytes, authenticating: bytes, using: SymmetricKey(data: key))
    }

    /// 32 bytes by HKDF-SHA256 without salt; info is `label ‖ 0x00 ‖ context`.
    package static func derive(_ secret: [UInt8], label: String, context: [UInt8] = []) -> Digest32 {
        HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: secret), info: Array(label.utf8) + [0] + context, outputByteCount: 32
        ).withUnsafeBytes { Digest32(exactly: $0) }
    }
}
