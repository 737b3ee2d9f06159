import Scheduling
import Store
import TestKit
import Testing

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

/// A practitioner who is promised at two places at once: the place that
/// collides is left out alone, and everybody is told.
@Suite struct LeftOutTests {
    private static let rule = "a promised place was made: its practitioner is at one place at a time"

    /// At the second clinic, who receives at the first from eight to four.
    private static func rival(_ from: String, _ to: String, weekdays: [Weekday] = Weekday.allCases) -> Schedule {
        var rival = World.schedule(2, id: 50)
        rival.practitioner = World.place(101)
        rival.template = weekdays.map {
            WeeklyBlock(weekday: $0, from: time(from), to: time(to), slotMinutes: 20, modality: .inPerson, audience: .everyone)
        }
        return rival
    }

    @Test(arguments: EngineKind.allCases)
    func onlyThePlaceThatCollidesIsLeftOut(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 1) { world in
            // Fifteen o'clock is taken; 15:50 reaches in; from 16:10 there is room.
            let rival = Self.rival("15:10", "17:10")
            try await world.administration.addSchedules([rival], world.system)
            let before = try await world.slots().count
            let report = try await world.administration.extendHorizon(days: 2, world.system)
            // Today and tomorrow the first clinic has its slots; on the third day its schedule, the older one, comes first.
            #expect(report.leftOut == 3 * 3 && report.slotsMade == 3 * 24 + 3 * 3)
            let slots = try await world.slots()
            #expect(slots.count == before + 3 * 24 + 3 * 3)
            let made = slots.filter { $0.slot.schedule == rival.id }.map { TestZones.toronto.local(at: $0.slot.start).time }
            #expect(Set(made) == [time("16:10"), time("16:30"), time("16:50")])
            #expect(try await world.administration.check(world.system) == [CheckFinding(rule: Self.rule, count: 9)])
            // Nothing of it comes twice.
            #expect(try await world.administration.extendHorizon(days: 2, world.system).slotsMade == 0)
            #expect(try await world.slots().count == slots.count)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func theHorizonGoesOnPastTheDateThatCollides(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 1) { world in
            // The wicked order: the schedule that collides is made before the clinic's own.
            var low = Self.rival("08:00", "14:00", weekdays: [.wednesday])
            low.id = World.place(1)
            try await world.administration.addSchedules([low], world.system)
            _ = try await world.administration.extendHorizon(days: 9, world.system)
            let own = try await world.slots().filter { $0.slot.schedule == World.schedule(1).id }
            let days = Dictionary(grouping: own) { TestZones.toronto.local(at: $0.slot.start).date }.mapValues(\.count)
            // Two Wednesdays keep the hours from two to four; every other day is whole, the last one too.
            #expect(days[date("2026-11-25")] == 6 && days[date("2026-12-02")] == 6)
            for day in ["2026-11-26", "2026-11-30", "2026-12-01"] { #expect(days[date(day)] == 24) }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func thePublicIsToldTheHoursThatThereAre(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 1) { world in
            try await world.administration.addSchedules([Self.rival("15:00", "17:00", weekdays: [.tuesday])], world.system)
            _ = try await world.administration.extendHorizon(days: 1, world.system)
            try await world.follow()
            let clinic = try #require(world.house.node.directory.clinic(World.verdun))
            let schedules = await Reception(world.house).schedulesAsKept(at: clinic, now: world.clock.now()).filter {
                $0.practitioner == World.place(101)
            }
            let hours = ConsultationHours(schedules, on: try world.today(), easter: clinic.holidayChoice)
            let tuesday = hours.otherDates.first { $0.date == date("2026-11-24") }
            #expect(tuesday?.spans.map(\.from) == [time("16:00")] && tuesday?.spans.map(\.to) == [time("17:00")])
        }
    }

    @Test(arguments: EngineKind.allCases)
    func bothClinicsSeeIt(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 1) { world in
            try await world.administration.addSchedules([Self.rival("15:00", "17:00", weekdays: [.tuesday])], world.system)
            _ = try await world.administration.extendHorizon(days: 1, world.system)
            let expected = ScheduleCollision(
                practitioner: World.place(101), clinic: World.verdun, otherClinic: World.plateau, date: date("2026-11-24"),
                from: time("15:00"), to: time("16:00"), count: 3)
            for clinic in [World.plateau, World.verdun] {
                let at = try await world.signIn(.manager, at: clinic)
                #expect(try await Planning(world.house).collisions(at.context) == [expected])
            }
            let elsewhere = try await world.signIn(.manager, at: World.islands)
            #expect(try await Planning(world.house).collisions(elsewhere.context).isEmpty)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func itComesByItselfOnceThereIsRoom(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 1) { world in
            let rival = Self.rival("15:00", "17:00", weekdays: [.tuesday])
            try await world.administration.addSchedules([rival], world.system)
            _ = try await world.administration.extendHorizon(days: 1, world.system)
            // The first clinic closes that day: its manager's decision, at their desk.
            let at = try await world.signIn(.manager)
            let planning = Planning(world.house)
            let closed = try await planning.closing(date("2026-11-24"), of: nil, isClosed: true, at.context)
            let preview = try await planning.preview(closed, grant: at.secret, at.context)
            _ = try await planning.save(closed, choices: [:], basis: preview.basis, at.context)
            #expect(try await planning.collisions(at.context).isEmpty)
            let report = try await world.administration.extendHorizon(days: 1, world.system)
            #expect(report.slotsMade == 3 && report.leftOut == 0)
            #expect(try await world.slots().filter { $0.slot.schedule == rival.id }.count == 6)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatIsNoLongerPromisedIsForgotten(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 1) { world in
            let rival = Self.rival("15:00", "17:00", weekdays: [.tuesday])
            try await world.administration.addSchedules([rival], world.system)
            _ = try await world.administration.extendHorizon(days: 1, world.system)
            let at = try await world.signIn(.manager, at: World.verdun)
            let planning = Planning(world.house)
            // A change elsewhere in the week is saved beside what stays left out.
            var changed = rival
            changed.template += Self.rival("16:00", "18:00", weekdays: [.thursday]).template
            var preview = try await planning.preview([changed], grant: at.secret, at.context)
            #expect(preview.leftOutCount == 3)
            _ = try await planning.save([changed], choices: [:], basis: preview.basis, at.context)
            #expect(try await planning.collisions(at.context).map(\.count) == [3])
            // The hour that collides is given up.
            changed.template = Self.rival("16:00", "17:00", weekdays: [.tuesday]).template
            preview = try await planning.preview([changed], grant: at.secret, at.context)
            _ = try await planning.save([changed], choices: [:], basis: preview.basis, at.context)
            #expect(try await planning.collisions(at.context).isEmpty)
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatHasPassedIsNoFinding(_ kind: EngineKind) async throws {
        try await withWorld(kind, days: 1) { world in
            try await world.administration.addSchedules([Self.rival("15:00", "17:00", weekdays: [.tuesday])], world.system)
            _ = try await world.administration.extendHorizon(days: 1, world.system)
            world.clock.advance(2 * 86_400)
            #expect(try await !world.administration.check(world.system).contains { $0.rule == Self.rule })
            _ = try await world.administration.shred(world.system)
            #expect(try await world.count("SELECT COUNT(*) FROM left_out") == 0)
        }
    }
}
