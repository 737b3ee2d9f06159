import Testing

@testable import Desk
@testable import Front
@testable import Patients
@testable import Serving
@testable import UseCases
@testable import creneau

@Suite struct DecodedTextTests {
    @Test func validUTF8IsTakenAsSuchAndItsMarkIsDropped() throws {
        let decoded = try #require(DecodedText([0xEF, 0xBB, 0xBF] + Array("Québec".utf8)))
        #expect(decoded.text == "Québec")
        #expect(decoded.encoding == .utf8)
    }

    @Test func otherBytesAreWindows1252() throws {
        // « Île d’Œuvre — 5 € » as a spreadsheet would write it.
        let bytes: [UInt8] = [0xCE, 0x6C, 0x65, 0x20, 0x64, 0x92, 0x8C, 0x75, 0x76, 0x72, 0x65, 0x20, 0x97, 0x20, 0x35, 0x20, 0x80]
        let decoded = try #require(DecodedText(bytes))
        #expect(decoded.text == "Île d’Œuvre — 5 €")
        #expect(decoded.encoding == .windows1252)
    }

    @Test(arguments: [UInt8](arrayLiteral: 0x81, 0x8D, 0x8F, 0x90, 0x9D))
    func bytesThatMeanNothingAreRefused(byte: UInt8) { #expect(DecodedText([0x61, byte]) == nil) }

    @Test func aFileWithANULIsNoText() { #expect(DecodedText([0x61, 0, 0x62]) == nil) }
}
