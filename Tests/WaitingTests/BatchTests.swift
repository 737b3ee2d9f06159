import Scheduling
import Testing

@testable import Waiting

struct BatchTests {
    /// Half hours from 9:30 on, in the fixtures' clinic.
    private func place(_ number: Int, _ change: (inout OfferedPlace) -> Void = { _ in }) -> OfferedPlace {
        var place = Fixtures.place
        place.slot = slot(number)
        place.start = Fixtures.place.start + Int64(number) * 1800
        place.localStart = LocalDateTime(wallSeconds: Fixtures.place.localStart.wallSeconds + Int64(number) * 1800)
        change(&place)
        return place
    }

    private func slot(_ number: Int) -> SlotID { SlotID(high: 3, low: UInt64(number)) }

    /// Pairs of a slot's and a request's number, in the published order.
    private func match(
        _ places: [OfferedPlace], _ line: WaitingLine, passing: [SlotID: Set<RequestID>] = [:], seed: UInt64 = 1
    ) -> [[Int]] {
        Batch.match(places, with: queue(line), passing: passing, seed: seed).map { [Int($0.slot.low), Int($0.request.low)] }
    }

    private func queue(_ line: WaitingLine, atNight: Bool = false) -> ClinicQueue {
        line.queue(at: Fixtures.clinic, position: Fixtures.place.position, by: .standard, now: Fixtures.now, atNight: atNight)
    }

    private func onlyBefore(_ text: String) -> (inout StandingRequest) -> Void { { $0.wish.latest = LocalTime(text)! } }

    @Test func aPersonWhomAnyPlaceWouldSuitLeavesTheOnlyOneToAnother() {
        // The first in line could take either, the second the early one alone.
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2, onlyBefore("10:00")))
        #expect(match([place(0), place(1)], line) == [[1, 1], [0, 2]])
    }

    @Test func whoIsFirstIsInThoughAnotherWouldDo() {
        let line = Fixtures.line(Fixtures.request(1, onlyBefore("10:00")), Fixtures.request(2), Fixtures.request(3))
        #expect(match([place(0)], line) == [[0, 1]])
        #expect(match([place(0), place(1)], line) == [[0, 1], [1, 2]])
    }

    @Test func earliestPlacesGoToWhoIsFirst() {
        let line = Fixtures.line(Fixtures.request(2), Fixtures.request(1), Fixtures.request(3))
        #expect(match([place(4), place(2), place(3), place(5)], line) == [[2, 1], [3, 2], [4, 3]])
    }

    @Test func whoHadAPlaceOfferedBeforeGetsAnother() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2))
        let places = [place(0), place(1)]
        #expect(match(places, line, passing: [slot(0): [Fixtures.id(1)]]) == [[1, 1], [0, 2]])
        #expect(match(places, line, passing: [slot(0): Set([1, 2].map(Fixtures.id))]) == [[1, 1]])
        #expect(match(places, line, passing: [slot(0): [Fixtures.id(1)], slot(1): [Fixtures.id(1)]]) == [[0, 2]])
        #expect(match(places, line, passing: [slot(9): [Fixtures.id(1)]]) == [[0, 1], [1, 2]])
    }

    @Test func whoHasAnOpenOfferGetsNone() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2))
        line.apply([.waits(WaitingEntry(request: Fixtures.request(1), hasOffer: true))])
        #expect(queue(line).people.map(\.key.request) == [Fixtures.id(2)])
        #expect(match([place(0), place(1)], line) == [[0, 2]])
    }

    @Test func atNightOnlyWhoAcceptsItIsInTheQueue() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2) { $0.traits = .nightOffers })
        #expect(queue(line, atNight: true).people.map(\.key.request) == [Fixtures.id(2)])
    }

    @Test func placesElsewhereAreLeftOut() {
        let line = Fixtures.line(Fixtures.request(1))
        #expect(match([place(0) { $0.clinic = Fixtures.otherClinic }], line).isEmpty)
        #expect(match([place(0) { $0.position = Fixtures.cell(rowsNorth: 1).centre }], line).isEmpty)
    }

    @Test func nothingAndNobodyMatchNothing() {
        #expect(match([], Fixtures.line(Fixtures.request(1))).isEmpty)
        #expect(match([place(0)], WaitingLine()).isEmpty)
        #expect(match([place(0) { $0.audience = .clinic }], Fixtures.line(Fixtures.request(1))).isEmpty)
    }

    @Test func aKeySaysWhyThisOne() {
        let line = Fixtures.line(Fixtures.request(1) { ($0.traits, $0.wish.cell) = (.underTwo, Fixtures.cell(rowsNorth: 5)) })
        let matches = Batch.match([place(0)], with: queue(line), passing: [:], seed: 1)
        #expect(matches.map(\.key) == [line.first(for: place(0), by: .standard, now: Fixtures.now, atNight: false, passing: [])?.key])
    }

    /// Whoever published the seed can be held to these numbers.
    @Test func aDrawIsTheSameForEver() {
        #expect(Batch.draw(of: SlotID(high: 0, low: 0), seed: 0) == 2_558_736_989_570_252_433)
        #expect(Batch.draw(of: SlotID(high: 3, low: 1), seed: 1) == 7_427_600_023_522_335_032)
        #expect(Batch.draw(of: SlotID(high: .max, low: .max), seed: .max) == 6_438_766_431_273_281_307)
    }

    @Test func ofPlacesThatStartTogetherTheDrawDecides() {
        let line = Fixtures.line(Fixtures.request(1), Fixtures.request(2), Fixtures.request(3))
        let places = (0..<5).map { number in
            place(number) { ($0.start, $0.localStart) = (Fixtures.place.start, Fixtures.place.localStart) }
        }
        var firsts: Set<[Int]> = []
        for seed in UInt64(1)...200 {
            let drawn = places.map(\.slot).sorted { Batch.draw(of: $0, seed: seed) < Batch.draw(of: $1, seed: seed) }
            let matches = match(places, line, seed: seed)
            #expect(matches == zip(drawn, 1...3).map { [Int($0.low), $1] })
            firsts.insert(matches[0])
        }
        #expect(firsts.count == places.count)
    }
}

