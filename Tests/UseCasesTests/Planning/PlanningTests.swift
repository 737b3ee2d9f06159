import Credentials
import Database
import Scheduling
import Store
import TestKit
import Testing
import UseCases

@testable import Clinics
@testable import Operations
@testable import Patients

@Suite struct PlanningTests {
    /// The schedule of the first clinic, with other hours.
    private func schedule(_ world: World, from: String = "09:00", to: String = "12:00", minutes: Int = 20) -> Schedule {
        var schedule = World.schedule(1)
        schedule.template = Weekday.allCases.map {
            WeeklyBlock(
                weekday: $0, from: time(from), to: time(to), slotMinutes: minutes, modality: .inPerson, audience: .everyone)
        }
        return schedule
    }

    private func regular(_ world: World) async throws -> [SlotRow] {
        try await world.slots().filter { $0.slot.clinic == World.plateau && $0.slot.state != .enteredInError && $0.slot.kind == .regular }
    }

    @Test(arguments: EngineKind.allCases)
    func savingMakesTheSlotsThatWerePreviewed(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            let changed = schedule(world, from: "10:00", to: "17:00")
            let before = try await regular(world).count
            let preview = try await planning.preview([changed], grant: at.secret, at.context)
            #expect(preview.displaced.isEmpty && preview.addedCount > 0 && preview.removedCount > 0)
            #expect(try await regular(world).count == before)
            let saved = try await planning.save([changed], choices: [:], basis: preview.basis, at.context)
            #expect(saved.added == preview.addedCount && saved.removed == preview.removedCount)
            #expect(try await regular(world).count == before + saved.added - saved.removed)
            // Saved again, nothing is left to do.
            let after = try await planning.preview([changed], grant: at.secret, at.context)
            #expect(after.parts[0].plan.isEmpty)
            try await world.follow()
            let open = try await world.openSlots(clinic: World.plateau)
            let zone = try #require(world.house.node.zones.rules(of: .toronto))
            #expect(open.allSatisfy { zone.local(at: $0.start).time >= time("10:00") })
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func noVisitIsTouchedWithoutADecision(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            var changed = World.schedule(1)
            changed.exceptions = [ScheduleException(date: try world.today(), change: .closed)]
            let preview = try await planning.preview([changed], grant: at.secret, at.context)
            #expect(preview.displaced.map(\.visit.appointment.id) == [booked.appointment.id])
            #expect(preview.displaced[0].visit.person == .opened(World.person()) && preview.displaced[0].equal == nil)
            let incomplete = Refusal.invalid([FieldProblem(.slot, .missing)])
            for choices: [AppointmentID: DisplacedChoice] in [[:], [booked.appointment.id: .move]] {
                #expect(
                    try await refusal { try await planning.save([changed], choices: choices, basis: preview.basis, at.context) }
                        == incomplete)
            }
            #expect(try await world.slot(booked.appointment.slot).slot.kind == .regular)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases, DisplacedChoice.allCases)
    func eachDecisionIsCarriedOut(_ kind: EngineKind, _ choice: DisplacedChoice) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            let id = booked.appointment.id
            // The same hours in longer slots: the old ones are no longer promised.
            let changed = schedule(world, from: "09:10", to: "16:00", minutes: 30)
            let preview = try await planning.preview([changed], grant: at.secret, at.context)
            #expect(preview.displaced.count == 1 && preview.displaced[0].equal != nil)
            _ = try await planning.save([changed], choices: [id: choice], basis: preview.basis, at.context)
            let visit = try await world.desk.visit(id, grant: at.secret, at.context)
            let messages = try await world.count("SELECT COALESCE(MAX(kind), 0) FROM outbox WHERE kind >= 5")
            switch choice {
            case .keep:
                #expect(visit.isOverbook && visit.appointment.start == booked.appointment.start && messages == 0)
            case .offer:
                #expect(visit.isOverbook && visit.state == .expected && messages == MessageKind.chooseAgain.rawValue)
            case .move:
                #expect(visit.appointment.start == preview.displaced[0].equal?.start && !visit.isOverbook)
                #expect(visit.appointment.sequence == 1 && messages == MessageKind.movedByClinic.rawValue)
            case .cancel:
                #expect(visit.state == .cancelled && messages == MessageKind.cancelledByClinic.rawValue)
            }
            // Nobody else is offered the time that somebody keeps, and no slot is anybody's twice.
            let free = try await regular(world).filter { $0.slot.state == .free }
            if [.keep, .offer].contains(choice) {
                #expect(!free.contains { $0.slot.start < booked.appointment.end && booked.appointment.start < $0.slot.end })
            }
            let open = try await world.openSlots(clinic: World.plateau)
            #expect(!open.contains { $0.id == booked.appointment.slot })
            try await world.expectClean()
            if choice == .offer {
                // The person moves it themselves, by the link they have.
                world.clock.advance(Hold.publicDelaySeconds)
                try await world.follow()
                let slot = try #require(try await world.openSlots(clinic: World.plateau).first { $0.minutes >= 15 })
                let held = try await world.hold(slot.id)
                _ = try await world.reception.reschedule(
                    id, key: .manage(booked.manage), hold: held.hold.id, holdToken: held.token, world.patient())
                #expect(try await world.slot(booked.appointment.slot).slot.state == .unavailable)
                try await world.expectClean()
            }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatChangedSinceThePreviewIsLookedAtAgain(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            var changed = World.schedule(1)
            changed.exceptions = [ScheduleException(date: try world.today(), change: .closed)]
            let preview = try await planning.preview([changed], grant: at.secret, at.context)
            let booked = try await world.book(try await world.openSlots(clinic: World.plateau)[0].id)
            #expect(
                try await refusal { try await planning.save([changed], choices: [:], basis: preview.basis, at.context) } == .planChanged)
            #expect(try await world.slot(booked.appointment.slot).slot.state == .busy)
            let again = try await planning.preview([changed], grant: at.secret, at.context)
            _ = try await planning.save([changed], choices: [booked.appointment.id: .keep], basis: again.basis, at.context)
            #expect(try await refusal { try await planning.save([changed], choices: [:], basis: again.basis, at.context) } == .planChanged)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func twoSchedulesOfOnePersonDoNotShareTime(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            var second = schedule(world)
            let form = try planning.newSchedule(at.context)
            second.id = form.id
            let preview = try await planning.preview([second], new: form, grant: at.secret, at.context)
            #expect(preview.parts[0].before == nil)
            let slots = try await regular(world).count
            #expect(preview.overlaps.first?.other == World.schedule(1).id)
            #expect(
                try await refusal { try await planning.save([second], new: form, choices: [:], basis: preview.basis, at.context) }
                    == .scheduleCollides(preview.overlaps))
            #expect(try await regular(world).count == slots)
            #expect(try await planning.schedules(at.context).count == 1)
            // In the evening they do not.
            second.template = schedule(world, from: "18:00", to: "20:00").template
            let evening = try await planning.preview([second], new: form, grant: at.secret, at.context)
            #expect(try await planning.save([second], new: form, choices: [:], basis: evening.basis, at.context).added > 0)
            try await world.expectClean()
        }
    }

    /// At a second clinic, in the evening, who receives at the first all day.
    private func evenings() -> Schedule {
        var evenings = World.schedule(2, id: 50)
        evenings.practitioner = World.schedule(1).practitioner
        evenings.template = Weekday.allCases.map {
            WeeklyBlock(weekday: $0, from: time("18:00"), to: time("20:00"), slotMinutes: 20, modality: .inPerson, audience: .everyone)
        }
        return evenings
    }

    /// Long before the horizon meets it, and at whichever clinic.
    @Test(arguments: EngineKind.allCases)
    func oneDateThatCollidesIsRefusedWhenItIsSaved(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let planning = Planning(world.house)
            let day = date("2027-03-15")
            var second = evenings()
            let morning = DayBlock(from: time("08:00"), to: time("12:00"), slotMinutes: 20, modality: .inPerson, audience: .everyone)
            second.exceptions = [ScheduleException(date: day, change: .open([morning]))]
            let preview = try await planning.outline([second], world.system)
            #expect(preview.overlaps.map(\.date) == [day] && preview.overlaps.map(\.otherClinic) == [World.plateau])
            let refused = try await refusal { try await planning.save([second], choices: [:], basis: preview.basis, world.system) }
            #expect(refused == .scheduleCollides(preview.overlaps))
            #expect(try await world.count("SELECT COUNT(*) FROM schedule WHERE clinic = $1", [.blob(World.verdun.bytes)]) == 1)
            // Closed on that date at the first clinic, both can be.
            var first = World.schedule(1)
            first.exceptions = [ScheduleException(date: day, change: .closed)]
            let closing = try await planning.outline([first], world.system)
            _ = try await planning.save([first], choices: [:], basis: closing.basis, world.system)
            let again = try await planning.outline([second], world.system)
            _ = try await planning.save([second], choices: [:], basis: again.basis, world.system)
            // And the first does not open it again unasked.
            first.exceptions = []
            #expect(try await planning.outline([first], world.system).overlaps.map(\.date) == [day])
            try await world.expectClean()
        }
    }

    /// What collides since before is left out, and does not keep anybody from changing something else.
    @Test func whatCollidedBeforeIsNotAskedAboutAgain() async throws {
        try await withWorld(.sqlite) { world in
            let planning = Planning(world.house)
            var second = evenings()
            second.template[0].block.from = time("15:00")
            try await world.administration.addSchedules([second], world.system)
            var changed = second
            changed.opens = .daysBefore(2, at: time("18:00"))
            #expect(try await planning.outline([changed], world.system).overlaps.isEmpty)
            changed.template[0].block.from = time("14:00")
            let wider = try await planning.outline([changed], world.system).overlaps
            #expect(!wider.isEmpty && wider.allSatisfy { $0.date.weekday == .monday && $0.from == time("14:00") && $0.to == time("16:00") })
        }
    }

    @Test func slotsOpenWhenTheRuleSays() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            var changed = World.schedule(1)
            changed.opens = .daysBefore(1, at: time("18:00"))
            let preview = try await planning.preview([changed], grant: at.secret, at.context)
            #expect(preview.adjustedCount > 0 && preview.addedCount == 0 && preview.removedCount == 0)
            _ = try await planning.save([changed], choices: [:], basis: preview.basis, at.context)
            let zone = try #require(world.house.node.zones.rules(of: .toronto))
            let today = try world.today()
            let tomorrow = try await regular(world).filter { zone.local(at: $0.slot.start).date == today.advanced(byDays: 1) }
            let evening = try #require(zone.resolve(LocalDateTime(date: today, time: time("18:00"))).first)
            #expect(!tomorrow.isEmpty && tomorrow.allSatisfy { $0.slot.publicFrom == evening + Hold.publicDelaySeconds })
            #expect(try await planning.schedules(at.context).first?.opens == changed.opens)
            #expect(try await refusal { try await world.hold(tomorrow[0].slot.id) }?.isSlotTaken == true)
            // The clinic itself may book it now.
            _ = try await world.bookAtDesk(tomorrow[0].slot.id, at)
        }
    }

    @Test func aClosedDayOpensAgain() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            let day = try world.today().advanced(byDays: 1)
            let zone = try #require(world.house.node.zones.rules(of: .toronto))
            func count() async throws -> Int { try await regular(world).count { zone.local(at: $0.slot.start).date == day } }
            let before = try await count()
            for isClosed in [true, false] {
                let changed = try await planning.closing(day, of: nil, isClosed: isClosed, at.context)
                let preview = try await planning.preview(changed, grant: at.secret, at.context)
                _ = try await planning.save(changed, choices: [:], basis: preview.basis, at.context)
                #expect(try await count() == (isClosed ? 0 : before))
            }
            #expect(try await planning.schedules(at.context).allSatisfy(\.exceptions.isEmpty))
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aBlockedSlotIsNobodysUntilItOpensAgain(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let at = try await world.signIn()
            let planning = Planning(world.house)
            let slot = try await world.openSlots(clinic: World.plateau)[0]
            try await planning.setBlocked(slot.id, true, at.context)
            #expect(try await refusal { try await world.hold(slot.id) }?.isSlotTaken == true)
            #expect(try await refusal { try await world.desk.hold(slot.id, grant: at.secret, at.context) }?.isSlotTaken == true)
            #expect(try await refusal { try await planning.setBlocked(slot.id, true, at.context) }?.isSlotTaken == true)
            try await world.expectClean()
            try await planning.setBlocked(slot.id, false, at.context)
            world.clock.advance(Hold.publicDelaySeconds)
            _ = try await world.book(slot.id)
            #expect(try await refusal { try await planning.setBlocked(slot.id, true, at.context) }?.isSlotTaken == true)
            let other = try await world.signIn(at: World.verdun, name: "Vera")
            let free = try await world.openSlots(clinic: World.plateau)[0]
            #expect(try await refusal { try await planning.setBlocked(free.id, true, other.context) } == .notFound)
            try await world.expectClean()
        }
    }

    @Test func aChangeOfClocksIsShown() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            world.clock.advance(Int64(date("2027-03-13").dayNumber) * 86_400 + 50_000 - world.clock.now().seconds)
            _ = try await world.administration.extendHorizon(days: 2, world.system)
            var night = schedule(world, from: "01:00", to: "04:00", minutes: 30)
            let form = try planning.newSchedule(at.context)
            night.id = form.id
            let preview = try await planning.preview([night], new: form, grant: at.secret, at.context)
            #expect(preview.parts[0].reports.contains { $0.date == date("2027-03-14") && $0.effect == .skipped })
        }
    }

    @Test func onlyTheClinicsManagersPlan() async throws {
        try await withWorld(.sqlite) { world in
            let at = try await world.signIn(.reception)
            let planning = Planning(world.house)
            #expect(try await refusal { try await planning.schedules(at.context) } == .denied)
            #expect(try await refusal { try await planning.preview([World.schedule(1)], grant: at.secret, at.context) } == .denied)
            let manager = try await world.signIn(.manager, at: World.verdun, name: "Vera")
            #expect(
                try await refusal { try await planning.preview([World.schedule(1)], grant: manager.secret, manager.context) } == .notFound)
            // Nor does a schedule become another practitioner's.
            let own = try await world.signIn(.manager)
            var other = World.schedule(1)
            other.practitioner = World.place(102)
            #expect(try await refusal { try await planning.preview([other], grant: own.secret, own.context) } == .notFound)
        }
    }
}
