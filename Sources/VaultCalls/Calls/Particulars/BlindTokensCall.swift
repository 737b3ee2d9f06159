package import Bytes
public import Seals

/// The tokens of what someone looks for.
package struct BlindTokensCall: Sendable {
    package let sealed: SealedRecord
    package let use: LookupUse
}

extension BlindTokensCall: VaultCall {
    package static let code = CallCode.plain(8)
    package typealias Answer = [BlindToken]

    package init(_ reader: inout ByteReader) throws(ByteError) {
        sealed = try reader.sealed()
        guard let use = LookupUse(rawValue: try reader.byte()) else { throw .malformed }
        self.use = use
    }

    package func write(to writer: inout ByteWriter) {
        writer.sealed(sealed)
        writer.byte(use.rawValue)
    }
}

extension VaultClient {
    public func blindTokens(forLookup lookup: SealedRecord, use: LookupUse) async throws(VaultError) -> [BlindToken] {
        try await transport.ask(BlindTokensCall(sealed: lookup, use: use))
    }
}
