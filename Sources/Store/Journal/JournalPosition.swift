import Database
public import Scheduling

/// How far one journal has been imported.
public struct JournalPosition: Sendable, Equatable {
    public var writer: [UInt8]
    public var number: Int64
    /// When that entry was written.
    public var at: Instant
    public var digest: [UInt8]
}
