import Containment
import Database
import Scheduling
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Places, people and schedules.
@Suite struct DirectoryTests {
    @Test(arguments: EngineKind.allCases)
    func clinicsAndPeopleReadBackAsTheyWereSaved(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var clinic = try World.clinics()[0]
            clinic.name = "Clinique de l’Étoile"
            clinic.phone = try #require(PhoneNumber("450 555-0199 poste 12"))
            clinic.coverage = .fees
            clinic.languages = [.english]
            clinic.holidayChoice = .easterMonday
            #expect(try await world.administration.addClinics([clinic], world.system) == 1)
            var practitioner = World.practitioner(1)
            practitioner.licence = "12345"
            practitioner.profession = .nursePractitioner
            try await world.administration.addPractitioners([practitioner], world.system)
            try await world.follow()
            #expect(world.house.node.directory.clinic(clinic.id) == clinic)
            let stored = try await world.house.record.store.read { tx throws(StoreError) in try tx.practitioners() }
            #expect(stored.first { $0.id == practitioner.id } == practitioner)
            // The number stays in the store: what pages are made from is without.
            practitioner.licence = nil
            #expect(world.house.node.directory.practitioner(practitioner.id) == practitioner)
            #expect(world.house.node.directory.clinics.count == 3)
            let names = world.house.node.directory.clinics.map(\.name)
            #expect(names == names.inFrenchOrder { [$0] })
        }
    }

    @Test(arguments: EngineKind.allCases)
    func schedulesReadBackAsTheyWereSavedAndKeepTheirSlots(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var schedule = World.schedule(1)
            schedule.effectiveThrough = date("2027-03-31")
            schedule.observesHolidays = false
            schedule.exceptions = [ScheduleException(date: date("2026-11-30"), change: .closed)]
            schedule.template = [
                WeeklyBlock(
                    weekday: .init(rawValue: 1)!, from: time("08:00"), to: time("09:00"), slotMinutes: 15, modality: .video,
                    audience: .enrolled)
            ]
            let before = try await world.slots().count
            try await world.administration.addSchedules([schedule], world.system)
            let rows = try await world.engine.read { tx throws(StoreError) in try tx.schedules() }
            #expect(rows.first { $0.schedule.id == schedule.id }?.schedule == schedule)
            #expect(rows.first { $0.schedule.id == schedule.id }?.expandedThrough == date("2026-11-25"))
            #expect(try await world.slots().count == before)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aTemplateThatOverlapsItselfIsRefused(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var schedule = World.schedule(1, id: 8)
            schedule.template.append(schedule.template[0])
            let refused = try await refusal { try await world.administration.addSchedules([schedule], world.system) }
            #expect(refused == .invalid([FieldProblem(.slot, .implausible)]))
            #expect(try await world.count("SELECT COUNT(*) FROM schedule") == 3)
        }
    }

    @Test func patientsAdministerNothing() async throws {
        try await withWorld(.sqlite) { world in
            let context = world.patient()
            let clinics = try World.clinics()
            #expect(try await refusal { try await world.administration.addClinics(clinics, context) } == .denied)
            #expect(try await refusal { try await world.administration.addSchedules([World.schedule(1)], context) } == .denied)
            #expect(try await refusal { try await world.administration.extendHorizon(days: 1, context) } == .denied)
            #expect(try await refusal { try await world.administration.shred(context) } == .denied)
            #expect(try await refusal { try await world.deliveries.claim(limit: 1, leaseSeconds: 1, context) } == .denied)
            #expect(try await refusal { try await world.deliveries.indexPending(limit: 1, context) } == .denied)
        }
    }

    @Test func staffAndIntegratorsCanDoNothingYet() async throws {
        try await withWorld(.sqlite) { world in
            for audience in [Containment.Audience.staff, .integrator] {
                var context = world.patient()
                context.audience = audience
                let slot = try #require(try await world.openSlots().first?.id)
                #expect(try await refusal { try await world.reception.hold(slot, owner: world.owner(), context) } == .denied)
                #expect(
                    try await refusal { try world.reception.findOpenings(World.search(), context) } == .denied)
            }
        }
    }
}
