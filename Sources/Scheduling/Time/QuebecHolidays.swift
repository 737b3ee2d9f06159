/// The public holidays of Québec (Act respecting labour standards, s. 60;
/// National Holiday Act).
public enum QuebecHolidays {
    /// The eight holidays of `year`, in order of date.
    public static func holidays(in year: Int, easter choice: EasterChoice) -> [Holiday] {
        guard (1...9998).contains(year) else { return [] }
        func date(_ month: Int, _ day: Int) -> LocalDate { LocalDate(year: year, month: month, day: day)! }
        func monday(onOrAfter date: LocalDate) -> LocalDate { date.advanced(byDays: (8 - date.weekday.rawValue) % 7) }
        let easter = easterSunday(of: year)
        let canadaDay = date(7, 1)
        return [
            Holiday(date: date(1, 1), name: .newYear),
            choice == .goodFriday
                ? Holiday(date: easter.advanced(byDays: -2), name: .goodFriday)
                : Holiday(date: easter.advanced(byDays: 1), name: .easterMonday),
            Holiday(date: monday(onOrAfter: date(5, 18)), name: .patriots),
            Holiday(date: date(6, 24), name: .nationalHoliday),
            Holiday(date: canadaDay.weekday == .sunday ? date(7, 2) : canadaDay, name: .canadaDay),
            Holiday(date: monday(onOrAfter: date(9, 1)), name: .labourDay),
            Holiday(date: monday(onOrAfter: date(10, 8)), name: .thanksgiving),
            Holiday(date: date(12, 25), name: .christmas),
        ]
    }

    /// The Sunday of Easter in the Gregorian calendar: the first after the
    /// ecclesiastical full moon that falls on or next after 21 March.
    static func easterSunday(of year: Int) -> LocalDate {
        let golden = year % 19
        let century = year / 100
        // Days the lunar cycle has drifted since the calendar was reformed.
        let drift = century - century / 4 - (8 * century + 13) / 25
        var epact = (19 * golden + drift + 15) % 30
        // Two full moons may not fall on the same day within one cycle.
        epact -= (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11))
        let fullMoon = LocalDate(year: year, month: 3, day: 21)!.advanced(byDays: epact)
        return fullMoon.advanced(byDays: 7 - fullMoon.weekday.rawValue % 7)
    }
}
