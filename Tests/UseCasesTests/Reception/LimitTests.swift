import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Counted limits, and what switches them off.
@Suite struct LimitTests {
    @Test(arguments: EngineKind.allCases)
    func aDevicePastItsLimitIsToldWhenToComeBack(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(holdsPerNetwork: 0, holdsPerDevice: 2)) { world in
            let owner = world.owner()
            let slots = try await world.openSlots()
            for slot in slots[0..<2] { _ = try await world.hold(slot.id, owner: owner) }
            guard case .tooMany(.holdsPerDevice, let seconds) = try await refusal({ try await world.hold(slots[2].id, owner: owner) })
            else {
                Issue.record("no limit")
                return
            }
            #expect(world.clock.now().seconds + Int64(seconds) == (world.clock.now().seconds / 3600 + 1) * 3600)
            #expect(try await world.slot(slots[2].id).slot.state == .free)
            // What it holds already it gets, even past the limit.
            #expect(try await world.hold(slots[1].id, owner: owner).hold.slot == slots[1].id)
            _ = try await world.hold(slots[3].id)
            world.clock.advance(Int64(seconds))
            let open = try #require(try await world.openSlots().last)
            #expect(try await world.hold(open.id, owner: owner).hold.slot == open.id)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aNetworkPastItsLimitDoesNotStopAnother(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(holdsPerNetwork: 3, holdsPerDevice: 0)) { world in
            let slots = try await world.openSlots()
            for slot in slots[0..<3] { _ = try await world.reception.hold(slot.id, owner: world.owner(), world.patient(network: 1)) }
            guard
                case .tooMany(.holdsPerNetwork, _) = try await refusal({
                    try await world.reception.hold(slots[3].id, owner: world.owner(), world.patient(network: 1))
                })
            else {
                Issue.record("no limit")
                return
            }
            let other = try await world.reception.hold(slots[3].id, owner: world.owner(), world.patient(network: 2))
            #expect(other.hold.slot == slots[3].id)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func zeroSwitchesALimitOff(_ kind: EngineKind) async throws {
        let off = Limits(holdsPerNetwork: 0, holdsPerDevice: 0, appointmentsPerPerson: 0, linksPerNetwork: 0)
        try await withWorld(kind, limits: off) { world in
            let owner = world.owner()
            let slots = try await world.openSlots()
            for index in 0..<30 { _ = try await world.hold(slots[index % slots.count].id, owner: owner) }
            for _ in 0..<30 { try await world.reception.recoverLink(.email(try #require(World.person().email)), world.patient()) }
            #expect(try await world.count("SELECT COUNT(*) FROM counter") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func onlyAFewLinksAreAskedForFromOneNetwork(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(linksPerNetwork: 2)) { world in
            let email = try #require(World.person().email)
            for _ in 0..<2 { try await world.reception.recoverLink(.email(email), world.patient()) }
            guard
                case .tooMany(.linksPerNetwork, _) = try await refusal({
                    try await world.reception.recoverLink(.email(email), world.patient())
                })
            else {
                Issue.record("no limit")
                return
            }
            #expect(try await world.count("SELECT COUNT(*) FROM outbox") == 2)
            try await world.reception.recoverLink(.email(email), world.patient(network: 2))
        }
    }
}
