package import Bytes
public import Credentials

/// Ends a grant.
package struct SignOutCall: Sendable {
    package let grant: GrantSecret
}

extension SignOutCall: StaffCall {
    package static let code = CallCode.staff(7)
    package typealias Value = Void

    package init(_ reader: inout ByteReader) throws(ByteError) { grant = try reader.grantSecret() }
    package func write(to writer: inout ByteWriter) { writer.digest(grant.value) }
}

extension VaultClient {
    public func signOut(_ grant: GrantSecret) async throws(StaffFault) { try await transport.ask(SignOutCall(grant: grant)) }
}
