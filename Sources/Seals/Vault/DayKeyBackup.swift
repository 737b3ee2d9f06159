public import Scheduling

/// The day keys of one date, or the request key of the week that ends with
/// it, wrapped by the master key.
public struct DayKeyBackup: Hashable, Sendable {
    public let date: LocalDate
    public let bytes: [UInt8]

    public init(date: LocalDate, bytes: [UInt8]) {
        self.date = date
        self.bytes = bytes
    }
}
