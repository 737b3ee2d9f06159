package import Bytes
public import Seals

/// Whether the vault lives and its work goes on. Answered beside the core,
/// which may be busy.
package struct PulseCall: VaultCall {
    package static let code = CallCode.plain(33)

    package init() {}
    package init(_ reader: inout ByteReader) {}
    package func write(to writer: inout ByteWriter) {}

    package static func write(_ answer: VaultPulse, to writer: inout ByteWriter) {
        writer.kind(.pulse)
        writer.unsigned(answer.instance)
        writer.unsigned(answer.steps)
        writer.integer(answer.waiting)
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> VaultPulse {
        try reader.expect(.pulse)
        return VaultPulse(instance: try reader.unsigned(), steps: try reader.unsigned(), waiting: try reader.integer())
    }
}

extension VaultClient {
    public func pulse() async throws(VaultError) -> VaultPulse { try await transport.ask(PulseCall()) }
}
