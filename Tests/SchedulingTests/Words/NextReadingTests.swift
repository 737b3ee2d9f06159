import Scheduling
import Testing

/// When somebody is next at a clinic.
@Suite struct NextReadingTests {
    /// Weekdays from eight to noon and from one to four; from `date` on to five.
    private func schedule(longerFrom date: String? = nil) throws -> [Schedule] {
        func one(_ from: String, through: LocalDate?, until: String) throws -> Schedule {
            Schedule(
                id: ScheduleID(high: 1, low: through == nil ? 1 : 2), clinic: ClinicID(high: 1, low: 1),
                practitioner: PractitionerID(high: 1, low: 1), effectiveFrom: try #require(LocalDate(from)), effectiveThrough: through,
                template: try [("08:00", "12:00"), ("13:00", until)].flatMap { from, to in
                    try Weekday.allCases.prefix(5).map {
                        WeeklyBlock(
                            weekday: $0, from: try #require(LocalTime(from)), to: try #require(LocalTime(to)), slotMinutes: 20,
                            modality: .inPerson, audience: .everyone)
                    }
                }, exceptions: [], observesHolidays: true)
        }
        guard let date = try date.map({ try #require(LocalDate($0)) }) else {
            return [try one("2026-01-01", through: nil, until: "16:00")]
        }
        return [
            try one("2026-01-01", through: date.advanced(byDays: -1), until: "16:00"), try one("\(date)", through: nil, until: "17:00"),
        ]
    }

    private func next(_ date: String, _ time: String, _ schedules: [Schedule]) throws -> String? {
        let now = LocalDateTime(date: try #require(LocalDate(date)), time: try #require(LocalTime(time)))
        let hours = ConsultationHours(schedules, on: now.date, easter: .goodFriday)
        return hours.nextReading(at: now).map { "\($0.date) \($0.from.minutes / 60)-\($0.to.minutes / 60)" }
    }

    @Test(arguments: [
        ("2026-11-23", "07:00", "2026-11-23 8-16"), ("2026-11-23", "12:30", "2026-11-23 8-16"),
        ("2026-11-23", "15:59", "2026-11-23 8-16"), ("2026-11-23", "16:00", "2026-11-24 8-16"),
        ("2026-11-27", "18:00", "2026-11-30 8-16"), ("2026-11-28", "10:00", "2026-11-30 8-16"),
        // Christmas is a Friday.
        ("2026-12-24", "17:00", "2026-12-28 8-16"),
    ])
    func itIsTodayWhileSomebodyIsThereOrTheNextDateOnWhichSomebodyIs(_ date: String, _ time: String, _ expected: String) throws {
        #expect(try next(date, time, try schedule()) == expected)
    }

    @Test func theWeekThatFollowsCounts() throws {
        #expect(try next("2026-11-27", "18:00", try schedule(longerFrom: "2026-11-30")) == "2026-11-30 8-17")
        #expect(try next("2026-11-26", "18:00", try schedule(longerFrom: "2026-11-30")) == "2026-11-27 8-16")
    }

    @Test func withoutHoursNothingIsPromised() throws {
        #expect(try next("2026-11-23", "10:00", []) == nil)
        #expect(try next("2026-01-05", "10:00", try schedule(longerFrom: "2026-11-30").suffix(1).map(\.self)) == nil)
    }
}
