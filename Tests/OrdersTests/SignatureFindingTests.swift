import Notary
import Orders
import TestKit
import Testing

/// What people are told of each signature, before anything is handed in.
@Suite struct SignatureFindingTests {
    private let officers = Officers()

    private func standings(_ note: SignedNote, _ book: OrderBook) -> [String] {
        book.findings(of: note).map {
            "\($0.name.split(separator: "/").last ?? "") \($0.standing.rawValue)\($0.isPasskey ? " passkey" : "")"
        }
    }

    @Test func eachSignatureOfAnOrderIsHeldAgainstTheOfficers() throws {
        let (raise, other) = (try Officers.raise(1), try Officers.raise(2))
        let note = try Officers.note(
            raise, [officers.anne.sign(raise), officers.passkey.sign(raise), officers.benoit.sign(other), officers.stranger.sign(raise)])
        #expect(
            standings(note, try officers.book())
                == ["anne verified", "anne verified passkey", "benoit wrong", "stranger stranger"])
        #expect(standings(try SignedNote(text: raise), try officers.book()) == [])
    }

    /// Who signed what is in force stays who signed it.
    @Test func anOrderThatIsKnownIsHeldAgainstThoseUnderWhomItWasSeen() throws {
        var book = try officers.book()
        let (known, unknown) = (
            try officers.signed(Officers.raise(1), officers.anne), try officers.signed(Officers.raise(2), officers.anne)
        )
        try book.take(known)
        try book.add(link: officers.without(book.chain))
        #expect(standings(known, book) == ["anne verified"] && standings(unknown, book) == ["anne stranger"])
    }

    @Test func aLinkIsHeldAgainstTheLinkBeforeIt() throws {
        var book = try officers.book()
        let next = try officers.without(book.chain)
        #expect(Set(book.findings(of: next).map(\.standing)) == [.verified])
        try book.add(link: next)
        #expect(Set(book.findings(of: next).map(\.standing)) == [.verified])
        // The root by its own keys; what begins elsewhere, or goes on from what is not known here, by nobody's.
        let first = try officers.first()
        #expect(standings(try officers.signed(first.text, officers.anne), book) == ["anne verified"])
        let far = first.text.replacing("link 0\nprevious -", with: "link 7\nprevious \(String(repeating: "0", count: 64))")
        #expect(OfficerLink(text: far) != nil)
        #expect(standings(try officers.signed(far, officers.anne), book) == ["anne stranger"])
        let elsewhere = first.text.replacing(Officers.host + "/officers", with: "elsewhere.example/officers")
        #expect(standings(try officers.signed(elsewhere, officers.anne), book) == ["anne stranger"])
    }
}
