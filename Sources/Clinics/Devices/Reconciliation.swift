public import Scheduling
import UseCases

/// What became of a device's journal.
public struct Reconciliation: Sendable {
    public var device: DeskDevice
    public var items: [Item]
    /// How far the device's clock is behind the service's, in seconds;
    /// negative when it is ahead.
    public var clockBehindSeconds: Int64
    /// Numbers below these that never came.
    public var missingCount: Int

    public struct Item: Sendable {
        public var entry: HoldID
        public var number: Int
        public var kind: Kind
        /// By the service's clock.
        public var at: Instant
        public var outcome: EntryOutcome
        /// What it concerns, as it stands now.
        public var visit: DayVisit?
        /// Whose time it is too.
        public var others: [DayVisit]
    }

    public enum Kind: Sendable, Hashable {
        case arrival, booking, none
    }

    /// Past this, the desk is told that the device's clock is wrong.
    public static let clockOffSecondsMin: Int64 = 120
}
