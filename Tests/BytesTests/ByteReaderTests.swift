import Bytes
import TestKit
import Testing

@Suite struct ByteReaderTests {
    @Test func everyValueHasItsBytes() {
        var writer = ByteWriter()
        writer.byte(7)
        writer.bool(true)
        writer.integer(-2)
        writer.unsigned(0x0102_0304_0506_0708)
        writer.bigEndian(0x0A0B0C, byteCount: 3)
        writer.raw([9])
        writer.bytes([1, 2])
        writer.text("é")
        writer.optional(nil as UInt8?) { $0.byte($1) }
        writer.optional(3 as UInt8?) { $0.byte($1) }
        writer.list([5, 6] as [UInt8]) { $0.byte($1) }
        #expect(
            Hex.encode(writer.bytes)
                == "0701fffffffffffffffe01020304050607080a0b0c09000000020102" + "00000002c3a9" + "00" + "0103" + "00000000000000020506")
    }

    @Test func everyValueIsReadBackAndNothingIsLeft() throws {
        var writer = ByteWriter()
        writer.byte(7)
        writer.bool(false)
        writer.integer(.min)
        writer.unsigned(.max)
        writer.bigEndian(500, byteCount: 2)
        writer.bytes([])
        writer.text("e\u{301}")
        writer.optional(3 as UInt8?) { $0.byte($1) }
        writer.list(["a", ""]) { $0.text($1) }
        writer.raw([4, 5])
        var reader = ByteReader(writer.bytes)
        #expect(try reader.byte() == 7 && reader.bool() == false && reader.integer() == .min && reader.unsigned() == .max)
        #expect(try reader.bigEndian(byteCount: 2) == 500 && reader.bytes() == [] && reader.text().unicodeScalars.count == 2)
        #expect(try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.byte() } == 3)
        #expect(try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.text() } == ["a", ""])
        #expect(throws: ByteError.malformed) { try reader.finish() }
        #expect(reader.rest() == [4, 5] && reader.isAtEnd && reader.next == nil)
        try reader.finish()
    }

    @Test func whatIsCutShortOrSaysWhatNobodyWritesIsRefused() {
        func refused(_ bytes: [UInt8], _ read: (inout ByteReader) throws(ByteError) -> Void) {
            #expect(throws: ByteError.malformed, "\(bytes)") {
                var reader = ByteReader(bytes)
                try read(&reader)
            }
        }
        refused([]) { (reader: inout ByteReader) throws(ByteError) in _ = try reader.byte() }
        refused([2]) { (reader: inout ByteReader) throws(ByteError) in _ = try reader.bool() }
        refused([0, 0, 0, 0, 0, 0, 0]) { (reader: inout ByteReader) throws(ByteError) in _ = try reader.integer() }
        refused([0]) { (reader: inout ByteReader) throws(ByteError) in _ = try reader.bigEndian(byteCount: 2) }
        refused([1]) { (reader: inout ByteReader) throws(ByteError) in _ = try reader.raw(2) }
        refused([1]) { (reader: inout ByteReader) throws(ByteError) in _ = try reader.raw(-1) }
        refused([0, 0, 0, 2, 1]) { (reader: inout ByteReader) throws(ByteError) in _ = try reader.bytes() }
        refused([0xFF, 0xFF, 0xFF, 0xFF, 1]) { (reader: inout ByteReader) throws(ByteError) in _ = try reader.bytes() }
        refused([0, 0, 0, 1, 0xFF]) { (reader: inout ByteReader) throws(ByteError) in _ = try reader.text() }
    }

    /// The count is no more than what is left has bytes, and room is not made
    /// for all of it at once.
    @Test func aListSaysNoMoreThanItHas() {
        func list(_ bytes: [UInt8]) throws(ByteError) -> [[UInt64]] {
            var reader = ByteReader(bytes)
            return try reader.list { (reader: inout ByteReader) throws(ByteError) in [try reader.unsigned()] }
        }
        #expect(throws: ByteError.malformed) { try list([0, 0, 0, 0, 0, 0, 0, 2, 0]) }
        #expect(throws: ByteError.malformed) { try list([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0]) }
        var writer = ByteWriter()
        writer.list(Array(0..<3_000)) { $0.integer($1) }
        #expect((try? list(writer.bytes)) == (0..<3_000).map { [UInt64($0)] })
        writer = ByteWriter()
        writer.integer(1 << 20)
        writer.raw([UInt8](repeating: 0, count: 1 << 20))
        #expect(throws: ByteError.malformed) { try list(writer.bytes) }
    }

    @Test(arguments: [1 as UInt64, 2, 3])
    func anyBytesAreReadOrRefused(seed: UInt64) {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let number = Int.random(in: .min ... .max, using: &generator)
            let bytes = generator.bytes(Int.random(in: 0...40, using: &generator))
            var writer = ByteWriter()
            writer.integer(number)
            writer.bytes(bytes)
            var reader = ByteReader(writer.bytes)
            #expect((try? reader.integer()) == number && (try? reader.bytes()) == bytes && reader.isAtEnd)
            var other = ByteReader(bytes)
            while (try? other.optional { (reader: inout ByteReader) throws(ByteError) in try reader.bytes() }) != nil {}
        }
    }
}
