import TestKit
import Testing

@testable import Credentials

@Suite struct CBORTests {
    /// RFC 8949, appendix A.
    static let examples: [(String, CBORValue)] = [
        ("00", .unsigned(0)), ("17", .unsigned(23)), ("1818", .unsigned(24)), ("1903e8", .unsigned(1_000)),
        ("1a000f4240", .unsigned(1_000_000)), ("1bffffffffffffffff", .unsigned(.max)), ("20", .negative(count: 0)),
        ("3903e7", .negative(count: 999)), ("3bffffffffffffffff", .negative(count: .max)), ("f4", .boolean(false)),
        ("f5", .boolean(true)), ("f6", .null), ("f7", .other), ("f0", .other), ("f8ff", .other), ("f93c00", .other),
        ("fa47c35000", .other), ("fb3ff199999999999a", .other), ("40", .bytes([])), ("4401020304", .bytes([1, 2, 3, 4])),
        ("60", .text("")), ("62225c", .text("\"\\")), ("62c3bc", .text("ü")), ("64f0908591", .text("𐅑")), ("80", .array([])),
        ("8301820203820405", .array([.unsigned(1), .array([.unsigned(2), .unsigned(3)]), .array([.unsigned(4), .unsigned(5)])])),
        ("a0", .map([:])), ("a201020304", .map([1: .unsigned(2), 3: .unsigned(4)])),
        ("a26161016162820203", .map(["a": .unsigned(1), "b": .array([.unsigned(2), .unsigned(3)])])),
    ]

    @Test func theStandardsExamplesAreRead() throws {
        for (text, value) in Self.examples { #expect(try CBORReader.decode(bytes(text)) == value, "\(text)") }
    }

    @Test func theStandardsExamplesCutAnywhereAreRefused() {
        for (text, _) in Self.examples {
            let whole = bytes(text)
            for count in whole.indices { #expect(throws: CBORError.truncated) { try CBORReader.decode(Array(whole[..<count])) } }
            #expect(throws: CBORError.trailing) { try CBORReader.decode(whole + [0]) }
        }
    }

    @Test func aNumberInALongerFormIsTheSameNumber() throws {
        for text in ["1805", "190005", "1a00000005", "1b0000000000000005"] { #expect(try CBORReader.decode(bytes(text)) == .unsigned(5)) }
    }

    @Test(arguments: [
        ("5f42010243030405ff", CBORError.indefiniteLength), ("7f657374726561646d696e67ff", .indefiniteLength), ("9fff", .indefiniteLength),
        ("bf61610161629f0203ffff", .indefiniteLength), ("ff", .indefiniteLength), ("c11a514b67b0", .unsupported), ("1c", .unsupported),
        ("fc", .unsupported), ("f818", .unsupported), ("f800", .unsupported), ("a1f501", .unsupported), ("a1400100", .unsupported),
        ("a11bffffffffffffffff01", .unsupported), ("61ff", .badText), ("62c080", .badText), ("a201020103", .duplicateKey),
        ("a2616101616102", .duplicateKey), ("a201021800", .truncated), ("a20102180103", .duplicateKey), ("5bffffffffffffffff", .truncated),
        ("9bffffffffffffffff", .tooMany), ("bbffffffffffffffff", .tooMany), ("5b7fffffffffffffff00", .truncated),
    ])
    func whatIsNotForAuthenticatorsIsRefused(text: String, error: CBORError) {
        #expect(throws: error) { try CBORReader.decode(bytes(text)) }
    }

    @Test func depthAndNumberAreLimited() throws {
        func nested(_ depth: Int) -> [UInt8] { [UInt8](repeating: 0x81, count: depth - 1) + [0x00] }
        _ = try CBORReader.decode(nested(CBORReader.depthMax))
        #expect(throws: CBORError.tooDeep) { try CBORReader.decode(nested(CBORReader.depthMax + 1)) }
        #expect(throws: CBORError.tooDeep) { try CBORReader.decode(nested(100_000)) }
        func wide(_ count: Int) -> [UInt8] { CBORText.head(4, count) + [UInt8](repeating: 0, count: count) }
        _ = try CBORReader.decode(wide(CBORReader.itemsMax - 1))
        #expect(throws: CBORError.tooMany) { try CBORReader.decode(wide(CBORReader.itemsMax)) }
    }

    @Test func integersBeyond64BitsAreNone() {
        #expect(CBORValue.unsigned(UInt64(Int64.max)).integer == .max && CBORValue.unsigned(UInt64(Int64.max) + 1).integer == nil)
        #expect(CBORValue.negative(count: UInt64(Int64.max)).integer == .min && CBORValue.negative(count: .max).integer == nil)
        #expect(CBORValue.text("1").integer == nil)
    }

    @Test(arguments: [1 as UInt64, 2, 3, 4])
    func randomBytesNeverCrashTheReader(seed: UInt64) {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<5_000 {
            var random = (0..<Int.random(in: 0...48, using: &generator)).map { _ in UInt8.random(in: 0...255, using: &generator) }
            // Heads of short items are what leads deeper.
            for index in random.indices where Bool.random(using: &generator) { random[index] &= 0xE3 }
            var reader = CBORReader(random)
            if (try? reader.item()) != nil { #expect(reader.position <= random.count) }
        }
    }
}
