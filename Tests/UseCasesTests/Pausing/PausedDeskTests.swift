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

/// What stands still for patients never keeps the desk from a place.
@Suite struct PausedDeskTests {
    @Test(arguments: EngineKind.allCases)
    func theDeskTakesAPlaceThatStandsStillAndThePersonIsTold(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let place = try await world.openPlace()
            let held = try await world.hold(place)
            try await world.frozen()
            let at = try await world.signIn()
            let line = try #require(try await world.day(at).lists.flatMap(\.lines).first { $0.slot.id == place })
            #expect(line.isFree(at: world.clock.now()) && line.heldUntil == nil)
            let booked = try await world.bookAtDesk(place, at)
            #expect(booked.appointment.slot == place)
            let view = try await world.reception.holdView(held.hold.id, token: held.token, world.patient())
            #expect(view.slotIsTaken && view.isGivenByClinic && !view.isStopped)
            try await world.open()
            #expect(try await refusal { try await world.reception.book(world.request(held), world.patient()) } != nil)
            try await world.expectClean()
        }
    }

    /// The desk's own hold is not a patient's: a colleague does not take it.
    @Test(arguments: EngineKind.allCases)
    func whatTheDeskHoldsMeanwhileIsItsOwnAndRunsOut(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let place = try await world.openPlace()
            try await world.frozen()
            let (at, colleague) = (try await world.signIn(), try await world.signIn(name: "Rita"))
            _ = try await world.desk.hold(place, grant: at.secret, at.context)
            #expect(try await Pausing(world.house).round() == Pausing.Round())
            #expect(try await world.slot(place).stopped == nil)
            #expect(
                try await refusal { try await world.desk.hold(place, grant: colleague.secret, colleague.context) }?.isSlotTaken == true)
            world.clock.advance(Hold.durationSeconds)
            _ = try await world.desk.hold(place, grant: colleague.secret, colleague.context)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theDeskBlocksAPlaceThatStandsStill(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let place = try await world.openPlace()
            _ = try await world.hold(place)
            try await world.frozen()
            let at = try await world.signIn()
            try await Planning(world.house).setBlocked(place, true, at.context)
            try await world.open()
            let row = try await world.slot(place)
            #expect(row.slot.state == .unavailable && row.stopped == nil)
            try await world.expectClean()
        }
    }

    /// All who were asked hear that the place is gone, and keep their rank.
    @Test(arguments: EngineKind.allCases)
    func whoeverWasOfferedThePlaceIsWrittenTo(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (links, offers, place, matching) = try await world.asked(2)
            try await world.frozen()
            let at = try await world.signIn()
            _ = try await world.bookAtDesk(place, at)
            try await world.expectClean()
            #expect(try await world.requests.offer(offers[0], world.patient()).offer.state == .withdrawn)
            try await world.open()
            world.clock.advance(1)
            try await world.match(matching)
            for link in links {
                #expect(try await world.message(.offerWithdrawn, link) != nil)
                let own = try await world.own(link)
                #expect(own.state == .waiting && own.offer == nil)
            }
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func holdsDesksAndPausesAtOnceLeaveNoPlaceToTwo(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(holdsPerNetwork: 0, holdsPerDevice: 0)) { world in
            let slots = try await world.openSlots(clinic: World.plateau).prefix(10).map(\.id)
            var held: [HoldGranted] = []
            for slot in slots { held.append(try await world.hold(slot)) }
            let at = try await world.signIn()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    try await world.frozen()
                    try await world.open()
                }
                for one in held { group.addTask { _ = try? await world.reception.book(world.request(one), world.patient()) } }
                for slot in slots { group.addTask { _ = try? await world.bookAtDesk(slot, at) } }
                try await group.waitForAll()
            }
            try await world.open()
            #expect(try await world.count("SELECT COUNT(*) FROM slot WHERE stopped_at > 0") == 0)
            #expect(try await world.count("SELECT COUNT(*) FROM clinic WHERE paused_since IS NOT NULL") == 0)
            try await world.expectClean()
        }
    }
}
