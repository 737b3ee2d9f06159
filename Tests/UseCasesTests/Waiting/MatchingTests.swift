import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Freed places go to those who wait, one after the other.
@Suite struct MatchingTests {
    @Test(arguments: EngineKind.allCases)
    func aFreedPlaceIsOfferedToWhoHasWaitedLongest(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let first = try await world.wait(1)
            world.clock.advance(60)
            let second = try await world.wait(2)
            let matching = Matching(world.house)
            let place = try await world.free(try await world.openPlace())
            #expect(try await world.match(matching).offered == 1)
            let offer = try #require(try await world.own(first).offer)
            #expect(offer.opening.slot == place && offer.secondsLeft == 1800)
            #expect(try await world.own(second).offer == nil)
            // It is nobody else's, and they may go on looking at it.
            #expect(try await refusal { try await world.hold(place) }?.isSlotTaken == true)
            #expect(try await world.match(matching) == Matching.Round())
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aPlaceThatNobodyWaitsForIsThePublicsAtOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let place = try await world.free(try await world.openPlace())
            #expect(try await refusal { try await world.hold(place) }?.isSlotTaken == true)
            #expect(try await world.match(Matching(world.house)).released == 1)
            _ = try await world.hold(place)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func withoutAMatcherAPlaceWaitsHalfAMinute(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            try await world.wait()
            let place = try await world.free(try await world.openPlace())
            world.clock.advance(Hold.publicDelaySeconds - 1)
            #expect(try await refusal { try await world.hold(place) }?.isSlotTaken == true)
            world.clock.advance(1)
            _ = try await world.hold(place)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anOfferThatNobodyAnswersIsMadeToTheNextTooThenToThePublic(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let first = try await world.wait(1)
            world.clock.advance(60)
            let second = try await world.wait(2)
            let matching = Matching(world.house)
            let place = try await world.free(try await world.openPlace(in: 4 * 3600))
            try await world.match(matching)
            world.clock.advance(900)
            #expect(try await world.match(matching).offered == 1)
            // The first has time left, and the place would still be theirs.
            #expect(try await world.own(first).offer?.opening.slot == place)
            #expect(try await world.own(second).offer?.opening.slot == place)
            world.clock.advance(900)
            #expect(try await world.match(matching).expired == 1)
            let asked = try await world.own(first)
            #expect(asked.offer == nil && asked.state == .asleep)
            world.clock.advance(900)
            #expect(try await world.match(matching).expired == 1)
            #expect(try await world.slot(place).slot.state == .free)
            _ = try await world.hold(place)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoLetsAnOfferGoByIsAskedAndKeepsTheirRank(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await world.wait(1)
            let matching = Matching(world.house)
            _ = try await world.free(try await world.openPlace(in: 3 * 3600))
            #expect(try await world.match(matching).offered == 1)
            world.clock.advance(1800)
            try await world.match(matching)
            #expect(try await world.own(link).state == .asleep)
            guard case .asleep(let again)? = try await world.message(.requestAsleep, link)?.subject else {
                Issue.record("nobody was asked")
                return
            }
            #expect(again == link)
            world.clock.advance(60)
            let later = try await world.wait(2)
            let place = try await world.free(try await world.openPlace(in: 4 * 3600))
            try await world.match(matching)
            #expect(try await world.own(later).offer?.opening.slot == place)
            #expect(try await world.requests.stay(link, world.patient()).state == .waiting)
            try await world.follow()
            #expect(try await world.own(link).ranks.first?.position == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func twoPlacesFreedAtOnceGoToTwoPeople(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let links = [try await world.wait(1), try await world.wait(2), try await world.wait(3)]
            for number in 1...2 { _ = try await world.free(try await world.openPlace(in: 3 * 3600), by: 40 + number) }
            #expect(try await world.match(Matching(world.house)).offered == 2)
            var offered: [SlotID] = []
            for link in links { if let offer = try await world.own(link).offer { offered.append(offer.opening.slot) } }
            #expect(offered.count == 2 && Set(offered).count == 2)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aHoldThatLapsesIsOffered(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await world.wait()
            let place = try await world.openPlace()
            _ = try await world.hold(place)
            world.clock.advance(Hold.durationSeconds)
            #expect(try await world.match(Matching(world.house)).offered == 1)
            #expect(try await world.own(link).offer?.opening.slot == place)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func twoMatchersOfferAPlaceOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let links = [try await world.wait(1), try await world.wait(2)]
            try await world.withNeighbour { house, following in
                _ = try await world.free(try await world.openPlace())
                while try await following.step() > 0 {}
                let one = Matching(world.house)
                let other = Matching(house)
                async let first = one.round()
                async let second = other.round()
                let rounds = try await [first, second]
                #expect(rounds.map(\.offered).reduce(0, +) == 1)
                // The other takes over once the lease is over.
                world.clock.advance(Matching.leaseSeconds)
            }
            try await world.follow()
            var offers = 0
            for link in links where try await world.own(link).offer != nil { offers += 1 }
            #expect(offers == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func atNightAPlaceForTheMorningGoesToWhoAcceptsIt(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 3) { world in
            let sleeper = try await world.wait(1)
            world.clock.advance(60)
            let waker = try await world.wait(2, night: true)
            // 23:00 in Montréal; the place is for 8:20.
            let evening = World.start + 14 * 3600
            world.clock.advance(evening - world.clock.now())
            let local = try #require(world.house.node.zones.rules(of: .toronto))
            let places = try await world.openSlots(clinic: World.plateau).filter {
                local.local(at: $0.start).date == date("2026-11-24")
            }
            let early = try #require(places.first { local.local(at: $0.start).secondOfDay == 8 * 3600 + 20 * 60 })
            let late = try #require(places.first { local.local(at: $0.start).secondOfDay == 11 * 3600 })
            let matching = Matching(world.house)
            _ = try await world.free(early.id)
            #expect(try await world.match(matching).offered == 1)
            #expect(try await world.own(waker).offer?.opening.slot == early.id)
            _ = try await world.free(late.id, by: 41)
            #expect(try await world.match(matching).putOff == 1)
            #expect(try await world.own(sleeper).offer == nil)
            #expect(try await refusal { try await world.hold(late.id) }?.isSlotTaken == true)
            world.clock.advance(evening + 9 * 3600 - 1 - world.clock.now())
            #expect(try await world.match(matching).offered == 0)
            world.clock.advance(1)
            #expect(try await world.match(matching).offered == 1)
            #expect(try await world.own(sleeper).offer?.opening.slot == late.id)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func atNightAPlaceForTheMorningThatNobodyTakesIsThePublics(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 3) { world in
            try await world.wait(1)
            world.clock.advance(14 * 3600)
            let early = try #require(try await world.openSlots(clinic: World.plateau).first)
            _ = try await world.free(early.id)
            #expect(try await world.match(Matching(world.house)).released == 1)
            _ = try await world.hold(early.id)
        }
    }
}
