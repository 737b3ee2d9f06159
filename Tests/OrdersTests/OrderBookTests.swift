import Containment
import Notary
import Orders
import Scheduling
import TestKit
import Testing

/// What is taken, and what is not.
@Suite struct OrderBookTests {
    private let officers = Officers()

    @Test func oneOfficerRaises() throws {
        var book = try officers.book()
        let text = try Officers.raise(1, .frozen, [.surface(.front)])
        let note = try officers.signed(text, officers.benoit)
        #expect(book.level() == .open)
        #expect(try book.take(note) == .new)
        #expect(book.level() == .frozen && book.level(.desk) == .open && book.level(nil) == .open)
        #expect(try book.take(note) == .known && book.live.count == 1)
        #expect(book.live.first?.officers == ["creneau.example/benoit"] && book.live.first?.seenAt == Officers.inTime)
    }

    @Test func theHighestOfThoseThatMatchCounts() throws {
        var book = try officers.book()
        let (here, there, someone) = (ClinicID(high: 1, low: 1), ClinicID(high: 1, low: 2), StaffID(high: 3, low: 3))
        try book.take(officers.signed(Officers.raise(1, .guarded, [.all]), officers.anne))
        try book.take(officers.signed(Officers.raise(2, .restricted, [.clinic(here), .staff(someone)]), officers.anne))
        try book.take(officers.signed(Officers.raise(3, .dark, [.clinicSurface(here, .front)]), officers.anne))
        try book.take(officers.signed(Officers.raise(4, .guarded, [.clinic(here)]), officers.anne))
        #expect(book.level(.front, clinic: here) == .dark && book.level(.desk, clinic: here) == .restricted)
        #expect(book.level(.front, clinic: there) == .guarded && book.level(.desk, clinic: there, staff: someone) == .restricted)
        #expect(book.levels(epoch: 9).epoch == 9 && book.level(nil) == .guarded)
    }

