package import Bytes
public import Credentials

/// How somebody can sign in.
package struct MethodsCall: Sendable {
    package let grant: GrantSecret
}

extension MethodsCall: StaffCall {
    package static let code = CallCode.staff(9)

    package init(_ reader: inout ByteReader) throws(ByteError) { grant = try reader.grantSecret() }
    package func write(to writer: inout ByteWriter) { writer.digest(grant.value) }

    package static func write(value: StaffMethods, to writer: inout ByteWriter) {
        writer.kind(.methods)
        writer.list(value.passkeys) {
            $0.bytes($1.credentialID)
            $0.text($1.name)
            $0.instant($1.added)
            $0.optional($1.lastUsed) { $0.instant($1) }
        }
        writer.bool(value.hasPassword)
        writer.integer(value.recoveryCodesLeft)
        writer.integer(value.grantCount)
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> StaffMethods {
        try reader.expect(.methods)
        let passkeys = try reader.list { (reader: inout ByteReader) throws(ByteError) in
            StaffMethods.Passkey(
                credentialID: try reader.bytes(), name: try reader.text(), added: try reader.instant(),
                lastUsed: try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.instant() })
        }
        return StaffMethods(
            passkeys: passkeys, hasPassword: try reader.bool(), recoveryCodesLeft: try reader.integer(),
            grantCount: try reader.integer())
    }
}

extension VaultClient {
    public func methods(_ grant: GrantSecret) async throws(StaffFault) -> StaffMethods {
        try await transport.ask(MethodsCall(grant: grant))
    }
}
