import Database
import Scheduling
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// A clinic or a practitioner that goes.
@Suite struct RemovalTests {
    private func emptied(_ world: World, _ clinic: ClinicID, _ choice: DisplacedChoice) async throws {
        let planning = Planning(world.house)
        let schedules = Planning.emptied(
            try await world.engine.read { tx throws(StoreError) in try tx.schedules(of: clinic).map(\.schedule) })
        let plan = try await planning.outline(schedules, world.system)
        let choices = Dictionary(uniqueKeysWithValues: plan.displaced.map { ($0.visit.appointment.id, choice) })
        _ = try await planning.save(schedules, choices: choices, basis: plan.basis, world.system)
    }

    @Test(arguments: EngineKind.allCases)
    func aClinicGoesOnceNobodyIsExpectedAndItsPastKeepsItsName(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let planning = Planning(world.house)
            let at = try await world.signIn()
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            #expect(try await planning.remove(World.plateau, world.system) == RemovalOutcome(isRemoved: false, remaining: 1))
            try await emptied(world, World.plateau, .cancel)
            #expect(try await planning.remove(World.plateau, world.system) == RemovalOutcome(isRemoved: true, remaining: 0))
            try await world.follow()
            #expect(
                !world.house.node.directory.clinics.contains { $0.id == World.plateau } && world.house.node.directory.clinics.count == 2)
            #expect(
                world.house.node.directory.openClinic(World.plateau) == nil
                    && world.house.node.directory.clinic(World.plateau)?.name == "Clinique du Plateau")
            #expect(try await world.openSlots(clinic: World.plateau).isEmpty)
            // Whoever was expected still reads where; the desk is gone.
            let own = try await world.reception.view(booked.appointment.id, key: .manage(booked.manage), world.patient())
            #expect(own.clinic.name == "Clinique du Plateau" && own.appointment.state == .cancelled)
            #expect(try await refusal { try await world.day(at) } == .notFound)
            // A list does not bring it back.
            let listed = try await world.engine.read { tx throws(StoreError) in try tx.clinics().first { $0.id == World.plateau } }
            let outcome = try await world.administration.importClinics([try #require(listed)], world.system)
            #expect(outcome.removed.map(\.id) == [World.plateau] && outcome.added == 0)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aPractitionerGoesOnceNobodyIsExpected(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let planning = Planning(world.house)
            let id: PractitionerID = World.place(101)
            _ = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            #expect(try await planning.remove(id, world.system).isRemoved == false)
            // Who is asked to choose again is still expected until they have.
            try await emptied(world, World.plateau, .offer)
            #expect(try await planning.remove(id, world.system) == RemovalOutcome(isRemoved: false, remaining: 1))
            world.clock.advance(86_400)
            #expect(try await planning.remove(id, world.system).isRemoved)
            try await world.follow()
            #expect(world.house.node.directory.practitioner(id)?.isRemoved == true)
            let again = try await world.signIn(.manager, name: "Gertrude")
            #expect(try planning.practitioners(again.context).contains { $0.id == id } == false)
            #expect(try await world.desk.practitioners(again.context).isEmpty)
            // Nor by a page that was open meanwhile: neither a visit nor hours.
            let form: FormID<Hold> = try world.house.formID(for: .addition, again.context)
            let start = LocalDateTime(date: try world.today(), time: try #require(LocalTime("23:00")))
            let addition = Addition(form: form, practitioner: id, start: start, minutes: 15, modality: .inPerson)
            let caller = DeskBooking(hold: form.id, particulars: World.caller(), origin: .telephone, isThere: false)
            #expect(try await refusal { try await world.desk.overbook(addition, caller, grant: again.secret, again.context) } == .notFound)
            var schedule = World.schedule(1)
            schedule.clinic = World.plateau
            let hours = [schedule]
            #expect(try await refusal { try await planning.preview(hours, grant: again.secret, again.context) } == .notFound)
            #expect(try await refusal { try await planning.outline(hours, world.system) } == .notFound)
            // Their clinic can still go.
            try await emptied(world, World.plateau, .cancel)
            #expect(try await planning.remove(World.plateau, world.system).isRemoved)
            try await world.expectClean()
        }
    }

    /// The second entry of practitioner 1, at the same clinic.
    private func twin(_ world: World, _ from: String, _ to: String) async throws -> PractitionerID {
        var schedule = World.schedule(4)
        schedule.clinic = World.plateau
        schedule.template = try #require(
            Schedule.template(fromText: (1...7).map { "\($0) \(from)-\(to) /20 in-person everyone" }.joined(separator: "\n")))
        try await world.administration.addPractitioners([World.practitioner(4)], world.system)
        try await world.administration.addSchedules([schedule], world.system)
        _ = try await world.administration.extendHorizon(days: 3, world.system)
        world.clock.advance(Hold.publicDelaySeconds)
        try await world.follow()
        return World.practitioner(4).id
    }

    @Test(arguments: EngineKind.allCases)
    func whoWasEnteredTwiceIsOne(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let twin = try await twin(world, "17:00", "19:00")
            let one = World.practitioner(1).id
            let slots = try await world.openSlots(clinic: World.plateau).filter { $0.practitioner == twin }
            let booked = try await world.book(slots[0].id).appointment
            let open = try await world.openSlots(clinic: World.plateau).count
            let planning = Planning(world.house)
            try await planning.merge(twin, into: one, rehearses: true, world.system)
            #expect(try await world.slots().contains { $0.slot.practitioner == twin })
            try await planning.merge(twin, into: one, world.system)
            try await world.follow()
            #expect(try await !world.slots().contains { $0.slot.practitioner == twin })
            #expect(try await world.openSlots(clinic: World.plateau).count == open)
            let at = try await world.signIn()
            let visit = try await world.desk.visit(booked.id, grant: at.secret, at.context).appointment
            #expect(visit.practitioner == one && visit.start == booked.start && visit.sequence == booked.sequence)
            #expect(try await world.desk.practitioners(at.context).map(\.id) == [one])
            // A place of theirs is still booked, and the horizon goes on without making any twice.
            _ = try await world.book(slots[1].id)
            let made = try await world.administration.extendHorizon(days: 3, world.system)
            #expect(made.slotsMade == 0 && made.leftOut == 0)
            #expect(try await refusal { try await planning.merge(twin, into: one, world.system) } == .notFound)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoHasHoursAtOneTimeTwiceIsNotMerged(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let twin = try await twin(world, "09:00", "10:00")
            let one = World.practitioner(1).id
            let rows = try await world.count("SELECT COUNT(*) FROM schedule")
            guard
                case .scheduleCollides(let dates)? = try await refusal({
                    try await Planning(world.house).merge(twin, into: one, world.system)
                })
            else {
                Issue.record("merged, or refused otherwise")
                return
            }
            #expect(!dates.isEmpty)
            #expect(try await world.count("SELECT COUNT(*) FROM schedule") == rows)
            try await world.expectClean()
        }
    }
}
