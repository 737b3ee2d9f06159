import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// What a form, sent once, twice, late or wrong, comes to.
@Suite struct BookingTests {
    @Test(arguments: EngineKind.allCases)
    func theSameFormTwiceBooksOnceAndAnswersTheSameLink(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let request = world.request(try await world.hold())
            let first = try await world.reception.book(request, world.patient())
            let counted = try await Counts(world)
            world.clock.advance(90)
            let second = try await world.reception.book(request, world.patient())
            #expect(!first.isRepeat && second.isRepeat)
            #expect(second.appointment == first.appointment && second.manage == first.manage)
            #expect(try await Counts(world) == counted)
            #expect(try await world.count("SELECT COUNT(*) FROM appointment") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func copiesOfOneFormThatRaceBookOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let request = world.request(try await world.hold())
            let context = world.patient()
            let answers = try await withThrowingTaskGroup { group in
                for _ in 0..<12 { group.addTask { try await world.reception.book(request, context) } }
                return try await group.reduce(into: [Booked]()) { $0.append($1) }
            }
            #expect(answers.filter { !$0.isRepeat }.count == 1)
            #expect(Set(answers.map(\.appointment.id)).count == 1 && Set(answers.map(\.manage.text)).count == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anotherFormOnABookedHoldIsRefused(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            _ = try await world.reception.book(world.request(held), world.patient())
            #expect(
                try await refusal { try await world.reception.book(world.request(held, World.person(2)), world.patient()) }
                    == .alreadyBooked)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aWrongTokenOrAnUnknownHoldIsNotFound(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            var request = world.request(held)
            request.token = HoldToken(owner: world.owner(), hold: held.hold.id)
            #expect(try await refusal { try await world.reception.book(request, world.patient()) } == .notFound)
            request = world.request(held)
            request.hold = World.place(4)
            #expect(try await refusal { try await world.reception.book(request, world.patient()) } == .notFound)
            _ = try await world.reception.book(world.request(held), world.patient())
            request = world.request(held)
            request.token = HoldToken(owner: world.owner(), hold: held.hold.id)
            #expect(try await refusal { try await world.reception.book(request, world.patient()) } == .notFound)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aLapsedHoldStillBooksWhenNobodyCame(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            world.clock.advance(3 * Hold.durationSeconds)
            let booked = try await world.reception.book(world.request(held), world.patient())
            #expect(booked.appointment.slot == held.hold.slot)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases, [false, true])
    func aLapsedHoldWhoseSlotIsTakenGivesThreeAlternatives(_ kind: EngineKind, isBooked: Bool) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            world.clock.advance(Hold.durationSeconds + Hold.publicDelaySeconds)
            let rival = try await world.hold(held.hold.slot)
            if isBooked { _ = try await world.reception.book(world.request(rival, World.person(2)), world.patient()) }
            try await world.follow()
            guard
                case .holdLapsed(let others) = try await refusal({
                    try await world.reception.book(world.request(held), world.patient())
                })
            else {
                Issue.record("booked what another has")
                return
            }
            #expect(others.count == 3 && !others.contains { $0.slot == held.hold.slot })
            #expect(try await world.slot(held.hold.slot).hold == rival.hold.id)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFormComesTooLateOnceTheVisitHasBegun(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let held = try await world.hold()
            world.clock.advance(held.opening.start - world.clock.now())
            guard case .holdLapsed = try await refusal({ try await world.reception.book(world.request(held), world.patient()) })
            else {
                Issue.record("booked a visit that has begun")
                return
            }
        }
    }

    @Test func everythingWrongWithAFormIsSaidAtOnce() async throws {
        try await withWorld(.sqlite) { world in
            var request = world.request(try await world.hold())
            request.particulars.givenName = "  "
            request.particulars.familyName = String(repeating: "é", count: 101)
            request.particulars.birthDate = date("2031-01-01")
            request.particulars.healthNumber = String(repeating: "9", count: 33)
            request.particulars.phone = nil
            request.particulars.email = nil
            request.consents = false
            guard case .invalid(let problems) = try await refusal({ try await world.reception.book(request, world.patient()) })
            else {
                Issue.record("booked")
                return
            }
            #expect(
                Set(problems) == [
                    .person(.givenNameMissing), .person(.familyNameTooLong), .person(.birthDateFuture), .person(.healthNumberTooLong),
                    .person(.contactMissing), .person(.consentMissing),
                ])
            #expect(try await world.count("SELECT COUNT(*) FROM appointment") == 0)
        }
    }

    /// Born, for whom, and whether it may be booked so on 23 November 2026.
    @Test(arguments: [
        ("2012-11-23", BookedFor.oneself, true), ("2012-11-24", .oneself, false), ("2012-11-24", .child, true),
        ("2012-11-24", .other, true), ("2026-11-23", .child, true), ("1901-01-01", .oneself, true),
    ])
    func underFourteenSomebodyElseBooks(_ born: String, _ bookedFor: BookedFor, _ isAllowed: Bool) throws {
        var person = World.person()
        person.birthDate = date(born)
        person.bookedFor = bookedFor
        let request = BookingRequest(
            hold: World.place(1), token: HoldToken(owner: World.anyone, hold: World.place(1)), particulars: person, consents: true)
        var problem: Refusal?
        do throws(Refusal) { try BookingRules.check(request, on: date("2026-11-23")) } catch { problem = error }
        #expect(problem == (isAllowed ? nil : .invalid([.person(.needsGuardian)])))
    }

    @Test(arguments: ["Nguyễn", "O’Neill-Côté", "山田", "Łódź", "d'Arc 2"])
    func namesOfAllKindsAreNames(_ name: String) throws {
        var person = World.person()
        person.givenName = name
        person.familyName = name
        let request = BookingRequest(
            hold: World.place(1), token: HoldToken(owner: World.anyone, hold: World.place(1)), particulars: person, consents: true)
        try BookingRules.check(request, on: date("2026-11-23"))
    }

    @Test(arguments: EngineKind.allCases)
    func bookingsGoOnWhileTheVaultIsAwayAndViewsWait(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            world.vault.isAway = true
            let booked = try await world.book()
            let away = try await world.view(booked)
            guard case .temporarilyUnavailable = away.particulars else {
                Issue.record("opened without the vault")
                return
            }
            #expect(away.appointment == booked.appointment)
            world.vault.isAway = false
            #expect(try await world.view(booked).particulars.particulars == World.person())
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aNodeThatJustStartedBooksWithoutTheVault(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            try await world.withNeighbour { house, following in
                try await following.step()
                world.vault.isAway = true
                let reception = Reception(house)
                let slot = try #require(try await world.openSlots().first)
                let held = try await reception.hold(slot.id, owner: world.owner(), world.patient())
                let booked = try await reception.book(world.request(held), world.patient())
                #expect(booked.appointment.slot == slot.id)
            }
        }
    }
}

extension World {
    /// An owner for what never reaches a store.
    static let anyone: OwnerSecret = {
        var generator = SeededGenerator(seed: 5)
        return OwnerSecret(using: &generator)
    }()
}
