import Scheduling
import Testing
import Waiting

struct OrderTests {
    @Test func aPlaceGoesToWhoHasWaitedLongest() {
        let line = Fixtures.line(Fixtures.request(3), Fixtures.request(1), Fixtures.request(2))
        #expect(line.first() == Fixtures.id(1))
        #expect(line.order() == [1, 2, 3].map(Fixtures.id))
    }

    @Test func ofTwoWhoCameTogetherTheSmallerIdIsFirst() {
        let since = Fixtures.now - 5000
        let line = Fixtures.line(Fixtures.request(8) { $0.since = since }, Fixtures.request(7) { $0.since = since })
        #expect(line.order() == [7, 8].map(Fixtures.id))
    }

    @Test func aNearerBandIsBeforeALongerWait() {
        let line = Fixtures.line(
            Fixtures.request(1) { $0.wish.cell = Fixtures.cell(rowsNorth: 9) },
            Fixtures.request(2) { $0.wish.cell = Fixtures.cell(rowsNorth: 4) },
            Fixtures.request(3) { $0.wish.cell = Fixtures.cell(rowsNorth: 2) },
            Fixtures.request(4))
        // 18, 8, 4 and 0 km away, with bands to 5, 15 and 50.
        #expect(line.order() == [3, 4, 2, 1].map(Fixtures.id))
        #expect(line.order(limit: 2) == [3, 4].map(Fixtures.id))
    }

    @Test func withinABandTheDistanceDoesNotCount() {
        let line = Fixtures.line(Fixtures.request(2), Fixtures.request(1) { $0.wish.cell = Fixtures.cell(rowsNorth: -2) })
        #expect(line.order() == [1, 2].map(Fixtures.id))
    }

    private static let exceptions: [(StandingRequest.Traits, [Int])] = [
        (.underTwo, [3, 4, 1, 2]), (.referral, [2, 3, 1, 4]), ([.underTwo, .referral], [2, 3, 4, 1]), ([], [1, 2, 3, 4]),
    ]

    @Test(arguments: exceptions)
    func whomTheClinicPutsFirstIsBeforeAllOthers(_ first: StandingRequest.Traits, _ expected: [Int]) {
        let line = Fixtures.line(
            Fixtures.request(1),
            Fixtures.request(2) { $0.traits = .referral },
            Fixtures.request(3) { $0.traits = [.referral, .underTwo] },
            Fixtures.request(4) { $0.traits = [.underTwo, .nightOffers] })
        let rule = OfferRule(bands: [5, 15], first: first, answerMinutes: 15)!
        #expect(line.order(by: rule) == expected.map(Fixtures.id))
    }

    @Test func firstPeopleFarAwayAreBeforeOthersNextDoor() {
        let line = Fixtures.line(
            Fixtures.request(1),
            Fixtures.request(2) { ($0.traits, $0.wish.cell) = (.underTwo, Fixtures.cell(rowsNorth: 20)) },
            Fixtures.request(3) { ($0.traits, $0.wish.cell) = (.underTwo, Fixtures.cell(rowsNorth: 5)) })
        #expect(line.order() == [3, 2, 1].map(Fixtures.id))
    }

    @Test func aKeySaysWhy() {
        let request = Fixtures.request(1) { ($0.traits, $0.wish.cell) = (.underTwo, Fixtures.cell(rowsNorth: 5)) }
        let chosen = Fixtures.line(request)
            .first(for: Fixtures.place, by: .standard, now: Fixtures.now, atNight: false, passing: [])
        let key = LineKey(isFirst: true, band: 1, since: request.since, request: request.id, metres: 10_008)
        #expect(chosen == Chosen(request: request.id, key: key))
    }

    @Test func keysCompareByClassBandWaitAndIdAlone() {
        func key(_ isFirst: Bool, _ band: Int, _ since: Int64, _ id: Int, metres: Int) -> LineKey {
            LineKey(isFirst: isFirst, band: band, since: Instant(seconds: since), request: Fixtures.id(id), metres: metres)
        }
        let sorted = [
            key(true, 1, 9, 9, metres: 9), key(false, 0, 8, 8, metres: 8), key(false, 1, 6, 7, metres: 7),
            key(false, 1, 7, 5, metres: 6), key(false, 1, 7, 6, metres: 5),
        ]
        #expect(sorted.reversed().sorted() == sorted)
    }

    @Test func whoHadThisPlaceOfferedBeforeIsPassed() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2), Fixtures.request(3))
        #expect(line.first(passing: [Fixtures.id(1)]) == Fixtures.id(2))
        #expect(line.order(passing: [Fixtures.id(2)]) == [1, 3].map(Fixtures.id))
        #expect(line.first(passing: Set([1, 2, 3].map(Fixtures.id))) == nil)
    }

    @Test func countingLeavesOutThePassedWhomItWouldCountAlone() {
        let line = Fixtures.line(
            Fixtures.request(1), Fixtures.request(2),
            Fixtures.request(3) { $0.minutes = 60 },
            Fixtures.request(4) { $0.wish.cell = Fixtures.cell(rowsNorth: 40) },
            Fixtures.request(5) { ($0.wish.cell, $0.wish.radiusKilometres) = (Fixtures.cell(rowsNorth: 4), 3) })
        #expect(line.count() == 2)
        #expect(line.count(passing: Set([2, 3, 4, 5, 6].map(Fixtures.id))) == 1)
    }

    @Test func atNightOnlyWhoAcceptsItIsAsked() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2) { $0.traits = .nightOffers })
        #expect(line.first(atNight: true) == Fixtures.id(2))
        #expect(line.first(atNight: false) == Fixtures.id(1))
    }

    @Test(arguments: [1, 2, 63, 64, 65, 66, 127, 128, 129, 130, 199, 200])
    func oneAmongManyOfACellIsFound(number: Int) {
        let line = WaitingLine()
        line.replaceAll(
            with: (1...200).map { other in
                WaitingEntry(request: Fixtures.request(other) { $0.minutes = other == number ? 15 : 60 }, hasOffer: false)
            })
        #expect(line.first() == Fixtures.id(number))
        #expect(line.count() == 1)
        var long = Fixtures.place
        long.minutes = 60
        #expect(line.order(for: long, limit: number) == (1...number).map(Fixtures.id))
        #expect(line.rank(number).map { [$0.position, $0.count] } == [number, 200])
    }

    @Test func nobodyIsAskedForNobody() {
        let line = Fixtures.line(Fixtures.request(1))
        #expect(line.order(limit: 0).isEmpty)
        #expect(line.order(limit: -1).isEmpty)
        #expect(WaitingLine().first() == nil)
    }
}
