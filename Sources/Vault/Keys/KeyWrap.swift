internal import Bytes
internal import Crypto
import Files
internal import FoundationEssentials
internal import Glibc

/// ChaCha20-Poly1305 (RFC 8439) around keys at rest, each under a name that
/// the ciphertext is bound to.
enum KeyWrap {
    /// Nonce (12) and tag (16).
    static let overheadByteCount = 28

    /// `nonce ‖ ciphertext ‖ tag`.
    ///
    /// - Throws: `EINVAL` for a key of another length: nothing is kept then
    ///   that could not be opened.
    static func wrap(_ plaintext: [UInt8], with key: SymmetricKey, name: [UInt8]) throws(FileError) -> [UInt8] {
        do {
            return Array(try ChaChaPoly.seal(plaintext, using: key, authenticating: name).combined)
        } catch {
            throw FileError(code: EINVAL)
        }
    }

    static func unwrap(_ bytes: [UInt8], with key: SymmetricKey, name: [UInt8]) -> [UInt8]? {
        guard let box = try? ChaChaPoly.SealedBox(combined: bytes), let plain = try? ChaChaPoly.open(box, using: key, authenticating: name)
        else { return nil }
        return Array(plain)
    }

    static func randomKey() -> SymmetricKey { SymmetricKey(size: .bits256) }

    /// As many bytes, to prove something with.
    static func randomSecret() -> Digest32 { randomKey().withUnsafeBytes { Digest32(exactly: $0) } }
}

extension SymmetricKey {
    var bytes: [UInt8] { withUnsafeBytes { Array($0) } }
}
