package import Bytes
public import Scheduling
public import Seals

/// The keys of one date, wrapped.
package struct BackUpDayKeysCall: Sendable {
    /// The one that was taken last.
    package let date: LocalDate?
}

extension BackUpDayKeysCall: VaultCall {
    package static let code = CallCode.plain(12)
    package typealias Answer = DayKeyBackup?

    package init(_ reader: inout ByteReader) throws(ByteError) {
        date = try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.date() }
    }

    package func write(to writer: inout ByteWriter) { writer.optional(date) { $0.date($1) } }
}

extension VaultClient {
    public func backUpDayKeys(after date: LocalDate?) async throws(VaultError) -> DayKeyBackup? {
        try await transport.ask(BackUpDayKeysCall(date: date))
    }
}
