import Scheduling
import Testing

@Suite struct ConsultationHoursTests {
    private func schedule(
        _ blocks: [(from: String, to: String)], on days: [Weekday] = Weekday.allCases, exceptions: [ScheduleException] = [],
        observesHolidays: Bool = false, from: String = "2026-01-01", through: String? = nil, modality: Modality = .inPerson,
        audience: SlotAudience = .everyone
    ) -> Schedule {
        Schedule(
            id: id(1), clinic: id(2), practitioner: id(3), effectiveFrom: date(from), effectiveThrough: through.map(date),
            template: days.flatMap { day in
                blocks.map {
                    WeeklyBlock(
                        weekday: day, from: time($0.from), to: time($0.to), slotMinutes: 15, modality: modality, audience: audience)
                }
            }, exceptions: exceptions, observesHolidays: observesHolidays)
    }

    private func hours(_ schedules: Schedule..., on day: String = "2026-11-24") -> ConsultationHours {
        ConsultationHours(schedules, on: date(day), easter: .goodFriday)
    }

    private func text(_ spans: [ConsultationHours.Span]) -> String {
        spans.map { "\($0.from)-\($0.to)" }.joined(separator: " ")
    }

    @Test func hoursOfSeveralPeopleThatTouchOrOverlapAreOne() {
        let both = hours(
            schedule([("08:00", "12:00"), ("13:00", "16:00")]), schedule([("10:00", "12:30"), ("16:00", "18:00")], on: [.monday]))
        #expect(text(both.week[.monday]) == "08:00-12:30 13:00-18:00")
        #expect(text(both.week[.tuesday]) == "08:00-12:00 13:00-16:00")
        #expect(both.otherDates.isEmpty && both.next == nil && !both.isIrregular)
        #expect(both.week.runs(of: .inPerson).map(\.days) == [.monday ... .monday, .tuesday ... .sunday])
    }

    @Test func hoursThatAreNotKeptAreNotTold() {
        let gone = ["08:00", "08:15", "10:00"].map { LocalDateTime(date: date("2026-11-25"), time: time($0)) }
        let kept = schedule([("08:00", "12:00"), ("13:00", "16:00")]).without(gone, easter: .goodFriday)
        let told = hours(kept)
        #expect(text(told.week[.wednesday]) == "08:00-12:00 13:00-16:00")
        #expect(
            told.otherDates.map(\.date) == [date("2026-11-25")] && text(told.otherDates[0].spans) == "08:30-10:00 10:15-12:00 13:00-16:00")
        // A day of which nothing is left is closed.
        let morning = schedule([("08:00", "09:00")])
        let all = stride(from: 480, to: 540, by: 15).compactMap { LocalTime(minutes: $0) }.map {
            LocalDateTime(date: date("2026-11-25"), time: $0)
        }
        #expect(hours(morning.without(all, easter: .goodFriday)).otherDates.map(\.spans) == [[]])
        #expect(morning.without([], easter: .goodFriday) == morning)
    }

    @Test func onSiteAndByPhoneStayApart() {
        let both = hours(schedule([("08:00", "12:00")]), schedule([("09:00", "13:00")], on: [.friday], modality: .phone))
        #expect(both.week.modalities == [.inPerson, .phone])
        #expect(text(both.week[.friday]) == "08:00-12:00 09:00-13:00")
        #expect(both.week.runs(of: .phone).map(\.days) == [.monday ... .thursday, .friday ... .friday, .saturday ... .sunday])
    }

    @Test(arguments: [SlotAudience.enrolled, .referral, .clinic])
    func whatIsNotForEveryoneIsNotTold(audience: SlotAudience) {
        let kept = schedule(
            [("08:00", "12:00")], exceptions: [ScheduleException(date: date("2026-11-28"), change: .open([]))], audience: audience)
        #expect(hours(kept).isEmpty)
        #expect(text(hours(kept, schedule([("13:00", "15:00")])).week[.monday]) == "13:00-15:00")
    }

    @Test func aScheduleThatIsOverCountsNoMoreAndOneThatComesIsAnnounced() {
        let over = schedule([("08:00", "12:00")], through: "2026-11-23")
        #expect(hours(over).isEmpty)
        let ends = schedule([("08:00", "12:00")], through: "2026-12-06")
        let begins = schedule([("09:00", "15:00")], from: "2026-12-07")
        let change = hours(over, ends, begins)
        #expect(text(change.week[.monday]) == "08:00-12:00")
        #expect(change.next?.from == date("2026-12-07") && change.next.map { text($0.week[.monday]) } == "09:00-15:00")
        #expect(change.otherDates.isEmpty, "each date is compared with the week that holds on it")
        #expect(hours(ends).next.map { $0.from == date("2026-12-07") && $0.week.isEmpty } == true)
        let later = hours(schedule([("09:00", "15:00")], from: "2027-09-01"))
        #expect(!later.isEmpty && later.week.isEmpty && later.next?.from == date("2027-09-01"))
    }

    @Test func holidaysAndExceptionsAreDatesThatDiffer() {
        let half = DayBlock(from: time("08:00"), to: time("10:00"), slotMinutes: 15, modality: .inPerson, audience: .everyone)
        let told = hours(
            schedule(
                [("08:00", "12:00")],
                exceptions: [
                    ScheduleException(date: date("2026-12-24"), change: .open([half])),
                    ScheduleException(date: date("2026-12-28"), change: .closed),
                    ScheduleException(date: date("2026-11-02"), change: .closed),
                ], observesHolidays: true))
        #expect(told.otherDates.map(\.date.description) == ["2026-12-24", "2026-12-25", "2026-12-28", "2027-01-01"])
        #expect(told.otherDates.map { text($0.spans) } == ["08:00-10:00", "", "", ""])
        #expect(told.otherDates.map(\.holiday) == [nil, .christmas, nil, .newYear])
        #expect(told.observesHolidays && !told.isIrregular)
    }

    @Test func whatOnePersonMissesTheOthersOfTheClinicMayHave() {
        let away = schedule([("08:00", "12:00")], exceptions: [ScheduleException(date: date("2026-11-30"), change: .closed)])
        #expect(hours(away).otherDates.map(\.date) == [date("2026-11-30")])
        #expect(hours(away, schedule([("08:00", "12:00")])).otherDates.isEmpty)
    }

    @Test func aWeekThatSeldomHoldsIsNotFollowedByAListOfDates() {
        let piece = DayBlock(from: time("08:00"), to: time("08:15"), slotMinutes: 15, modality: .inPerson, audience: .everyone)
        let pieces = (0..<7).map { ScheduleException(date: date("2026-11-24").advanced(byDays: $0), change: .open([piece])) }
        let told = hours(schedule([("08:00", "12:00")], exceptions: pieces))
        #expect(told.isIrregular && told.otherDates.isEmpty && !told.isEmpty)
    }
}
