package import Bytes
public import Credentials
public import Scheduling

/// Ends one of the holder's own sign-ins.
package struct EndSignInCall: Sendable {
    package let id: GrantID
    package let grant: GrantSecret
}

extension EndSignInCall: StaffCall {
    package static let code = CallCode.staff(23)
    package typealias Value = Void

    package init(_ reader: inout ByteReader) throws(ByteError) {
        id = try reader.grantID()
        grant = try reader.grantSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.raw(id.bytes)
        writer.digest(grant.value)
    }
}

extension VaultClient {
    public func endSignIn(_ id: GrantID, grant: GrantSecret) async throws(StaffFault) {
        try await transport.ask(EndSignInCall(id: id, grant: grant))
    }
}
