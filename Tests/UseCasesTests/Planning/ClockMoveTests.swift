import Database
import Scheduling
import Store
import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

/// A clinic was entered under the wrong clock: its hours are what the wall
/// says, and nobody's visit moves or stays without a decision.
@Suite struct ClockMoveTests {
    private func plateau(_ world: World, _ zone: ZoneID) async throws -> Clinic {
        var clinic = try #require(
            try await world.engine.read { tx throws(StoreError) in try tx.clinics().first { $0.id == World.plateau } })
        clinic.zone = zone
        return clinic
    }

    private func regular(_ world: World) async throws -> [SlotRow] {
        try await world.slots().filter {
            $0.slot.clinic == World.plateau && $0.slot.kind == .regular && $0.slot.state != .enteredInError
                && $0.slot.start > world.clock.now()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func hoursStayWhatTheWallSays(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            let moved = try await plateau(world, .halifax)
            let zone = try #require(world.house.node.zones.rules(of: .halifax))
            let old = try #require(world.house.node.zones.rules(of: .toronto))
            let tomorrow = try world.today().advanced(byDays: 1)
            func walls(_ zone: ZoneRules, _ rows: [SlotRow]) -> Set<LocalDateTime> {
                Set(rows.map { zone.local(at: $0.slot.start) }.filter { $0.date >= tomorrow })
            }
            let slots = try await regular(world).filter { old.local(at: $0.slot.start).date >= tomorrow }
            let before = walls(old, slots)
            let booked = try await world.book(slots[0].slot.id)
            let closed = slots[1].slot
            try await planning.setBlocked(closed.id, true, at.context)
            let told = old.local(at: booked.appointment.start)

            let plan = try await planning.outline(moving: moved, world.system)
            #expect(plan.movesClock && plan.displaced.map(\.visit.appointment.id) == [booked.appointment.id])
            #expect(plan.displaced[0].equal.map { zone.local(at: $0.start) } == told)
            #expect(try await plateau(world, .toronto).zone == .toronto, "nothing is saved by looking")
            let id = booked.appointment.id
            for choices: [AppointmentID: DisplacedChoice] in [[:], [id: .keep]] {
                let refused = try await refusal {
                    try await planning.save(moving: moved, choices: choices, basis: plan.basis, world.system)
                }
                guard case .invalid? = refused else { return #expect(Bool(false), "\(String(describing: refused))") }
            }
            _ = try await planning.save(moving: moved, choices: [id: .move], basis: plan.basis, world.system)
            try await world.follow()

            #expect(try #require(world.house.node.directory.clinic(World.plateau)).zone == .halifax)
            let after = try await regular(world)
            #expect(walls(zone, after) == before)
            #expect(after.first { zone.local(at: $0.slot.start) == old.local(at: closed.start) }?.slot.state == .unavailable)
            let own = try await world.view(booked)
            #expect(zone.local(at: own.appointment.start) == told && own.appointment.sequence == 1)
            #expect(try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 5 AND version = 1") == 1, "they are told")
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func noOtherWayChangesTheClockOfAPlannedClinic(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let moved = try await plateau(world, .halifax)
            let refused = try await refusal { try await world.administration.addClinics([moved], world.system) }
            #expect(refused == .invalid([FieldProblem(.clinic, .implausible)]))
            #expect(try await plateau(world, .toronto) == world.house.node.directory.clinic(World.plateau))
            // Without a schedule nothing depends on it.
            var fresh = moved
            fresh.id = World.place(77)
            for zone in [ZoneID.toronto, .halifax] {
                fresh.zone = zone
                try await world.administration.addClinics([fresh], world.system)
            }
        }
    }

    @Test func aVisitThatIsBookedMeanwhileIsNotMovedUnasked() async throws {
        try await withWorld(.sqlite) { world in
            let planning = Planning(world.house)
            let moved = try await plateau(world, .halifax)
            let plan = try await planning.outline(moving: moved, world.system)
            _ = try await world.book(try await world.openSlots(clinic: World.plateau).last?.id)
            let refused = try await refusal { try await planning.save(moving: moved, choices: [:], basis: plan.basis, world.system) }
            #expect(refused == .planChanged)
        }
    }

    /// The hour that another clock gives may be taken at another clinic.
    @Test func hoursThatMeetByTheNewClockAreRefused() async throws {
        try await withWorld(.sqlite) { world in
            var rival = World.schedule(2, id: 50)
            rival.practitioner = World.schedule(1).practitioner
            rival.template = Weekday.allCases.map {
                WeeklyBlock(weekday: $0, from: time("07:00"), to: time("08:00"), slotMinutes: 20, modality: .inPerson, audience: .everyone)
            }
            try await world.administration.addSchedules([rival], world.system)
            let planning = Planning(world.house)
            let moved = try await plateau(world, .halifax)
            let plan = try await planning.outline(moving: moved, world.system)
            #expect(plan.overlaps.first?.other == rival.id)
            let refused = try await refusal { try await planning.save(moving: moved, choices: [:], basis: plan.basis, world.system) }
            #expect(refused == .scheduleCollides(plan.overlaps))
        }
    }
}
