import Bytes
import Foundation
import TestKit
import Testing

@Suite struct CoderTests {
    /// RFC 4648 §10.
    @Test(arguments: [
        ("", "", "", ""), ("f", "Zg==", "MY", "66"), ("fo", "Zm8=", "MZXQ", "666f"), ("foo", "Zm9v", "MZXW6", "666f6f"),
        ("foob", "Zm9vYg==", "MZXW6YQ", "666f6f62"), ("fooba", "Zm9vYmE=", "MZXW6YTB", "666f6f6261"),
        ("foobar", "Zm9vYmFy", "MZXW6YTBOI", "666f6f626172"),
    ])
    func theStandardsExamplesAreWrittenAndRead(plain: String, base64: String, base32: String, hex: String) {
        let bytes = Array(plain.utf8)
        let bare = base64.replacing("=", with: "")
        for (coder, text) in [(Base64.standard, base64), (.unpadded, bare), (.url, bare)] {
            #expect(coder.encode(bytes) == text && coder.decode(text) == bytes)
        }
        #expect(Base32.encode(bytes) == base32 && Hex.encode(bytes) == hex && Hex.decode(hex) == bytes)
    }

    @Test func base64AgreesWithFoundation() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            let padded = Data(bytes).base64EncodedString()
            let bare = padded.replacing("=", with: "")
            let url = bare.replacing("+", with: "-").replacing("/", with: "_")
            for (coder, text) in [(Base64.standard, padded), (.unpadded, bare), (.url, url)] {
                #expect(coder.encode(bytes) == text && coder.decode(text) == bytes)
            }
        }
    }

    @Test(arguments: ["A", "AB", "Zh", "Zm9", "AAAAA", "AA==", "é", "A A", "AA\n", " AA", "AA\u{0}"])
    func aValueHasOneTextWithoutPadding(_ text: String) {
        #expect(Base64.url.decode(text) == nil && Base64.unpadded.decode(text) == nil)
    }

    @Test(arguments: [
        "A", "AA", "AA=", "AAA", "AB==", "AAB=", "====", "=", "AA==AA==", "A=A=", "A===", "AAAA====", "AA==\n", "AA= =", "AAAAA===",
    ])
    func aValueHasOneTextWithPadding(_ text: String) { #expect(Base64.standard.decode(text) == nil) }

    @Test func anAlphabetReadsItsOwnDigitsAlone() {
        #expect(Base64.url.decode("-_-_") == [0xFB, 0xFF, 0xBF] && Base64.standard.decode("+/+/") == [0xFB, 0xFF, 0xBF])
        for text in ["+/+/", "-/-/"] { #expect(Base64.url.decode(text) == nil) }
        for coder in [Base64.standard, .unpadded] { #expect(coder.decode("-_-_") == nil) }
    }

    @Test(arguments: [1 as UInt64, 2, 3])
    func whatIsWrittenIsReadBackAndWithAnotherDigitIsAnotherValue(seed: UInt64) throws {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let bytes = generator.bytes(Int.random(in: 0...64, using: &generator))
            for coder in [Base64.standard, .unpadded, .url] {
                let text = coder.encode(bytes)
                #expect(coder.decode(text) == bytes)
                var other = Array(text.utf8)
                guard let place = other.indices.randomElement(using: &generator) else { continue }
                other[place] = UInt8.random(in: 0x20...0x7E, using: &generator)
                let changed = String(decoding: other, as: UTF8.self)
                if let read = coder.decode(changed) { #expect(coder.encode(read) == changed) }
            }
            #expect(Hex.decode(Hex.encode(bytes)) == bytes)
        }
    }

    @Test(arguments: ["A0", "0", "zz", "0g", "0é", " 00", "0x00"])
    func hexIsReadInLowerCaseAndWholeBytesAlone(_ text: String) { #expect(Hex.decode(text) == nil) }

    @Test func onlyUnreservedCharactersAreKept() {
        let all = String(decoding: Array(0x00...0x7F) as [UInt8], as: UTF8.self)
        let kept = PercentEncoding.encode(all).replacing(#/%[0-9A-F]{2}/#, with: "")
        #expect(kept == "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~")
        #expect(PercentEncoding.encode("à /+%") == "%C3%A0%20%2F%2B%25")
        #expect(PercentEncoding.encode("/a b/", keeping: "/") == "/a%20b/")
    }

    @Test(arguments: [("a+b", "a b"), ("%C3%a0", "à"), ("", ""), ("%2B", "+"), ("é", "é")])
    func aFieldIsReadInEitherCase(field: String, text: String) { #expect(PercentEncoding.decodeField(field.utf8) == text) }

    @Test(arguments: ["%", "%4", "%4g", "%+1", "a%", "%C3", "%ff", "%é0"])
    func aFieldThatIsNoneIsRefused(_ field: String) { #expect(PercentEncoding.decodeField(field.utf8) == nil) }

    @Test(arguments: [4 as UInt64, 5])
    func everyTextComesBackThroughAField(seed: UInt64) {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<300 {
            let text = String(
                String.UnicodeScalarView((0..<12).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator)) }))
            #expect(PercentEncoding.decodeField(PercentEncoding.encode(text).utf8).map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    @Test func constantTimeComparisonIsComparison() {
        #expect(ConstantTime.equal([1, 2], [1, 2]))
        #expect(!ConstantTime.equal([1, 2], [1, 3]) && !ConstantTime.equal([1], [1, 2]) && ConstantTime.equal([UInt8](), []))
    }
}
