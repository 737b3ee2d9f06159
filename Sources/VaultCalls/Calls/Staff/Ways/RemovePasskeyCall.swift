package import Bytes
public import Credentials

/// One passkey less.
package struct RemovePasskeyCall: Sendable {
    package let credentialID: [UInt8]
    package let grant: GrantSecret
}

extension RemovePasskeyCall: StaffCall {
    package static let code = CallCode.staff(12)
    package typealias Value = Void

    package init(_ reader: inout ByteReader) throws(ByteError) {
        credentialID = try reader.bytes()
        grant = try reader.grantSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.bytes(credentialID)
        writer.digest(grant.value)
    }
}

extension VaultClient {
    public func removePasskey(_ credentialID: [UInt8], grant: GrantSecret) async throws(StaffFault) {
        try await transport.ask(RemovePasskeyCall(credentialID: credentialID, grant: grant))
    }
}
