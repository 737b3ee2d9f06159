internal import Bytes
internal import Crypto
internal import FoundationEssentials

/// A salted commitment: it can be opened later, and until then says nothing.
struct Commitment {
    static let saltByteCount = 32
    let salt: [UInt8]
    let value: String

    /// base64url(SHA-256(salt ‖ value)).
    var text: String { Base64.url.encode(Array(SHA256.hash(data: salt + Array(value.utf8)))) }
    var saltText: String { Base64.url.encode(salt) }

    /// `count` independent salts from 32 random bytes that are then forgotten.
    ///
    /// Each is SHA-256(seed ‖ index): one salt tells nothing of another, and
    /// the system's generator is asked four times a leaf rather than twelve.
    static func salts(count: UInt8, using generator: inout some RandomNumberGenerator) -> [[UInt8]] {
        let seed = generator.bytes(32)
        return (0..<count).map { Array(SHA256.hash(data: seed + [$0])) }
    }
}
