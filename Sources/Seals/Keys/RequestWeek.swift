public import Scheduling

/// A week in which requests to wait end, by its last day: what they say of a
/// person is sealed to a key of that week, destroyed once it is over.
///
/// Weeks end on Sundays, in UTC: that a day begins elsewhere some hours
/// earlier or later, the days for which a key outlives its week cover.
public struct RequestWeek: Hashable, Comparable, Sendable {
    /// The Sunday that ends it.
    public let last: LocalDate

    /// Days after its last one at whose beginning, in UTC, its key is destroyed.
    public static let daysKept = 2

    /// 1970-01-04 was a Sunday: day 3 since the first.
    private static func daysToSunday(_ dayNumber: Int) -> Int { ((3 - dayNumber) % 7 + 7) % 7 }

    /// `nil` unless a Sunday.
    public init?(last: LocalDate) {
        guard Self.daysToSunday(last.dayNumber) == 0 else { return nil }
        self.last = last
    }

    /// The week that holds a date.
    public init(of date: LocalDate) { last = date.advanced(byDays: Self.daysToSunday(date.dayNumber)) }

    /// The week in which something ends.
    public init(of instant: Instant) {
        let day = instant.seconds >= 0 ? instant.seconds / 86_400 : (instant.seconds - 86_399) / 86_400
        self.init(of: LocalDate(dayNumber: Int(day)))
    }

    public var next: RequestWeek { RequestWeek(of: last.advanced(byDays: 1)) }

    /// Whether its key is due to be destroyed on `today` (UTC).
    public func isOver(on today: LocalDate) -> Bool { last.advanced(byDays: Self.daysKept) <= today }

    /// The weeks in which something can end that is asked for today, at most
    /// `days` ahead: the current one first.
    public static func ahead(of today: LocalDate, days: Int) -> [RequestWeek] {
        let end = RequestWeek(of: today.advanced(byDays: days))
        return Array(sequence(first: RequestWeek(of: today)) { $0 < end ? $0.next : nil })
    }

    public static func < (one: RequestWeek, other: RequestWeek) -> Bool { one.last < other.last }
}
