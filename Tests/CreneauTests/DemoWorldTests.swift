import Scheduling
import Simulation
import Testing

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving
@testable import UseCases
@testable import creneau

@Suite struct DemoWorldTests {
    private func world(_ date: String, seed: UInt64 = DemoWorld.standardSeed) throws -> DemoWorld {
        DemoWorld(seed: seed, today: try #require(LocalDate(date)))
    }

    @Test func theProvinceHasAboutAHundredAndTwentyClinics() throws {
        let world = try world("2026-11-23")
        #expect((115...130).contains(world.clinics.count))
        #expect(world.clinics.filter { $0.address.municipality == "Montréal" }.count >= 20)
        #expect(Set(world.clinics.map(\.zone)) == [.toronto, .halifax, .blancSablon])
        #expect(Set(world.clinics.map(\.name)).count == world.clinics.count, "no two clinics share a name")
    }

    @Test func everyNumberIsOneOfThoseKeptForFiction() throws {
        #expect(try world("2026-11-23").clinics.allSatisfy { $0.phone.digits.dropFirst(3).hasPrefix("55501") })
    }

    @Test(arguments: ["2026-11-23", "2026-12-20", "2027-06-20"])
    func everyScheduleIsValid(date: String) throws {
        let world = try world(date)
        #expect(world.schedules.allSatisfy { $0.validate().isEmpty })
        #expect(Set(world.schedules.map(\.id)).count == world.schedules.count)
        #expect(Set(world.practitioners.map(\.id)).count == world.practitioners.count)
        #expect(Set(world.clinics.map(\.id)).count == world.clinics.count)
    }

    @Test func theSameSeedCarriesTheWorldOnInsteadOfDoublingIt() throws {
        let (first, later) = (try world("2026-11-23"), try world("2026-11-25"))
        #expect(first.clinics == later.clinics)
        #expect(first.practitioners == later.practitioners)
        #expect(first.schedules.map(\.id) == later.schedules.map(\.id))
        #expect(first.schedules.map(\.template) == later.schedules.map(\.template))
    }

    @Test func anotherSeedMakesAnotherProvince() throws {
        let (first, other) = (try world("2026-11-23"), try world("2026-11-23", seed: 7))
        #expect(Set(first.clinics.map(\.id)).isDisjoint(with: other.clinics.map(\.id)))
    }

    @Test func firstOpeningsVaryFromClinicToClinic() throws {
        let world = try world("2026-11-23")
        let firstDates = Dictionary(grouping: world.schedules, by: \.clinic).values.compactMap { schedules in
            schedules.flatMap(\.exceptions).compactMap { exception in
                if case .open = exception.change { exception.date } else { nil }
            }.min()
        }
        #expect(Set(firstDates).count >= 4)
    }
}
