/// A time of day on a clock face, in whole minutes; 24:00 closes a day.
public struct LocalTime: Hashable, Sendable, Comparable {
    /// Minutes after midnight, 0...1440.
    public let minutes: Int

    public init?(hour: Int, minute: Int) {
        guard (0...24).contains(hour), (0..<60).contains(minute), hour * 60 + minute <= 1440 else { return nil }
        minutes = hour * 60 + minute
    }

    public init?(minutes: Int) {
        guard (0...1440).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    public static let midnight = LocalTime(minutes: 0)!
    public static let endOfDay = LocalTime(minutes: 1440)!

    public var hour: Int { minutes / 60 }
    public var minute: Int { minutes % 60 }

    public static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

extension LocalTime: CustomStringConvertible, LosslessStringConvertible {
    /// `08:05`.
    public var description: String {
        (hour < 10 ? "0" : "") + String(hour) + ":" + (minute < 10 ? "0" : "") + String(minute)
    }

    /// `HH:MM`, two digits each; `nil` for anything else.
    public init?(_ text: String) {
        var reader = ByteReader(text)
        self.init(&reader)
        guard reader.isAtEnd else { return nil }
    }

    /// The time that comes next.
    init?(_ reader: inout ByteReader) {
        guard let hour = reader.number(digits: 2), reader.pass(UInt8(ascii: ":")), let minute = reader.number(digits: 2) else { return nil }
        self.init(hour: hour, minute: minute)
    }
}

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
