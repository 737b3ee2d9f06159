import Scheduling
import Store
import Testing

@testable import UseCases

/// A clinic or a practitioner that goes.
@Suite struct RemovalTests {
    private func emptied(_ world: World, _ clinic: ClinicID, _ choice: DisplacedChoice) async throws {
        let planning = Planning(world.house)
        let schedules = Planning.emptied(try await world.engine.read { tx throws(StoreError) in try tx.schedules(of: clinic).map(\.schedule) })
        let plan = try await planning.outline(schedules, world.system)
        let choices = Dictionary(uniqueKeysWithValues: plan.displaced.map { ($0.visit.appointment.id, choice) })
        _ = try await planning.save(schedules, choices: choices, basis: plan.basis, world.system)
    }

    @Test(arguments: EngineKind.allCases)
    func aClinicGoesOnceNobodyIsExpectedAndItsPastKeepsItsName(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let planning = Planning(world.house), at = try await world.signIn()
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            #expect(try await planning.remove(World.plateau, world.system) == RemovalOutcome(isRemoved: false, remaining: 1))
            try await emptied(world, World.plateau, .cancel)
            #expect(try await planning.remove(World.plateau, world.system) == RemovalOutcome(isRemoved: true, remaining: 0))
            try await world.follow()
            #expect(!world.house.directory.clinics.contains { $0.id == World.plateau } && world.house.directory.clinics.count == 2)
            #expect(world.house.directory.openClinic(World.plateau) == nil && world.house.directory.clinic(World.plateau)?.name == "Clinique du Plateau")
            #expect(try await world.openSlots(clinic: World.plateau).isEmpty)
            // Whoever was expected still reads where; the desk is gone.
            let own = try await world.reception.view(booked.appointment.id, key: .manage(booked.manage), world.patient())
            #expect(own.clinic.name == "Clinique du Plateau" && own.appointment.state == .cancelled)
            #expect(try await refusal { try await world.day(at) } == .notFound)
            // A list does not bring it back.
            let listed = try await world.engine.read { tx throws(StoreError) in try tx.clinics().first { $0.id == World.plateau } }
            let outcome = try await world.administration.importClinics([try #require(listed)], world.system)
            #expect(outcome.removed.map(\.id) == [World.plateau] && outcome.added == 0)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aPractitionerGoesOnceNobodyIsExpected(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let planning = Planning(world.house), id: PractitionerID = World.place(101)
            let manager = try await world.signIn(.manager, name: "Gilles")
            _ = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            #expect(try await planning.remove(id, world.system).isRemoved == false)
            // Who is asked to choose again is still expected until they have.
            try await emptied(world, World.plateau, .offer)
            #expect(try await planning.remove(id, world.system) == RemovalOutcome(isRemoved: false, remaining: 1))
            world.clock.advance(86_400)
            #expect(try await planning.remove(id, world.system).isRemoved)
            try await world.follow()
            #expect(world.house.directory.practitioner(id)?.isRemoved == true)
            let again = try await world.signIn(.manager, name: "Gertrude")
            #expect(try planning.practitioners(again.context).contains { $0.id == id } == false)
            #expect(try await world.desk.practitioners(again.context).isEmpty)
            _ = manager
            try await world.expectClean()
        }
    }
}
