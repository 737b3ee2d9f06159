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

@Suite struct SearchTests {
    private static let everyWay: [VisitSearch] = [
        .person(.phone(World.person().phone!)), .person(.healthNumber("qwez 8756 0101")),
        .person(.nameAndBirth(family: "QWERTZUIOPB", birth: World.person().birthDate!)),
    ]

    @Test(arguments: EngineKind.allCases)
    func aComingVisitIsFoundByWhatItBearsAndByNothingLess(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let booked = try await world.book(slots[1].id).appointment
            _ = try await world.bookAtDesk(slots[0].id, at)
            try await world.indexed()
            func found(_ search: VisitSearch) async throws -> [AppointmentID] {
                try await world.desk.find(search, grant: at.secret, at.context).map(\.appointment.id)
            }
            for search in Self.everyWay + [.reference(booked.reference)] {
                let visits = try await world.desk.find(search, grant: at.secret, at.context)
                #expect(visits.map(\.appointment.id) == [booked.id] && visits.first?.person == .opened(World.person()), "\(search)")
            }
            for search: VisitSearch in [
                .person(.phone(PhoneNumber("438 555-0199")!)), .person(.healthNumber("QWEZ87560102")),
                .person(.nameAndBirth(family: "Qwertzuiop", birth: World.person().birthDate!)),
                .person(.nameAndBirth(family: "Qwertzuiopb", birth: LocalDate("1987-06-06")!)),
                .reference(AppointmentReference("ZZZ-222")!),
            ] {
                #expect(try await found(search) == [], "\(search)")
            }
            // A visit that is over, or off, is not a coming one.
            _ = try await world.desk.cancel(booked.id, sequence: booked.sequence, because: .other, writing: false, at.context)
            #expect(try await found(Self.everyWay[0]) == [])
            try await world.expectClean()
        }
    }

    @Test func severalAreShownByStart() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau).sorted { $0.start < $1.start }
            var ids: [AppointmentID] = []
            for slot in [slots[5], slots[2], slots[8]] { ids.append(try await world.bookAtDesk(slot.id, at).appointment.id) }
            try await world.indexed()
            let visits = try await world.desk.find(.person(.phone(World.caller().phone!)), grant: at.secret, at.context)
            #expect(visits.map(\.appointment.id) == [ids[1], ids[0], ids[2]])
        }
    }

    @Test func anotherClinicsVisitsAreNotFound() async throws {
        try await withWorld(.sqlite) { world in
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id).appointment
            try await world.indexed()
            let elsewhere = try await world.signIn(at: World.verdun)
            for search in Self.everyWay + [.reference(booked.reference)] {
                #expect(try await world.desk.find(search, grant: elsewhere.secret, elsewhere.context).isEmpty)
            }
        }
    }

    /// One leaf and one entry a search, whatever it finds; neither says for whom.
    @Test func everySearchIsOnRecord() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let entries = try await world.vault.journal(after: 0, limit: 1_000).count
            let leaves = try await world.count("SELECT COUNT(*) FROM log_leaf")
            for search in Self.everyWay + [.reference(AppointmentReference("ZZZ-222")!)] {
                _ = try await world.desk.find(search, grant: at.secret, at.context)
            }
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf") == leaves + 4)
            let fresh = try await world.vault.journal(after: entries, limit: 10)
            #expect(fresh.map(\.purpose) == [.find, .find, .find] && fresh.allSatisfy(\.seals.isEmpty))
            for entry in fresh {
                guard case .staff(at.member.id, _, .reception) = entry.actor else {
                    Issue.record("the journal does not name who searched")
                    return
                }
            }
        }
    }

    @Test func onlyReceptionAndManagersSearch() async throws {
        try await withWorld(.sqlite) { world in
            for (role, isAllowed) in [(StaffRole.reception, true), (.manager, true), (.practitioner, false), (.support, false)] {
                let at = try await world.signIn(role, name: "Rita")
                let refused = try await refusal { try await world.desk.find(Self.everyWay[0], grant: at.secret, at.context) }
                #expect(refused == (isAllowed ? nil : .denied), "\(role)")
            }
        }
    }

    @Test func aVaultThatIsAwayIsSaidSo() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            world.vault.isAway = true
            #expect(try await refusal { try await world.desk.find(Self.everyWay[0], grant: at.secret, at.context) } == .vaultUnavailable)
        }
    }
}
