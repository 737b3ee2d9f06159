import Containment
import Database
import Scheduling
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// Levels that change while everything runs: what was permitted under the old
/// ones happens wholly before the change, or not at all.
@Suite struct LevelsInForceTests {
    private static let limits = Limits(holdsPerNetwork: 0, holdsPerDevice: 0)

    /// As an order will: the store knows first, and then this process.
    private func raise(_ world: World, to level: Level, epoch: Int64) async throws {
        try await raiseElsewhere(world, epoch: epoch)
        world.house.gate.rules.levels.change(to: LevelSet(epoch: epoch, levels: [.all: level]))
    }

    /// Another process has put others in force; this one does not know yet.
    private func raiseElsewhere(_ world: World, epoch: Int64) async throws {
        let permit = try world.house.gate.permit(world.system, .deliver)
        _ = try await world.engine.withTransaction(permit) { tx throws(StoreError) in
            try tx.execute("UPDATE containment_epoch SET epoch = $1", [.integer(epoch)])
        }
    }

    private func refusal(_ body: () async throws -> Void) async throws -> Refusal? {
        do {
            try await body()
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aChangeInTheMiddleOfAThousandBookingsSplitsNone(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Self.limits, days: 21) { world in
            let slots = try await Array(world.openSlots().prefix(1_000))
            #expect(slots.count == 1_000)
            // A third before the change, a third while it is made, a third after it.
            var outcomes = try await book(slots[..<333], world) {}
            outcomes += try await book(slots[333..<667], world) { try await raise(world, to: .frozen, epoch: 1) }
            outcomes += try await book(slots[667...], world) {}
            let refused = outcomes.compactMap(\.self)
            let booked = outcomes.count - refused.count
            let reasons: Set<Why> = Set(refused.map(Why.init))
            #expect(reasons.isSubset(of: [.overtaken, .level]), "\(reasons)")
            #expect((333...667).contains(booked), "\(booked) booked, \(refused.count) refused")
            #expect(try await world.count("SELECT COUNT(*) FROM appointment") == Int64(booked))
            #expect(try await world.count("SELECT COUNT(*) FROM outbox") == Int64(booked))
            #expect(try await world.count("SELECT COUNT(*) FROM seal WHERE kind IN (0, 1, 2)") == Int64(3 * booked))
            let broken = try await world.engine.read { [now = world.clock.now()] tx throws(StoreError) in
                try tx.invariantViolations(at: now)
            }
            #expect(broken.filter { $0.count > 0 }.isEmpty)
            // From now on there is no doubt about any.
            for slot in try await world.openSlots().prefix(20) {
                let closed = Refusal.required(.denied(.atThisLevel(.frozen, at: slot.clinic)))
                #expect(try await refusal { _ = try await world.book(slot.id) } == closed)
            }
        }
    }

    /// All at once, with something that happens meanwhile.
    private func book(_ slots: ArraySlice<Slot>, _ world: World, meanwhile: @escaping @Sendable () async throws -> Void) async throws
        -> [Refusal?]
    {
        try await withThrowingTaskGroup(of: Refusal?.self) { group in
            for (number, slot) in slots.enumerated() {
                group.addTask { try await refusal { _ = try await world.book(slot.id, World.person(number % 90)) } }
            }
            try await meanwhile()
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    private enum Why: Hashable {
        case overtaken, level, other

        init(_ refusal: Refusal) {
            self =
                switch refusal {
                case .levelChanged: .overtaken
                case .required(.denied(.atThisLevel(.frozen, _))): .level
                default: .other
                }
        }
    }

    /// Nothing is written under levels that another process has replaced:
    /// whoever asks is told to ask again, and does once this one has followed.
    @Test(arguments: EngineKind.allCases)
    func aProcessThatLagsBehindWritesNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Self.limits) { world in
            let held = try await world.hold()
            let booked = try await world.book()
            let before = try await world.count("SELECT COUNT(*) FROM log_leaf")
            try await raiseElsewhere(world, epoch: 3)
            #expect(try await refusal { _ = try await world.hold() } == .levelChanged)
            #expect(
                try await refusal { _ = try await world.reception.book(world.request(held, World.person(3)), world.patient()) }
                    == .levelChanged)
            let key = AppointmentKey.manage(booked.manage)
            #expect(
                try await refusal { _ = try await world.reception.cancel(booked.appointment.id, key: key, world.patient()) }
                    == .levelChanged)
            #expect(try await refusal { _ = try await world.deliveries.claim(limit: 1, leaseSeconds: 60, world.system) } == .levelChanged)
            #expect(try await world.view(booked).appointment.state == .booked, "what reads goes on")
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf") == before)
            world.house.gate.rules.levels.change(to: LevelSet(epoch: 3))
            _ = try await world.reception.book(world.request(held, World.person(3)), world.patient())
        }
    }

    /// One clinic is closed to the public: the other is not, and neither is its desk.
    @Test(arguments: EngineKind.allCases)
    func aLevelOfOneClinicIsNobodyElses(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Self.limits) { world in
            let at = try await world.signIn()
            let booked = try await world.book(try #require(try await world.openSlots(clinic: World.plateau).last).id, World.person(5))
            try await raiseElsewhere(world, epoch: 1)
            world.house.gate.rules.levels.change(to: LevelSet(epoch: 1, levels: [.clinicSurface(World.plateau, .front): .frozen]))
            let here = try #require(try await world.openSlots(clinic: World.plateau).first)
            let there = try #require(try await world.openSlots(clinic: World.islands).first)
            let closed = Refusal.required(.denied(.atThisLevel(.frozen, at: World.plateau)))
            #expect(try await refusal { _ = try await world.hold(here.id) } == closed)
            _ = try await world.bookAtDesk(here.id, at)
            let hold = try await world.hold(there.id)
            // Nor does anything move from one that is closed to one that is open.
            let move = try await refusal {
                _ = try await world.reception.reschedule(
                    booked.appointment.id, key: .manage(booked.manage), hold: hold.hold.id, holdToken: hold.token, world.patient())
            }
            #expect(move == closed)
        }
    }
}
