public import Scheduling
import UseCases

/// What saving changed schedules would do.
public struct PlanPreview: Sendable {
    /// As it will be.
    public var clinic: Clinic
    public var zone: ZoneRules
    /// The clinic's clock is another one from then on: nobody's visit can stay
    /// as it was said.
    public var movesClock: Bool
    public var parts: [Part]
    /// By start. Each needs a choice.
    public var displaced: [Displaced]
    /// Time that it takes from another schedule of its practitioner and that
    /// it did not before, by date: with any of it nothing is saved.
    public var overlaps: [ScheduleOverlap]
    /// Stands for everything this was computed from: another one means that
    /// the world has moved on.
    public var basis: String

    /// One schedule of the change.
    public struct Part: Sendable {
        /// `nil` for a new one.
        public var before: Schedule?
        public var after: Schedule
        public var plan: SchedulePlan
        /// Dates concerned.
        public var dates: ClosedRange<LocalDate>
        /// What changes of the clock do to it.
        public var reports: [ScheduleReport]
        /// Holidays of these dates that it keeps closed.
        public var holidays: [Holiday]
        /// Slots that are held by somebody at this moment: they lose them.
        public var heldCount: Int
        /// Starts that it promises and that stay left out: the practitioner is elsewhere then.
        public var leftOut: Set<Instant>
    }

    /// A visit whose time is no longer promised.
    public struct Displaced: Sendable {
        public var visit: DayVisit
        public var schedule: ScheduleID
        /// Where `move` would take it: the nearest of the same date on the
        /// wall's clock, as long.
        public var equal: SlotDraft?
    }

    public var addedCount: Int { parts.reduce(0) { $0 + $1.plan.added.count } }
    public var removedCount: Int { parts.reduce(0) { $0 + $1.plan.removed.count } }
    public var leftOutCount: Int { parts.reduce(0) { $0 + $1.leftOut.count } }
    public var adjustedCount: Int { parts.reduce(0) { $0 + $1.plan.adjusted.count } }
}
