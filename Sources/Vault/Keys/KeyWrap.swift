internal import Crypto
internal import FoundationEssentials

/// ChaCha20-Poly1305 (RFC 8439) around keys at rest, each under a name that
/// the ciphertext is bound to.
enum KeyWrap {
    /// Nonce (12) and tag (16).
    static let overheadByteCount = 28

    /// `nonce ‖ ciphertext ‖ tag`.
    static func wrap(_ plaintext: [UInt8], with key: SymmetricKey, name: [UInt8]) -> [UInt8] {
        // Fails for no key of 32 bytes and no plaintext of ours; an empty
        // result could never be taken for a wrapped key.
        (try? ChaChaPoly.seal(plaintext, using: key, authenticating: name)).map { Array($0.combined) } ?? []
    }

    static func unwrap(_ bytes: [UInt8], with key: SymmetricKey, name: [UInt8]) -> [UInt8]? {
        guard let box = try? ChaChaPoly.SealedBox(combined: bytes), let plain = try? ChaChaPoly.open(box, using: key, authenticating: name)
        else { return nil }
        return Array(plain)
    }

    static func randomKey() -> SymmetricKey { SymmetricKey(size: .bits256) }
}

extension SymmetricKey {
    var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
