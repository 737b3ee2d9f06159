import Foundation
import Seals
import Testing

@Suite struct BytesTests {
    @Test func base64URLAgreesWithFoundation() {
        for count in 0..<70 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            let expected = Data(bytes).base64EncodedString()
                .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
            #expect(Base64URL.encode(bytes) == expected)
            #expect(Base64URL.decode(expected) == bytes)
        }
    }

    @Test(arguments: ["A", "AB=", "A+", "A/", "é", "AB", "Zh"])
    func base64URLHasOneTextPerValue(_ text: String) { #expect(Base64URL.decode(text) == nil) }

    @Test func hexReadsBackLowerCaseAlone() {
        #expect(Hex.decode(Hex.encode(Array(0...255))) == Array(0...255))
        for bad in ["A0", "0", "zz", "0g"] { #expect(Hex.decode(bad) == nil) }
    }

    @Test func constantTimeComparisonIsComparison() {
        #expect(ConstantTime.equal([1, 2], [1, 2]))
        #expect(!ConstantTime.equal([1, 2], [1, 3]) && !ConstantTime.equal([1], [1, 2]) && ConstantTime.equal([UInt8](), []))
    }
}
