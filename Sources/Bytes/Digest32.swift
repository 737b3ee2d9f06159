/// Exactly 32 bytes: what SHA-256, HMAC-SHA-256 and HKDF give here, or as many
/// random ones.
///
/// Whatever is compared with a secret, or looked up by the hash of one, has
/// this type: nothing shorter can stand for it, and it takes no allocation.
@frozen public struct Digest32: Hashable, Sendable {
    public static let byteCount = 32

    /// Of 8 bytes each, the most significant first.
    private let first, second, third, fourth: UInt64

    /// - Parameter bytes: 32 by their type, such as a hash or a key of a library.
    package init(exactly bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count == Self.byteCount)
        func word(_ index: Int) -> UInt64 { UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)) }
        (first, second, third, fourth) = (word(0), word(1), word(2), word(3))
    }

    /// `nil` unless exactly 32 bytes.
    public init?(_ bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        self = bytes.withUnsafeBytes { Digest32(exactly: $0) }
    }

    /// Random, from a generator fit for what it is to be.
    package init(using generator: inout some RandomNumberGenerator) {
        self = generator.bytes(Self.byteCount).withUnsafeBytes { Digest32(exactly: $0) }
    }

    /// In their order, for whoever writes them.
    var words: [4 of UInt64] { [first, second, third, fourth] }

    public var bytes: [UInt8] {
        let words = words
        return [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
            for index in 0..<Self.byteCount { buffer[index] = UInt8(truncatingIfNeeded: words[index / 8] >> UInt64(56 - 8 * (index % 8))) }
            count = Self.byteCount
        }
    }

    /// - Parameter buffer: exactly 32 bytes.
    package func write(to buffer: UnsafeMutableRawBufferPointer) {
        precondition(buffer.count == Self.byteCount)
        let words = words
        for index in words.indices { buffer.storeBytes(of: words[index].bigEndian, toByteOffset: 8 * index, as: UInt64.self) }
    }

    /// Equality whose duration does not depend on where two values differ:
    /// for secrets, and for hashes of what somebody could guess.
    package func isSame(as other: Digest32) -> Bool {
        (first ^ other.first) | (second ^ other.second) | (third ^ other.third) | (fourth ^ other.fourth) == 0
    }
}
