import Scheduling
import TestKit
import Testing

/// When a reminder is sent.
@Suite struct ReminderTimingTests {
    private let quiet = QuietHours.standard

    private func timing(_ days: Int = 1, _ zone: ZoneRules = Zones.toronto, _ quiet: QuietHours? = .standard) -> ReminderTiming {
        ReminderTiming(daysBefore: days, zone: zone, quiet: quiet)
    }

    private func local(_ instant: Instant, _ zone: ZoneRules = Zones.toronto) -> LocalDateTime { zone.local(at: instant) }

    private func start(_ day: String, _ clock: String, _ zone: ZoneRules = Zones.toronto) throws -> Instant {
        try #require(zone.resolve(wall(day, clock)).first)
    }

    @Test(arguments: [
        ("14:30", "14:30"), ("08:00", "08:00"), ("07:10", "08:00"), ("00:30", "08:00"), ("20:00", "20:00"), ("20:40", "20:00"),
        ("23:30", "20:00"),
    ])
    func itIsAtTheVisitsHourTheDayBeforeAndNeverAtNight(_ visit: String, _ due: String) throws {
        #expect(local(timing().due(of: try start("2026-11-24", visit))) == wall("2026-11-23", due))
        #expect(local(timing(3).due(of: try start("2026-11-24", visit))) == wall("2026-11-21", due))
    }

    @Test func withoutQuietHoursItIsAtTheVisitsHour() throws {
        #expect(local(timing(1, Zones.toronto, nil).due(of: try start("2026-11-24", "02:20"))) == wall("2026-11-23", "02:20"))
    }

    /// A day of 23 or 25 hours is one calendar day like any other.
    @Test(arguments: ["2026-03-08", "2026-03-09", "2026-11-01", "2026-11-02"])
    func clockChangesMoveNothing(_ day: String) throws {
        for clock in ["08:20", "12:00", "16:40"] {
            let visit = try start(day, clock)
            let due = timing().due(of: visit)
            #expect(local(due) == LocalDateTime(date: date(day).advanced(byDays: -1), time: time(clock)))
            #expect(timing().isDay(due, for: visit) && !timing().isDay(due + 86_400, for: visit))
        }
    }

    /// 02:30 is skipped on the day of the reminder.
    @Test func anHourThatTheClocksSkipIsTheMomentTheyJump() throws {
        let due = timing(1, Zones.toronto, nil).due(of: try start("2026-03-09", "02:30"))
        #expect(local(due) == wall("2026-03-08", "03:00"))
    }

    @Test(arguments: [
        // Made, visit, wanted.
        ("2026-11-22T09:00:00-05:00", "2026-11-24", "14:30", true),
        ("2026-11-23T14:30:00-05:00", "2026-11-24", "14:30", true),
        // After it was due: the confirmation is of the same day.
        ("2026-11-23T14:31:00-05:00", "2026-11-24", "14:30", false),
        ("2026-11-23T20:00:00-05:00", "2026-11-24", "09:00", false),
        // Due at eight the day before, which is too near.
        ("2026-11-23T07:59:00-05:00", "2026-11-24", "00:30", false),
        ("2026-11-23T04:29:00-05:00", "2026-11-24", "00:30", true),
    ])
    func aFreshConfirmationNeedsNoReminder(_ made: String, _ day: String, _ clock: String, _ isWanted: Bool) throws {
        #expect(timing().isWanted(start: try start(day, clock), made: at(made)) == isWanted)
    }

    @Test func nobodyIsRemindedEarlyOfWhatTheyBookedTheDayBefore() throws {
        let visit = try start("2026-11-24", "14:30")
        #expect(timing(3).isWanted(start: visit, made: at("2026-11-20T18:30:00-05:00")))
        #expect(!timing(3).isWanted(start: visit, made: at("2026-11-20T18:31:00-05:00")))
    }

    @Test func itsDayEndsWithItsLastHour() throws {
        let visit = try start("2026-11-24", "14:30")
        #expect(!timing().isDay(at("2026-11-23T07:59:59-05:00"), for: visit))
        #expect(timing().isDay(at("2026-11-23T08:00:00-05:00"), for: visit))
        #expect(timing().isDay(at("2026-11-23T20:59:59-05:00"), for: visit))
        #expect(!timing().isDay(at("2026-11-23T21:00:00-05:00"), for: visit))
    }

    /// Whatever the rhythm of the rounds, each visit's reminder is found in
    /// one of them from its hour on, and in none before: against the plain rule.
    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
    func roundsMissNothingAndAreNeverEarly(_ seed: UInt64) throws {
        print("seed \(seed)")
        var generator = SeededGenerator(seed: seed)
        for (zone, first) in [
            (Zones.toronto, "2026-03-06"), (.init(fixedOffset: 0, abbreviation: "UTC"), "2026-11-20"), (Zones.halifax, "2026-10-30"),
        ] {
            for quiet in [QuietHours.standard, nil] {
                let timing = timing(seed % 2 == 0 ? 1 : 3, zone, quiet)
                let begin = zone.startOfDay(date(first))
                let end = begin + 5 * 86_400
                var visits = (0..<300).map { _ in begin + Int64.random(in: 0..<(9 * 86_400), using: &generator) / 300 * 300 }.filter {
                    timing.due(of: $0) >= begin && timing.due(of: $0) < end - 7200
                }
                var now = begin
                var since: Instant?
                while now < end {
                    if let starts = timing.starts(dueSince: since, now: now) {
                        for visit in visits where starts.contains(visit) {
                            #expect(timing.due(of: visit) <= now, "early: \(visit) at \(now)")
                        }
                        visits.removeAll { starts.contains($0) && timing.due(of: $0) <= now }
                    }
                    // At night, in the hour that the clocks repeat, it may come with the second of the two.
                    let patience: Int64 = quiet == nil ? 3600 : 0
                    let isLate = visits.filter {
                        timing.due(of: $0) + patience <= now && quiet?.contains(zone.local(at: now).secondOfDay / 60) != true
                    }
                    #expect(isLate.isEmpty, "missed at \(now): \(isLate)")
                    since = now
                    now = now + Int64.random(in: 1...1800, using: &generator)
                }
            }
        }
    }
}

@Suite struct ReminderDaysTests {
    @Test(arguments: [
        ("none", [] as ReminderDays), ("1", .dayBefore as ReminderDays), ("3", .threeDaysBefore as ReminderDays),
        ("1,3", [.dayBefore, .threeDaysBefore] as ReminderDays),
    ])
    func daysReadAsTheyAreWritten(_ text: String, _ days: ReminderDays) {
        #expect(ReminderDays(text) == days && days.description == text)
    }

    @Test(arguments: ["", "2", "1,", ",3", "1;3", "1, 3", "none,1", "13"])
    func anythingElseIsRefused(_ text: String) { #expect(ReminderDays(text) == nil) }
}

@Suite struct QuietHoursTests {
    @Test(arguments: [
        ("2026-11-23T20:59:59-05:00", "2026-11-23T20:59:59-05:00"), ("2026-11-23T21:00:00-05:00", "2026-11-24T08:00:00-05:00"),
        ("2026-11-24T00:00:00-05:00", "2026-11-24T08:00:00-05:00"), ("2026-11-24T08:00:00-05:00", "2026-11-24T08:00:00-05:00"),
        ("2026-10-31T22:00:00-04:00", "2026-11-01T08:00:00-05:00"),
    ])
    func whatComesAtNightWaitsForTheMorning(_ instant: String, _ next: String) {
        #expect(QuietHours.standard.next(from: at(instant), in: Zones.toronto) == at(next))
    }
}
