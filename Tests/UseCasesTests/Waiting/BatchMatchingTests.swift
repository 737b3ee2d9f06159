import Database
import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Places that are free at the same moment are given out together.
@Suite struct BatchMatchingTests {
    /// One after the other, whoever waits longest would take the only place
    /// that suits the second.
    @Test(arguments: EngineKind.allCases)
    func placesThatAreFreeTogetherServeAsManyAsTheyCan(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let sooner = try await world.openPlace(in: 3 * 3600)
            let later = try await world.openPlace(in: 5 * 3600)
            let laterStart = try await world.slot(later).slot.start
            let easy = try await world.wait(1)
            world.clock.advance(60)
            let pressed = try await world.wait(2) { $0.until = laterStart }
            _ = try await world.free(sooner, by: 40)
            _ = try await world.free(later, by: 41)
            #expect(try await world.match(Matching(world.house)).offered == 2)
            #expect(try await world.own(easy).offer?.opening.slot == later)
            #expect(try await world.own(pressed).offer?.opening.slot == sooner)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatNobodyOfTheLineTakesIsThePublicsAtOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await world.wait(1)
            let places = [
                try await world.free(try await world.openPlace(in: 3 * 3600)),
                try await world.free(try await world.openPlace(in: 4 * 3600)),
            ]
            let round = try await world.match(Matching(world.house))
            #expect(round.offered == 1 && round.released == 1)
            let offered = try #require(try await world.own(link).offer?.opening.slot)
            #expect(offered == places[0], "the earlier one")
            _ = try await world.hold(places[1])
            #expect(try await refusal { try await world.hold(offered) }?.isSlotTaken == true)
            try await world.expectClean()
        }
    }

    /// At the hour that a clinic publishes, its places go to those who asked
    /// before, and only what they leave is there for whoever refreshes.
    @Test(arguments: EngineKind.allCases)
    func atTheOpeningHourThoseWhoWaitComeFirst(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            // They wait for the evening's places alone: what stands open already does not suit them.
            let links = try await (1...4).asyncMap { number in
                world.clock.advance(60)
                return try await world.wait(number) { wish in (wish.earliest, wish.latest) = (time("16:20"), time("19:00")) }
            }
            let opening = try await world.openingAtSix()
            world.clock.advance(opening - 1 - world.clock.now())
            let matching = Matching(world.house)
            #expect(try await world.match(matching).offered == 0)
            world.clock.advance(1)
            let round = try await world.match(matching)
            #expect(round.offered == 4 && round.released == 2)
            let offers = try await links.asyncMap { try #require(try await world.own($0).offer) }
            #expect(Set(offers.map(\.opening.slot)).count == 4)
            #expect(offers.map(\.opening.start) == offers.map(\.opening.start).sorted(), "the longest wait, the earliest place")
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aBatchSaysWithWhatItWasDrawn(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            try await world.wait(1)
            try await world.wait(2)
            for hours: Int64 in [3, 4] { _ = try await world.free(try await world.openPlace(in: hours * 3600), by: 40 + Int(hours)) }
            let now = world.clock.now()
            #expect(try await world.match(Matching(world.house)).offered == 2)
            let rows = try await world.engine.read { tx throws(StoreError) in
                try tx.offers(at: World.plateau, since: .distantPast, limit: 10)
            }
            let draw = OfferReasons.Draw(places: 2, people: 2, seed: Matching.seed(World.plateau, now))
            #expect(rows.count == 2 && rows.allSatisfy { OfferReasons($0.why)?.draw == draw })
            #expect(rows.allSatisfy { row in OfferReasons(row.why)?.text == row.why })
        }
    }
}

extension World {
    /// Six places of tomorrow evening that open today at 18:00.
    ///
    /// - Returns: that instant.
    fileprivate func openingAtSix() async throws -> Instant {
        var schedule = Self.schedule(1, id: 8)
        schedule.template = Weekday.allCases.map {
            WeeklyBlock(weekday: $0, from: time("16:20"), to: time("18:20"), slotMinutes: 20, modality: .inPerson, audience: .everyone)
        }
        schedule.effectiveFrom = try today().advanced(byDays: 1)
        schedule.effectiveThrough = schedule.effectiveFrom
        schedule.opens = .daysBefore(1, at: time("18:00"))
        try await administration.addSchedules([schedule], system)
        _ = try await administration.extendHorizon(days: 7, system)
        try await follow()
        let zone = try #require(house.node.zones.rules(of: .toronto))
        return try #require(zone.resolve(LocalDateTime(date: try today(), time: time("18:00"))).first)
    }
}

extension Sequence {
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async throws -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
