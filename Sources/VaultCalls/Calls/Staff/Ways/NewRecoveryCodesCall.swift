package import Bytes
public import Credentials

/// A new set of recovery codes, to be shown once.
package struct NewRecoveryCodesCall: Sendable {
    package let grant: GrantSecret
}

extension NewRecoveryCodesCall: StaffCall {
    package static let code = CallCode.staff(15)

    package init(_ reader: inout ByteReader) throws(ByteError) { grant = try reader.grantSecret() }
    package func write(to writer: inout ByteWriter) { writer.digest(grant.value) }

    package static func write(value: [RecoveryCode], to writer: inout ByteWriter) {
        writer.kind(.recoveryCodes)
        writer.list(value) { $0.text($1.text) }
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> [RecoveryCode] {
        try reader.expect(.recoveryCodes)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.recoveryCode() }
    }
}

extension VaultClient {
    public func newRecoveryCodes(_ grant: GrantSecret) async throws(StaffFault) -> [RecoveryCode] {
        try await transport.ask(NewRecoveryCodesCall(grant: grant))
    }
}
