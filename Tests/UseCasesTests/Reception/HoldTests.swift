import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Who may hold what, when, and for how long.
@Suite struct HoldTests {
    @Test(arguments: EngineKind.allCases)
    func theSameOwnerAskingAgainGetsTheSameHold(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let owner = world.owner()
            let first = try await world.hold(owner: owner)
            world.clock.advance(20)
            let again = try await world.hold(first.hold.slot, owner: owner)
            #expect(again.hold == first.hold)
            #expect(again.token == first.token)
            #expect(try await world.count("SELECT COUNT(*) FROM hold") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aHeldSlotIsNotHeldTwiceAndTheLoserSeesThreeOthers(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            try await world.follow()
            guard case .slotTaken(let others) = try await refusal({ try await world.hold(held.hold.slot) }) else {
                Issue.record("held twice")
                return
            }
            #expect(others.count == 3 && !others.contains { $0.slot == held.hold.slot })
            #expect(others == others.sorted { $0.start < $1.start })
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aNewHoldGivesTheEarlierBackToThePublicAfterThirtySecondsAndAtOnceToItsForm(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let owner = world.owner()
            let slots = try await world.openSlots()
            let first = try await world.hold(slots[0].id, owner: owner)
            _ = try await world.hold(slots[1].id, owner: owner)
            let row = try await world.slot(slots[0].id)
            #expect(row.slot.state == .free && row.availableFrom == world.clock.now() + Hold.publicDelaySeconds)
            #expect(
                try await refusal { try await world.hold(slots[0].id) } == .slotTaken(alternatives: try await world.others(slots[0].id)))
            let booked = try await world.reception.book(world.request(first), world.patient())
            #expect(booked.appointment.slot == slots[0].id)

            let third = try await world.hold(slots[2].id, owner: owner)
            #expect(try await world.slot(slots[1].id).slot.state == .free)
            world.clock.advance(Hold.publicDelaySeconds - 1)
            #expect(try await refusal { try await world.hold(slots[1].id) } != nil)
            world.clock.advance(1)
            #expect(try await world.hold(slots[1].id).hold.slot == slots[1].id)
            #expect(try await world.slot(third.hold.slot).slot.state == .tentative)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aLapsedHoldIsThePublicsThirtySecondsLater(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            world.clock.advance(Hold.durationSeconds + Hold.publicDelaySeconds - 1)
            #expect(try await refusal { try await world.hold(held.hold.slot) } != nil)
            world.clock.advance(1)
            let next = try await world.hold(held.hold.slot)
            #expect(next.hold.id != held.hold.id)
            let view = try await world.reception.holdView(held.hold.id, token: held.token, world.patient())
            #expect(view.slotIsTaken && view.secondsLeft == 0 && view.appointment == nil)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anOwnerWhoseHoldLapsedMayHoldTheSlotAgainOnceItIsPublic(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let owner = world.owner()
            let held = try await world.hold(owner: owner)
            world.clock.advance(Hold.durationSeconds + Hold.publicDelaySeconds)
            let again = try await world.hold(held.hold.slot, owner: owner)
            #expect(again.hold.id != held.hold.id && again.hold.renewals == 0)
            #expect(try await world.slot(held.hold.slot).holdUntil == world.clock.now() + Hold.durationSeconds)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anIdempotencyKeyThatCameWithAnotherSlotIsRefused(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let owner = world.owner()
            let slots = try await world.openSlots()
            let first = try await world.reception.hold(
                slots[0].id, owner: owner, idempotencyKey: IdempotencyKey("0123456789abcdef0123456789abcdef"), world.patient())
            let again = try await world.reception.hold(
                slots[0].id, owner: owner, idempotencyKey: IdempotencyKey("0123456789abcdef0123456789abcdef"), world.patient())
            #expect(again.hold == first.hold)
            #expect(
                try await refusal {
                    try await world.reception.hold(
                        slots[1].id, owner: owner, idempotencyKey: IdempotencyKey("0123456789abcdef0123456789abcdef"), world.patient())
                } == .idempotencyMismatch)
            #expect(try await world.slot(slots[1].id).slot.state == .free)
            #expect(try await world.slot(slots[0].id).slot.state == .tentative)
            // It is that owner's own: nobody can use it up for another.
            let other = try await world.reception.hold(
                slots[1].id, owner: world.owner(), idempotencyKey: IdempotencyKey("0123456789abcdef0123456789abcdef"), world.patient())
            #expect(other.hold.slot == slots[1].id)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anUnknownSlotIsNotFoundAndOneThatHasBegunIsGone(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let unknown: SlotID = World.place(999)
            let wrong = try await refusal { try await world.hold(unknown) }
            #expect(wrong == .notFound)
            let soonest = try #require(try await world.openSlots().first)
            world.clock.advance(soonest.start - world.clock.now())
            let late = try await refusal { try await world.hold(soonest.id) }
            #expect(late?.isSlotTaken == true)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatTheClinicKeepsForItselfThePublicCannotHold(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            try await world.administration.addSchedules([World.eveningReserve()], world.system)
            _ = try await world.administration.extendHorizon(days: 2, world.system)
            world.clock.advance(Hold.publicDelaySeconds)
            let kept = try #require(try await world.openSlots().first { $0.audience == .clinic })
            let reserved = try await refusal { try await world.hold(kept.id) }
            #expect(reserved?.isSlotTaken == true)
        }
    }
}

extension World {
    /// What is offered instead of a slot, by this node's memory.
    func others(_ slot: SlotID) async throws -> [Opening] {
        reception.alternatives(to: try await self.slot(slot).slot, clock.now())
    }
}
