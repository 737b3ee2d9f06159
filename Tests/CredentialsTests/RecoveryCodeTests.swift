import TestKit
import Testing

@testable import Credentials

@Suite struct RecoveryCodeTests {
    private func make(seed: UInt64 = 1) -> (kept: RecoveryCodes, shown: [RecoveryCode]) {
        var generator = SeededGenerator(seed: seed)
        return RecoveryCodes.make(using: &generator)
    }

    @Test func tenCodesOfThreeGroupsAreShown() throws {
        let (kept, shown) = make()
        #expect(shown.count == 10 && kept.hashes.count == 10 && Set(shown.map(\.text)).count == 10)
        for code in shown {
            #expect(code.text.wholeMatch(of: /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/) != nil)
            #expect(RecoveryCode(code.text) == code)
        }
        #expect(Set((1...200).flatMap { make(seed: $0).shown.flatMap(\.digits) }).count == 32)
    }

    @Test func eachWorksOnce() {
        var (kept, shown) = make()
        var generator = SeededGenerator(seed: 5)
        for (used, code) in shown.shuffled(using: &generator).enumerated() {
            let before = kept
            let (first, second) = (kept.use(code), kept.use(code))
            #expect(first && !second && kept.hashes.count == 9 - used)
            #expect(before.hashes.filter { !kept.hashes.contains($0) }.count == 1)
        }
        #expect(kept.hashes.isEmpty)
    }

    @Test func whatPeopleTypeIsRead() throws {
        let code = try #require(RecoveryCode("K7M4-2Q1R-9D0T"))
        for text in [
            "k7m42q1r9d0t", "K7M4 2QIR 9DOT", "k7m4-2qlr-9dot", " K7M4–2Q1R—9D0T\n", "K7M4\u{2011}2Q1R\u{A0}9D0T", "K-7-M-4 2Q1R9D0T",
        ] {
            #expect(RecoveryCode(text) == code, "\(text)")
        }
        for text in ["", "K7M4-2Q1R-9D0", "K7M4-2Q1R-9D0TT", "K7M4-2Q1R-9D0U", "K7M4-2Q1R-9D0é", "K7M4_2Q1R_9D0T", "K7M4-2Q1R-9D0\u{FF11}"]
        {
            #expect(RecoveryCode(text) == nil, "\(text)")
        }
        #expect(RecoveryCode(String(repeating: "-", count: 100) + "K7M42Q1R9D0T") == nil)
    }

    @Test func anotherPersonsCodeIsRefused() {
        var (kept, _) = make(seed: 1)
        let accepted = make(seed: 2).shown.filter { kept.use($0) }
        #expect(accepted.isEmpty)
        #expect(kept.hashes.count == 10)
    }

    @Test func theSameCodeIsHashedOtherwiseForAnother() throws {
        let (one, shown) = make()
        let other = RecoveryCodes(salt: [UInt8](repeating: 0, count: 16), hashes: one.hashes)
        var codes = try #require(other)
        let accepted = shown.filter { codes.use($0) }
        #expect(accepted.isEmpty)
    }

    @Test func whatWasStoredReadsBack() throws {
        var (kept, shown) = make()
        var again = try #require(RecoveryCodes(salt: kept.salt, hashes: kept.hashes))
        let isUsed = [again.use(shown[3]), kept.use(shown[3])]
        #expect(isUsed == [true, true] && again == kept)
        #expect(RecoveryCodes(salt: [], hashes: kept.hashes) == nil)
        #expect(RecoveryCodes(salt: kept.salt, hashes: Array(repeating: kept.hashes[0], count: 11)) == nil)
        #expect(RecoveryCodes(salt: kept.salt, hashes: []) != nil)
    }

    @Test func nothingPrintsACode() {
        let (kept, shown) = make()
        #expect("\(kept)" == "RecoveryCodes(redacted)")
        let code = shown[0]
        var dumped = ""
        dump(code, to: &dumped)
        for text in ["\(code)", String(reflecting: code), dumped] { #expect(!text.contains(code.text.prefix(4)) && !text.contains("[")) }
    }
}