    @Test func twoOfficersLower() throws {
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1), officers.benoit))
        let text = try Officers.lowering(2, of: [1])
        #expect(book.refusal(try officers.signed(text, officers.benoit)) == .needsTwo)
        #expect(book.level() == .frozen)
        #expect(
            try book.take(officers.signed(text, officers.benoit, officers.anne)) == .new, "the raiser may be one, and it may come again")
        #expect(try book.level() == .open && book.live.isEmpty && book.isOver(Officers.id(1)))
        #expect(try book.take(officers.signed(Officers.raise(1), officers.benoit)) == .superseded, "and is never in force again")
        #expect(book.level() == .open)
    }

    @Test func whatALoweringLeavesIsInForce() throws {
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1, .dark, [.all]), officers.coffre))
        try book.take(
            officers.signed(Officers.lowering(2, of: [1], leaving: .restricted, [.surface(.desk)]), officers.anne, officers.benoit))
        #expect(book.level(.desk) == .restricted && book.level(.front) == .open)
        try book.take(officers.signed(Officers.lowering(3, of: [2]), officers.coffre, officers.benoit))
        #expect(book.level(.desk) == .open)
    }

    /// A captured page can show one order and have another signed.
    @Test func aLoweringNeedsAKeyOutsideAPage() throws {
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1), officers.benoit))
        let text = try Officers.lowering(2, of: [1])
        let (anne, benoit) = (try officers.passkey.sign(text), try officers.otherPasskey.sign(text))
        #expect(book.refusal(try Officers.note(text, [anne, benoit])) == .needsKeyOutsideAPage)
        #expect(book.refusal(try Officers.note(text, [anne, officers.anne.sign(text)])) == .needsTwo, "two keys of one officer")
        #expect(book.level() == .frozen)
        #expect(book.refusal(try Officers.note(text, [anne, officers.benoit.sign(text)])) == nil)
        #expect(book.level() == .open)
    }

    @Test func aLoweringThatComesFirstEndsWhatComesLater() throws {
        var book = try officers.book()
        #expect(try book.take(officers.signed(Officers.lowering(2, of: [1]), officers.benoit, officers.anne)) == .new)
        #expect(book.isOver(try Officers.id(1)))
        #expect(try book.take(officers.signed(Officers.raise(1), officers.benoit)) == .superseded)
        #expect(book.level() == .open)
    }

    /// A lowering that is ended itself goes on ending what it named.
    @Test func anEndedLoweringStillEnds() throws {
        var book = try officers.book()
        try book.take(officers.signed(Officers.lowering(3, of: [2]), officers.benoit, officers.anne))
        #expect(
            try book.take(officers.signed(Officers.lowering(2, of: [1], leaving: .guarded), officers.benoit, officers.anne)) == .superseded)
        #expect(try book.take(officers.signed(Officers.raise(1), officers.benoit)) == .superseded)
        #expect(book.level() == .open)
    }

    @Test func whatComesLateIsRefused() throws {
        var book = try officers.book()
        let (raise, lowering) = (try Officers.raise(1), try Officers.lowering(2, of: [1]))
        #expect(book.refusal(try officers.signed(raise, officers.anne), at: Officers.tooLate) == .expired)
        #expect(book.refusal(try officers.signed(raise, officers.anne), at: Officers.expires) == nil, "the last instant is in time")
        #expect(book.refusal(try officers.signed(lowering, officers.anne, officers.benoit), at: Officers.tooLate) == .expired)
        #expect(book.level() == .frozen, "what was taken in time lives on")
        #expect(try book.take(officers.signed(raise, officers.anne), at: Officers.tooLate) == .known)
    }

    @Test(arguments: [-86_400 * 365, -7_200, 7_200, 86_400 * 365])
    func anOfficersClockThatIsWrongChangesNothing(_ seconds: Int64) throws {
        var book = try officers.book()
        let text = try Officers.raise(1, issued: Officers.issued + seconds)
        #expect(try book.take(officers.signed(text, officers.anne)) == .new)
        #expect(book.level() == .frozen && book.live.first?.seenAt == Officers.inTime)
    }

    @Test func anOrderOnPaperWaitsAndOnlyRaises() throws {
        var book = try officers.book()
        let later = Officers.tooLate + 86_400 * 3_650
        let paper = try officers.signed(Officers.raise(1, .frozen, [.all], expires: nil), officers.coffre)
        #expect(try book.take(paper, at: later) == .new)
        let lowering = try Officers.lowering(2, of: [1], expires: nil)
        #expect(book.refusal(try officers.signed(lowering, officers.anne, officers.benoit)) == .paperRaisesOnly)
        #expect(try book.take(officers.signed(Officers.lowering(3, of: [1], [.all]), officers.anne, officers.benoit)) == .new)
        #expect(try book.take(paper, at: later) == .superseded, "once")
        #expect(book.level() == .open)
    }

    @Test func aBadSignatureByAKnownKeyRejectsTheNote() throws {
        var book = try officers.book()
        let text = try Officers.raise(1)
        let bad = NoteSignature(by: officers.coffre.key, [UInt8](repeating: 7, count: 64))
        #expect(book.refusal(try Officers.note(text, [officers.anne.sign(text), bad])) == .badSignature)
        #expect(book.refusal(try officers.signed(text, officers.stranger)) == .notByAnOfficer)
        #expect(book.refusal(try Officers.note(text, [])) == .notByAnOfficer)
        #expect(book.refusal(try officers.signed(text, officers.stranger, officers.anne)) == nil, "keys that nobody knows are passed over")
        #expect(book.live.first?.note.signatures.map(\.name) == ["creneau.example/anne"], "and not kept")
    }

    @Test func whatIsNoOrderOfHereIsRefused() throws {
        var book = try officers.book()
        #expect(book.refusal(try officers.signed("x\n", officers.anne)) == .malformed)
        #expect(book.refusal(try officers.signed(Officers.raise(1, host: "other.example"), officers.anne)) == .otherHost)
        #expect(book.refusal(try officers.signed(Officers.raise(1, .open), officers.anne)) == .raisesNothing)
        #expect(book.refusal(try officers.signed(String(repeating: "x", count: OrderText.bytesMax) + "\n", officers.anne)) == .tooLong)
        let link = try officers.first()
        #expect(book.refusal(try officers.signed(link.text, officers.anne, officers.benoit)) == .malformed)
        for number in [-1, 1] {
            #expect(throws: OrderRefusal.unknownLink) {
                try book.accept(officers.signed(Officers.raise(1), officers.anne), seenAt: Officers.inTime, seenUnder: number)
            }
        }
        #expect(book == (try officers.book()), "what is refused changes nothing")
    }

    @Test func anotherTextUnderAnIDIsRefused() throws {
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1, .frozen), officers.anne))
        let (raise, lowering) = (try Officers.raise(1, .dark), try Officers.lowering(1, of: [2]))
        #expect(book.refusal(try officers.signed(raise, officers.benoit)) == .otherTextUnderThatID)
        #expect(book.refusal(try officers.signed(lowering, officers.anne, officers.benoit)) == .otherTextUnderThatID)
        #expect(book.refusal(try officers.signed(raise, officers.stranger)) == .notByAnOfficer, "who is a stranger learns nothing")
        #expect(book.level() == .frozen)
    }

    @Test func moreSignaturesOfAKnownOrderAreKept() throws {
        let text = try Officers.raise(1)
        var (one, other) = (try officers.book(), try officers.book())
        #expect(try one.take(officers.signed(text, officers.anne)) == .new && one.take(officers.signed(text, officers.benoit)) == .known)
        #expect(
            try other.take(officers.signed(text, officers.benoit)) == .new && other.take(officers.signed(text, officers.anne)) == .known)
        #expect(one == other && one.live.first?.officers.count == 2)
        let lowering = try Officers.lowering(2, of: [1])
        try one.take(officers.signed(lowering, officers.anne, officers.benoit))
        let before = one
        #expect(try one.take(officers.signed(lowering, officers.coffre)) == .known)
        #expect(one == before, "one that would not have been enough says nothing new")
        #expect(throws: OrderRefusal.notByAnOfficer) { try one.take(officers.signed(lowering, officers.stranger)) }
    }

    /// An authenticator signs one text in another way each time.
    @Test func oneSignatureOfAKeyIsKept() throws {
        let text = try Officers.raise(1)
        let notes = try (0..<4).map { _ in try Officers.note(text, [officers.passkey.sign(text)]) }
        let both = try Officers.note(text, notes.flatMap(\.signatures))
        var books = [try officers.book(), try officers.book(), try officers.book()]
        for (index, order) in [notes, notes.reversed(), [both]].enumerated() {
            for note in order { try books[index].take(note) }
        }
        #expect(Set(notes).count == 4 && books[0] == books[1] && books[0] == books[2])
        #expect(books[0].live.first?.note.signatures.count == 1)
    }

    @Test func aStolenKeyLeavesRoomForOthers() throws {
        var book = try officers.book()
        for number in 0..<OrderBook.liveByOfficerMax { try book.take(officers.signed(Officers.raise(number, .guarded), officers.anne)) }
        #expect(book.refusal(try officers.signed(Officers.raise(5_000), officers.anne)) == .tooMany)
        #expect(book.refusal(try officers.signed(Officers.raise(5_000), officers.benoit)) == nil)
        #expect(book.live.count == OrderBook.liveByOfficerMax + 1 && book.level() == .frozen)
        try book.take(officers.signed(Officers.lowering(6_000, of: Array(0..<256)), officers.benoit, officers.coffre))
        #expect(book.refusal(try officers.signed(Officers.raise(5_001), officers.anne)) == nil)
    }
}
