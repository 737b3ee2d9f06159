import Scheduling
import Store
import Testing
import UseCases

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
            if step.from.contains(state) {
                #expect(refused == nil && after == step.to)
            } else {
                #expect(refused?.isChangedMeanwhile == true && after == state)
            }
            try await world.expectClean()
        }
    }
}
