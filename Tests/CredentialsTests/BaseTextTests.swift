import Foundation
import Testing

@testable import Credentials

@Suite struct BaseTextTests {
    /// RFC 4648 §10, without the padding.
    @Test(arguments: [
        ("", "", ""), ("f", "Zg", "MY"), ("fo", "Zm8", "MZXQ"), ("foo", "Zm9v", "MZXW6"), ("foob", "Zm9vYg", "MZXW6YQ"),
        ("fooba", "Zm9vYmE", "MZXW6YTB"), ("foobar", "Zm9vYmFy", "MZXW6YTBOI"),
    ])
    func theStandardsExamplesAreWrittenAndRead(plain: String, base64: String, base32: String) {
        #expect(BaseText.base64.encode(Array(plain.utf8)) == base64 && BaseText.base64.decode(base64) == Array(plain.utf8))
        #expect(BaseText.base32.encode(Array(plain.utf8)) == base32 && BaseText.base32.decode(base32) == Array(plain.utf8))
    }

    @Test func base64AgreesWithFoundation() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            let expected = Data(bytes).base64EncodedString().replacing("=", with: "")
            #expect(BaseText.base64.encode(bytes) == expected && BaseText.base64.decode(expected) == bytes)
            let url = expected.replacing("+", with: "-").replacing("/", with: "_")
            #expect(BaseText.base64URL.encode(bytes) == url && BaseText.base64URL.decode(url) == bytes)
        }
    }

    @Test func eachValueHasOneText() {
        for bad in ["A", "AB=", "A-", "é", "Zh", "Zm9"] { #expect(BaseText.base64.decode(bad) == nil, "\(bad)") }
        for bad in ["A+", "A/", "Zh"] { #expect(BaseText.base64URL.decode(bad) == nil, "\(bad)") }
        for bad in ["M", "MZX", "MZ", "my", "M1", "MZXW6Y"] { #expect(BaseText.base32.decode(bad) == nil, "\(bad)") }
    }
}
