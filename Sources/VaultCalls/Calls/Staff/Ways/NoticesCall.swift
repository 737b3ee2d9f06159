package import Bytes
public import Credentials
public import Scheduling

/// What people have to be told of changes of their access.
package struct NoticesCall: Sendable {
    /// Those that are on their way.
    package let queued: [MessageID]
}

extension NoticesCall: StaffCall {
    package static let code = CallCode.staff(25)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        queued = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.message() }
    }

    package func write(to writer: inout ByteWriter) { writer.list(queued) { $0.raw($1.bytes) } }

    package static func write(value: [StaffNotice], to writer: inout ByteWriter) {
        writer.kind(.notices)
        writer.list(value) { $0.notice($1) }
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> [StaffNotice] {
        try reader.expect(.notices)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.notice() }
    }
}

extension VaultClient {
    public func notices(queued: [MessageID]) async throws(StaffFault) -> [StaffNotice] {
        try await transport.ask(NoticesCall(queued: queued))
    }
}
