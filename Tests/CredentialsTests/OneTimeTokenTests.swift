import Bytes
import Crypto
import Foundation
import TestKit
import Testing

@testable import Credentials

@Suite struct OneTimeTokenTests {
    private func token(seed: UInt64 = 1) -> OneTimeToken {
        var generator = SeededGenerator(seed: seed)
        return OneTimeToken(using: &generator)
    }

    @Test func aTokenReadsBackFromItsLinkAndFromNothingElse() {
        let token = token()
        #expect(token.text.utf8.count == 43 && OneTimeToken(token.text) == token)
        for bad in ["", token.text + "A", token.text + "=", String(token.text.dropLast()), String(token.text.dropLast()) + "+"] {
            #expect(OneTimeToken(bad) == nil)
        }
    }

    @Test func itsHashIsItsOwnAndItsPurposes() {
        let (one, other) = (token(seed: 1), token(seed: 2))
        let stored = one.hash(for: .invitation)
        #expect(one.matches(hash: stored, for: .invitation))
        #expect(!one.matches(hash: stored, for: .signIn) && !other.matches(hash: stored, for: .invitation))
    }

    /// Stored hashes outlive the program that wrote them.
    @Test func theHashIsTakenUnderItsLabel() throws {
        let token = try #require(OneTimeToken(String(repeating: "A", count: 43)))
        let expected = SHA256.hash(data: Data("creneau/v1 one-time link sign-in".utf8) + Data(count: 33))
        #expect(token.hash(for: .signIn).bytes == Array(expected))
    }

    @Test func nothingPrintsAToken() {
        let token = token()
        var dumped = ""
        dump(token, to: &dumped)
        for text in ["\(token)", String(reflecting: token), dumped] { #expect(!text.contains(token.text) && !text.contains("[")) }
    }
}
