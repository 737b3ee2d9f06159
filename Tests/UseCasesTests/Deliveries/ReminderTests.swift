import Database
import Scheduling
import Seals
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import Store
@testable import UseCases

/// Reminders, "I will be there", and what is said to whoever did not come.
@Suite struct ReminderTests {
    /// A visit on Wednesday at ten in Montréal, booked on Monday at nine.
    private func bookWednesday(_ world: World, _ person: Particulars? = nil, clock: String = "10:00") async throws -> Booked {
        let wanted = at("2026-11-25T\(clock):00-05:00")
        let slot = try #require(try await world.openSlots(clinic: World.plateau).first { $0.start == wanted })
        return try await world.book(slot.id, person)
    }

    private func count(_ world: World, _ kind: MessageKind) async throws -> Int64 {
        try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = $1", [.integer(kind.rawValue)])
    }

    private func remind(_ world: World, since: Instant? = nil) async throws -> Int {
        try await world.deliveries.queueReminders(since: since, world.system)
    }

    @Test(arguments: EngineKind.allCases)
    func theDayBeforeAtItsHourOneReminderGoesWithTheWeakLink(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            let booked = try await bookWednesday(world)
            #expect(try await remind(world) == 0)
            world.clock.set(at("2026-11-24T09:59:00-05:00"))
            #expect(try await remind(world) == 0)
            world.clock.set(at("2026-11-24T10:00:00-05:00"))
            #expect(try await remind(world) == 1)
            #expect(try await remind(world) == 0)
            let item = try #require(try await world.claim().first { $0.kind == .reminder })
            let contents = try #require(try await world.deliveries.open(item, world.system).first)
            #expect(contents.visit?.appointment.id == booked.appointment.id && contents.contact.email == World.person().email)
            guard case .visit(let link)? = contents.visit?.link else {
                Issue.record("not the weak link")
                return
            }
            #expect(link.secret == VisitToken(manage: booked.manage))
            try await world.deliveries.delivered(item, world.system)
            world.clock.advance(3600)
            #expect(try await remind(world) == 0)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nodesThatRemindAtOnceQueueOne(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            for number in 0..<6 {
                _ = try await bookWednesday(
                    world, World.person(number), clock: number < 3 ? "10:\(number * 2)0" : "11:\((number - 3) * 2)0")
            }
            world.clock.set(at("2026-11-24T12:00:00-05:00"))
            try await world.withNeighbour { other, following in
                while try await following.step() > 0 {}
                let context = world.system
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for round in 0..<6 {
                        let deliveries = round % 2 == 0 ? world.deliveries : Deliveries(other)
                        group.addTask { try await deliveries.queueReminders(since: nil, context) }
                    }
                    try await group.waitForAll()
                }
            }
            #expect(try await count(world, .reminder) == 6)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func roundsLookOnlyForWhatFellDueSinceTheLast(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            _ = try await bookWednesday(world, World.person(1), clock: "09:00")
            _ = try await bookWednesday(world, World.person(2), clock: "11:00")
            world.clock.set(at("2026-11-24T10:30:00-05:00"))
            #expect(try await remind(world, since: world.clock.now() - 60) == 0)
            #expect(try await remind(world) == 1)
            world.clock.set(at("2026-11-24T11:00:30-05:00"))
            #expect(try await remind(world, since: world.clock.now() - 60) == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsMadeTheSameDayIsFreshAndWhatIsMovedIsRemindedOfAnew(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            let booked = try await bookWednesday(world)
            world.clock.set(at("2026-11-24T10:00:00-05:00"))
            #expect(try await remind(world) == 1)
            // The person moves it, within that day, to Thursday.
            let thursday = try #require(
                try await world.openSlots(clinic: World.plateau).first { $0.start == at("2026-11-26T12:00:00-05:00") })
            let held = try await world.hold(thursday.id)
            _ = try await world.reception.reschedule(
                booked.appointment.id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
            let old = try #require(try await world.claim().first { $0.kind == .reminder })
            #expect(try await world.deliveries.open(old, world.system).isEmpty)
            // Somebody books for tomorrow, after that hour.
            _ = try await bookWednesday(world, World.person(2), clock: "10:20")
            world.clock.set(at("2026-11-24T20:59:00-05:00"))
            #expect(try await remind(world) == 1, "booked before its hour")
            world.clock.set(at("2026-11-25T12:00:00-05:00"))
            #expect(try await remind(world) == 1)
            #expect(try await world.count("SELECT MAX(version) FROM outbox WHERE kind = 20") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatWasCancelledOrIsTooLateIsNotSent(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            let booked = try await bookWednesday(world)
            let other = try await bookWednesday(world, World.person(2), clock: "10:20")
            let third = try await bookWednesday(world, World.person(3), clock: "10:40")
            _ = try await world.reception.cancel(third.appointment.id, key: .manage(third.manage), world.patient())
            world.clock.set(at("2026-11-24T10:30:00-05:00"))
            #expect(try await remind(world) == 2)
            _ = try await world.reception.cancel(booked.appointment.id, key: .manage(booked.manage), world.patient())
            let items = try await world.claim().filter { $0.kind == .reminder }
            #expect(items.count == 2)
            for item in items {
                #expect(
                    try await world.deliveries.open(item, world.system).isEmpty == (item.subject == .appointment(booked.appointment.id)))
            }
            // The mail server was away until the evening, and until the day itself.
            let left = try #require(items.first { $0.subject == .appointment(other.appointment.id) })
            for late in ["2026-11-24T21:00:00-05:00", "2026-11-25T08:30:00-05:00"] {
                world.clock.set(at(late))
                #expect(try await world.deliveries.open(left, world.system).isEmpty)
            }
            #expect(try await remind(world) == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aClinicSetsItsDaysAndAnIslandHasItsOwnClock(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 6) { world in
            var clinics = try World.clinics()
            clinics[0].reminders = []
            clinics[1].reminders = [.dayBefore, .threeDaysBefore]
            try await world.administration.addClinics(clinics, world.system)
            try await world.follow()
            #expect(world.house.node.directory.clinic(World.plateau)?.reminders == [])
            let noon = { (day: String, offset: String) in at("2026-11-\(day)T12:00:00\(offset)") }
            for (number, clinic, offset) in [(1, World.plateau, "-05:00"), (2, World.verdun, "-05:00"), (3, World.islands, "-04:00")] {
                let slot = try #require(try await world.openSlots(clinic: clinic).first { $0.start == noon("28", offset) })
                _ = try await world.book(slot.id, World.person(number))
            }
            world.clock.set(noon("25", "-05:00"))
            #expect(try await remind(world) == 1)
            #expect(try await count(world, .earlyReminder) == 1)
            // Noon on the islands is eleven in Montréal.
            world.clock.set(noon("27", "-04:00"))
            #expect(try await remind(world) == 1)
            world.clock.set(noon("27", "-05:00"))
            #expect(try await remind(world) == 1)
            #expect(try await count(world, .reminder) == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoeverSaysThatTheyComeIsNotedOnceByEitherLink(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            let booked = try await bookWednesday(world)
            let desk = try await world.signIn()
            let id = booked.appointment.id
            let wednesday = date("2026-11-25")
            let before = try await world.day(desk, wednesday)
            #expect(before.visits.map(\.isConfirmedComing) == [false])
            _ = try await world.reception.confirm(id, key: .visit(VisitToken(manage: booked.manage)), world.patient())
            _ = try await world.reception.confirm(id, key: .manage(booked.manage), world.patient())
            #expect(try await world.count("SELECT COUNT(*) FROM log_leaf WHERE leaf LIKE '%appointment.confirmed%'") == 1)
            #expect(try await world.view(booked).confirmed == world.clock.now())
            let after = try await world.day(desk, wednesday)
            #expect(after.visits.map(\.isConfirmedComing) == [true] && after.mark != before.mark)
            // Elsewhere in time it was not said.
            let held = try await world.hold()
            _ = try await world.reception.reschedule(
                id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
            #expect(try await world.view(booked).confirmed == nil)
            let wrong = try #require(VisitToken(bytes: Array(repeating: 3, count: 32)))
            #expect(try await refusal { try await world.reception.confirm(id, key: .visit(wrong), world.patient()) } == .notFound)
            _ = try await world.reception.cancel(id, key: .manage(booked.manage), world.patient())
            let cancelled = try await refusal { try await world.reception.confirm(id, key: .manage(booked.manage), world.patient()) }
            #expect(cancelled == .cannotChange(.cancelled))
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoeverWasMissedIsWrittenToAnHourLaterUnlessItWasAMistake(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            let desk = try await world.signIn()
            let missed = try await bookWednesday(world)
            let mistaken = try await bookWednesday(world, World.person(2), clock: "10:20")
            world.clock.set(at("2026-11-25T10:30:00-05:00"))
            for booked in [missed, mistaken] { _ = try await world.desk.record(.miss, of: booked.appointment.id, desk.context) }
            #expect(try await world.claim().filter { $0.kind == .missed }.isEmpty)
            world.clock.advance(1800)
            _ = try await world.desk.record(.arrive, of: mistaken.appointment.id, desk.context)
            world.clock.advance(1800)
            let items = try await world.claim().filter { $0.kind == .missed }
            #expect(items.count == 2)
            for item in items {
                let contents = try await world.deliveries.open(item, world.system)
                #expect(contents.count == (item.subject == .appointment(missed.appointment.id) ? 1 : 0))
                #expect(contents.first?.notBefore.map { $0 <= world.clock.now() } != false)
            }
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoeverWasMissedInTheEveningIsWrittenToInTheMorning(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 4) { world in
            let desk = try await world.signIn()
            let booked = try await bookWednesday(world, clock: "15:40")
            world.clock.set(at("2026-11-25T20:10:00-05:00"))
            _ = try await world.desk.record(.miss, of: booked.appointment.id, desk.context)
            #expect(try await world.count("SELECT due_at FROM outbox WHERE kind = 22") == at("2026-11-26T08:00:00-05:00").seconds)
            // One that is late for another reason waits too, without a try lost.
            world.clock.set(at("2026-11-26T08:00:00-05:00"))
            let item = try #require(try await world.claim().first { $0.kind == .missed })
            world.clock.set(at("2026-11-26T22:00:00-05:00"))
            let until = try #require(try await world.deliveries.open(item, world.system).first?.notBefore)
            #expect(until == at("2026-11-27T08:00:00-05:00"))
            try await world.deliveries.putOff(item, until: until, world.system)
            #expect(try await world.claim().filter { $0.kind == .missed }.isEmpty)
            world.clock.set(until)
            #expect(try await world.claim().filter { $0.kind == .missed }.map(\.attempts) == [1])
        }
    }
}
