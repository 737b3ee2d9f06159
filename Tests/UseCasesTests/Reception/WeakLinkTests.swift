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

/// What messages' links promise: the weaker one moves within the clinic, and
/// opens nothing.
@Suite struct WeakLinkTests {
    private func weak(_ booked: Booked) -> AppointmentKey { .visit(VisitToken(manage: booked.manage)) }

    /// Holds a place as somebody who has the link does, and moves there.
    private func move(_ world: World, _ id: AppointmentID, by key: AppointmentKey, to slot: SlotID) async throws -> OwnAppointment {
        let held = try await world.hold(slot)
        return try await world.reception.reschedule(id, key: key, hold: held.hold.id, holdToken: held.token, world.patient())
    }

    @Test(arguments: EngineKind.allCases)
    func itMovesWithinTheClinicAndOpensNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let slots = try await world.openSlots(clinic: World.plateau)
            let zone = TestZones.toronto
            let booked = try await world.book(slots[0].id)
            let id = booked.appointment.id
            let tomorrow = try world.today().advanced(byDays: 1)
            let targets = [slots[1], try #require(slots.first { zone.local(at: $0.start).date == tomorrow })]
            for (index, target) in targets.enumerated() {
                let moved = try await move(world, id, by: weak(booked), to: target.id)
                guard case .notWithThisLink = moved.particulars else { return #expect(Bool(false), "it opened something") }
                #expect(moved.appointment.slot == target.id && moved.appointment.sequence == index + 1)
                #expect(
                    try await world.count("SELECT COUNT(*) FROM outbox WHERE kind = 1 AND version = \(index + 1)") == 1,
                    "the contact is told")
            }
            // The clinic reads them on the new date, and the person by their own link.
            let at = try await world.signIn()
            #expect(try await world.day(at, tomorrow).visits.map(\.person) == [.opened(World.person())])
            #expect(try await world.view(booked).particulars.particulars == World.person())
            #expect(try await world.slot(slots[0].id).slot.state == .free)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func itGoesNoFurther(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            try await world.administration.addSchedules([World.shortVisits()], world.system)
            _ = try await world.administration.extendHorizon(days: 2, world.system)
            world.clock.advance(Hold.publicDelaySeconds + 1)
            try await world.follow()
            let slots = try await world.openSlots(clinic: World.plateau)
            let long = slots.filter { $0.minutes == 20 }
            let short = try #require(slots.first { $0.minutes == 10 })
            let booked = try await world.book(long[0].id)
            let id = booked.appointment.id
            let elsewhere = try await world.openSlots(clinic: World.verdun)[0].id
            for target in [short.id, elsewhere] {
                #expect(try await refusal { try await move(world, id, by: weak(booked), to: target) } == .needsFullLink)
            }
            for number in 1...Reception.movesByVisitLinkMax { _ = try await move(world, id, by: weak(booked), to: long[number].id) }
            #expect(try await refusal { try await move(world, id, by: weak(booked), to: long[9].id) } == .needsFullLink)
            #expect(try await world.slot(long[Reception.movesByVisitLinkMax].id).slot.state == .busy)
            // The full link does; another visit has its own five.
            _ = try await move(world, id, by: .manage(booked.manage), to: long[10].id)
            let other = try await world.book(long[11].id, World.person(2))
            _ = try await move(world, other.appointment.id, by: weak(other), to: long[12].id)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whoIsAskedForAnotherTimeSeesItUntilTheyHaveOne(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            let slots = try await world.openSlots(clinic: World.plateau)
            let booked = try await world.book(slots[0].id)
            let id = booked.appointment.id
            #expect(try await !world.reception.view(id, key: weak(booked), world.patient()).isAskedToChoose)
            var changed = World.schedule(1)
            changed.exceptions = [ScheduleException(date: try world.today(), change: .closed)]
            let preview = try await planning.preview([changed], grant: at.secret, at.context)
            _ = try await planning.save([changed], choices: [id: .offer], basis: preview.basis, at.context)
            try await world.follow()
            let own = try await world.reception.view(id, key: weak(booked), world.patient())
            #expect(own.isAskedToChoose)
            let others = try world.reception.otherTimes(of: own.appointment, at: own.clinic, world.patient()).openings
            #expect(!others.isEmpty && others.allSatisfy { $0.clinic.id == World.plateau && $0.end - $0.start >= 1200 })
            // Page after page they are all of the clinic's, and the nearest are the nearest.
            var all = others
            var next = try world.reception.otherTimes(of: own.appointment, at: own.clinic, world.patient()).next
            while let cursor = next {
                let page = try world.reception.otherTimes(of: own.appointment, at: own.clinic, cursor: cursor, world.patient())
                (all, next) = (all + page.openings, page.next)
            }
            #expect(
                Set(all.map(\.slot)) == Set(try await world.openSlots(clinic: World.plateau).map(\.id))
                    && all.count == Set(all.map(\.slot)).count)
            let nearest = try world.reception.nearestTimes(to: own.appointment, at: own.clinic, count: 4, world.patient())
            let distances = all.map { abs($0.start - own.appointment.start) }.sorted().prefix(4)
            #expect(nearest.map { abs($0.start - own.appointment.start) }.sorted() == Array(distances))
            #expect(nearest.map(\.start) == nearest.map(\.start).sorted())
            let moved = try await move(world, id, by: weak(booked), to: others[0].slot)
            #expect(moved.appointment.slot == others[0].slot)
            #expect(try await !world.reception.view(id, key: weak(booked), world.patient()).isAskedToChoose)
            try await world.expectClean()
        }
    }

    /// Every message that says "see, move or cancel" has a link that does.
    @Test(arguments: EngineKind.allCases)
    func everyMessagesLinkDoesWhatItSays(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 3) { world in
            let kinds: [MessageKind] = [
                .confirmation, .changed, .movedByClinic, .chooseAgain, .sentAgain, .repeated, .reminder, .earlyReminder,
            ]
            let permit = try Permit.ofSystem(.manageSchedules)
            let slots = try await world.openSlots(clinic: World.plateau).filter { $0.start - world.clock.now() > 2 * 86_400 }
            for (index, message) in kinds.enumerated() {
                let booked = try await world.book(slots[index].id, World.person(index + 1))
                let id = booked.appointment.id
                var claimed = try await world.claim()
                if message != .confirmation {
                    for item in claimed { try await world.deliveries.delivered(item, world.system) }
                    let write = OutboxWrite(
                        id: world.house.record.fresh(at: world.clock.now()), kind: message, about: .appointment(id), version: 0,
                        dueAt: world.clock.now(), seal: nil)
                    try await world.engine.withTransaction(permit) { tx throws(StoreError) in try tx.enqueue(write) }
                    claimed = try await world.claim()
                }
                let item = try #require(claimed.first { $0.kind == message && $0.subject == .appointment(id) }, "\(message)")
                let days = message.daysBefore
                let contents = try await world.deliveries.open(
                    item, days == nil ? world.system : .system("test", at: booked.appointment.start - Int64(days ?? 0) * 86_400))
                let link = try #require(contents.first?.visit?.link, "\(message)")
                let key: AppointmentKey
                switch link {
                case .manage(let token): key = .manage(token.secret)
                case .visit(let token): key = .visit(token.secret)
                }
                #expect(try await world.reception.view(id, key: key, world.patient()).appointment.state == .booked)
                let moved = try await move(world, id, by: key, to: slots[slots.count - 1 - index].id)
                #expect(moved.appointment.sequence == 1, "\(message)")
                #expect(try await world.reception.cancel(id, key: key, world.patient()).state == .cancelled, "\(message)")
                // And says so, once it does no more.
                let held = try await world.hold(slots[slots.count / 2].id)
                let late = try await refusal {
                    try await world.reception.reschedule(id, key: key, hold: held.hold.id, holdToken: held.token, world.patient())
                }
                #expect(late == .cannotChange(.cancelled), "\(message)")
                try await world.reception.release(held.hold.id, token: held.token, world.patient())
                world.clock.advance(Hold.publicDelaySeconds + 1)
            }
        }
    }
}
