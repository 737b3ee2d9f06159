import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Renewing and giving back.
@Suite struct RenewalTests {
    @Test(arguments: EngineKind.allCases)
    func aHoldIsRenewedOnceAndARetryIsTheSameRenewal(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            world.clock.advance(200)
            let renewed = try await world.reception.renew(
                held.hold.id, token: held.token, idempotencyKey: IdempotencyKey("0123456789abcdef0123456789abcde1"), world.patient())
            #expect(renewed.expires == world.clock.now() + Hold.durationSeconds && renewed.renewals == 1)
            let counted = try await Counts(world)
            world.clock.advance(10)
            let again = try await world.reception.renew(
                held.hold.id, token: held.token, idempotencyKey: IdempotencyKey("0123456789abcdef0123456789abcde1"), world.patient())
            #expect(again == renewed)
            #expect(
                try await refusal {
                    try await world.reception.renew(
                        held.hold.id, token: held.token, idempotencyKey: IdempotencyKey("0123456789abcdef0123456789abcde2"), world.patient()
                    )
                } == .alreadyRenewed)
            #expect(
                try await refusal { try await world.reception.renew(held.hold.id, token: held.token, world.patient()) } == .alreadyRenewed)
            #expect(try await Counts(world) == counted)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aLapsedHoldIsNotRenewed(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            world.clock.advance(Hold.durationSeconds)
            guard
                case .holdLapsed = try await refusal({
                    try await world.reception.renew(held.hold.id, token: held.token, world.patient())
                })
            else {
                Issue.record("renewed what had lapsed")
                return
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func givingBackIsIdempotentAndWantsTheToken(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            let wrong = HoldToken(owner: world.owner(), hold: held.hold.id)
            #expect(try await refusal { try await world.reception.release(held.hold.id, token: wrong, world.patient()) } == .notFound)
            #expect(try await refusal { try await world.reception.renew(held.hold.id, token: wrong, world.patient()) } == .notFound)
            #expect(try await refusal { try await world.reception.holdView(held.hold.id, token: wrong, world.patient()) } == .notFound)
            #expect(try await refusal { try await world.reception.release(World.place(5), token: wrong, world.patient()) } == .notFound)
            #expect(try await world.slot(held.hold.slot).slot.state == .tentative)

            try await world.reception.release(held.hold.id, token: held.token, world.patient())
            let counted = try await Counts(world)
            let row = try await world.slot(held.hold.slot)
            #expect(row.slot.state == .free && row.availableFrom == world.clock.now() + Hold.publicDelaySeconds)
            try await world.reception.release(held.hold.id, token: held.token, world.patient())
            #expect(try await Counts(world) == counted)

            world.clock.advance(Hold.publicDelaySeconds)
            let next = try await world.hold(held.hold.slot)
            try await world.reception.release(held.hold.id, token: held.token, world.patient())
            #expect(try await world.slot(held.hold.slot).hold == next.hold.id)
            #expect(try await refusal { try await world.reception.release(held.hold.id, token: wrong, world.patient()) } == .notFound)
            #expect(try await refusal { try await world.reception.holdView(held.hold.id, token: wrong, world.patient()) } == .notFound)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aHoldShowsItsTimeLeftAndThenItsAppointment(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            world.clock.advance(48)
            var view = try await world.reception.holdView(held.hold.id, token: held.token, world.patient())
            #expect(view.secondsLeft == 252 && !view.slotIsTaken && view.opening.slot == held.hold.slot)
            world.clock.advance(300)
            view = try await world.reception.holdView(held.hold.id, token: held.token, world.patient())
            #expect(view.secondsLeft == 0 && !view.slotIsTaken)
            let booked = try await world.reception.book(world.request(held), world.patient())
            view = try await world.reception.holdView(held.hold.id, token: held.token, world.patient())
            #expect(view.appointment == booked.appointment.id && !view.slotIsTaken)
        }
    }
}
