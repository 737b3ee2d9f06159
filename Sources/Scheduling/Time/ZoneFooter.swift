/// The rule at the end of a TZif file: what clocks do after its last
/// transition (RFC 9636 §3.3; POSIX.1-2017 §8.3 with the extended hours).
struct ZoneFooter: Hashable, Sendable {
    let standard: ZoneRules.Period
    let daylight: Daylight?

    /// Seconds east of UTC that RFC 9636 §3.2 lets a zone have.
    static let offsets = -89_999...93_599
    /// Years a rule is applied to: one within what `LocalDate` can hold.
    static let years = 2...9998

    struct Daylight: Hashable, Sendable {
        let period: ZoneRules.Period
        let start: Change
        let end: Change
    }

    /// A day of the year and a wall time on it.
    struct Change: Hashable, Sendable {
        let day: Day
        /// Seconds after the midnight of `day`, -167 h through 167 h, on the
        /// clock in force just before the change.
        let seconds: Int

        /// Days since 1970-01-01.
        func dayNumber(of year: Int) -> Int {
            let newYear = LocalDate(year: year, month: 1, day: 1)!.dayNumber
            switch day {
            case .zeroBased(let day):
                return newYear + day
            case .withoutLeapDay(let day):
                return newYear + day - 1 + (LocalDate.isLeap(year) && day >= 60 ? 1 : 0)
            case .monthly(let month, let week, let weekday):
                let first = LocalDate(year: year, month: month, day: 1)!
                let sundayBased = first.weekday.rawValue % 7
                var day = (weekday - sundayBased + 7) % 7 + (week - 1) * 7
                if day >= LocalDate.days(inMonth: month, of: year) { day -= 7 }
                return first.dayNumber + day
            }
        }
    }

    enum Day: Hashable, Sendable {
        /// `n`: 0...365, 29 February counted.
        case zeroBased(Int)
        /// `Jn`: 1...365, 29 February never counted.
        case withoutLeapDay(Int)
        /// `Mm.w.d`: week 5 is the last; day 0 is Sunday.
        case monthly(month: Int, week: Int, weekday: Int)
    }

    /// The changes of `years`, ascending. Where daylight time ends at the
    /// instant it begins again, the beginning alone is kept.
    func transitions(years: ClosedRange<Int>) -> [(start: Int64, period: ZoneRules.Period)] {
        guard let daylight else { return [] }
        var result: [(start: Int64, period: ZoneRules.Period)] = []
        for year in years {
            let start = Int64(daylight.start.dayNumber(of: year)) * 86_400 + Int64(daylight.start.seconds - standard.offset)
            let end = Int64(daylight.end.dayNumber(of: year)) * 86_400 + Int64(daylight.end.seconds - daylight.period.offset)
            result.append((start, daylight.period))
            result.append((end, standard))
        }
        result.sort { ($0.start, $0.period.isDaylight ? 1 : 0) < ($1.start, $1.period.isDaylight ? 1 : 0) }
        return result.enumerated().filter { index, change in
            index + 1 == result.count || result[index + 1].start != change.start
        }.map(\.element)
    }

    /// What holds at an instant after the file's last transition.
    func period(at instant: Instant) -> ZoneRules.Period {
        // Beyond those years, what the last of them ends with goes on.
        let year = ZoneRules.year(of: min(instant, .distantFuture).seconds)
        return transitions(years: ((year - 1)...(year + 1)).clamped(to: Self.years))
            .last { $0.start <= instant.seconds }?.period ?? standard
    }
}