/// Its insides: masks, and what happens when a batch is too large.
struct BatchBoundsTests {
    @Test(arguments: UInt64(1)...8)
    func theMasksSayWhatTheRulesSay(seed: UInt64) {
        print("seed", seed)
        var world = RandomWorld(seed: seed)
        for count in [0, 1, 63, 64, 65, 130] {
            let places = (0..<count).map { _ in
                var place = world.place()
                place.clinic = Fixtures.clinic
                return place
            }.sorted { $0.start < $1.start }
            var table = WishTable(places, now: world.now)
            for _ in 0..<60 {
                let request = world.entry(1).request
                let excluded = world.chance(30) && count > 0 ? [world.number(0...count - 1)] : []
                let suitable = places.indices.filter { request.suits(places[$0], now: world.now) && !excluded.contains($0) }
                guard table.append(request, except: excluded) else {
                    #expect(suitable.isEmpty)
                    continue
                }
                let row = table.count - 1
                #expect(places.indices.filter { table.suits(row, $0) } == suitable)
                #expect(table.first(row, in: .all(count: count)) == suitable.first)
                #expect(table.last(row, in: .all(count: count)) == suitable.last)
                for start in [0, count / 2] {
                    #expect(table.first(row, in: .all(count: count), from: start) == suitable.first { $0 >= start })
                }
                if world.chance(50) { table.removeLast() }
            }
        }
    }

    @Test(arguments: UInt64(1)...10)
    func whenTheStepsAreSpentTheSamePeopleAreServed(seed: UInt64) {
        print("seed", seed)
        var inexactCount = 0
        for number in 0..<20 {
            let world = BatchWorld(seed: seed * 5000 + UInt64(number), placesMax: 14, peopleMax: 60)
            let (queue, matches) = (world.queue, world.match())
            let run = Batch.run(world.places, with: queue, passing: world.passing, seed: world.seed, stepsMax: 0)
            #expect(run.matches.map(\.key) == matches.map(\.key))
            #expect(Set(run.matches.map(\.slot)).count == matches.count)
            let reference = world.reference
            for match in run.matches {
                let person = reference.people.firstIndex(of: match.key)
                #expect(person.map { reference.suitable[$0].contains { reference.slots[$0] == match.slot } } == true)
            }
            #expect(!run.isExact || run.matches == matches)
            if !run.isExact { inexactCount += 1 }
        }
        #expect(inexactCount > 0)
    }

    /// Each wants the place that the one before has, and one more.
    @Test(arguments: [true, false])
    func longChainsComeToAnEnd(isForward: Bool) {
        let count = 1000
        let places = (0..<count).map { number in
            var place = Fixtures.place
            place.slot = SlotID(high: 3, low: UInt64(number))
            place.start = Fixtures.place.start + Int64(number)
            return place
        }
        let line = WaitingLine()
        line.replaceAll(
            with: (0..<count).map { number in
                let from = isForward ? count - 1 - number : number
                let request = Fixtures.request(number) {
                    $0.wish.from = Fixtures.place.start + Int64(max(from - 1, 0))
                    $0.wish.until = Fixtures.place.start + Int64(from + 1)
                }
                return WaitingEntry(request: request, hasOffer: false)
            })
        let queue = line.queue(at: Fixtures.clinic, position: Fixtures.place.position, by: .standard, now: Fixtures.now, atNight: false)
        let run = Batch.run(places, with: queue, passing: [:], seed: 1, stepsMax: Batch.stepsMax)
        #expect(run.isExact)
        // Nobody but the last can have the first place, and so on.
        #expect(run.matches.map { Int($0.slot.low) } == (0..<count).map { isForward ? count - 1 - $0 : $0 })
    }
}
