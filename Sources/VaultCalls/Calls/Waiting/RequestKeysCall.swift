package import Bytes
public import Seals

/// The public halves for requests that end in the named weeks.
package struct RequestKeysCall: Sendable {
    package let weeks: [RequestWeek]
}

extension RequestKeysCall: VaultCall {
    package static let code = CallCode.waiting(1)
    package typealias Answer = [SealPublicKey]

    package init(_ reader: inout ByteReader) throws(ByteError) {
        weeks = try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.week() }
    }

    package func write(to writer: inout ByteWriter) { writer.list(weeks) { $0.date($1.last) } }
}

extension VaultClient {
    public func requestKeys(_ weeks: [RequestWeek]) async throws(VaultError) -> [SealPublicKey] {
        let keys = try await transport.ask(RequestKeysCall(weeks: weeks))
        guard keys.map(\.purpose) == weeks.map(SealPurpose.requestWeek) else { throw .unavailable }
        return keys
    }
}
