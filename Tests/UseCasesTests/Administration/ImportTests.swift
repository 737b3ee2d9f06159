import Database
import Scheduling
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// A list of clinics that is loaded again.
@Suite struct ImportTests {
    private static func listed(_ number: UInt64, phone: String = "514 555-0111", name: String = "Clinique du Lac") throws -> Clinic {
        var clinic = try World.clinic(World.place(900 + number), name, "H2X 1Y4", 45.51, -73.57, .toronto)
        clinic.phone = try #require(PhoneNumber(phone))
        return clinic
    }

    private func clinic(_ world: World, _ id: ClinicID) async throws -> Clinic {
        try #require(try await world.engine.read { tx throws(StoreError) in try tx.clinics().first { $0.id == id } })
    }

    @Test(arguments: EngineKind.allCases)
    func onlyWhatNobodyChangedSinceFollowsTheList(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let administration = world.administration
            let first = try Self.listed(1)
            var outcome = try await administration.importClinics([first], world.system)
            #expect(outcome == ImportOutcome(added: 1))
            #expect(try await administration.importClinics([first], world.system) == ImportOutcome())
            // Put right by hand.
            var mine = try await clinic(world, first.id)
            (mine.phone, mine.languages) = (try #require(PhoneNumber("514 555-0199")), .english)
            _ = try await administration.addClinics([mine], world.system)
            // The list has another telephone, and another name.
            var second = try Self.listed(1, phone: "514 555-0122", name: "Clinique du Grand Lac")
            second.coverage = .fees
            outcome = try await administration.importClinics([second], world.system)
            let now = try await clinic(world, first.id)
            #expect(now.phone == mine.phone && now.languages == mine.languages && now.name == second.name && now.coverage == .fees)
            #expect(outcome.changed == 1 && outcome.kept.map(\.fields) == [[.phone, .languages]])
            // What was taken as the list has it is the list's again.
            var given = now
            given.phone = second.phone
            _ = try await administration.addClinics([given], world.system)
            outcome = try await administration.importClinics([try Self.listed(1, phone: "514 555-0133", name: second.name)], world.system)
            #expect(try await clinic(world, first.id).phone.description == PhoneNumber("514 555-0133")?.description)
        }
    }

    /// Of a clinic that came otherwise nobody knows who wrote what: it stays, and that is said.
    @Test func aClinicThatCameOtherwiseStaysAsItIs() async throws {
        try await withWorld(.sqlite) { world in
            let mine = try Self.listed(2)
            _ = try await world.administration.addClinics([mine], world.system)
            let outcome = try await world.administration.importClinics([try Self.listed(2, phone: "514 555-0122")], world.system)
            #expect(outcome.kept.map(\.fields) == [[.phone]] && outcome.changed == 0)
            #expect(try await clinic(world, mine.id) == mine)
        }
    }

    /// Another clock moves visits: where there are schedules it is asked about, never followed.
    @Test func aClockIsNotFollowedWhereThereAreSchedules() async throws {
        try await withWorld(.sqlite) { world in
            var plateau = try await clinic(world, World.plateau)
            _ = try await world.administration.importClinics([plateau], world.system)
            plateau.zone = .halifax
            let outcome = try await world.administration.importClinics([plateau], world.system)
            #expect(outcome.kept.map(\.fields) == [[.zone]])
            #expect(try await clinic(world, World.plateau).zone == .toronto)
        }
    }
}
