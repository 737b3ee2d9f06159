import Scheduling
import TestKit
import Testing

@Suite struct ScheduleTests {
    private func schedule(
        _ template: [WeeklyBlock], exceptions: [ScheduleException] = [], observesHolidays: Bool = true,
        from: String = "2026-01-01", through: String? = nil
    ) -> Schedule {
        Schedule(
            id: id(1), clinic: id(2), practitioner: id(3), effectiveFrom: date(from), effectiveThrough: through.map(date),
            template: template, exceptions: exceptions, observesHolidays: observesHolidays
        )
    }

    private func block(_ from: String, _ to: String, _ minutes: Int = 15) -> DayBlock {
        DayBlock(from: time(from), to: time(to), slotMinutes: minutes, modality: .inPerson, audience: .everyone)
    }

    private func everyDay(_ from: String, _ to: String, _ minutes: Int = 15) -> [WeeklyBlock] {
        Weekday.allCases.map { WeeklyBlock(weekday: $0, block: block(from, to, minutes)) }
    }

    private func expand(_ schedule: Schedule, _ first: String, _ last: String, opens: OpeningRule = .whenMade) -> Schedule.Expansion {
        schedule.expand(
            dates: date(first)...date(last), zone: Zones.toronto, holidayChoice: .goodFriday, opens: opens,
            madeAt: at("2026-01-01T12:00:00Z")
        )
    }

