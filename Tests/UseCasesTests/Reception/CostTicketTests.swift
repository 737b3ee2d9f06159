import Bytes
import Scheduling
import Seals
import TestKit
import Testing

@testable import UseCases

/// The ticket as text: one encoding, and nothing but ours is taken.
@Suite struct CostTicketTests {
    private static let pepper = Pepper(bytes: [UInt8](repeating: 7, count: 32))!
    private static let slot = SlotID(high: 0x0190_0000_0000_0000, low: 5)
    private static let network = NetworkPrefix(addressBytes: [198, 51, 100, 1])!
    private static let claim = CostClaim(slot, in: network)
    private static let now = Instant(seconds: 1_795_442_400)
    private static let ticket = CostTicket(bits: 18, issued: now, for: claim, pepper)

    @Test func itsTextReadsAsItself() throws {
        let text = Self.ticket.text
        #expect(text.utf8.count == 56)
        let read = try #require(CostTicket(text))
        #expect(read == Self.ticket && read.bits == 18 && read.issued == Self.now && read.text == text)
        #expect(read.isGood(for: Self.claim, at: Self.now, Self.pepper))
    }

    @Test func everyBitOfItCounts() throws {
        let bytes = try #require(Base64.url.decode(Self.ticket.text))
        for bit in 0..<(8 * bytes.count) {
            var forged = bytes
            forged[bit / 8] ^= 1 << (bit % 8)
            guard let ticket = CostTicket(Base64.url.encode(forged)) else { continue }
            #expect(!ticket.isGood(for: Self.claim, at: Self.now, Self.pepper), "bit \(bit)")
        }
    }

    @Test(
        arguments: [
            "", "A", String(repeating: "A", count: 56), String(repeating: "_", count: 56), String(repeating: "é", count: 28),
            String(repeating: "A", count: 57), String(repeating: "A", count: 52) + "====", String(repeating: "+", count: 56),
        ])
    func whatCouldBeNoTicketIsNone(_ text: String) { #expect(CostTicket(text) == nil) }

    @Test func noOtherTextReadsAsIt() {
        let text = Self.ticket.text
        for other in [text + "=", text + " ", " " + text, text + "\n", String(text.dropLast()), text.uppercased()] {
            #expect(CostTicket(other).map { $0 == Self.ticket } != true, "\(other)")
        }
    }

    @Test func ownersNetworksSlotsAndPeppersDoNotStandForEachOther() throws {
        var generator = SeededGenerator(seed: 1)
        let owner = OwnerSecret(using: &generator)
        let other = SlotID(high: 0x0190_0000_0000_0000, low: 6)
        let claims = [CostClaim(Self.slot, of: owner), CostClaim(other, in: Self.network), CostClaim(Self.slot, in: .local)]
        for claim in claims { #expect(!Self.ticket.isGood(for: claim, at: Self.now, Self.pepper)) }
        let pepper = try #require(Pepper(bytes: [UInt8](repeating: 8, count: 32)))
        #expect(!Self.ticket.isGood(for: Self.claim, at: Self.now, pepper))
    }

    @Test func itIsTakenFromWhenItWasGivenForTenMinutes() {
        for (seconds, isGood) in [(Int64(-3), false), (-2, true), (0, true), (599, true), (600, false), (1 << 39, false)] {
            #expect(Self.ticket.isGood(for: Self.claim, at: Self.now + seconds, Self.pepper) == isGood, "\(seconds)")
        }
    }

    @Test(arguments: ["", "é", "a b", "a=", String(repeating: "a", count: 33)])
    func aNonceIsAFewPlainCharacters(_ text: String) { #expect(CostNonce(text) == nil) }

    @Test func tooFewZeroBitsAreNoWork() throws {
        let nonces = (0..<4_096).compactMap { CostNonce("n\($0)") }
        func worked(_ bits: Int) -> Set<String> {
            let ticket = CostTicket(bits: bits, issued: Self.now, for: Self.claim, Self.pepper)
            return Set(nonces.filter { CostPayment(ticket, $0).isWorked }.map(\.text))
        }
        // Of each ticket apart: half as many with each bit.
        let counts = [0, 1, 4, 8].map { worked($0).count }
        print("of 4096 nonces work at 0, 1, 4, 8 bits:", counts)
        #expect(counts[0] == 4_096 && (1_500...2_600).contains(counts[1]) && (150...370).contains(counts[2]) && counts[3] < 60)
        let payment = CostPayment(CostTicket(bits: 8, issued: Self.now, for: Self.claim, Self.pepper), CostNonce("n0"))
        let digest = Digest.sha256(Array((payment.ticket.text + "n0").utf8)).bytes
        #expect(payment.isWorked == (digest[0] == 0))
        #expect(!CostPayment(payment.ticket, nil).isWorked)
    }

    @Test func thePriceNeverFallsWithWhatIsHeldAndStopsAtItsCap() {
        let price = HoldPrice()
        let bits = (0...5_000).map { price.bits(doublings: HoldPrice.doublings(of: $0, share: 12)) }
        #expect(bits == bits.sorted() && bits[0] == 18 && bits[23] == 18 && bits[24] == 19 && bits[48] == 20 && bits[5_000] == 23)
        #expect(HoldPrice.doublings(of: 1_000, share: 0) == 0, "no share, no counting")
    }

    @Test func turnsComeAFewAtOnceAndThenOneInAWhile() {
        let turns = Turns<Int>()
        func take(_ seconds: Int64, _ who: Int = 1) -> Int64 { turns.take(who, at: Self.now + seconds, atOnce: 2, secondsEach: 30) }
        #expect([take(0), take(0), take(0), take(29), take(30), take(30)] == [0, 0, 30, 1, 0, 30])
        #expect(take(30, 2) == 0)
        #expect([take(200), take(200), take(200)] == [0, 0, 30], "what was not used is not saved up")
        #expect(take(-1_000) <= 60, "a clock that was put back")
    }
}
