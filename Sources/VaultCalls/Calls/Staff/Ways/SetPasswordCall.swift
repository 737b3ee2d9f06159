package import Bytes
public import Credentials

/// Sets a password with its one-time codes.
package struct SetPasswordCall: Sendable {
    package let password: Password
    /// The first one-time code.
    package let typed: String
    package let grant: GrantSecret
}

extension SetPasswordCall: StaffCall {
    package static let code = CallCode.staff(14)
    package typealias Value = GrantView

    package init(_ reader: inout ByteReader) throws(ByteError) {
        password = try reader.password()
        typed = try reader.text()
        grant = try reader.grantSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.bytes(password.bytes)
        writer.text(typed)
        writer.digest(grant.value)
    }
}

extension VaultClient {
    public func setPassword(_ password: Password, code: String, grant: GrantSecret) async throws(StaffFault) -> GrantView {
        try await transport.ask(SetPasswordCall(password: password, typed: code, grant: grant))
    }
}
