/// ISO 8601 weekday: Monday is 1, Sunday is 7.
public enum Weekday: Int, Hashable, Sendable, CaseIterable, Comparable {
    case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
