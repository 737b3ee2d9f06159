internal import Crypto
internal import FoundationEssentials

/// A salted commitment: it can be opened later, and until then says nothing.
struct Commitment {
    static let saltByteCount = 32
    let salt: [UInt8]
    let value: String

    /// base64url(SHA-256(salt ‖ value)).
    var text: String { Base64Text.encode(Array(SHA256.hash(data: salt + Array(value.utf8)))) }
    var saltText: String { Base64Text.encode(salt) }

    /// `count` independent salts from 32 random bytes that are then forgotten.
    ///
    /// Each is SHA-256(seed ‖ index): one salt tells nothing of another, and
    /// the system's generator is asked four times a leaf rather than twelve.
    static func salts(count: UInt8, using generator: inout some RandomNumberGenerator) -> [[UInt8]] {
        var seed: [UInt8] = []
        seed.reserveCapacity(33)
        for _ in 0..<4 {
            let word: UInt64 = generator.next()
            for shift in stride(from: UInt64(0), to: 64, by: 8) { seed.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        return (0..<count).map { Array(SHA256.hash(data: seed + [$0])) }
    }
}
