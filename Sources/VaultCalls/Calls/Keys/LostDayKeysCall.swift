package import Bytes
public import Seals

/// Which of the keys the vault does not have any more.
package struct LostDayKeysCall: Sendable {
    package let keys: [PublishedDayKey]
}

extension LostDayKeysCall: VaultCall {
    package static let code = CallCode.plain(32)
    package typealias Answer = [SealKeyID]

    package init(_ reader: inout ByteReader) throws(ByteError) {
        keys = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.publishedDayKey() }
    }

    package func write(to writer: inout ByteWriter) { writer.list(keys) { $0.publishedDayKey($1) } }
}

extension VaultClient {
    public func lostDayKeys(of keys: [PublishedDayKey]) async throws(VaultError) -> [SealKeyID] {
        guard keys.count <= VaultLimits.dayKeysPerCallMax else { throw .refused(.tooMany) }
        guard !keys.isEmpty else { return [] }
        let lost = try await transport.ask(LostDayKeysCall(keys: keys))
        guard Set(lost).isSubset(of: keys.map(\.id)) else { throw .unavailable }
        return lost
    }
}
