import Scheduling
import Testing
import Waiting

struct ChangeTests {
    private func waits(_ request: StandingRequest, hasOffer: Bool = false) -> WaitingChange {
        .waits(WaitingEntry(request: request, hasOffer: hasOffer))
    }

    @Test func whoHasAnOfferGetsNoSecondOneAndKeepsTheirRank() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2))
        line.apply([waits(Fixtures.request(1), hasOffer: true)])
        #expect(line.request(Fixtures.id(1))?.hasOffer == true)
        #expect(line.order() == [Fixtures.id(2)])
        #expect(line.count() == 1)
        #expect(line.rank(1)?.position == 1)
        #expect(line.rank(2)?.position == 2)
        line.apply([waits(Fixtures.request(1))])
        #expect(line.request(Fixtures.id(1))?.hasOffer == false)
        #expect(line.first() == Fixtures.id(1))
    }

    @Test func whoMovesIsInOnePlaceAlone() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2))
        line.apply([waits(Fixtures.request(1) { $0.wish.cell = Fixtures.cell(rowsNorth: 5) })])
        #expect(line.count == 2)
        #expect(line.order() == [2, 1].map(Fixtures.id))
        line.apply([waits(Fixtures.request(1))])
        #expect(line.order() == [1, 2].map(Fixtures.id))
    }

    @Test func aChangeOfTraitsOrOfTheWaitMovesWithinTheCell() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2), Fixtures.request(3))
        line.apply([waits(Fixtures.request(3) { $0.traits = .underTwo })])
        #expect(line.order() == [3, 1, 2].map(Fixtures.id))
        line.apply([waits(Fixtures.request(3)), waits(Fixtures.request(1) { $0.since = Fixtures.now - 60 })])
        #expect(line.order() == [2, 3, 1].map(Fixtures.id))
        #expect(line.count == 3)
    }

    @Test func whoChangesTheirWishKeepsTheirPlace() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2))
        let changed = Fixtures.request(1) { $0.wish.noticeMinutes = 5 }
        line.apply([waits(changed)])
        #expect(line.request(Fixtures.id(1)) == WaitingEntry(request: changed, hasOffer: false))
        #expect(line.first() == Fixtures.id(1))
    }

    @Test func whoIsGoneIsNowhere() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2))
        line.apply([.gone(Fixtures.id(1)), .gone(Fixtures.id(1)), .gone(Fixtures.id(9))])
        #expect(line.count == 1)
        #expect(line.request(Fixtures.id(1)) == nil)
        #expect(line.rank(1) == nil)
        #expect(line.order() == [Fixtures.id(2)])
    }

    @Test func replacingForgetsAllOthersAndTheLastOfOneIdCounts() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2))
        let moved = Fixtures.request(3) { $0.wish.cell = Fixtures.cell(rowsNorth: 5) }
        line.replaceAll(with: [Fixtures.request(3), Fixtures.request(4), moved].map { WaitingEntry(request: $0, hasOffer: false) })
        #expect(line.count == 2)
        #expect(line.request(Fixtures.id(1)) == nil)
        #expect(line.request(Fixtures.id(3))?.request == moved)
        #expect(line.order() == [4, 3].map(Fixtures.id))
        line.replaceAll(with: [])
        #expect(line.count == 0)
        #expect(line.first() == nil)
    }
}
