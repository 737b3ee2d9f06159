import Containment
import Notary
import Orders
import TestKit
import Testing

/// A key of one officer is in other hands.
@Suite struct StolenKeyTests {
    private let officers = Officers()

    @Test func oneKeyAloneLowersNothing() throws {
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1), officers.benoit))
        let text = try Officers.lowering(2, of: [1])
        #expect(book.refusal(try officers.signed(text, officers.anne)) == .needsTwo)
        #expect(book.refusal(try Officers.note(text, [officers.anne.sign(text), officers.passkey.sign(text)])) == .needsTwo)
        let twice = try Officers.note(text, [officers.anne.sign(text), officers.anne.sign(text)])
        #expect(book.refusal(twice) == .needsTwo)
        let renamed = NoteSignature(by: officers.benoit.key, officers.anne.sign(text).signature)
        #expect(book.refusal(try Officers.note(text, [officers.anne.sign(text), renamed])) == .badSignature)
        #expect(book.level() == .frozen)
    }

    /// Two others revoke it, and name which of its raises are void.
    @Test func revokingVoidsTheRaisesThatAreNamed() throws {
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1, .dark), officers.anne))
        try book.take(officers.signed(Officers.raise(2, .guarded), officers.anne))
        #expect(book.level() == .dark)
        #expect(try book.add(link: officers.without(book.chain, voids: [Officers.id(1)])) == .new)
        #expect(book.level() == .guarded, "a raise that is not named stands")
        #expect(book.isOver(try Officers.id(1)))
        #expect(book.refusal(try officers.signed(Officers.raise(1, .dark), officers.anne)) == .notByAnOfficer)
        #expect(throws: OrderRefusal.voided) {
            try book.accept(officers.signed(Officers.raise(1, .dark), officers.anne), seenAt: Officers.inTime, seenUnder: 0)
        }
        #expect(book.level() == .guarded)
    }

    @Test func aRevokedKeyRaisesNothingNewAndLowersNothing() throws {
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1), officers.benoit))
        try book.add(link: officers.without(book.chain))
        #expect(book.refusal(try officers.signed(Officers.raise(2), officers.anne)) == .notByAnOfficer)
        let text = try Officers.lowering(3, of: [1])
        let pair = try officers.signed(text, officers.anne, officers.benoit)
        #expect(book.refusal(pair) == .needsTwo)
        #expect(throws: OrderRefusal.needsTwo) { try book.accept(pair, seenAt: Officers.inTime, seenUnder: 0) }
        #expect(book.level() == .frozen)
        #expect(book.refusal(try officers.signed(text, officers.diane, officers.benoit)) == nil)
    }

    /// It was seen before the revocation, by whoever passes it on.
    @Test func aRaiseOutlivesItsSigner() throws {
        var (before, after) = (try officers.book(), try officers.book())
        let note = try officers.signed(Officers.raise(1), officers.anne)
        try before.take(note)
        try before.add(link: officers.without(before.chain))
        try after.add(link: officers.without(after.chain))
        #expect(try after.accept(note, seenAt: Officers.inTime, seenUnder: 0) == .new)
        #expect(before == after && after.level() == .frozen)
        #expect(try after.take(note) == .known)
        #expect(try after.take(officers.signed(Officers.raise(1), officers.diane)) == .known, "who came later means the same order")
        #expect(before == after)
    }

    @Test func whatWasVoidedIsVoidInWhateverOrder() throws {
        var (before, after) = (try officers.book(), try officers.book())
        let note = try officers.signed(Officers.raise(1), officers.anne)
        let link = try officers.without(before.chain, voids: [Officers.id(1)])
        try before.take(note)
        try before.add(link: link)
        try after.add(link: link)
        #expect(throws: OrderRefusal.voided) { try after.accept(note, seenAt: Officers.inTime, seenUnder: 0) }
        #expect(before == after && after.live.isEmpty)
    }

    /// What two officers ended stays ended.
    @Test func aLoweringThatIsVoidedLeavesNothingAndBringsNothingBack() throws {
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1, .dark), officers.benoit))
        try book.take(officers.signed(Officers.lowering(2, of: [1], leaving: .frozen), officers.anne, officers.benoit))
        try book.add(link: officers.without(book.chain, voids: [Officers.id(2)]))
        #expect(try book.level() == .open && book.isOver(Officers.id(1)))
        #expect(try OrderBook(book.encoded, root: book.chain.root) == book)
    }

    @Test func aLinkThatIsKnownChangesNoLevel() throws {
        var book = try officers.book()
        let link = try officers.without(book.chain)
        #expect(try book.add(link: link) == .new && book.add(link: link) == .known)
        #expect(throws: OrderRefusal.linkMissing) {
            try book.add(
                link: officers.signed(
                    officers.link([officers.benoit.key, officers.coffre.key], number: 5, after: book.chain.root).text, officers.benoit))
        }
        #expect(book.chain.links.count == 2)
    }
}
