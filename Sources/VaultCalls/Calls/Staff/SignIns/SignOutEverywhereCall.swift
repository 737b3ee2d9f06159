package import Bytes
public import Credentials

/// Ends all grants of a grant's holder.
package struct SignOutEverywhereCall: Sendable {
    package let grant: GrantSecret
}

extension SignOutEverywhereCall: StaffCall {
    package static let code = CallCode.staff(8)
    package typealias Value = Void

    package init(_ reader: inout ByteReader) throws(ByteError) { grant = try reader.grantSecret() }
    package func write(to writer: inout ByteWriter) { writer.digest(grant.value) }
}

extension VaultClient {
    public func signOutEverywhere(_ grant: GrantSecret) async throws(StaffFault) {
        try await transport.ask(SignOutEverywhereCall(grant: grant))
    }
}
