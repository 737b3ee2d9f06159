import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// The rolling horizon of slots and keys.
@Suite struct HorizonTests {
    @Test(arguments: EngineKind.allCases)
    func theHorizonRollsAndMakesEachSlotOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 2) { world in
            // Three clinics; a whole day is 24 slots, and this one began at nine in Montréal, ten on the Islands.
            #expect(try await world.slots().count == 3 * 2 * 24 + 20 + 20 + 17)
            var report = try await world.administration.extendHorizon(days: 2, world.system)
            #expect(report == HorizonReport())
            world.clock.advance(86_400)
            report = try await world.administration.extendHorizon(days: 2, world.system)
            #expect(report.slotsMade == 3 * 24 && report.keysMade == 3)
            #expect(try await world.count("SELECT COUNT(*) FROM seal_key WHERE purpose = 0") == 3 * 4)
            let starts = try await world.slots().map { "\($0.slot.practitioner) \($0.slot.start.seconds)" }
            #expect(Set(starts).count == starts.count)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsMadeIsPublicThirtySecondsLater(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 1) { world in
            let made = world.clock.now()
            _ = try await world.administration.extendHorizon(days: 2, world.system)
            let fresh = try await world.slots().filter { $0.slot.publicFrom == made + Hold.publicDelaySeconds }
            #expect(fresh.count == 3 * 24)
            #expect(try await refusal { try await world.hold(fresh.last?.slot.id) } != nil)
            world.clock.advance(Hold.publicDelaySeconds)
            _ = try await world.hold(fresh.last?.slot.id)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theClocksChangeOnceAndTheClinicIsTold(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            var night = World.schedule(1, id: 7)
            night.effectiveFrom = date("2027-03-13")
            night.effectiveThrough = date("2027-03-15")
            night.practitioner = World.place(103)
            night.template = night.template.map {
                WeeklyBlock(
                    weekday: $0.weekday, from: time("01:00"), to: time("04:00"), slotMinutes: 30, modality: .phone,
                    audience: .everyone)
            }
            try await world.administration.addSchedules([night], world.system)
            let report = try await world.administration.extendHorizon(days: 120, world.system)
            // 2:00 and 2:30 do not exist on 14 March 2027.
            #expect(report.clockChanges == 2)
            let made = try await world.slots().filter { $0.slot.schedule == night.id }
            #expect(made.count == 6 + 4 + 6)
            #expect(made.contains { $0.slot.start == at("2027-03-14T07:00:00Z") })
            #expect(made.contains { $0.slot.start == at("2027-03-14T06:30:00Z") })
            let morning = try await world.slots().map(\.slot)
                .filter { $0.clinic == World.plateau && TestZones.toronto.local(at: $0.start).time == time("08:00") }
            #expect(Set(morning.map { ($0.start.seconds / 3600) % 24 }) == [12, 13])
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func withoutTheVaultTheSlotsComeAndTheKeysFollow(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 1) { world in
            world.vault.isAway = true
            #expect(try await refusal { try await world.administration.extendHorizon(days: 2, world.system) } == .vaultUnavailable)
            world.vault.isAway = false
            let report = try await world.administration.extendHorizon(days: 2, world.system)
            #expect(report.slotsMade == 0 && report.keysMade == 3)
        }
    }
}
