package import Bytes
public import Credentials

/// A challenge for one passkey ceremony.
package struct PasskeyChallengeCall: Sendable {
    /// 32 bytes that stand for the browser.
    package let binding: [UInt8]
}

extension PasskeyChallengeCall: StaffCall {
    package static let code = CallCode.staff(1)

    package init(_ reader: inout ByteReader) throws(ByteError) { binding = try reader.raw(32) }
    package func write(to writer: inout ByteWriter) { writer.raw(binding) }

    package static func write(value: PasskeyChallenge, to writer: inout ByteWriter) {
        writer.kind(.challenge)
        writer.bytes(value.bytes)
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> PasskeyChallenge {
        try reader.expect(.challenge)
        return try reader.challenge()
    }
}

extension VaultClient {
    public func passkeyChallenge(binding: [UInt8]) async throws(StaffFault) -> PasskeyChallenge {
        try check(binding)
        return try await transport.ask(PasskeyChallengeCall(binding: binding))
    }
}
