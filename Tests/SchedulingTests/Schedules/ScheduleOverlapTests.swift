import Scheduling
import TestKit
import Testing

@Suite struct ScheduleOverlapTests {
    private func schedule(
        _ number: UInt64, _ days: [Weekday], _ from: String = "08:00", _ to: String = "12:00", since: String = "2026-01-01",
        through: String? = nil, exceptions: [ScheduleException] = [], observesHolidays: Bool = true
    ) -> Schedule {
        Schedule(
            id: id(number), clinic: id(100 + number), practitioner: id(7), effectiveFrom: date(since), effectiveThrough: through.map(date),
            template: days.map { WeeklyBlock(weekday: $0, block: block(from, to)) }, exceptions: exceptions,
            observesHolidays: observesHolidays)
    }

    private func block(_ from: String, _ to: String, _ minutes: Int = 30) -> DayBlock {
        DayBlock(from: time(from), to: time(to), slotMinutes: minutes, modality: .inPerson, audience: .everyone)
    }

    private func open(_ day: String, _ from: String = "08:00", _ to: String = "12:00") -> ScheduleException {
        ScheduleException(date: date(day), change: .open([block(from, to)]))
    }

    private let today = date("2026-11-30"), midnight = at("2026-11-30T05:00:00Z")

    private func overlaps(
        _ one: Schedule, _ other: Schedule, _ zone: ZoneRules = Zones.toronto, _ otherZone: ZoneRules = Zones.toronto,
        at now: Instant? = nil
    ) -> [ScheduleOverlap] {
        ScheduleOverlap.between(
            SituatedSchedule(one, zone: zone, easter: .goodFriday), SituatedSchedule(other, zone: otherZone, easter: .goodFriday),
            after: now ?? midnight)
    }

    @Test func daysApartShareNothing() {
        #expect(overlaps(schedule(1, [.monday]), schedule(2, [.wednesday])).isEmpty)
        #expect(overlaps(schedule(1, [.monday]), schedule(2, [.monday], "12:00", "16:00")).isEmpty)
        var stranger = schedule(2, [.monday])
        stranger.practitioner = id(8)
        #expect(overlaps(schedule(1, [.monday]), stranger).isEmpty)
    }

    @Test func whatIsOverTodayMeetsNobody() {
        let both = [schedule(1, [.monday], through: "2026-11-30"), schedule(2, [.monday])]
        let ten = overlaps(both[0], both[1], at: at("2026-11-30T15:00:00Z"))
        #expect(ten.map(\.from) == [time("10:30")] && ten.map(\.count) == [3])
        #expect(overlaps(both[0], both[1], at: at("2026-11-30T16:45:00Z")).isEmpty)
    }

    @Test func aDateThatDiffersIsFoundHoweverFar() {
        let monday = schedule(1, [.monday])
        let found = overlaps(monday, schedule(2, [.wednesday], exceptions: [open("2027-03-15", "11:00", "13:00")]))
        #expect(found.map(\.date) == [date("2027-03-15")] && found.map(\.count) == [2])
        #expect(found.map(\.from) == [time("11:00")] && found.map(\.to) == [time("12:00")])
        #expect(found.map(\.other) == [id(2)] && found.map(\.otherClinic) == [id(102)])
        // Years past every date that is looked at one by one; from either side.
        let far = schedule(2, [.wednesday], exceptions: [open("2033-05-09")])
        #expect(overlaps(monday, far).map(\.date) == [date("2033-05-09")])
        #expect(overlaps(far, monday).map(\.date) == [date("2033-05-09")])
    }

    @Test func aScheduleThatBeginsLaterIsMetWhenItBegins() {
        let later = schedule(2, [.monday], since: "2031-01-01")
        let found = overlaps(schedule(1, [.monday]), later)
        #expect(found.first?.date == date("2031-01-06") && found.count > 50)
        #expect(overlaps(schedule(1, [.monday], through: "2030-12-31"), later).isEmpty)
    }

    @Test func aYearOfClosedDatesHidesNothing() {
        let closed = stride(from: 0, to: 7 * 120, by: 7).map {
            ScheduleException(date: date("2026-11-30").advanced(byDays: $0), change: .closed)
        }
        let found = overlaps(schedule(1, [.monday], exceptions: closed), schedule(2, [.monday]))
        #expect(found.map(\.date) == [date("2026-11-30").advanced(byDays: 7 * 120)])
    }

    @Test func clocksOfTwoClinicsAreCompared() {
        let here = schedule(1, [.monday], "08:00", "09:00")
        #expect(overlaps(here, schedule(2, [.monday], "08:00", "09:00"), Zones.toronto, Zones.halifax).isEmpty)
        #expect(overlaps(here, schedule(2, [.monday], "09:00", "10:00"), Zones.toronto, Zones.halifax).first?.from == time("08:00"))
        // Blanc-Sablon keeps its clocks all year: an hour apart in winter, together in summer.
        let summer = overlaps(here, schedule(2, [.monday], "08:00", "09:00"), Zones.toronto, Zones.blancSablon).map(\.date)
        #expect(summer.first == date("2027-03-15") && summer.last == date("2027-11-01"))
    }

    @Test func aHolidayThatOneKeepsIsNoMeeting() {
        let found = overlaps(schedule(1, [.monday], observesHolidays: false), schedule(2, [.monday])).map(\.date)
        #expect(!found.contains(date("2027-05-24")) && found.contains(date("2027-05-31")))
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func anyTwoMeetWhereTheirPlacesDo(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func anyone(_ number: UInt64) -> Schedule {
            let hour = Int.random(in: 0...20, using: &random)
            let days = Weekday.allCases.filter { _ in Bool.random(using: &random) }
            return schedule(
                number, days, "\(hour < 10 ? "0" : "")\(hour):00", "\(hour + 3 < 10 ? "0" : "")\(hour + 3):00",
                since: Bool.random(using: &random) ? "2026-01-01" : "2027-02-03", through: Bool.random(using: &random) ? nil : "2027-09-08",
                exceptions: Set((0..<12).map { _ in Int.random(in: 0..<380, using: &random) }).sorted().map {
                    ScheduleException(
                        date: today.advanced(byDays: $0), change: Bool.random(using: &random) ? .closed : .open([block("08:00", "20:00")]))
                }, observesHolidays: Bool.random(using: &random))
        }
        let one = anyone(1)
        let other = anyone(2)
        let last = today.advanced(byDays: 380)
        func places(_ schedule: Schedule, _ zone: ZoneRules, _ dates: ClosedRange<LocalDate>) -> [SlotDraft] {
            schedule.expand(dates: dates, zone: zone, holidayChoice: .goodFriday, opens: .whenMade, madeAt: Instant(seconds: 0)).slots
        }
        let theirs = places(other, Zones.halifax, today.advanced(byDays: -1)...last.advanced(byDays: 1))
        let met = places(one, Zones.toronto, today...last).filter { slot in
            theirs.contains { $0.start < slot.end && slot.start < $0.end }
        }
        let found = overlaps(one, other, Zones.toronto, Zones.halifax).filter { $0.date <= last }
        #expect(found.map(\.date) == Set(met.map { Zones.toronto.local(at: $0.start).date }).sorted(), "seed \(seed)")
        #expect(found.reduce(0) { $0 + $1.count } == met.count)
    }
}
