package import Bytes
public import Seals

/// The public halves for the named days.
package struct DayKeysCall: Sendable {
    package let names: [DayKeyName]
}

extension DayKeysCall: VaultCall {
    package static let code = CallCode.plain(3)
    package typealias Answer = [SealPublicKey]

    package init(_ reader: inout ByteReader) throws(ByteError) {
        names = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.dayKeyName() }
    }

    package func write(to writer: inout ByteWriter) { writer.list(names) { $0.dayKeyName($1) } }
}

extension VaultClient {
    public func dayKeys(_ names: [DayKeyName]) async throws(VaultError) -> [SealPublicKey] {
        guard names.count <= VaultLimits.dayKeysPerCallMax else { throw .refused(.tooMany) }
        guard !names.isEmpty else { return [] }
        let keys = try await transport.ask(DayKeysCall(names: names))
        guard keys.map(\.purpose) == names.map(\.purpose) else { throw .unavailable }
        return keys
    }
}
