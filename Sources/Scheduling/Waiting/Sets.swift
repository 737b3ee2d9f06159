/// Days of the week somebody can come. Raw bits are what the store keeps.
public struct WeekdaySet: OptionSet, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public init(_ days: some Sequence<Weekday>) { self = days.reduce(into: []) { $0.formUnion(WeekdaySet($1)) } }
    public init(_ day: Weekday) { rawValue = 1 << (day.rawValue - 1) }

    public static let all = WeekdaySet(rawValue: 0b111_1111)

    public func contains(_ day: Weekday) -> Bool { isSuperset(of: WeekdaySet(day)) }
    /// From Monday on.
    public var days: [Weekday] { Weekday.allCases.filter { contains($0) } }
}
