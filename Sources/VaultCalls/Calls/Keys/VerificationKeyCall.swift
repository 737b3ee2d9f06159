package import Bytes
public import Seals

/// The key to pin.
package struct VerificationKeyCall: VaultCall {
    package static let code = CallCode.plain(1)

    package init() {}
    package init(_ reader: inout ByteReader) {}
    package func write(to writer: inout ByteWriter) {}

    package static func write(_ answer: VaultVerificationKey, to writer: inout ByteWriter) {
        writer.kind(.verificationKey)
        writer.raw(answer.bytes)
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> VaultVerificationKey {
        try reader.expect(.verificationKey)
        guard let key = VaultVerificationKey(bytes: try reader.raw(32)) else { throw .malformed }
        return key
    }
}

extension VaultClient {
    public func verificationKey() async throws(VaultError) -> VaultVerificationKey {
        try await transport.ask(VerificationKeyCall())
    }
}
