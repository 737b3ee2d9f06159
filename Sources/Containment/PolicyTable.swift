/// Level × audience × capability → decision. The table is data, decided in
/// one place; the gate alone reads it.
///
/// A cell that is not listed denies: a capability added without thought is
/// closed, not open. So is a level that has no rules.
public struct PolicyTable: Sendable {
    /// What a level allows at once, and what after something else.
    public struct Rules: Sendable {
        var decisions: [Audience: [Capability: Decision]] = [:]

        /// - Parameter others: cells that say something else than `allow`.
        public init(allowed: [Audience: Set<Capability>], others: [Decision: [Audience: Set<Capability>]] = [:]) {
            for (decision, cells) in others.merging([.allow: allowed], uniquingKeysWith: { $1 }) {
                for (audience, capabilities) in cells {
                    for capability in capabilities { decisions[audience, default: [:]][capability] = decision }
                }
            }
        }
    }

    private let rules: [Level: Rules]
    private let dates: [Level: [Audience: DateLimit]]

    /// - Parameter dates: from a level on, the days that an audience may work on.
    public init(_ rules: [Level: Rules], dates: [Level: [Audience: DateLimit]] = [:]) {
        self.rules = rules
        self.dates = dates
    }

    public func decision(at level: Level, for audience: Audience, _ capability: Capability) -> Decision {
        rules[level]?.decisions[audience]?[capability] ?? .deny
    }

    /// The narrowest that this level, or one below it, sets; `nil` for any day.
    public func dateLimit(at level: Level, for audience: Audience) -> DateLimit? {
        dates.filter { $0.key <= level }.compactMap { $0.value[audience] }.min { $0.daysAhead < $1.daysAhead }
    }
}
