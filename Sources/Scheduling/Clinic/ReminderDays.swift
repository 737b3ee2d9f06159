/// On which days before a visit its person is reminded of it, as the clinic
/// sets it.
public struct ReminderDays: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let dayBefore = ReminderDays(rawValue: 1)
    public static let threeDaysBefore = ReminderDays(rawValue: 2)
    /// What a clinic that says nothing has.
    public static let standard: ReminderDays = .dayBefore

    /// Each with its number of days.
    public static let named: [(days: Int, set: ReminderDays)] = [(1, .dayBefore), (3, .threeDaysBefore)]
}

extension ReminderDays: LosslessStringConvertible {
    /// `1,3`, or `none`, as the store and the command line write it.
    public var description: String {
        isEmpty ? "none" : Self.named.filter { contains($0.set) }.map { String($0.days) }.joined(separator: ",")
    }

    /// `nil` for any other number of days.
    public init?(_ text: String) {
        self = []
        guard text != "none" else { return }
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let named = Self.named.first(where: { String($0.days) == word }) else { return nil }
            formUnion(named.set)
        }
    }
}
