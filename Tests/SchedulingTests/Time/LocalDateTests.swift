import Scheduling
import Testing

@Suite struct LocalDateTests {
    @Test func everyDayOfTenThousandYearsRoundTripsAndFollowsTheOneBefore() {
        var previous = date("0001-01-01")
        #expect(previous.dayNumber == -719_162)
        for number in (previous.dayNumber + 1)...date("9999-12-31").dayNumber {
            let next = LocalDate(dayNumber: number)
            let follows =
                next.day == previous.day + 1 && next.month == previous.month && next.year == previous.year
                || next.day == 1 && previous.day == LocalDate.days(inMonth: previous.month, of: previous.year)
                    && (next.month, next.year) == (previous.month % 12 + 1, previous.year + previous.month / 12)
            guard follows, next.dayNumber == number, previous < next,
                next.weekday.rawValue == previous.weekday.rawValue % 7 + 1
            else {
                Issue.record("day \(number) is \(next), after \(previous)")
                return
            }
            previous = next
        }
    }

    @Test func theEpochWasAThursday() {
        #expect(LocalDate(dayNumber: 0) == date("1970-01-01"))
        #expect(LocalDate(dayNumber: 0).weekday == .thursday)
        #expect(date("2019-10-06").weekday == .sunday)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026-1-01", "2026-01-1a", " 2026-01-01",
        "２026-01-01",
    ])
    func whatIsNoDateIsRefused(_ text: String) {
        #expect(LocalDate(text) == nil)
    }

    @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func aDateReadsBackAsWritten(_ text: String) {
        #expect(LocalDate(text)?.description == text)
    }

    @Test func midnightThatClosesADayBeginsTheNext() {
        #expect(wall("2026-12-31", "24:00") == wall("2027-01-01", "00:00"))
    }

    @Test func wallSecondsRoundTripAlsoBeforeTheEpoch() {
        for seconds: Int64 in [-86_401, -86_400, -1, 0, 1, 86_399, 86_400] {
            #expect(LocalDateTime(wallSeconds: seconds).wallSeconds == seconds)
        }
        #expect(LocalDateTime(wallSeconds: -1).date == date("1969-12-31"))
    }

    @Test(arguments: ["8:00", "24:01", "23:60", "08:0", "08:000", "-1:00"])
    func whatIsNoTimeOfDayIsRefused(_ text: String) {
        #expect(LocalTime(text) == nil)
    }
}
