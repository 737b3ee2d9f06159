public import Scheduling
import UseCases

/// What a device did without a connection, as it brings it back.
public struct DeviceJournal: Sendable {
    /// Most entries at once.
    public static let entriesMax = 50
    /// How long entries are taken, in days.
    public static let daysMax: Int64 = 7

    public var device: DeviceID
    /// What it proves itself with, 32 bytes.
    public var key: [UInt8]
    /// The device's own clock as it sent this: what it says of its entries'
    /// times is corrected by the difference.
    public var clock: Instant
    public var entries: [DeviceEntry]

    public init(device: DeviceID, key: [UInt8], clock: Instant, entries: [DeviceEntry]) {
        self.device = device
        self.key = key
        self.clock = clock
        self.entries = entries
    }
}

/// One act on a device.
public struct DeviceEntry: Sendable {
    /// Made by the device. A booking's hold is derived from it, so that it books once.
    public var id: HoldID
    /// 1, 2, 3 … over the device's life.
    public var number: Int
    /// By the device's clock.
    public var at: Instant
    public var act: Act

    public enum Act: Sendable {
        case undone
        case arrival(AppointmentID)
        case booking(OfflineBooking)
        /// A booking that lacks something.
        case incomplete
    }

    public init(id: HoldID, number: Int, at: Instant, act: Act) {
        self.id = id
        self.number = number
        self.at = at
        self.act = act
    }
}

/// A visit promised on the telephone, without knowing whether its time is
/// still free.
public struct OfflineBooking: Sendable {
    public var slot: SlotID
    public var practitioner: PractitionerID
    public var start: Instant
    public var end: Instant
    public var modality: Modality
    public var particulars: Particulars

    public init(
        slot: SlotID, practitioner: PractitionerID, start: Instant, end: Instant, modality: Modality, particulars: Particulars
    ) {
        self.slot = slot
        self.practitioner = practitioner
        self.start = start
        self.end = end
        self.modality = modality
        self.particulars = particulars
    }
}

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
