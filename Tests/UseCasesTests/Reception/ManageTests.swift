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

/// Viewing, cancelling and moving one's own appointment.
@Suite struct ManageTests {
    @Test(arguments: EngineKind.allCases)
    func theWeakLinkShowsTimeAndPlaceAndCancels(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            let key = AppointmentKey.visit(VisitToken(manage: booked.manage))
            let opened = world.vault.openings
            let seen = try await world.reception.view(booked.appointment.id, key: key, world.patient())
            guard case .notWithThisLink = seen.particulars else {
                Issue.record("the weak link opened something")
                return
            }
            #expect(world.vault.openings == opened)
            let cancelled = try await world.reception.cancel(booked.appointment.id, key: key, world.patient())
            #expect(cancelled.state == .cancelled)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aWrongLinkFindsNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            let other = try await world.book(nil, World.person(2))
            let hold = try await world.hold()
            let id = booked.appointment.id
            for key in [AppointmentKey.manage(other.manage), .visit(VisitToken(manage: other.manage))] {
                #expect(try await refusal { try await world.reception.view(id, key: key, world.patient()) } == .notFound)
                #expect(try await refusal { try await world.reception.cancel(id, key: key, world.patient()) } == .notFound)
                #expect(try await refusal { try await world.reception.view(World.place(3), key: key, world.patient()) } == .notFound)
            }
            #expect(
                try await refusal {
                    try await world.reception.reschedule(
                        id, key: .manage(other.manage), hold: hold.hold.id, holdToken: hold.token, world.patient())
                } == .notFound)
            let wrong = HoldToken(owner: world.owner(), hold: hold.hold.id)
            #expect(
                try await refusal {
                    try await world.reception.reschedule(
                        id, key: .manage(booked.manage), hold: hold.hold.id, holdToken: wrong, world.patient())
                } == .notFound)
            #expect(try await world.view(booked).appointment == booked.appointment)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func cancellingTwiceAnswersTheSame(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            let first = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            let counted = try await Counts(world)
            world.clock.advance(30)
            let second = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            #expect(second == first)
            #expect(try await Counts(world) == counted)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aVisitThatHasBegunIsNeitherCancelledNorMoved(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            world.clock.advance(booked.appointment.start - world.clock.now())
            let hold = try await world.hold()
            #expect(
                try await refusal {
                    try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
                } == .tooLate)
            #expect(
                try await refusal {
                    try await world.reception.reschedule(
                        booked.appointment.id, key: .manage(booked.manage), hold: hold.hold.id, holdToken: hold.token, world.patient())
                } == .tooLate)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFreedSlotIsThePublicsThirtySecondsLater(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            world.clock.advance(Hold.publicDelaySeconds - 1)
            #expect(try await refusal { try await world.hold(booked.appointment.slot) } != nil)
            world.clock.advance(1)
            #expect(try await world.hold(booked.appointment.slot).hold.slot == booked.appointment.slot)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aMoveToAnotherDayWaitsForTheVaultAndChangesNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            let otherDay = try #require(try await world.openSlots(clinic: booked.appointment.clinic).last)
            let held = try await world.hold(otherDay.id)
            let counted = try await Counts(world)
            world.vault.isAway = true
            let move = {
                try await world.reception.reschedule(
                    booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
            }
            #expect(try await refusal(move) == .vaultUnavailable)
            #expect(try await Counts(world) == counted)
            #expect(try await world.view(booked).appointment == booked.appointment)
            world.vault.isAway = false
            let moved = try await move()
            #expect(moved.appointment.slot == otherDay.id && moved.particulars.particulars == World.person())
            // Asked once more, it stands where it was put.
            #expect(try await move().appointment == moved.appointment)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aMoveWithinTheDayNeedsNoVault(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let slots = try await world.openSlots(clinic: World.plateau)
            let booked = try await world.book(slots[0].id)
            let held = try await world.hold(slots[3].id)
            world.vault.isAway = true
            let moved = try await world.reception.reschedule(
                booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
            #expect(moved.appointment.slot == slots[3].id)
            guard case .temporarilyUnavailable = moved.particulars else {
                Issue.record("opened without the vault")
                return
            }
            try await world.expectClean()
        }
    }

    /// The reason is sealed, and a slot too short for it is still refused.
    @Test(arguments: EngineKind.allCases)
    func aMoveIntoASlotTooShortForTheReasonIsRefused(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            try await world.administration.addSchedules([World.shortVisits()], world.system)
            _ = try await world.administration.extendHorizon(days: 1, world.system)
            world.clock.advance(Hold.publicDelaySeconds)
            try await world.follow()
            let slots = try await world.openSlots(clinic: World.plateau)
            let booked = try await world.book(slots[0].id)
            let short = try #require(slots.first { $0.minutes == 10 })
            let held = try await world.hold(short.id)
            let move = {
                try await world.reception.reschedule(
                    booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
            }
            #expect(try await refusal(move) == .invalid([.person(.reasonTooLong)]))
            world.vault.isAway = true
            #expect(try await refusal(move) == .vaultUnavailable)
            world.vault.isAway = false
            #expect(try await world.view(booked).appointment == booked.appointment)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aMoveToAnotherClinicIsSealedAnewForIt(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            let held = try await world.hold(try await world.openSlots(clinic: World.islands)[0].id)
            _ = try await world.reception.reschedule(
                booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
            let row = try #require(
                try await world.engine.read { tx throws(StoreError) in
                    try tx.seal(of: booked.appointment.id.bytes, kind: Int64(SealKind.clinic.rawValue))
                })
            #expect(row.version == 2)
            #expect(ClinicID(bytes: row.clinic) == World.islands)
            // It opens under its new key and associated data: the vault can index it.
            let sealed = try #require(SealedRecord(row))
            #expect(try await world.vault.blindIndex(of: sealed).count == 7)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasCancelledIsNotMoved(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let booked = try await world.book()
            let held = try await world.hold()
            _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            #expect(
                try await refusal {
                    try await world.reception.reschedule(
                        booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
                } == .cannotChange(.cancelled))
            #expect(try await world.slot(held.hold.slot).slot.state == .tentative)
        }
    }
}
