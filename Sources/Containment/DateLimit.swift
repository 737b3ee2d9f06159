public import Scheduling

/// Which days somebody works on while a level is in force: a condition beside
/// the policy table, for a cell of it knows no dates.
public struct DateLimit: Hashable, Sendable {
    /// After today: 0 for today alone, 1 for today and tomorrow.
    public let daysAhead: Int

    public init(daysAhead: Int) { self.daysAhead = daysAhead }

    /// - Parameter today: where it happens; what was before is not covered.
    public func covers(_ date: LocalDate, today: LocalDate) -> Bool {
        (0...daysAhead).contains(date.dayNumber - today.dayNumber)
    }
}
