/// Parts of the day in which somebody can be called.
public struct CallTimes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let morning = CallTimes(rawValue: 1)
    public static let afternoon = CallTimes(rawValue: 2)
    public static let evening = CallTimes(rawValue: 4)
    public static let each = [morning, afternoon, evening]
}
