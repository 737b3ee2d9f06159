package import Bytes
public import Seals

/// What was sealed to the undated request key, sealed to its own.
package struct MoveFromOldKeyCall: Sendable {
    package let sealed: SealedRecord
    /// A request's; `nil` for a look-up, which has none.
    package let week: RequestWeek?
    package let version: Int
}

extension MoveFromOldKeyCall: VaultCall {
    package static let code = CallCode.waiting(4)
    package typealias Answer = SealedRecord

    package init(_ reader: inout ByteReader) throws(ByteError) {
        sealed = try reader.sealed()
        week = try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.week() }
        version = try reader.integer()
    }

    package func write(to writer: inout ByteWriter) {
        writer.sealed(sealed)
        writer.optional(week) { $0.date($1.last) }
        writer.integer(version)
    }
}

extension VaultClient {
    public func moveFromOldKey(_ sealed: SealedRecord, to week: RequestWeek?, version: Int) async throws(VaultError) -> SealedRecord {
        try await transport.ask(MoveFromOldKeyCall(sealed: sealed, week: week, version: version))
    }
}
