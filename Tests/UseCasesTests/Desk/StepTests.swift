import Containment
import Credentials
import Database
import Notary
import Scheduling
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

@Suite struct StepTests {
    @Test(arguments: EngineKind.allCases)
    func aVisitGoesItsWay(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            let id = try await world.book(slot.id).appointment.id
            func state() async throws -> DayState? { try await world.day(at).visits.first?.state }
            #expect(try await state() == .expected)
            world.clock.advance(slot.start + DayState.lateAfterSeconds - world.clock.now())
            #expect(try await state() == .late)
            _ = try await world.desk.record(.arrive, of: id, at.context)
            #expect(try await state() == .arrived)
            world.clock.advance(60)
            _ = try await world.desk.record(.begin, of: id, at.context)
            #expect(try await state() == .inConsultation)
            world.clock.advance(600)
            _ = try await world.desk.record(.finish, of: id, at.context)
            let visit = try #require(try await world.day(at).visits.first)
            #expect(visit.state == .done && visit.arrived.map { $0 + 60 } == visit.began)
            _ = try await world.desk.record(.reset, of: id, at.context)
            #expect(try await state() == .late)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoDidNotComeKeepsTheirSlotAndMayStillCome(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            let id = try await world.book(slot.id).appointment.id
            #expect(try await refusal { try await world.desk.record(.miss, of: id, at.context) }?.isChangedMeanwhile == true)
            world.clock.advance(slot.start - world.clock.now())
            #expect(try await world.desk.record(.miss, of: id, at.context).state == .noshow)
            #expect(try await world.slot(slot.id).slot.state == .busy)
            try await world.expectClean()
            #expect(try await world.desk.record(.arrive, of: id, at.context).state == .arrived)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func twoWhoPressAtOnceRecordOneArrival(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let (one, two) = (try await world.signIn(), try await world.signIn(name: "Rita"))
            let id = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id).appointment.id
            let leaves = try await world.count("SELECT COUNT(*) FROM log_leaf")
            async let first = refusal { try await world.desk.record(.arrive, of: id, one.context) }
            async let second = refusal { try await world.desk.record(.arrive, of: id, two.context) }
            let refusals = try await [first, second].compactMap { $0 }
            #expect(refusals.count == 1 && refusals[0].isChangedMeanwhile)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf") == leaves + 1)
        }
    }

    /// Every step from every state: it is done where it may begin, and changes nothing elsewhere.
    @Test(arguments: DayStep.allCases, AppointmentState.allCases)
    func aStepBeginsWhereItMay(_ step: DayStep, _ state: AppointmentState) async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            let booked = try await world.book(slot.id)
            let id = booked.appointment.id
            switch state {
            case .pending: return
            case .booked: break
            case .arrived: _ = try await world.desk.record(.arrive, of: id, at.context)
            case .fulfilled: _ = try await world.desk.record(.finish, of: id, at.context)
            case .cancelled: _ = try await world.reception.cancel(id, key: .manage(booked.manage), world.patient())
            case .noshow: break
            }
            world.clock.advance(slot.start - world.clock.now())
            if state == .noshow { _ = try await world.desk.record(.miss, of: id, at.context) }
            let refused = try await refusal { try await world.desk.record(step, of: id, at.context) }
            let after = try await world.desk.visit(id, grant: at.secret, at.context).appointment.state
            if let expected = step.change.outcome(from: state, where: { _ in true }) {
                #expect(refused == nil && after == expected)
            } else {
                #expect(refused?.isChangedMeanwhile == true && after == state)
            }
            try await world.expectClean()
        }
    }

    /// On another day nobody came, nobody was seen and nobody was missed: each step is refused, and nothing is
    /// written. What was noted by mistake is taken back whenever it is found.
    @Test(arguments: EngineKind.allCases)
    func onlyTheVisitsOwnDaysAreOpenToSteps(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let zone = try #require(world.house.node.zones.rules(of: .toronto))
            let tomorrow = zone.startOfDay(try world.today().advanced(byDays: 1))
            let slot = try #require(try await world.openSlots(clinic: World.plateau).first { $0.start > tomorrow })
            let id = try await world.book(slot.id).appointment.id
            func refused(_ steps: [DayStep] = DayStep.allCases.filter { $0 != .reset }) async throws -> Set<Bool> {
                var outcomes: Set<Bool> = []
                for step in steps {
                    outcomes.insert(try await refusal { try await world.desk.record(step, of: id, at.context) } == .notItsDay)
                }
                return outcomes
            }
            let leaves = try await world.count("SELECT COUNT(*) FROM log_leaf")
            #expect(try await refused() == [true])
            #expect(
                try await world.desk.day(zone.local(at: slot.start).date, grant: at.secret, at.context).isOpen(
                    world.desk.visit(id, grant: at.secret, at.context)) == false)
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf") == leaves)
            // On its own date from midnight on.
            world.clock.advance(tomorrow - 1 - world.clock.now())
            #expect(try await refused() == [true])
            world.clock.advance(1)
            _ = try await world.desk.record(.arrive, of: id, at.context)
            // Seven dates later it is still caught up on, and no longer after.
            world.clock.advance(zone.startOfDay(try world.today().advanced(byDays: 8)) - 1 - world.clock.now())
            _ = try await world.desk.record(.finish, of: id, at.context)
            world.clock.advance(1)
            _ = try await world.desk.record(.reset, of: id, at.context)
            #expect(try await refused() == [true])
            try await world.expectClean()
        }
    }

    /// Who comes at eleven in the evening for a visit just after midnight has come.
    @Test func overMidnightTheMarginIsTwoHours() throws {
        let zone = try #require(TestZones().rules(of: .toronto))
        let start = zone.startOfDay(try #require(LocalDate("2026-11-24"))) + 600
        #expect(!DayStep.arrive.isPossible(for: start, at: start - 7201, in: zone))
        #expect(DayStep.arrive.isPossible(for: start, at: start - 7200, in: zone))
        #expect(DayStep.opens(for: start + 8 * 3600, in: zone) == start - 600)
    }

    /// A visit that was moved between the look and the press is not marked.
    @Test(arguments: EngineKind.allCases)
    func whoPressesOnAVisitThatWasMovedMeanwhileChangesNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let visit = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id).appointment
            let permit = try world.house.gate.permit(at.context, .checkIn)
            let leaf = world.house.record.leaf(.appointmentArrived, clinic: visit.clinic, subject: "", of: visit.id, world.system)
            var elsewhere = visit
            elsewhere.start = visit.start + 60
            let write = DayStepWrite(appointment: elsewhere, step: .arrive, leaf: leaf, now: world.clock.now())
            let after = try await world.house.record.store.perform(write, permit)
            #expect(after?.appointment.state == .booked && after?.lastChange != leaf.id.bytes)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nobodyIsHereForAVisitOfAnotherDay(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let zone = try #require(world.house.node.zones.rules(of: .toronto))
            let tomorrow = zone.startOfDay(try world.today().advanced(byDays: 1))
            let slot = try #require(try await world.openSlots(clinic: World.plateau).first { $0.start > tomorrow })
            #expect(try await refusal { try await world.bookAtDesk(slot.id, at, isThere: true) } == .notItsDay)
            let id: FormID<Hold> = try world.house.formID(for: .addition, at.context)
            let added = Addition(
                form: id, practitioner: slot.practitioner,
                start: zone.local(at: slot.start), minutes: 15, modality: .inPerson)
            let form = DeskBooking(hold: id.id, particulars: World.caller(), origin: .walkIn, isThere: true)
            #expect(try await refusal { try await world.desk.overbook(added, form, grant: at.secret, at.context) } == .notItsDay)
            // The hold is still there, for a booking that says otherwise.
            _ = try await world.bookAtDesk(slot.id, at)
            try await world.expectClean()
        }
    }
}
