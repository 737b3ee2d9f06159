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
