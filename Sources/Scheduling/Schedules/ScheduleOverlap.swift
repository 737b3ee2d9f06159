/// A date on which two schedules of one practitioner promise the same time,
/// who is at one place at a time.
public struct ScheduleOverlap: Hashable, Sendable {
    public var practitioner: PractitionerID
    public var schedule: ScheduleID
    public var other: ScheduleID
    public var otherClinic: ClinicID
    /// On the clock of `schedule`'s clinic, as the times are.
    public var date: LocalDate
    /// The first place that both promise begins, the last one ends.
    public var from: LocalTime
    public var to: LocalTime
    /// How many places of `schedule` it costs.
    public var count: Int

    /// Dates that are looked at one by one: past them what comes back every
    /// week has shown itself, on both sides of each change of the clocks.
    static let datesAhead = 398
    /// Wall clocks of two clinics differ by less, whatever the season.
    private static let slackMinutes = 180

    /// Where two schedules meet, from now on and for as long as they hold:
    /// the weeks by their effective dates, and every exception, however far.
    /// What comes back without an end is told for `datesAhead` dates.
    ///
    /// - Returns: ascending by date; empty for two practitioners.
    public static func between(_ one: SituatedSchedule, _ other: SituatedSchedule, after now: Instant) -> [ScheduleOverlap] {
        guard one.schedule.practitioner == other.schedule.practitioner, one.schedule.id != other.schedule.id else { return [] }
        let today = one.zone.local(at: now).date
        let first = max(today, one.schedule.effectiveFrom, other.schedule.effectiveFrom.advanced(byDays: -1)).dayNumber
        let last = [one.schedule.effectiveThrough?.dayNumber, other.schedule.effectiveThrough.map { $0.dayNumber + 1 }].compactMap(\.self)
            .min()
        guard last.map({ first <= $0 }) ?? true else { return [] }
        var pair = Pair(one, other)
        let through = min(first + datesAhead - 1, last ?? .max)
        let later = pair.irregularDays.filter { $0 > through && $0 <= last ?? .max } + pair.regularDays(after: through, until: last)
        return (Array(first...through) + Set(later).sorted()).compactMap { pair.overlap(on: LocalDate(dayNumber: $0), after: now) }
    }

    /// Two schedules, asked about one date after the other.
    private struct Pair {
        let one: SituatedSchedule, other: SituatedSchedule
        private var ones: ScheduleCalendar, others: ScheduleCalendar

        init(_ one: SituatedSchedule, _ other: SituatedSchedule) {
            (self.one, self.other) = (one, other)
            ones = ScheduleCalendar(one.schedule, easter: one.easter)
            others = ScheduleCalendar(other.schedule, easter: other.easter)
        }

        /// Near the exceptions of either.
        var irregularDays: [Int] {
            one.schedule.exceptions.map(\.date.dayNumber)
                + other.schedule.exceptions.flatMap { [$0.date.dayNumber - 1, $0.date.dayNumber, $0.date.dayNumber + 1] }
        }

        /// The next of each day of the week on which the weeks alone decide:
        /// exceptions and holidays are finite, so there is one as long as both hold.
        mutating func regularDays(after day: Int, until last: Int?) -> [Int] {
            var found: [Weekday: Int] = [:]
            var day = day + 1
            let end = last ?? day + 7 * 4 * Schedule.exceptionsMax
            while found.count < Weekday.allCases.count, day <= end {
                let date = LocalDate(dayNumber: day)
                if found[date.weekday] == nil, isRegular(date) { found[date.weekday] = day }
                day += 1
            }
            return Array(found.values)
        }

        private mutating func isRegular(_ date: LocalDate) -> Bool {
            guard ones.isRegular(date) else { return false }
            for offset in -1...1 where !others.isRegular(date.advanced(byDays: offset)) { return false }
            return true
        }

        mutating func overlap(on date: LocalDate, after now: Instant) -> ScheduleOverlap? {
            let mine = ones.blocks(on: date)
            guard !mine.isEmpty else { return nil }
            var theirs = Schedule.Expansion()
            for offset in -1...1 {
                let there = date.advanced(byDays: offset)
                let blocks = others.blocks(on: there)
                guard blocks.contains(where: { block in mine.contains { Self.mayMeet($0, block, days: offset) } }) else { continue }
                theirs.add(blocks, on: there, zone: other.zone, publicFrom: Instant(seconds: 0))
            }
            guard !theirs.slots.isEmpty else { return nil }
            var own = Schedule.Expansion()
            own.add(mine, on: date, zone: one.zone, publicFrom: Instant(seconds: 0))
            let met = own.slots.filter { slot in slot.start > now && theirs.slots.contains { $0.start < slot.end && slot.start < $0.end } }
            guard let first = met.first, let last = met.last else { return nil }
            return ScheduleOverlap(
                practitioner: one.schedule.practitioner, schedule: one.schedule.id, other: other.schedule.id,
                otherClinic: other.schedule.clinic, date: date, from: one.zone.local(at: first.start).time,
                to: one.zone.local(at: last.end).time, count: met.count)
        }

        /// Judged by wall clocks alone, before anything is computed in full.
        private static func mayMeet(_ mine: DayBlock, _ theirs: DayBlock, days: Int) -> Bool {
            let shift = days * 1440
            return theirs.from.minutes + shift < mine.to.minutes + slackMinutes
                && mine.from.minutes < theirs.to.minutes + shift + slackMinutes
        }
    }
}
