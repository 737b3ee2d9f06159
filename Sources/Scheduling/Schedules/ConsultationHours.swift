/// When people are received, as the public is told: the week in force, the
/// week that follows it, and the coming dates on which other hours hold.
///
/// Only what everyone may book counts: the hours a clinic keeps for those it
/// follows, or for its own telephone, are nobody else's business. Times are
/// those of the clinic's wall clock.
public struct ConsultationHours: Hashable, Sendable {
    /// A stretch of a day, of one modality.
    public struct Span: Hashable, Sendable {
        public var from: LocalTime
        public var to: LocalTime
        public var modality: Modality
    }

    /// The hours of each weekday; those of a day without any are empty.
    public struct Week: Hashable, Sendable {
        var spans: [Weekday: [Span]] = [:]

        public subscript(day: Weekday) -> [Span] { spans[day] ?? [] }
        public var isEmpty: Bool { spans.isEmpty }

        /// How people are received in this week, on site first.
        public var modalities: [Modality] {
            Modality.allCases.filter { modality in spans.values.contains { $0.contains { $0.modality == modality } } }
        }

        /// Days in a row that have the same hours.
        public struct Run: Hashable, Sendable {
            public var days: ClosedRange<Weekday>
            public var spans: [Span]
        }

        /// Monday to Sunday in as few runs as can be, those without hours
        /// included.
        public func runs(of modality: Modality) -> [Run] {
            var runs: [Run] = []
            for day in Weekday.allCases {
                let spans = self[day].filter { $0.modality == modality }
                if let last = runs.last, last.spans == spans {
                    runs[runs.count - 1].days = last.days.lowerBound...day
                } else {
                    runs.append(Run(days: day...day, spans: spans))
                }
            }
            return runs
        }
    }

    /// A week that begins to hold on a date.
    public struct Change: Hashable, Sendable {
        public let from: LocalDate
        public let week: Week
    }

    /// A date on which the week does not hold.
    public struct OtherDate: Hashable, Sendable {
        public let date: LocalDate
        /// Empty when nobody is received.
        public let spans: [Span]
        /// Set when it is a public holiday.
        public let holiday: Holiday.Name?
    }

    public let week: Week
    /// The next week that differs, when it is near or `week` is empty.
    public let next: Change?
    /// Ascending; empty when `isIrregular`.
    public let otherDates: [OtherDate]
    /// Dates differ so often that only looking for an opening tells the hours.
    public let isIrregular: Bool
    /// Whether every schedule is closed on Québec's holidays.
    public let observesHolidays: Bool

    /// How far ahead other dates and another week are told.
    static let aheadDays = 60
    /// More other dates than these are not read as a list any more.
    static let otherDatesMax = 10
    private static let spansMax = 3
    private static let soonDays = 14

    /// Nobody is received, today or later.
    public var isEmpty: Bool { week.isEmpty && next == nil && !isIrregular && otherDates.allSatisfy(\.spans.isEmpty) }

    /// - Parameters:
    ///   - schedules: of one clinic: all of them, or one practitioner's.
    ///   - today: at the clinic.
    public init(_ schedules: [Schedule], on today: LocalDate, easter: EasterChoice) {
        let live = schedules.filter { $0.effectiveThrough.map { $0 >= today } ?? true }
        var plan = Plan(live, easter: easter)
        week = plan.week(on: today)
        next = plan.change(after: today, from: week)
        let (others, isIrregular) = plan.otherDates(from: today)
        otherDates = isIrregular ? [] : others
        self.isIrregular = isIrregular
        observesHolidays = !live.isEmpty && live.allSatisfy(\.observesHolidays)
    }

    /// Blocks that touch or overlap become one; modalities stay apart.
    static func merged(_ blocks: [DayBlock]) -> [Span] {
        var spans: [Span] = []
        for modality in Modality.allCases {
            var last: Span?
            for block in blocks.filter({ $0.modality == modality }).sorted(by: { ($0.from, $0.to) < ($1.from, $1.to) }) {
                if let span = last, block.from <= span.to {
                    last?.to = max(span.to, block.to)
                } else {
                    if let span = last { spans.append(span) }
                    last = Span(from: block.from, to: block.to, modality: modality)
                }
            }
            if let span = last { spans.append(span) }
        }
        return spans.sorted { ($0.from, $0.to, $0.modality.rawValue) < ($1.from, $1.to, $1.modality.rawValue) }
    }

    /// The schedules, ready to be asked about one date after the other.
    private struct Plan {
        private struct Part {
            let schedule: Schedule
            let template: [Weekday: [DayBlock]]
            var calendar: ScheduleCalendar

            func holds(on date: LocalDate) -> Bool {
                date >= schedule.effectiveFrom && schedule.effectiveThrough.map { date <= $0 } ?? true
            }
        }

        private var parts: [Part]
        private let easter: EasterChoice

        init(_ schedules: [Schedule], easter: EasterChoice) {
            parts = schedules.map { schedule in
                Part(
                    schedule: schedule,
                    template: Dictionary(grouping: schedule.template.filter { $0.block.audience == .everyone }, by: \.weekday)
                        .mapValues { $0.map(\.block) },
                    calendar: ScheduleCalendar(schedule, easter: easter))
            }
            self.easter = easter
        }

        func week(on date: LocalDate) -> Week {
            var week = Week()
            for day in Weekday.allCases {
                let spans = regular(day, on: date)
                if !spans.isEmpty { week.spans[day] = spans }
            }
            return week
        }

        private func regular(_ day: Weekday, on date: LocalDate) -> [Span] {
            ConsultationHours.merged(parts.filter { $0.holds(on: date) }.flatMap { $0.template[day] ?? [] })
        }

        func change(after today: LocalDate, from week: Week) -> Change? {
            let limits = parts.flatMap { part in
                [part.schedule.effectiveFrom, part.schedule.effectiveThrough?.advanced(byDays: 1)].compactMap(\.self)
            }
            for date in Set(limits).sorted() where date > today {
                let other = self.week(on: date)
                guard other != week else { continue }
                let isNear = date <= today.advanced(byDays: ConsultationHours.aheadDays)
                return isNear || week.isEmpty ? Change(from: date, week: other) : nil
            }
            return nil
        }

        mutating func otherDates(from today: LocalDate) -> (dates: [OtherDate], isIrregular: Bool) {
            let years = today.year...today.advanced(byDays: ConsultationHours.aheadDays).year
            let holidays = Dictionary(
                years.flatMap { QuebecHolidays.holidays(in: $0, easter: easter) }.map { ($0.date, $0.name) },
                uniquingKeysWith: { first, _ in first })
            var others: [OtherDate] = []
            var soon = (regular: 0, other: 0)
            for ahead in 0..<ConsultationHours.aheadDays {
                let date = today.advanced(byDays: ahead)
                let regular = regular(date.weekday, on: date)
                let actual = actual(on: date)
                if ahead < ConsultationHours.soonDays, !regular.isEmpty { soon.regular += 1 }
                guard actual != regular else { continue }
                if ahead < ConsultationHours.soonDays, !actual.isEmpty { soon.other += 1 }
                others.append(OtherDate(date: date, spans: actual, holiday: holidays[date]))
            }
            let isIrregular =
                others.count > ConsultationHours.otherDatesMax || soon.other * 3 > max(soon.regular, 6)
                || others.contains { $0.spans.count > ConsultationHours.spansMax }
            return (others, isIrregular)
        }

        private mutating func actual(on date: LocalDate) -> [Span] {
            ConsultationHours.merged(parts.indices.flatMap { parts[$0].calendar.blocks(on: date) }.filter { $0.audience == .everyone })
        }
    }
}
