package import Bytes
public import Seals

/// Everything needed but the keys of days and of requests, wrapped.
package struct BackUpKeysCall: VaultCall {
    package static let code = CallCode.plain(11)

    package init() {}
    package init(_ reader: inout ByteReader) {}
    package func write(to writer: inout ByteWriter) {}

    package static func write(_ answer: [UInt8], to writer: inout ByteWriter) {
        writer.kind(.backup)
        writer.bytes(answer)
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> [UInt8] {
        try reader.expect(.backup)
        return try reader.bytes()
    }
}

extension VaultClient {
    public func backUpKeys() async throws(VaultError) -> [UInt8] { try await transport.ask(BackUpKeysCall()) }
}
