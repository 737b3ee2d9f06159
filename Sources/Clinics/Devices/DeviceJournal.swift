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
