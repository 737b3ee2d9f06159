import Containment
import Database
import Scheduling
import Store
import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

/// What is one clinic's cannot be named by another: two clinics, and a
/// manager of one of them with the ids of the other.
@Suite struct TenancyTests {
    @Test(arguments: EngineKind.allCases)
    func anotherClinicsScheduleCannotBeReplaced(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            let foreign = try await world.foreignSchedule()
            var taken = foreign
            taken.clinic = World.plateau
            taken.template = Array(taken.template.prefix(1))
            let before = try await world.plans()
            #expect(try await refusal { try await planning.preview([taken], grant: at.secret, at.context) } == .notFound)
            #expect(try await refusal { try await planning.save([taken], choices: [:], basis: "", at.context) } == .notFound)
            // Nor in the company of one's own.
            let own = World.schedule(1)
            #expect(try await refusal { try await planning.preview([own, taken], grant: at.secret, at.context) } == .notFound)
            #expect(try await world.plans() == before)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theStoreKeepsAScheduleWithItsClinicAndPractitioner(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let before = try await world.plans()
            var moved = try await world.foreignSchedule()
            moved.clinic = World.plateau
            var given = try await world.foreignSchedule()
            given.practitioner = World.schedule(1).practitioner
            for changed in [moved, given] {
                #expect(try await refusal { try await world.administration.addSchedules([changed], world.system) } == .notFound)
            }
            #expect(try await world.plans() == before)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aManagerPlansNobodyOfAnotherClinic(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            var rival = World.schedule(1, id: 70)
            rival.practitioner = try await world.foreignSchedule().practitioner
            let before = try await world.plans()
            #expect(try await refusal { try await planning.preview([rival], grant: at.secret, at.context) } == .notFound)
            #expect(try await refusal { try await planning.save([rival], choices: [:], basis: "", at.context) } == .notFound)
            #expect(!(try planning.practitioners(at.context)).contains { $0.id == rival.practitioner })
            #expect(try planning.practitioners(at.context).contains { $0.id == World.schedule(1).practitioner })
            #expect(try await world.plans() == before)
            // The operator may: the two clinics agreed.
            #expect(try await planning.outline([rival], world.system).parts.count == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func slotsOfAnotherClinicStayWhateverIsNamed(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let foreign = try await world.slots().map(\.slot).filter { $0.clinic != World.plateau }
            let permit = try Permit.ofSystem(.manageSchedules)
            let removed = try await world.house.record.store.withTransaction(permit) { tx throws(StoreError) in
                try tx.adjust(slots: foreign.map(\.id), of: World.plateau, audience: .clinic, publicFrom: Instant(seconds: 0))
                return try tx.remove(slots: foreign.map(\.id), of: World.plateau)
            }
            #expect(!foreign.isEmpty && removed == 0)
            let after = try await world.slots().map(\.slot).filter { $0.clinic != World.plateau }
            #expect(after == foreign)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theDatabaseKeepsASlotWithItsSchedulesClinic(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let permit = try Permit.ofSystem(.manageSchedules)
            let before = try await world.plans()
            let foreign = try await world.foreignSchedule()
            for (assignment, value) in [("clinic", World.plateau.bytes), ("practitioner", World.schedule(1).practitioner.bytes)] {
                for table in ["slot", "schedule"] {
                    let column = table == "slot" ? "schedule" : "id"
                    await #expect(throws: StoreError.self) {
                        _ = try await world.house.record.store.withTransaction(permit) { tx throws(StoreError) in
                            try tx.execute(
                                "UPDATE \(table) SET \(assignment) = $1 WHERE \(column) = $2", [.blob(value), .blob(foreign.id.bytes)])
                        }
                    }
                }
            }
            var stray = try #require(try await world.slots().first?.slot)
            stray.id = SlotID(high: 1, low: 1)
            stray.kind = .overbook
            stray.clinic = stray.clinic == World.plateau ? World.verdun : World.plateau
            let wrong = stray
            await #expect(throws: StoreError.self) {
                _ = try await world.house.record.store.withTransaction(permit) { tx throws(StoreError) in try tx.insert([wrong]) }
            }
            #expect(try await world.plans() == before)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theCheckFindsASlotUnderAnotherClinicsSchedule(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let permit = try Permit.ofSystem(.manageSchedules)
            // As it was left behind before the database held it.
            let rule = kind == .sqlite ? "DROP TRIGGER slot_tenant_update" : "ALTER TABLE slot DROP CONSTRAINT slot_tenant"
            _ = try await world.house.record.store.withTransaction(permit) { tx throws(StoreError) in
                try tx.execute(rule, [])
                try tx.execute("UPDATE slot SET clinic = $1", [.blob(World.plateau.bytes)])
            }
            let broken = try await world.house.record.store.read { tx throws(StoreError) in
                try tx.invariantViolations(at: world.clock.now()).filter { $0.count > 0 }.map(\.rule)
            }
            #expect(broken.contains("a slot is of its schedule's clinic and practitioner"))
        }
    }
}

extension World {
    /// A schedule that is not of the clinic whose staff signs in.
    fileprivate func foreignSchedule() async throws -> Schedule {
        let rows = try await house.record.store.read { tx throws(StoreError) in try tx.schedules() }
        return try #require(rows.map(\.schedule).first { $0.clinic != Self.plateau && $0.practitioner != Self.schedule(1).practitioner })
    }

    /// All that planning could have changed.
    fileprivate func plans() async throws -> [String] {
        let schedules = try await house.record.store.read { tx throws(StoreError) in try tx.schedules() }
        return schedules.map { "\($0.schedule)" } + (try await slots()).map { "\($0.slot)" }
    }
}
