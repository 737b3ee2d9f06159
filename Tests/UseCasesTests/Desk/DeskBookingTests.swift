import Credentials
import Scheduling
import Store
import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

@Suite struct DeskBookingTests {
    @Test(arguments: EngineKind.allCases)
    func aNameIsEnough(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            let booked = try await world.bookAtDesk(slot.id, at)
            #expect(booked.appointment.state == .booked && !booked.isRepeat)
            #expect(try await world.slot(slot.id).slot.state == .busy)
            try await world.expectClean()
            // The person's own copy opens like any other's.
            #expect(try await world.view(booked).particulars.particulars == World.caller())
            _ = try await world.deliveries.indexPending(limit: 10, world.system)
        }
    }

    @Test func aNameIsNeeded() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            var nobody = World.caller("")
            nobody.birthDate = date("2031-01-01")
            let refused = try await refusal { try await world.bookAtDesk(slot.id, at, nobody) }
            #expect(refused == .invalid([.person(.familyNameMissing), .person(.birthDateFuture)]))
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theSameFormTwiceBooksOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let hold = try await world.desk.hold(try await world.openSlots(clinic: World.plateau)[0].id, grant: at.secret, at.context)
            let form = DeskBooking(hold: hold.id, particulars: World.caller(), origin: .telephone, isThere: false)
            let first = try await world.desk.book(form, grant: at.secret, at.context)
            let second = try await world.desk.book(form, grant: at.secret, at.context)
            #expect(second.isRepeat && second.appointment.id == first.appointment.id)
            var other = form
            other.particulars = World.caller("Gagnon")
            #expect(try await refusal { try await world.desk.book(other, grant: at.secret, at.context) } == .alreadyBooked)
            #expect(try await world.count("SELECT COUNT(*) FROM appointment") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theClinicTakesItsReserveAndWhatWasJustFreed(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            try await world.administration.addSchedules([World.eveningReserve()], world.system)
            _ = try await world.administration.extendHorizon(days: 2, world.system)
            let at = try await world.signIn()
            let reserve = try #require(try await world.slots().first { $0.slot.audience == .clinic })
            #expect(try await refusal { try await world.hold(reserve.slot.id) }?.isSlotTaken == true)
            _ = try await world.bookAtDesk(reserve.slot.id, at)
            // A slot that was freed a moment ago is not open to the public yet.
            let freed = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            _ = try await world.reception.cancel(freed.appointment.id, key: .manage(freed.manage), world.patient())
            #expect(try await refusal { try await world.hold(freed.appointment.slot) }?.isSlotTaken == true)
            _ = try await world.bookAtDesk(freed.appointment.slot, at, World.caller("Roy"))
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatSomebodyHoldsIsTheirs(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let held = try await world.hold()
            #expect(try await refusal { try await world.desk.hold(held.hold.slot, grant: at.secret, at.context) }?.isSlotTaken == true)
            world.clock.advance(Hold.durationSeconds)
            let hold = try await world.desk.hold(held.hold.slot, grant: at.secret, at.context)
            #expect(hold.slot == held.hold.slot)
            // And what the desk holds is the desk's.
            world.clock.advance(Hold.publicDelaySeconds + 1)
            #expect(try await refusal { try await world.hold(held.hold.slot) }?.isSlotTaken == true)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aSignInHoldsOneSlotAtATime(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let slots = try await world.openSlots(clinic: World.plateau)
            let first = try await world.desk.hold(slots[0].id, grant: at.secret, at.context)
            let second = try await world.desk.hold(slots[1].id, grant: at.secret, at.context)
            #expect(try await world.slot(slots[0].id).slot.state == .free)
            // The form of the first still books, as long as nobody came after it.
            _ = try await world.desk.book(
                DeskBooking(hold: first.id, particulars: World.caller(), origin: .telephone, isThere: false), grant: at.secret, at.context)
            try await world.desk.release(second.id, grant: at.secret, at.context)
            #expect(try await world.slot(slots[1].id).slot.state == .free)
            try await world.expectClean()
        }
    }

    @Test func anothersHoldIsNotFound() async throws {
        try await withWorld(.sqlite) { world in
            let (one, two) = (try await world.signIn(), try await world.signIn(name: "Rita"))
            let hold = try await world.desk.hold(try await world.openSlots(clinic: World.plateau)[0].id, grant: one.secret, one.context)
            let form = DeskBooking(hold: hold.id, particulars: World.caller(), origin: .telephone, isThere: false)
            #expect(try await refusal { try await world.desk.book(form, grant: two.secret, two.context) } == .notFound)
            #expect(try await refusal { try await world.desk.held(hold.id, grant: two.secret, two.context) } == .notFound)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aWalkInIsThereAtOnce(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            _ = try await world.bookAtDesk(try await world.openSlots(clinic: World.plateau)[0].id, at, isThere: true)
            let visit = try #require(try await world.day(at).visits.first)
            #expect(visit.state == .arrived && visit.origin == .walkIn && visit.arrived == world.clock.now())
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anOverbookingStandsBesideTheSchedule(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let regular = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            let start = try #require(world.house.node.zones.rules(of: .toronto)).local(at: regular.appointment.start)
            let id: FormID<Hold> = try world.house.formID(for: .addition, at.context)
            let addition = Addition(
                form: id, practitioner: regular.appointment.practitioner, start: start, minutes: 15, modality: .inPerson)
            let form = DeskBooking(hold: id.id, particulars: World.caller(), origin: .telephone, isThere: false)
            let booked = try await world.desk.overbook(addition, form, grant: at.secret, at.context)
            let again = try await world.desk.overbook(addition, form, grant: at.secret, at.context)
            #expect(again.isRepeat && again.appointment.id == booked.appointment.id)
            let visits = try await world.day(at).visits
            #expect(visits.count == 2 && visits.filter(\.isOverbook).map(\.appointment.id) == [booked.appointment.id])
            try await world.follow()
            #expect(world.house.node.index.availableFrom(of: try await world.slot(booked.appointment.slot)) == nil)
            try await world.expectClean()
            // Cancelled, it is nobody's: it never was a place of the schedule.
            _ = try await world.desk.cancel(booked.appointment.id, sequence: 0, because: .mistake, writing: false, at.context)
            #expect(try await world.slot(booked.appointment.slot).slot.state == .unavailable)
            try await world.expectClean()
        }
    }

    @Test func anOverbookingNeedsAPractitionerOfTheClinicAndATimeToCome() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn()
            func book(_ practitioner: PractitionerID, _ text: String, minutes: Int = 15) async throws -> Refusal? {
                let id: FormID<Hold> = try world.house.formID(for: .addition, at.context)
                let form = DeskBooking(hold: id.id, particulars: World.caller(), origin: .walkIn, isThere: false)
                let addition = Addition(
                    form: id, practitioner: practitioner, start: LocalDateTime(date: try world.today(), time: time(text)), minutes: minutes,
                    modality: .inPerson)
                return try await refusal { try await world.desk.overbook(addition, form, grant: at.secret, at.context) }
            }
            let implausible = Refusal.invalid([FieldProblem(.slot, .implausible)])
            #expect(try await book(World.place(102), "10:00") == .notFound)
            #expect(try await book(World.place(101), "07:00") == implausible)
            #expect(try await book(World.place(101), "10:00", minutes: 0) == implausible)
            #expect(try await book(World.place(101), "10:00", minutes: 241) == implausible)
            #expect(try await book(World.place(101), "10:00") == nil)
        }
    }
}
