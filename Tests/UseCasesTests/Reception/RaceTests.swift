import Containment
import Database
import Scheduling
import Seals
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// Many at once. Every run ends with a store that the check finds clean.
@Suite struct RaceTests {
    @Test(arguments: EngineKind.allCases)
    func twoHundredPeopleRacingForTwentySlotsMakeTwentyBookings(_ kind: EngineKind) async throws {
        try await withWorld(kind, limits: Limits(holdsPerNetwork: 0)) { world in
            let slots = try await world.openSlots().prefix(20).map(\.id)
            let context = world.patient()
            let outcomes = try await withThrowingTaskGroup(of: (slot: SlotID, refusal: Refusal?).self) { group in
                for number in 0..<200 {
                    let owner = world.owner()
                    let slot = slots[number % 20]
                    group.addTask {
                        let refused = try await refusal {
                            let held = try await world.reception.hold(slot, owner: owner, context)
                            let booked = try await world.reception.book(world.request(held, World.person(number)), context)
                            #expect(booked.appointment.slot == slot && !booked.isRepeat)
                        }
                        return (slot, refused)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let winners = outcomes.filter { $0.refusal == nil }
            #expect(winners.count == 20 && Set(winners.map(\.slot)).count == 20)
            for loser in outcomes where loser.refusal != nil {
                guard case .slotTaken(let others) = loser.refusal else {
                    Issue.record("refused otherwise: \(String(describing: loser.refusal))")
                    continue
                }
                #expect(others.count == 3 && !others.contains { $0.slot == loser.slot })
            }
            #expect(try await world.count("SELECT COUNT(*) FROM appointment WHERE state = 1") == 20)
            try await world.expectClean()
        }
    }

    /// Every order of two changes to one appointment, and some to its slots.
    @Test(arguments: EngineKind.allCases, Seeds.standard(3))
    func cancellingAndMovingAtOnceLeaveNoOrphan(_ kind: EngineKind, seed: UInt64) async throws {
        try await withWorld(kind, seed: seed, limits: Limits(holdsPerNetwork: 0, holdsPerDevice: 0)) { world in
            print("seed \(seed)")
            for round in 0..<12 {
                var generator = world.generator
                let slots = try await world.openSlots().shuffled(using: &generator)
                let booked = try await world.book(slots[0].id)
                let targets = [try await world.hold(slots[1].id), try await world.hold(slots[2].id)]
                let context = world.patient()
                let id = booked.appointment.id
                var changes: [@Sendable () async throws -> Void] = targets.map { target in
                    {
                        _ = try await world.reception.reschedule(
                            id, key: .manage(booked.manage), hold: target.hold.id, holdToken: target.token, context)
                    }
                }
                if round % 3 != 0 { changes.append { _ = try await world.reception.cancel(id, key: .manage(booked.manage), context) } }
                changes.append { _ = try await refusal { try await world.hold(slots[0].id) } }
                changes.shuffle(using: &generator)
                try await withThrowingTaskGroup { group in
                    for change in changes { group.addTask { _ = try await refusal(change) } }
                    try await group.waitForAll()
                }
                try await world.expectClean()
                try await expectTrueMessages(world, booked)
                world.clock.advance(Hold.durationSeconds + Hold.publicDelaySeconds)
            }
            try await world.follow()
        }
    }

    /// The person hears of the last change, and the seal fits where the visit is now.
    private func expectTrueMessages(_ world: World, _ booked: Booked) async throws {
        let now = try await world.view(booked).appointment
        let (kind, version): (MessageKind, Int) = now.state == .cancelled ? (.cancelled, 0) : (.changed, now.sequence)
        let told = try await world.count(
            "SELECT COUNT(*) FROM outbox WHERE subject = $1 AND kind = $2 AND version >= $3",
            [.blob(now.id.bytes), .integer(kind.rawValue), .integer(Int64(version))])
        #expect(told == (now.sequence == 0 ? 0 : 1))
        let row = try #require(
            try await world.engine.read { tx throws(StoreError) in
                try tx.seal(of: now.id.bytes, kind: Int64(SealKind.clinic.rawValue))
            })
        let zone = now.clinic == World.islands ? TestZones.halifax : TestZones.toronto
        let key = try await world.house.node.keys.dayKey(
            DayKeyName(clinic: now.clinic, date: zone.local(at: now.start).date), Permit.ofSystem(.manageSchedules))
        #expect(row.keyID == key.id.bytes && ClinicID(bytes: row.clinic) == now.clinic)
    }
}
