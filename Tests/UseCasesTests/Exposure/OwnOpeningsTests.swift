import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// What the person is told of who opened their particulars.
@Suite struct OwnOpeningsTests {
    private func openings(_ world: World, _ booked: Booked) async throws -> RecordedOpenings {
        try await world.reception.openings(of: booked.appointment.id, manage: booked.manage, world.patient())
    }

    @Test(arguments: EngineKind.allCases)
    func theyAreByDayAndRoleAndTheNewestAtOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let slots = try await world.openSlots(clinic: World.plateau)
            let booked = try await world.book(slots[0].id)
            let other = try await world.book(slots[1].id)
            let none = try await openings(world, booked)
            #expect(none.days.isEmpty && none.asOf == nil)
            let reception = try await world.signIn()
            let manager = try await world.signIn(.manager, name: "Gaston")
            let colleague = try await world.signIn(name: "Rita")
            _ = try await world.day(reception)
            _ = try await world.desk.visit(booked.appointment.id, grant: reception.secret, reception.context)
            _ = try await world.day(colleague)
            _ = try await world.desk.visit(other.appointment.id, grant: manager.secret, manager.context)
            // Nothing is imported yet.
            let today = try world.today()
            var list = try await openings(world, booked)
            #expect(list.days == [RecordedOpenings.Day(date: today, groups: [RecordedOpenings.Group(who: .staff(.reception), times: 2)])])
            _ = try await world.view(booked)
            let journal = JournalImport(world.house)
            while try await journal.step(world.system) > 0 {}
            world.clock.advance(86_400)
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
            list = try await openings(world, booked)
            #expect(list.days.map(\.date) == [today.advanced(byDays: 1), today] && list.asOf == nil && !list.isShortened)
            #expect(list.days[0].groups == [RecordedOpenings.Group(who: .service, times: 1)])
            #expect(
                list.days[1].groups == [
                    RecordedOpenings.Group(who: .staff(.reception), times: 2), RecordedOpenings.Group(who: .person, times: 1),
                ])
        }
    }

    @Test func theListSaysHowFarItGoesWhileTheVaultIsAway() async throws {
        try await withWorld(.sqlite) { world in
            let booked = try await world.book()
            _ = try await world.view(booked)
            world.vault.isAway = true
            // Nothing was imported: nothing is claimed.
            #expect(try await openings(world, booked).asOf == .distantPast)
            world.vault.isAway = false
            let journal = JournalImport(world.house)
            while try await journal.step(world.system) > 0 {}
            world.vault.isAway = true
            let list = try await openings(world, booked)
            #expect(list.asOf == world.clock.now() && list.days.first?.groups.map(\.who) == [.person])
            world.vault.isAway = false
            let unasked = try await world.reception.openings(
                of: booked.appointment.id, manage: booked.manage, vaultAnswers: false, world.patient())
            #expect(unasked == list)
        }
    }

    @Test func anotherLinkIsToldNothing() async throws {
        try await withWorld(.sqlite) { world in
            let booked = try await world.book()
            let other = try await world.book()
            #expect(
                try await refusal {
                    try await world.reception.openings(of: booked.appointment.id, manage: other.manage, world.patient())
                } == .notFound)
        }
    }
}
