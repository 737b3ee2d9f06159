package import Bytes
public import Seals

/// The tokens that a visit is found by.
package struct BlindIndexCall: Sendable {
    package let sealed: SealedRecord
}

extension BlindIndexCall: VaultCall {
    package static let code = CallCode.plain(7)
    package typealias Answer = [BlindToken]

    package init(_ reader: inout ByteReader) throws(ByteError) { sealed = try reader.sealed() }
    package func write(to writer: inout ByteWriter) { writer.sealed(sealed) }
}

extension VaultClient {
    public func blindIndex(of clinicSeal: SealedRecord) async throws(VaultError) -> [BlindToken] {
        try await transport.ask(BlindIndexCall(sealed: clinicSeal))
    }
}
