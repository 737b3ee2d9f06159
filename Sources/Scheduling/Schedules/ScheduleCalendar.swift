/// A schedule, ready to be asked about one date after the other.
struct ScheduleCalendar {
    let schedule: Schedule
    private let easter: EasterChoice
    private let template: [Weekday: [DayBlock]]
    private let changes: [LocalDate: ScheduleException.Change]
    /// Of the years that were asked about.
    private var holidays: [Int: Set<LocalDate>] = [:]

    init(_ schedule: Schedule, easter: EasterChoice) {
        self.schedule = schedule
        self.easter = easter
        template = Dictionary(grouping: schedule.template, by: \.weekday).mapValues { $0.map(\.block) }
        changes = Dictionary(schedule.exceptions.map { ($0.date, $0.change) }) { earlier, _ in earlier }
    }

    /// What the date is cut into: its exception if there is one, else nothing
    /// on an observed holiday, else the weekly template. Nothing outside the
    /// effective dates.
    mutating func blocks(on date: LocalDate) -> [DayBlock] {
        guard date >= schedule.effectiveFrom, schedule.effectiveThrough.map({ date <= $0 }) ?? true else { return [] }
        switch changes[date] {
        case .closed: return []
        case .open(let special): return special
        case nil: return isHoliday(date) ? [] : template[date.weekday] ?? []
        }
    }

    /// Nothing but the week decides about the date.
    mutating func isRegular(_ date: LocalDate) -> Bool { changes[date] == nil && !isHoliday(date) }

    private mutating func isHoliday(_ date: LocalDate) -> Bool {
        guard schedule.observesHolidays else { return false }
        if let known = holidays[date.year] { return known.contains(date) }
        let dates = Set(QuebecHolidays.holidays(in: date.year, easter: easter).map(\.date))
        holidays[date.year] = dates
        return dates.contains(date)
    }
}
