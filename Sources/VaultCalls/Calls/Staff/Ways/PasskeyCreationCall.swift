package import Bytes
public import Credentials

/// What a browser needs to make a passkey.
package struct PasskeyCreationCall: Sendable {
    package let grant: GrantSecret
    /// 32 bytes that stand for the browser.
    package let binding: [UInt8]
}

extension PasskeyCreationCall: StaffCall {
    package static let code = CallCode.staff(10)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        grant = try reader.grantSecret()
        binding = try reader.raw(32)
    }

    package func write(to writer: inout ByteWriter) {
        writer.digest(grant.value)
        writer.raw(binding)
    }

    package static func write(value: PasskeyCreation, to writer: inout ByteWriter) {
        writer.kind(.creation)
        writer.bytes(value.challenge.bytes)
        writer.bytes(value.userHandle)
        writer.list(value.excluded) { $0.bytes($1) }
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> PasskeyCreation {
        try reader.expect(.creation)
        return PasskeyCreation(
            challenge: try reader.challenge(), userHandle: try reader.bytes(),
            excluded: try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.bytes() })
    }
}

extension VaultClient {
    public func passkeyCreation(_ grant: GrantSecret, binding: [UInt8]) async throws(StaffFault) -> PasskeyCreation {
        try check(binding)
        return try await transport.ask(PasskeyCreationCall(grant: grant, binding: binding))
    }
}
