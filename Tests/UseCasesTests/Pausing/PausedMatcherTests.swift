import Containment
import Database
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// The matcher, and whoever was asked, while patients can do nothing.
@Suite struct PausedMatcherTests {
    @Test(arguments: EngineKind.allCases, [[Scope.all: Level.frozen], [.surface(.front): .frozen], [.clinic(World.plateau): .frozen]])
    func nobodyIsAskedAndNothingRunsOut(_ kind: EngineKind, levels: [Scope: Level]) async throws {
        try await withWorld(kind) { world in
            let (links, offers, _, matching) = try await world.asked(3)
            let before = try await world.requests.offer(offers[0], world.patient())
            try await world.ordered(levels)
            for _ in 0..<4 {
                world.clock.advance(600)
                #expect(try await world.match(matching) == Matching.Round())
            }
            let stopped = try await world.requests.offer(offers[0], world.patient())
            #expect(stopped.offer.stopped != nil && stopped.secondsLeft == before.secondsLeft)
            try await world.open()
            let after = try await world.requests.offer(offers[0], world.patient())
            #expect(after.offer.stopped == nil && after.secondsLeft == before.secondsLeft)
            #expect(after.offer.promised == before.offer.expires)
            // The vault knows the offer by what it promised.
            _ = try await world.accept(offers[0].offer, .offer(offers[0]), world.patient())
            #expect(try await world.own(links[0]).state == .served)
            try await world.expectClean()
        }
    }

    /// A yes that waits for those before goes on waiting, and has the place when their time is over.
    @Test(arguments: EngineKind.allCases)
    func aRoundGoesOnWhereItStood(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (links, offers, place, matching) = try await world.asked(2)
            guard case .noted = try await world.requests.accept(offers[1].offer, .offer(offers[1]), world.patient()) else {
                Issue.record("the first has time to answer")
                return
            }
            try await world.frozen()
            world.clock.advance(3_000)
            #expect(try await world.match(matching) == Matching.Round())
            try await world.open()
            #expect(try await world.match(matching).given == 0)
            let left = try #require(try await world.own(links[0]).offer).secondsLeft
            world.clock.advance(Int64(left))
            #expect(try await world.match(matching).given == 1)
            #expect(try await world.slot(place).appointment == AppointmentID(request: links[1].request))
            try await world.expectClean()
        }
    }

    /// What was freed meanwhile goes to those who wait before the public, as ever.
    @Test(arguments: EngineKind.allCases)
    func whatWasFreedMeanwhileIsTheMatchersFirst(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let place = try await world.openPlace(in: 5 * 3600)
            let at = try await world.signIn()
            let booked = try await world.bookAtDesk(place, at)
            let link = try await world.wait()
            try await world.frozen()
            _ = try await world.desk.cancel(
                booked.appointment.id, sequence: 0, because: .asked, writing: false, at.context)
            world.clock.advance(2_000)
            let matching = Matching(world.house)
            #expect(try await world.match(matching) == Matching.Round())
            // Open already, and nothing was brought to go on yet: not even now is it whoever presses first.
            try await world.order([:])
            #expect(try await refusal { try await world.hold(place) } == .levelChanged)
            try await Pausing(world.house).round()
            #expect(try await refusal { try await world.hold(place) }?.isSlotTaken == true)
            #expect(try await world.match(matching).offered == 1)
            #expect(try await world.own(link).offer?.opening.slot == place)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func otherClinicsPlacesAreOfferedOn(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let link = try await world.wait()
            try await world.ordered([.clinic(World.islands): .frozen])
            let place = try await world.free(try await world.openPlace(in: 5 * 3600))
            #expect(try await world.match(Matching(world.house)).offered == 1)
            #expect(try await world.own(link).offer?.opening.slot == place)
        }
    }

    /// A yes by text is not used up: it can be said again.
    @Test(arguments: EngineKind.allCases)
    func aYesByTextIsAnsweredThatThePlaceStandsStill(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var filing = try world.filing(1)
            filing.particulars = World.person(1, phone: "438 555-0190")
            filing.particulars.channel = .text
            let link = try await world.wait(filing)
            _ = try await world.free(try await world.openPlace(in: 5 * 3600))
            try await world.match(Matching(world.house))
            #expect(try await world.offerLink(link) != nil)
            try await world.frozen()
            world.clock.advance(7_200)
            func say(_ body: String, _ id: String) async throws -> TextReply? {
                try await Texting(world.house).receive(World.text(body, id: id, from: "+14385550190"), world.patient())?.reply
            }
            #expect(try await say("OUI", "SM1") == .standsStill)
            #expect(try await say("NON", "SM2") == .standsStill)
            try await world.open()
            #expect(try await say("OUI", "SM3") == .accepted)
            #expect(try await world.own(link).state == .served)
        }
    }
}