    @Test func aBlockIsCutIntoSlotsAndItsRemainderStaysEmpty() {
        let expansion = expand(schedule(everyDay("08:00", "09:10", 20)), "2026-08-13", "2026-08-13")
        #expect(
            expansion.slots.map { RFC3339.format($0.start, in: Zones.toronto) } == [
                "2026-08-13T08:00:00-04:00", "2026-08-13T08:20:00-04:00", "2026-08-13T08:40:00-04:00",
            ])
        #expect(expansion.slots.allSatisfy { $0.end - $0.start == 1200 })
        #expect(expansion.reports.isEmpty)
    }

    @Test func aTimeTheClocksSkipMakesNoSlotAndIsReported() {
        let expansion = expand(schedule(everyDay("01:00", "04:00", 30)), "2026-03-08", "2026-03-08")
        #expect(
            expansion.slots.map { RFC3339.format($0.start, in: Zones.toronto) } == [
                "2026-03-08T01:00:00-05:00", "2026-03-08T01:30:00-05:00", "2026-03-08T03:00:00-04:00", "2026-03-08T03:30:00-04:00",
            ])
        #expect(
            expansion.reports == [
                ScheduleReport(date: date("2026-03-08"), time: time("02:00"), effect: .skipped),
                ScheduleReport(date: date("2026-03-08"), time: time("02:30"), effect: .skipped),
            ])
    }

    @Test func aTimeTheClocksShowTwiceMakesTheFirstAndIsReported() {
        let expansion = expand(schedule(everyDay("00:30", "02:30", 30)), "2026-11-01", "2026-11-01")
        #expect(
            expansion.slots.map { RFC3339.format($0.start, in: Zones.toronto) } == [
                "2026-11-01T00:30:00-04:00", "2026-11-01T01:00:00-04:00", "2026-11-01T01:30:00-04:00", "2026-11-01T02:00:00-05:00",
            ])
        #expect(expansion.slots.allSatisfy { $0.end - $0.start == 1800 })
        #expect(expansion.reports.map(\.effect) == [.firstOfTwo, .firstOfTwo])
        #expect(expansion.reports.map(\.time) == [time("01:00"), time("01:30")])
    }

    @Test func aSlotThatLastsBeyondTheGapLeavesNoRoomForTheNext() {
        let expansion = expand(schedule(everyDay("01:30", "06:00", 45)), "2026-03-08", "2026-03-08")
        // 01:30 EST lasts until 03:15 EDT.
        #expect(expansion.slots.first.map { RFC3339.format($0.end, in: Zones.toronto) } == "2026-03-08T03:15:00-04:00")
        #expect(
            expansion.reports == [
                ScheduleReport(date: date("2026-03-08"), time: time("02:15"), effect: .skipped),
                ScheduleReport(date: date("2026-03-08"), time: time("03:00"), effect: .runInto),
            ])
    }

    @Test func holidaysAreClosedUnlessTheScheduleOrAnExceptionSaysOtherwise() {
        let template = everyDay("08:00", "09:00", 60)
        #expect(expand(schedule(template), "2026-06-23", "2026-06-25").slots.count == 2)
        #expect(expand(schedule(template, observesHolidays: false), "2026-06-23", "2026-06-25").slots.count == 3)
        let opened = ScheduleException(date: date("2026-06-24"), change: .open([block("10:00", "12:00", 60)]))
        #expect(expand(schedule(template, exceptions: [opened]), "2026-06-23", "2026-06-25").slots.count == 4)
        #expect(expand(schedule(template), "2026-04-03", "2026-04-06").slots.count == 3)
    }

    @Test func anExceptionTakesThePlaceOfTheTemplate() {
        let closed = ScheduleException(date: date("2026-08-13"), change: .closed)
        let none = ScheduleException(date: date("2026-08-14"), change: .open([]))
        #expect(expand(schedule(everyDay("08:00", "09:00", 60), exceptions: [closed, none]), "2026-08-13", "2026-08-15").slots.count == 1)
    }

    @Test func onlyEffectiveDatesAreExpanded() {
        let bounded = schedule(everyDay("08:00", "09:00", 60), from: "2026-08-10", through: "2026-08-12")
        #expect(expand(bounded, "2026-08-01", "2026-08-31").slots.count == 3)
        #expect(expand(bounded, "2026-08-13", "2026-08-31").slots.isEmpty)
        #expect(expand(bounded, "2026-08-01", "2026-08-09").slots.isEmpty)
    }

    @Test func slotsOpenToThePublicAfterTheMatchersDelay() {
        let daily = schedule(everyDay("08:00", "09:00", 60))
        #expect(expand(daily, "2026-08-13", "2026-08-13").slots.map(\.publicFrom) == [at("2026-01-01T12:00:30Z")])
        let ahead = expand(daily, "2026-08-13", "2026-08-13", opens: .daysBefore(28, at: time("07:00")))
        #expect(ahead.slots.map(\.publicFrom) == [at("2026-07-16T07:00:30-04:00")])
        let late = expand(daily, "2026-01-10", "2026-01-10", opens: .daysBefore(28, at: time("07:00")))
        #expect(late.slots.map(\.publicFrom) == [at("2026-01-01T12:00:30Z")])
    }

    @Test func aDraftBecomesAFreeSlotOfItsSchedule() throws {
        let daily = schedule(everyDay("08:00", "09:00", 60))
        let draft = try #require(expand(daily, "2026-08-13", "2026-08-13").slots.first)
        let slot = draft.slot(id: id(9), of: daily)
        #expect(slot.state == .free && slot.kind == .regular && slot.minutes == 60)
        #expect(slot.schedule == daily.id && slot.clinic == daily.clinic && slot.practitioner == daily.practitioner)
    }

    @Test func noExpansionOverlapsInAnyZoneOrYear() {
        let seed: UInt64 = 2026
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let minutes = Int.random(in: 5...240, using: &generator)
            let first = LocalDate(dayNumber: date("2020-01-01").dayNumber + Int.random(in: 0..<7300, using: &generator))
            let daily = schedule(everyDay("00:00", "24:00", minutes), observesHolidays: Bool.random(using: &generator), from: "2020-01-01")
            let zone = [Zones.toronto, Zones.halifax, Zones.blancSablon, Zones.zone("AAA3BBB,M10.3.0/0,M2.3.0/0")].randomElement(
                using: &generator)!
            let expansion = daily.expand(
                dates: first...first.advanced(byDays: 40), zone: zone, holidayChoice: .easterMonday, opens: .whenMade, madeAt: .distantPast
            )
            #expect(zip(expansion.slots, expansion.slots.dropFirst()).allSatisfy { $0.end <= $1.start })
            #expect(expansion.slots.allSatisfy { $0.end - $0.start == Int64(minutes) * 60 })
        }
    }
}

@Suite struct ScheduleValidationTests {
    private func schedule(_ template: [String], _ exceptions: String = "", through: String? = nil) throws -> Schedule {
        Schedule(
            id: id(1), clinic: id(2), practitioner: id(3), effectiveFrom: date("2026-01-01"), effectiveThrough: through.map(date),
            template: try #require(Schedule.template(fromText: template.joined(separator: "\n"))),
            exceptions: try #require(Schedule.exceptions(fromText: exceptions)), observesHolidays: true
        )
    }

    @Test func blocksThatTouchAreFine() throws {
        let sound = try schedule([
            "1 08:00-12:00 /15 in-person everyone", "1 12:00-13:00 /10 phone everyone", "2 08:00-12:00 /240 video clinic",
        ])
        #expect(sound.validate().isEmpty)
    }

