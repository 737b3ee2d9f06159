import Scheduling
import Testing

@Suite struct QuebecHolidaysTests {
    @Test func theHolidaysOf2026() {
        let holidays = QuebecHolidays.holidays(in: 2026, easter: .goodFriday)
        #expect(
            holidays.map(\.date.description) == [
                "2026-01-01", "2026-04-03", "2026-05-18", "2026-06-24", "2026-07-01", "2026-09-07", "2026-10-12", "2026-12-25",
            ])
        #expect(
            holidays.map(\.name) == [
                .newYear, .goodFriday, .patriots, .nationalHoliday, .canadaDay, .labourDay, .thanksgiving, .christmas,
            ])
        #expect(QuebecHolidays.holidays(in: 2026, easter: .easterMonday)[1] == Holiday(date: date("2026-04-06"), name: .easterMonday))
    }

    @Test func canadaDayMovesOffASunday() {
        #expect(QuebecHolidays.holidays(in: 2029, easter: .goodFriday)[4].date == date("2029-07-02"))
    }

    @Test(arguments: 1990...2100)
    func movingHolidaysKeepTheirWeekdaysAndBounds(_ year: Int) {
        let holidays = QuebecHolidays.holidays(in: year, easter: .easterMonday)
        #expect(holidays == holidays.sorted { $0.date < $1.date })
        for holiday in holidays {
            switch holiday.name {
            case .patriots: #expect(holiday.date.weekday == .monday && (18...24).contains(holiday.date.day))
            case .labourDay: #expect(holiday.date.weekday == .monday && (1...7).contains(holiday.date.day))
            case .thanksgiving: #expect(holiday.date.weekday == .monday && (8...14).contains(holiday.date.day))
            case .easterMonday: #expect(holiday.date.weekday == .monday)
            default: break
            }
        }
    }

    /// Dates of Easter published by the Church of England and the U.S. Census
    /// Bureau, with the earliest, the latest and both lunar exceptions.
    @Test(arguments: [
        "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2019-04-21", "2024-03-31",
        "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19", "2285-03-22",
    ])
    func easterFallsWhereThePublishedTablesSay(_ text: String) {
        let easter = date(text)
        #expect(QuebecHolidays.holidays(in: easter.year, easter: .goodFriday)[1].date == easter.advanced(byDays: -2))
    }
}
