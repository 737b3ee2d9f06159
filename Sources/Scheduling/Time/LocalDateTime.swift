/// What a wall clock in some zone shows: a date and seconds of that day.
public struct LocalDateTime: Hashable, Sendable {
    public let date: LocalDate
    /// Seconds after midnight, 0..<86400.
    public let secondOfDay: Int

    public init(date: LocalDate, secondOfDay: Int) {
        precondition((0..<86_400).contains(secondOfDay), "second of day out of range")
        self.date = date
        self.secondOfDay = secondOfDay
    }

    public init(date: LocalDate, time: LocalTime) {
        // 24:00 is the midnight that begins the next date.
        self.init(
            date: time.minutes == 1440 ? date.advanced(byDays: 1) : date,
            secondOfDay: (time.minutes % 1440) * 60
        )
    }

    public var time: LocalTime { LocalTime(minutes: secondOfDay / 60)! }

    /// Seconds since 1970-01-01T00:00:00 on the same wall clock.
    public var wallSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(secondOfDay) }

    public init(wallSeconds: Int64) {
        let day = (wallSeconds >= 0 ? wallSeconds : wallSeconds - 86_399) / 86_400
        self.init(date: LocalDate(dayNumber: Int(day)), secondOfDay: Int(wallSeconds - day * 86_400))
    }
}
