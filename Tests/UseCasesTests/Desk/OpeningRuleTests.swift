import Containment
import Database
import Scheduling
import Store
import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

/// A place that its schedule opens in three days opens then, whatever
/// reception does with it before.
@Suite struct OpeningRuleTests {
    /// What reception may do with a place, and leave it free again.
    enum Way: CaseIterable {
        case heldAndReleased, heldAndForgotten, heldAndAnotherHeld, bookedAndCancelled, bookedAndMovedAway, closedAndOpened
    }

    @Test(arguments: EngineKind.allCases, Way.allCases)
    func noWayOfLeavingAPlaceOpensItEarly(_ kind: EngineKind, _ way: Way) async throws {
        try await withWorld(kind, days: 7) { world in
            let at = try await world.signIn(.manager)
            let slots = try await world.openSlots(clinic: World.plateau).filter { $0.start - world.clock.now() > 4 * 86_400 }
            let (place, other) = (slots[0].id, slots[1].id)
            let opens = world.clock.now() + 3 * 86_400
            try await world.open(place, from: opens)
            try await world.take(place, and: other, way, at)

            world.clock.advance(Hold.durationSeconds + 2 * Hold.publicDelaySeconds)
            try await world.follow()
            let row = try await world.slot(place)
            #expect(row.availableFrom == opens)
            #expect(world.house.node.index.availableFrom(of: row) == opens)
            try await world.withNeighbour { house, following in
                while try await following.step() > 0 {}
                #expect(house.node.index.availableFrom(of: row) == opens, "as a start reads it")
            }
            #expect(try await refusal { try await world.hold(place) }?.isSlotTaken == true)

            world.clock.advance(3 * 86_400)
            _ = try await world.hold(place)
            try await world.expectClean()
        }
    }

    /// A clock that was ahead while it was freed says nothing of a place freed again.
    @Test(arguments: EngineKind.allCases)
    func whatAnEarlierFreeingSaidGivesWay(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let place = try #require(try await world.openSlots(clinic: World.plateau).last).id
            for (name, ahead): (String, Int64) in [("Maude", 7200), ("Rita", -7200)] {
                world.clock.advance(ahead)
                try await world.take(place, and: place, .heldAndReleased, try await world.signIn(name: name))
            }
            #expect(try await world.slot(place).availableFrom == world.clock.now() + Hold.publicDelaySeconds)
        }
    }
}

extension World {
    /// As a schedule's rule does.
    fileprivate func open(_ slot: SlotID, from: Instant) async throws {
        let permit = try Permit.ofSystem(.manageSchedules)
        try await engine.withTransaction(permit) { tx throws(StoreError) in
            try tx.adjust(slots: [slot], of: World.plateau, audience: .everyone, publicFrom: from)
        }
        try await follow()
    }

    fileprivate func take(_ place: SlotID, and other: SlotID, _ way: OpeningRuleTests.Way, _ at: AtDesk) async throws {
        switch way {
        case .heldAndReleased:
            let hold = try await desk.hold(place, grant: at.secret, at.context)
            try await desk.release(hold.id, grant: at.secret, at.context)
        case .heldAndForgotten: _ = try await desk.hold(place, grant: at.secret, at.context)
        case .heldAndAnotherHeld:
            _ = try await desk.hold(place, grant: at.secret, at.context)
            let hold = try await desk.hold(other, grant: at.secret, at.context)
            try await desk.release(hold.id, grant: at.secret, at.context)
        case .bookedAndCancelled:
            let booked = try await bookAtDesk(place, at)
            _ = try await desk.cancel(booked.appointment.id, sequence: 0, because: .asked, writing: false, at.context)
        case .bookedAndMovedAway:
            let booked = try await bookAtDesk(place, at)
            _ = try await desk.move(booked.appointment.id, sequence: 0, to: other, writing: false, at.context)
        case .closedAndOpened:
            for isBlocked in [true, false] { try await Planning(house).setBlocked(place, isBlocked, at.context) }
        }
    }
}
