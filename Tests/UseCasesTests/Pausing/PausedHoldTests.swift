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

/// Holds while patients can do nothing: their time stands still.
@Suite struct PausedHoldTests {
    @Test(arguments: EngineKind.allCases)
    func aHoldGoesOnWithWhatWasLeftOfItAndBooks(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold(try await world.openPlace(in: 5 * 3600))
            world.clock.advance(100)
            #expect(try await world.ordered([.all: .frozen]) == Pausing.Round(paused: 3))
            world.clock.advance(7_200)
            var view = try await world.reception.holdView(held.hold.id, token: held.token, world.patient())
            #expect(view.isStopped && view.secondsLeft == 200 && !view.slotIsTaken && !view.isGivenByClinic)
            #expect(try await world.slot(held.hold.slot).availableFrom == nil)
            #expect(world.house.node.index.availableFrom(of: try await world.slot(held.hold.slot)) == nil)
            try await world.expectClean()
            #expect(try await world.ordered([:]) == Pausing.Round(wentOn: 3))
            view = try await world.reception.holdView(held.hold.id, token: held.token, world.patient())
            #expect(!view.isStopped && view.secondsLeft == 200)
            world.clock.advance(150)
            _ = try await world.reception.book(world.request(held), world.patient())
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsLeftRunsOutAsEver(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold(try await world.openPlace(in: 5 * 3600))
            world.clock.advance(100)
            try await world.frozen()
            world.clock.advance(1_000)
            try await world.open()
            world.clock.advance(200 + Hold.publicDelaySeconds)
            _ = try await world.hold(held.hold.slot)
            let view = try await world.reception.holdView(held.hold.id, token: held.token, world.patient())
            #expect(view.secondsLeft == 0 && view.slotIsTaken)
        }
    }

    /// Not when it was, and not when it is done once more.
    @Test(arguments: EngineKind.allCases)
    func itIsMovedOnceHoweverOftenItIsDone(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            try await world.frozen()
            try await world.frozen()
            world.clock.advance(500)
            try await world.open()
            let until = try await world.slot(held.hold.slot).holdUntil
            #expect(until == held.hold.expires + 500)
            world.clock.advance(10)
            #expect(try await Pausing(world.house).round() == Pausing.Round())
            try await world.open()
            #expect(try await world.slot(held.hold.slot).holdUntil == until)
            // A second time, from what was left then.
            try await world.frozen()
            world.clock.advance(300)
            try await world.open()
            #expect(try await world.slot(held.hold.slot).holdUntil == until + 300)
        }
    }

    /// A transaction that ends before it is durable has done nothing; the next one does all.
    @Test(arguments: EngineKind.allCases)
    func aProcessThatIsKilledInBetweenLeavesItStopped(_ kind: EngineKind) async throws {
        struct Killed: Error {}
        try await withWorld(kind) { world in
            let held = try await world.hold()
            try await world.frozen()
            world.clock.advance(500)
            try await world.order([:])
            let permit = try world.house.gate.permit(world.system, .pauseDeadlines)
            let now = world.clock.now()
            await #expect(throws: StoreError.self) {
                try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                    _ = try tx.goOn(at: World.plateau, now: now)
                    throw .unavailable
                }
            }
            #expect(try await world.slot(held.hold.slot).stopped != nil)
            world.clock.advance(5)
            #expect(try await Pausing(world.house).round().wentOn == 3)
            #expect(try await world.slot(held.hold.slot).holdUntil == held.hold.expires + 505)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nothingOutlivesTheStartOfItsPlace(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let slot = try #require(try await world.openSlots().first)
            world.clock.advance(slot.start - world.clock.now() - 400)
            let held = try await world.hold(slot.id)
            try await world.frozen()
            world.clock.advance(300)
            try await world.open()
            #expect(try await world.slot(slot.id).holdUntil == slot.start)
            world.clock.advance(100)
            #expect(try await refusal { try await world.reception.book(world.request(held), world.patient()) } != nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func oneClinicStandsStillAndTheOthersGoOn(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let here = try await world.hold(try #require(try await world.openSlots(clinic: World.plateau).first).id)
            let there = try await world.hold(try #require(try await world.openSlots(clinic: World.islands).first).id)
            #expect(try await world.ordered([.clinicSurface(World.plateau, .front): .frozen]).paused == 1)
            world.clock.advance(1_000)
            #expect(try await world.reception.holdView(here.hold.id, token: here.token, world.patient()).isStopped)
            let other = try await world.reception.holdView(there.hold.id, token: there.token, world.patient())
            #expect(!other.isStopped && other.secondsLeft == 0)
            _ = try await world.hold(there.hold.slot)
        }
    }

    /// Whoever goes elsewhere gives it back.
    @Test(arguments: EngineKind.allCases)
    func aDeviceThatHoldsElsewhereKeepsNothingHere(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let owner = world.owner()
            let here = try await world.hold(try #require(try await world.openSlots(clinic: World.plateau).first).id, owner: owner)
            try await world.ordered([.clinic(World.plateau): .frozen])
            _ = try await world.hold(try #require(try await world.openSlots(clinic: World.islands).first).id, owner: owner)
            let row = try await world.slot(here.hold.slot)
            #expect(row.slot.state == .free && row.stopped == nil)
        }
    }

    /// A wait in place of a code, and the code, have their whole time too; and one of many stays one of many.
    @Test(arguments: EngineKind.allCases)
    func sinceWhenItIsHeldMovesAlong(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            world.clock.advance(60)
            try await world.frozen()
            world.clock.advance(1_000)
            try await world.open()
            #expect(
                try await world.count("SELECT created_at FROM hold WHERE id = $1", [.blob(held.hold.id.bytes)])
                    == (held.hold.expires - Hold.durationSeconds + 1_000).seconds)
        }
    }

    // MARK: - Who decides

    /// It has not heard that the service is closed: what it knows undoes nothing.
    @Test(arguments: EngineKind.allCases)
    func aProcessWithOldOrdersUndoesNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            try await world.frozen()
            let levels = world.house.gate.rules.levels
            let frozen = levels.current
            levels.put(LevelSet(epoch: 0))
            #expect(try await refusal { try await Pausing(world.house).round() } == .levelChanged)
            levels.put(frozen)
            #expect(try await world.slot(held.hold.slot).stopped != nil)
            // And one that has not heard that it is open again stops nothing.
            try await world.open()
            let open = levels.current
            levels.put(frozen)
            #expect(try await refusal { try await Pausing(world.house).round() } == .levelChanged)
            levels.put(open)
            #expect(try await world.slot(held.hold.slot).stopped == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aProcessInDoubtIsCarefulAlone(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            _ = try await world.hold()
            world.house.gate.rules.levels.put(LevelSet(levels: [.surface(.front): .frozen]))
            #expect(try await Pausing(world.house).round(isInDoubt: true) == Pausing.Round())
            #expect(try await world.count("SELECT COUNT(*) FROM clinic WHERE paused_since IS NOT NULL") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func twoProcessesThatDoItAtOnceMoveItOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            try await world.frozen()
            world.clock.advance(500)
            try await world.order([:])
            try await world.withNeighbour { house, following in
                while try await following.step() > 0 {}
                async let one = Pausing(world.house).round()
                async let other = Pausing(house).round()
                let rounds = try await [one, other]
                #expect(rounds.map(\.wentOn).reduce(0, +) == 3)
            }
            #expect(try await world.slot(held.hold.slot).holdUntil == held.hold.expires + 500)
        }
    }
}
