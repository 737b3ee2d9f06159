package import Bytes
public import Seals

/// Which of the keys of requests the vault does not have any more.
package struct LostRequestKeysCall: Sendable {
    package let keys: [SealKeyID]
}

extension LostRequestKeysCall: VaultCall {
    package static let code = CallCode.waiting(2)
    package typealias Answer = [SealKeyID]

    package init(_ reader: inout ByteReader) throws(ByteError) {
        keys = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.keyID() }
    }

    package func write(to writer: inout ByteWriter) { writer.list(keys) { $0.raw($1.bytes) } }
}

extension VaultClient {
    public func lostRequestKeys(of keys: [SealKeyID]) async throws(VaultError) -> [SealKeyID] {
        guard keys.count <= VaultLimits.dayKeysPerCallMax else { throw .refused(.tooMany) }
        guard !keys.isEmpty else { return [] }
        let lost = try await transport.ask(LostRequestKeysCall(keys: keys))
        guard Set(lost).isSubset(of: keys) else { throw .unavailable }
        return lost
    }
}
