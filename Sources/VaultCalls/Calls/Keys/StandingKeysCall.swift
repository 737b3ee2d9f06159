package import Bytes
public import Seals

/// The public halves that last, in this order: the courier's, the look-up key,
/// and while there is one the undated request key.
package struct StandingKeysCall: VaultCall {
    package static let code = CallCode.plain(2)

    package init() {}
    package init(_ reader: inout ByteReader) {}
    package func write(to writer: inout ByteWriter) {}

    package static func write(_ answer: StandingKeys, to writer: inout ByteWriter) {
        DayKeysCall.write([answer.courier, answer.lookup] + [answer.oldRequest].compactMap(\.self), to: &writer)
    }

    package static func answer(_ reader: inout ByteReader) throws(ByteError) -> StandingKeys {
        let keys = try DayKeysCall.answer(&reader)
        guard (2...3).contains(keys.count) else { throw .malformed }
        return StandingKeys(courier: keys[0], lookup: keys[1], oldRequest: keys.count == 3 ? keys[2] : nil)
    }
}

extension VaultClient {
    public func standingKeys() async throws(VaultError) -> StandingKeys { try await transport.ask(StandingKeysCall()) }
}
