import Credentials
import Scheduling
import Seals
import Store
import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

@Suite struct DayTests {
    @Test(arguments: EngineKind.allCases)
    func theDayShowsEverySlotAndWhoHasIt(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let online = try await world.book(slots[0].id)
            let phoned = try await world.bookAtDesk(slots[1].id, at)
            let day = try await world.day(at)
            #expect(day.openings == .opened && day.lists.count == 1)
            let lines = try #require(day.lists.first?.lines)
            #expect(lines.map(\.slot.start) == lines.map(\.slot.start).sorted())
            let zone = try #require(world.house.node.zones.rules(of: .toronto))
            let today = try world.today()
            let all = try await world.slots().filter { $0.slot.clinic == World.plateau && zone.local(at: $0.slot.start).date == today }
            #expect(Set(lines.map(\.slot.id)) == Set(all.map(\.slot.id)) && !lines.isEmpty)
            #expect(Set(lines.compactMap(\.visit?.appointment.id)) == [online.appointment.id, phoned.appointment.id])
            let shown = Dictionary(uniqueKeysWithValues: day.visits.map { ($0.appointment.id, $0) })
            #expect(shown[online.appointment.id]?.person == .opened(World.person()))
            #expect(shown[online.appointment.id]?.origin == .online && shown[phoned.appointment.id]?.origin == .telephone)
            #expect(shown[phoned.appointment.id]?.person == .opened(World.caller()))
            try await world.expectClean()
        }
    }

    @Test func aDayIsOneEntryOfTheJournalAndARefreshIsNone() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            for slot in try await world.openSlots(clinic: World.plateau).prefix(3) { _ = try await world.bookAtDesk(slot.id, at) }
            let before = try await world.vault.journal(after: 0, limit: 1_000).count
            _ = try await world.day(at)
            let opened = try await world.vault.journal(after: before, limit: 10)
            #expect(opened.map(\.purpose) == [.dayView] && opened[0].seals.count == 3)
            guard case .staff(at.member.id, _, .reception) = opened[0].actor else {
                Issue.record("the journal does not name who opened")
                return
            }
            _ = try await world.day(at)
            #expect(try await world.vault.journal(after: before + 1, limit: 10).isEmpty)
        }
    }

    @Test func anotherClinicsVisitIsNotThere() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn(at: World.verdun)
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            let id = booked.appointment.id
            #expect(try await world.day(at).visits.isEmpty)
            #expect(try await refusal { try await world.desk.visit(id, grant: at.secret, at.context) } == .notFound)
            #expect(try await refusal { try await world.desk.record(.arrive, of: id, at.context) } == .notFound)
            #expect(
                try await refusal { try await world.desk.cancel(id, sequence: 0, because: .other, writing: false, at.context) } == .notFound
            )
            let own = try await world.openSlots(clinic: World.verdun)[0].id
            #expect(try await refusal { try await world.desk.move(id, sequence: 0, to: own, writing: false, at.context) } == .notFound)
            #expect(try await refusal { try await world.desk.hold(booked.appointment.slot, grant: at.secret, at.context) } == .notFound)
        }
    }

    @Test func whoClaimsAnotherClinicOpensNothing() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn(at: World.verdun)
            _ = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            // A captured process can say anything about its caller; the vault knows the grant.
            let claimed = AtDesk(
                secret: at.secret, member: at.member, membership: Membership(clinic: World.plateau, role: .manager), clock: world.clock)
            let day = try await world.day(claimed)
            #expect(day.openings == .notAllowed && day.visits.map(\.person) == [.waiting])
        }
    }

    @Test func aPractitionerSeesTheirOwnListAndSupportNoNames() async throws {
        try await withWorld(.sqlite) { world in
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            let own = try await world.signIn(.practitioner, name: "Pia")
            #expect(try await world.day(own).visits.map(\.person) == [.opened(World.person())])
            let other = try await world.signIn(.practitioner, practitioner: World.place(102), name: "Autre")
            #expect(try await world.day(other).lists.isEmpty)
            #expect(
                try await refusal { try await world.desk.visit(booked.appointment.id, grant: other.secret, other.context) } == .notFound)
            let support = try await world.signIn(.support, name: "Sam")
            let day = try await world.day(support)
            #expect(day.openings == .notAllowed && day.visits.map(\.person) == [.hidden])
        }
    }

    @Test func whileTheVaultIsAwayTimesAndStatesStand() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            world.vault.isAway = true
            let day = try await world.day(at)
            #expect(day.openings == .vaultUnavailable && day.visits.map(\.person) == [.waiting])
            #expect(try await world.desk.record(.arrive, of: booked.appointment.id, at.context).state == .arrived)
            world.vault.isAway = false
            #expect(try await world.day(at).visits.map(\.person) == [.opened(World.person())])
        }
    }

    @Test func aGrantThatEndedOpensNothing() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            _ = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            try await world.vault.signOut(at.secret)
            #expect(try await refusal { try await world.day(at) } == .staff(.signedOut))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasCancelledStandsApart(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            let day = try await world.day(at)
            #expect(day.visits.isEmpty && day.cancelled.map(\.appointment.id) == [booked.appointment.id])
            #expect(day.cancelled[0].state == .cancelled && day.cancelled[0].cancellation == nil)
        }
    }
}
