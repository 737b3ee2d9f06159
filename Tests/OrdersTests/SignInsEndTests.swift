import Containment
import Notary
import Orders
import Scheduling
import TestKit
import Testing

/// Who has to sign in again, and what holds where nobody knows the orders.
@Suite struct SignInsEndTests {
    private let officers = Officers()
    private let here = ClinicID(high: 1, low: 1)

    @Test func signInsEndAtTheNewestOrderThatEndsThem() throws {
        var book = try officers.book()
        func end(_ surface: SurfaceName, _ clinic: ClinicID? = nil) -> Int64? {
            book.signInEnds.filter { $0.key.covers(Whereabouts(surface: surface, clinic: clinic)) }.values.max().map {
                $0 - Officers.inTime
            }
        }
        try book.take(officers.signed(Officers.raise(1, .guarded, [.all]), officers.anne), at: Officers.inTime)
        #expect(end(.desk) == nil, "none at guarded")
        try book.take(officers.signed(Officers.raise(2, .restricted, [.surface(.desk)]), officers.anne), at: Officers.inTime + 10)
        try book.take(officers.signed(Officers.raise(3, .frozen, [.clinic(here)]), officers.anne), at: Officers.inTime + 5)
        #expect(end(.desk) == 10 && end(.front) == nil && end(.front, here) == 5 && end(.desk, here) == 10)
        try book.take(officers.signed(Officers.raise(2, .restricted, [.surface(.desk)]), officers.anne), at: Officers.inTime + 99)
        #expect(end(.desk) == 10, "who sends an old order again ends nobody's day")
        try book.take(officers.signed(Officers.lowering(4, of: [2], [.surface(.desk)]), officers.anne, officers.benoit))
        #expect(end(.desk) == nil && end(.desk, here) == 5)
    }

    @Test func whoDoesNotKnowTheOrdersIsCarefulAndNeverOpen() throws {
        let levels = OrderBook.careful(epoch: 7)
        func level(_ levels: LevelSet, _ surface: SurfaceName) -> Level { levels.level(at: Whereabouts(surface: surface, clinic: here)) }
        #expect(levels.epoch == 7)
        for surface in [SurfaceName.front, .exchange, .watch] { #expect(level(levels, surface) == .frozen) }
        #expect(level(levels, .desk) == .restricted, "the desk keeps any day")
        var book = try officers.book()
        try book.take(officers.signed(Officers.raise(1, .guarded, [.surface(.front), .all]), officers.anne))
        try book.take(officers.signed(Officers.raise(2, .dark, [.clinicSurface(here, .desk)]), officers.anne))
        let known = OrderBook.careful(epoch: 8, knowing: book)
        #expect(level(known, .front) == .frozen && level(known, .desk) == .dark, "what is known counts where it says more")
        #expect(known.level(at: Whereabouts(surface: .desk)) == .restricted)
    }
}
