package import Bytes
public import Seals

/// What was opened, from an entry on.
package struct JournalCall: Sendable {
    /// The last one that is known already.
    package let number: Int
    package let limit: Int
}

extension JournalCall: VaultCall {
    package static let code = CallCode.plain(10)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        number = try reader.integer()
        limit = try reader.integer()
    }

    package func write(to writer: inout ByteWriter) {
        writer.integer(number)
        writer.integer(limit)
    }

    package static func write(_ answer: [JournalEntry], to writer: inout ByteWriter) {
        writer.kind(.journal)
        writer.list(answer) { $0.journalEntry($1) }
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> [JournalEntry] {
        try reader.expect(.journal)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.journalEntry() }
    }
}

extension VaultClient {
    public func journal(after number: Int, limit: Int) async throws(VaultError) -> [JournalEntry] {
        try await transport.ask(JournalCall(number: number, limit: limit))
    }
}
