package import Bytes
public import Credentials

/// Ends all of the holder's sign-ins but this one.
package struct EndOtherSignInsCall: Sendable {
    package let grant: GrantSecret
}

extension EndOtherSignInsCall: StaffCall {
    package static let code = CallCode.staff(24)
    package typealias Value = Void

    package init(_ reader: inout ByteReader) throws(ByteError) { grant = try reader.grantSecret() }
    package func write(to writer: inout ByteWriter) { writer.digest(grant.value) }
}

extension VaultClient {
    public func endOtherSignIns(_ grant: GrantSecret) async throws(StaffFault) {
        try await transport.ask(EndOtherSignInsCall(grant: grant))
    }
}
