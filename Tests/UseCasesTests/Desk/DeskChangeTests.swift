import Scheduling
import Store
import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

@Suite struct DeskChangeTests {
    @Test(arguments: EngineKind.allCases)
    func aCancelledVisitFreesItsSlotAndSaysWhy(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            let id = booked.appointment.id
            let after = try await world.desk.cancel(id, sequence: 0, because: .practitionerAway, writing: true, at.context)
            #expect(after.state == .cancelled && after.sequence == 1)
            #expect(try await world.slot(booked.appointment.slot).slot.state == .free)
            #expect(try await world.day(at).cancelled.map(\.cancellation) == [.practitionerAway])
            #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 6 AND version = 1") == 1)
            #expect(
                try await refusal { try await world.desk.cancel(id, sequence: 1, because: .other, writing: true, at.context) }?
                    .isChangedMeanwhile == true)
            try await world.expectClean()
        }
    }

    @Test func whoKnowsIsNotWrittenTo() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            _ = try await world.desk.cancel(booked.appointment.id, sequence: 0, because: .asked, writing: false, at.context)
            #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE kind <> 0") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aMovedVisitKeepsItsLinkAndItsSeals(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let booked = try await world.book(slots[0].id)
            let tomorrow = try world.today().advanced(byDays: 1)
            let zone = try #require(world.house.node.zones.rules(of: .toronto))
            let target = try #require(slots.first { zone.local(at: $0.start).date == tomorrow })
            let moved = try await world.desk.move(booked.appointment.id, sequence: 0, to: target.id, writing: true, at.context)
            #expect(moved.slot == target.id && moved.sequence == 1 && moved.state == .booked)
            #expect(try await world.slot(slots[0].id).slot.state == .free)
            #expect(try await world.day(at, tomorrow).visits.map(\.person) == [.opened(World.person())])
            let own = try await world.view(booked)
            #expect(own.appointment.start == target.start && own.particulars.particulars == World.person())
            #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 5 AND version = 1") == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func ofTwoWhoMoveItAtOnceOneWins(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (one, two) = (try await world.signIn(), try await world.signIn(name: "Rita"))
            let slots = try await world.openSlots(clinic: World.plateau)
            let id = try await world.book(slots[0].id).appointment.id
            async let first = refusal { try await world.desk.move(id, sequence: 0, to: slots[1].id, writing: false, one.context) }
            async let second = refusal { try await world.desk.move(id, sequence: 0, to: slots[2].id, writing: false, two.context) }
            let refusals = try await [first, second].compactMap { $0 }
            #expect(refusals.count == 1 && refusals[0].isChangedMeanwhile)
            let states = try await [0, 1, 2].asyncMap { try await world.slot(slots[$0].id).slot.state }
            #expect(states[0] == .free && states.filter { $0 == .busy }.count == 1)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSlotThatWentIsNotTakenTwice(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let id = try await world.book(slots[0].id).appointment.id
            _ = try await world.book(slots[1].id, World.person(2))
            let held = try await world.hold(slots[2].id)
            #expect(
                try await refusal { try await world.desk.move(id, sequence: 0, to: slots[1].id, writing: false, at.context) }?.isSlotTaken
                    == true)
            #expect(
                try await refusal { try await world.desk.move(id, sequence: 0, to: held.hold.slot, writing: false, at.context) }?
                    .isSlotTaken == true)
            #expect(try await world.slot(slots[0].id).appointment == id)
            try await world.expectClean()
        }
    }

    @Test func aPersonMovesWhatAColleagueIsMoving() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let booked = try await world.book(slots[0].id)
            let held = try await world.hold(slots[3].id)
            _ = try await world.reception.reschedule(
                booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
            let refused = try await refusal {
                try await world.desk.cancel(booked.appointment.id, sequence: 0, because: .other, writing: true, at.context)
            }
            #expect(refused?.isChangedMeanwhile == true)
        }
    }

    @Test func whatIsOverIsNotChanged() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let booked = try await world.book(slots[0].id)
            world.clock.advance(booked.appointment.start + 60 - world.clock.now())
            // The clinic may as long as it runs: somebody calls that they are late.
            let late = try #require(slots.first { $0.start > world.clock.now() })
            _ = try await world.desk.move(booked.appointment.id, sequence: 0, to: late.id, writing: false, at.context)
            world.clock.advance(late.end - world.clock.now())
            let id = booked.appointment.id
            #expect(
                try await refusal { try await world.desk.cancel(id, sequence: 1, because: .asked, writing: false, at.context) } == .tooLate)
        }
    }

    @Test func aMoveToAnotherDateWaitsForTheVault() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let id = try await world.book(slots[0].id).appointment.id
            let last = try #require(slots.last)
            world.vault.isAway = true
            #expect(
                try await refusal { try await world.desk.move(id, sequence: 0, to: last.id, writing: false, at.context) }
                    == .vaultUnavailable)
            #expect(try await world.desk.move(id, sequence: 0, to: slots[1].id, writing: false, at.context).slot == slots[1].id)
        }
    }
}

extension Array {
    fileprivate func asyncMap<Value>(_ body: (Element) async throws -> Value) async rethrows -> [Value] {
        var values: [Value] = []
        for element in self { values.append(try await body(element)) }
        return values
    }
}
