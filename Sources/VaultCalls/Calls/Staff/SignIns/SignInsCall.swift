package import Bytes
public import Credentials

/// The holder's own sign-ins that have not ended.
package struct SignInsCall: Sendable {
    package let grant: GrantSecret
}

extension SignInsCall: StaffCall {
    package static let code = CallCode.staff(22)

    package init(_ reader: inout ByteReader) throws(ByteError) { grant = try reader.grantSecret() }
    package func write(to writer: inout ByteWriter) { writer.digest(grant.value) }

    package static func write(value: [StaffSignIn], to writer: inout ByteWriter) {
        writer.kind(.signIns)
        writer.list(value) { $0.signIn($1) }
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> [StaffSignIn] {
        try reader.expect(.signIns)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.signIn() }
    }
}

extension VaultClient {
    public func signIns(_ grant: GrantSecret) async throws(StaffFault) -> [StaffSignIn] {
        try await transport.ask(SignInsCall(grant: grant))
    }
}
