import Containment
import Scheduling
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// How far an order would reach, before anybody signs it.
@Suite struct ReachingTests {
    @Test(arguments: EngineKind.allCases) func itCountsWhatStandsAtEachClinicAndWhoWaits(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let open = try await world.openSlots(clinic: World.plateau)
            _ = try await world.book(open[0].id)
            let cancelled = try await world.book(open[1].id)
            _ = try await world.reception.cancel(cancelled.appointment.id, key: .manage(cancelled.manage), world.patient())
            _ = try await world.hold(open[2].id)
            let lapsed = try await world.hold(open[3].id, owner: world.owner())
            try await world.reception.release(lapsed.hold.id, token: lapsed.token, world.patient())
            let at = try await world.signIn()
            _ = try await world.day(at)
            let importer = JournalImport(world.house)
            while try await importer.step(world.system) > 0 {}
            try await world.wait(7)
            let reach = try await Reaching(world.house).reach(world.system)
            let here = try #require(reach.places.first { $0.clinic == World.plateau })
            #expect(reach.places.count == 3 && reach.waiting == 1)
            #expect((here.appointments, here.held, here.staff) == (1, 1, 1) && !here.name.isEmpty)
            #expect(reach.places.filter { $0.clinic != World.plateau }.allSatisfy { ($0.appointments, $0.held, $0.staff) == (0, 0, 0) })
            let all = OrderReach.Extent(clinics: 3, appointments: 1, held: 1, waiting: 1, staff: 1)
            #expect(reach.extent(of: [.all]) == all)
            #expect(reach.extent(of: [.surface(.desk)]) == OrderReach.Extent(clinics: 3, appointments: 0, held: 0, waiting: 0, staff: 1))
            #expect(
                reach.extent(of: [.clinicSurface(World.plateau, .front), .surface(.watch)])
                    == OrderReach.Extent(clinics: 1, appointments: 1, held: 1, waiting: 0, staff: 0))
            // A hold whose time is over, and a sign-in that is, are nobody's.
            world.clock.advance(13 * 3_600)
            let later = try await Reaching(world.house).reach(world.system)
            #expect(later.extent(of: [.all]).held == 0 && later.extent(of: [.all]).staff == 0)
            try await world.order([.all: .dark])
            #expect(try await Reaching(world.house).reach(world.system).waiting == 1)
            #expect(try await refusal { try await Reaching(world.house).reach(world.patient()) } != nil)
        }
    }
}
