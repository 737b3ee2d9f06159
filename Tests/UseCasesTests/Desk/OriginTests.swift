import Database
import Scheduling
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// What was booked from one network is seen together, and decided about once.
@Suite struct OriginTests {
    private func limits() -> OriginLimits {
        var limits = OriginLimits()
        (limits.fewest, limits.bookingsPerHour, limits.bookingsPerContact) = (1_000, 0, 0)
        return limits
    }

    private func bookMany(_ world: World, _ count: Int, network: UInt8) async throws -> [Appointment] {
        var visits: [Appointment] = []
        for slot in try await world.openSlots(clinic: World.plateau).prefix(count) {
            let held = try await world.reception.hold(slot.id, owner: world.owner(), world.patient(network: network))
            visits.append(try await world.reception.book(world.request(held), world.patient(network: network)).appointment)
        }
        return visits
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsNotKeptIsReleasedAtOnceWithAMessageAndTheRestIsLeftAlone(_ kind: EngineKind) async throws {
        try await withWorld(kind, origins: limits(), days: 3) { world in
            let many = try await bookMany(world, 10, network: 1)
            let few = try await bookMany(world, 3, network: 2)
            let at = try await world.signIn(.reception)
            let groups = try await world.desk.origins(at.context)
            #expect(groups.count == 1 && groups[0].visits.map(\.appointment.id) == many.map(\.id))
            #expect(try await world.day(at).sameOrigin == 10)
            let seen = world.clock.now()
            world.clock.advance(60)
            let after = try await bookMany(world, 1, network: 1)
            let real = Set(many.prefix(2).map(\.id))
            let decision = try await world.desk.decide(about: groups[0].origin, seen: seen, keeping: real, at.context)
            #expect(decision == OriginDecision(released: 8, kept: 2))
            for visit in many {
                let state = try await world.engine.read { tx throws(StoreError) in try tx.appointment(visit.id)?.appointment.state }
                #expect(state == (real.contains(visit.id) ? .booked : .cancelled))
            }
            for visit in few + after {
                let state = try await world.engine.read { tx throws(StoreError) in try tx.appointment(visit.id)?.appointment.state }
                #expect(state == .booked, "another origin's, or booked after the page was shown")
            }
            let told = try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = \(MessageKind.cancelledByClinic.rawValue)")
            #expect(told == 8)
            #expect(
                try await refusal { try await world.desk.decide(about: groups[0].origin, seen: seen, keeping: [], at.context) } == .notFound
            )
            #expect(try await world.day(at).sameOrigin == 0)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anotherClinicSeesAndReleasesNothingOfIt(_ kind: EngineKind) async throws {
        try await withWorld(kind, origins: limits(), days: 3) { world in
            let many = try await bookMany(world, 9, network: 1)
            let here = try await world.signIn(.manager)
            let elsewhere = try await world.signIn(.manager, at: World.verdun, name: "Rita")
            let group = try #require(try await world.desk.origins(here.context).first)
            #expect(try await world.desk.origins(elsewhere.context).isEmpty)
            #expect(
                try await refusal {
                    try await world.desk.decide(about: group.origin, seen: world.clock.now(), keeping: [], elsewhere.context)
                } == .notFound)
            let live = try await world.count("SELECT COUNT(*) FROM appointment WHERE state = 1")
            #expect(live == Int64(many.count))
            let support = try await world.signIn(.support, name: "Sam")
            #expect(try await refusal { try await world.desk.origins(support.context) } == .denied)
        }
    }
}
