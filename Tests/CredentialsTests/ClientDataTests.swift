import TestKit
import Testing

@testable import Credentials

@Suite struct ClientDataTests {
    private func read(_ text: String) -> ClientData? { try? ClientData(Array(text.utf8)) }

    @Test func membersAreReadInAnyOrderAndOthersPassedOver() throws {
        let data = try #require(
            read(
                """
                 { "more" : [1, -0.5e+3, {"a": null}, []], "crossOrigin": true, "origin": "https:\\/\\/example.org", "tokenBinding": {},
                   "topOrigin": "https://example.com", "challenge": "AAAA", "type": "webauthn.get" }
                """))
        #expect(data.type == "webauthn.get" && data.challenge == "AAAA" && data.origin == "https://example.org")
        #expect(data.isCrossOrigin && data.topOrigin == "https://example.com")
    }

    @Test func whatMayBeAbsentMayBe() throws {
        let data = try #require(read(#"{"type":"a","challenge":"b","origin":"c"}"#))
        #expect(!data.isCrossOrigin && data.topOrigin == nil)
        #expect(read("\u{FEFF}" + #"{"type":"a","challenge":"b","origin":"c"}"#) != nil)
    }

    @Test func escapesStandForWhatTheySay() throws {
        let data = try #require(read(#"{"type":"\u0061\n\"\\\/\b\f\r\t","challenge":"\ud83d\uDE00é","origin":"c"}"#))
        #expect(data.type == "a\n\"\\/\u{8}\u{C}\r\t" && data.challenge == "😀é")
    }

    @Test(arguments: [
        "", " ", "null", "[]", "{}", #"{"type":"a","challenge":"b"}"#,
        #"{"type":"a","challenge":"b","origin":"c"} x"#, #"{"type":"a","challenge":"b","origin":"c",}"#,
        #"{"type":"a","challenge":"b","origin":"c","type":"a"}"#, #"{"type":"a","challenge":"b","origin":"c","\u0074ype":"a"}"#,
        #"{"type":"a","challenge":"b","origin":"c","x":1,"x":2}"#, #"{"type":1,"challenge":"b","origin":"c"}"#,
        #"{"type":"a","challenge":"b","origin":"c","crossOrigin":"false"}"#,
        #"{"type":"a","challenge":"b","origin":"c","crossOrigin":null}"#,
        #"{"type":"a","challenge":"b","origin":"c","topOrigin":null}"#, #"{"type":"a","challenge":"b","origin":"\ud83d"}"#,
        #"{"type":"a","challenge":"b","origin":"\ud83d\ud83d"}"#, #"{"type":"a","challenge":"b","origin":"\udc00"}"#,
        #"{"type":"a","challenge":"b","origin":"\u00g0"}"#, #"{"type":"a","challenge":"b","origin":"\x"}"#,
        "{\"type\":\"a\",\"challenge\":\"b\",\"origin\":\"c\n\"}", #"{"type":"a","challenge":"b","origin":"c","n":01}"#,
        #"{"type":"a","challenge":"b","origin":"c","n":1.}"#, #"{"type":"a","challenge":"b","origin":"c","n":-}"#,
        #"{"type":"a","challenge":"b","origin":"c","n":1e}"#, #"{"type":"a","challenge":"b","origin":"c","n":NaN}"#,
        #"{"type":"a","challenge":"b","origin":"c","n":tru}"#, #"{'type':"a","challenge":"b","origin":"c"}"#,
    ])
    func anythingElseIsRefused(_ text: String) { #expect(read(text) == nil) }

    @Test func whatIsNotUTF8IsRefused() {
        #expect(throws: PasskeyError.clientDataMalformed) {
            try ClientData(Array(#"{"type":"a","challenge":"b","origin":""#.utf8) + [0xC3] + Array(#""}"#.utf8))
        }
    }

    @Test func depthAndNumberAreLimited() {
        func data(_ value: String) -> String { #"{"type":"a","challenge":"b","origin":"c","x":\#(value)}"# }
        #expect(read(data(String(repeating: "[", count: 6) + String(repeating: "]", count: 6))) != nil)
        #expect(read(data(String(repeating: "[", count: 2_000) + String(repeating: "]", count: 2_000))) == nil)
        #expect(read(data("[" + String(repeating: "1,", count: 100) + "1]")) != nil)
        #expect(read(data("[" + String(repeating: "1,", count: 1_000) + "1]")) == nil)
    }

    /// `==` on strings takes canonical equivalents for equal.
    @Test func anOriginIsComparedByteForByte() throws {
        let expected = PasskeyExpectation(
            challenge: try #require(PasskeyChallenge(bytes: [UInt8](repeating: 0, count: 16))), origins: ["https://caf\u{E9}.example"],
            relyingPartyID: "example")
        let data = try #require(
            read(
                #"{"type":"t","challenge":"AAAAAAAAAAAAAAAAAAAAAA","origin":"https://cafe\u0301.example"}"#))
        #expect(data.origin == expected.origins[0])
        #expect(throws: PasskeyError.originMismatch) { try data.check(type: "t", expected) }
    }

    @Test(arguments: [1 as UInt64, 2, 3])
    func randomTextNeverCrashesTheReader(seed: UInt64) {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        let pieces = [
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "d83d", "type", "\"type\"", "\"challenge\":\"\"", "0", "1", "-", ".", "e",
            "true",
            "null", " ", "é",
        ]
        for _ in 0..<5_000 {
            let text = (0..<Int.random(in: 0...24, using: &generator)).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            _ = read(text)
            _ = read("{" + text)
        }
    }
}
