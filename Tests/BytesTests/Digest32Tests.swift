import Bytes
import TestKit
import Testing

@Suite struct Digest32Tests {
    @Test func onlyThirtyTwoBytesAreOne() {
        for count in [0, 1, 16, 31, 33, 64] { #expect(Digest32([UInt8](repeating: 1, count: count)) == nil) }
        #expect(Digest32([UInt8](repeating: 1, count: 32)) != nil)
    }

    @Test(arguments: [1 as UInt64, 2, 3])
    func itsBytesAreThoseItWasMadeOf(seed: UInt64) throws {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let bytes = generator.bytes(32)
            let value = try #require(Digest32(bytes))
            #expect(value.bytes == bytes)
            var writer = ByteWriter()
            writer.digest(value)
            #expect(writer.bytes == bytes)
            var reader = ByteReader(bytes)
            #expect(try reader.digest() == value && reader.isAtEnd)
            var cut = ByteReader(Array(bytes.dropLast()))
            #expect(throws: ByteError.malformed) { try cut.digest() }
        }
    }

    /// As the secrets of browsers have been made of a generator's words.
    @Test func aRandomOneTakesTheBytesOfItsGenerator() {
        var (one, other) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7))
        #expect(Digest32(using: &one).bytes == other.bytes(32))
    }

    @Test func everyBitTellsTwoApart() throws {
        let value = try #require(Digest32([UInt8](repeating: 0x5A, count: 32)))
        #expect(value.isSame(as: value))
        for bit in 0..<256 {
            var bytes = value.bytes
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            let other = try #require(Digest32(bytes))
            #expect(other != value && !other.isSame(as: value))
        }
    }
}
