package import Bytes
public import Seals

/// The request key of one week, wrapped.
package struct BackUpRequestKeysCall: Sendable {
    /// The one that was taken last.
    package let week: RequestWeek?
}

extension BackUpRequestKeysCall: VaultCall {
    package static let code = CallCode.waiting(7)
    package typealias Answer = DayKeyBackup?

    package init(_ reader: inout ByteReader) throws(ByteError) {
        week = try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.week() }
    }

    package func write(to writer: inout ByteWriter) { writer.optional(week) { $0.date($1.last) } }
}

extension VaultClient {
    public func backUpRequestKeys(after week: RequestWeek?) async throws(VaultError) -> DayKeyBackup? {
        try await transport.ask(BackUpRequestKeysCall(week: week))
    }
}
