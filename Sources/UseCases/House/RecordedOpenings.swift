public import Scheduling

/// Who opened the sealed copies of one appointment, as a person is told: by
/// day and role, never by name.
public struct RecordedOpenings: Sendable, Equatable {
    /// What opened them: a role, never a name.
    public enum Who: Sendable, Hashable {
        /// Someone of the clinic; `nil` when the journal has no role.
        case staff(StaffRole?)
        /// Whoever has the full link.
        case person
        /// The service at work, which shows nothing to anybody.
        case service
    }

    public struct Group: Sendable, Equatable {
        public var who: Who
        /// How often: each sign-in of a colleague counts once.
        public var times: Int
        /// The leaves of the public log that say so, as far as they are under
        /// its checkpoint; in their order.
        public var leaves: [Int]

        public init(who: Who, times: Int, leaves: [Int] = []) {
            (self.who, self.times, self.leaves) = (who, times, leaves)
        }
    }

    public struct Day: Sendable, Equatable {
        /// At the clinic.
        public var date: LocalDate
        /// The clinic's people first, the service last.
        public var groups: [Group]

        public init(date: LocalDate, groups: [Group]) { (self.date, self.groups) = (date, groups) }
    }

    /// The newest first.
    public var days: [Day]
    /// Set when the newest openings may be missing: how far the list goes.
    public var asOf: Instant?
    /// Whether older ones were left out.
    public var isShortened: Bool
}