    @Test(arguments: [
        ("1 08:00-12:00 /15 in-person everyone\n1 11:59-13:00 /15 in-person everyone", ScheduleProblem.Fault.overlap),
        ("1 08:00-12:00 /4 in-person everyone", .slotMinutes), ("1 08:00-12:00 /241 in-person everyone", .slotMinutes),
        ("1 08:00-08:10 /15 in-person everyone", .noRoom), ("1 09:00-08:00 /15 in-person everyone", .noRoom),
    ])
    func whatCannotBeKeptIsNamed(_ template: String, _ fault: ScheduleProblem.Fault) throws {
        let problems = try schedule([template]).validate()
        #expect(problems.contains(ScheduleProblem(place: .weekday(.monday), fault: fault)))
        let day = date("2026-12-31")
        let blocks = template.split(separator: "\n").map { String($0.dropFirst(2)) }.joined(separator: "; ")
        #expect(try schedule([], "2026-12-31 open; " + blocks).validate().contains(ScheduleProblem(place: .exception(day), fault: fault)))
    }

    @Test func blocksThatAreRefusedMakeNoSlots() throws {
        let wrong = try schedule(["1 08:00-12:00 /0 in-person everyone", "1 09:00-08:00 /15 in-person everyone"])
        let expansion = wrong.expand(
            dates: date("2026-08-01")...date("2026-08-31"), zone: Zones.toronto, holidayChoice: .goodFriday, opens: .whenMade,
            madeAt: .distantPast
        )
        #expect(expansion.slots.isEmpty)
    }

    @Test func datesAndCountsAreBounded() throws {
        #expect(try schedule([], through: "2025-12-31").validate() == [ScheduleProblem(place: .schedule, fault: .endsBeforeItBegins)])
        #expect(
            try schedule([], "2026-12-24 closed\n2026-12-24 open").validate() == [
                ScheduleProblem(place: .exception(date("2026-12-24")), fault: .repeatedDate)
            ])
        var crowded = try schedule([])
        crowded.exceptions = (0...Schedule.exceptionsMax).map {
            ScheduleException(date: LocalDate(dayNumber: 20_000 + $0), change: .closed)
        }
        crowded.template = (0...Schedule.blocksMax).map { number in
            WeeklyBlock(
                weekday: Weekday(rawValue: number % 7 + 1)!, from: LocalTime(minutes: number * 10)!,
                to: LocalTime(minutes: number * 10 + 10)!, slotMinutes: 10, modality: .phone, audience: .clinic)
        }
        #expect(crowded.validate().map(\.fault) == [.tooManyBlocks, .tooManyExceptions])
        #expect(Schedule.template(fromText: crowded.templateText) == nil)
        #expect(Schedule.exceptions(fromText: crowded.exceptionsText) == nil)
    }

    @Test func textRoundTrips() throws {
        let template = "1 08:00-12:00 /15 in-person everyone\n5 13:30-24:00 /20 phone enrolled\n7 00:00-06:00 /30 video referral"
        let exceptions =
            "2026-12-24 closed\n2026-12-31 open; 08:00-12:00 /15 in-person clinic; 13:00-14:00 /10 phone everyone\n2027-01-02 open"
        let kept = try schedule([template], exceptions)
        #expect(kept.templateText == template)
        #expect(kept.exceptionsText == exceptions)
        #expect(kept.template.count == 3 && kept.exceptions.count == 3)
        #expect(kept.exceptions[2].change == .open([]))
    }

    @Test(arguments: [
        "8 08:00-12:00 /15 in-person everyone", "0 08:00-12:00 /15 in-person everyone", "1 8:00-12:00 /15 in-person everyone",
        "1 08:00-12:00 /015 in-person everyone", "1 08:00-12:00 /+15 in-person everyone", "1 08:00-12:00 15 in-person everyone",
        "1 08:00-12:00 /15 inperson everyone", "1 08:00-12:00 /15 in-person public", "1  08:00-12:00 /15 in-person everyone",
        "1 08:00-12:00 /15 in-person everyone ", "1 08:00-12:00 /15 in-person everyone\n", "\n", "1 08:00–12:00 /15 in-person everyone",
        "1 08:00-12:00 /99999999999999999999 in-person everyone", "+1 08:00-12:00 /15 in-person everyone",
    ])
    func onlyTheCanonicalTextOfATemplateIsRead(_ text: String) {
        #expect(Schedule.template(fromText: text) == nil)
    }

    @Test(arguments: [
        "2026-12-24", "2026-12-24 close", "2026-02-30 closed", "2026-12-24 open;", "2026-12-24 open; ",
        "2026-12-24 open 08:00-12:00 /15 in-person everyone", "2026-12-24 closed; 08:00-12:00 /15 in-person everyone",
    ])
    func onlyTheCanonicalTextOfExceptionsIsRead(_ text: String) {
        #expect(Schedule.exceptions(fromText: text) == nil)
    }
}
