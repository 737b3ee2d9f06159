import Openings
import Scheduling
import TestKit
import Testing

@Suite struct OpeningCursorTests {
    private let cursor = index(slot(1), slot(2)).search(query(limit: 1), now: monday - 60).next!

    @Test func aCursorIsReadAsItWasWritten() {
        let text = cursor.description
        #expect(text.utf8.count == 36)
        #expect(text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
        #expect(OpeningCursor(text) == cursor)
    }

    @Test func everyChangedCharacterIsNoticed() {
        let text = Array(cursor.description.utf8)
        for place in text.indices {
            var changed = text
            changed[place] = changed[place] == 0x41 ? 0x42 : 0x41
            #expect(OpeningCursor(String(decoding: changed, as: UTF8.self)) == nil)
        }
    }

    @Test(arguments: ["", "AQ", "%", "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "é", String(repeating: "A", count: 36)])
    func whatWasNeverWrittenIsRefused(text: String) {
        #expect(OpeningCursor(text) == nil)
    }

    @Test func aCutOrLengthenedCursorIsRefused() {
        let text = cursor.description
        #expect(OpeningCursor(String(text.dropLast())) == nil)
        #expect(OpeningCursor(text + "A") == nil)
        #expect(OpeningCursor(text + "=") == nil)
        #expect(OpeningCursor(" " + text) == nil)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func noiseIsRefusedOrHarmless(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let index = index(slot(1), slot(2))
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
        for _ in 0..<5000 {
            let text = "AQ" + String((0..<34).map { _ in alphabet.randomElement(using: &generator)! })
            guard let cursor = OpeningCursor(text) else { continue }
            #expect(cursor.description == text)
            #expect(index.search(query(after: cursor), now: monday - 60).hits.count <= 2)
        }
    }
}
