package import Bytes
public import Credentials
public import Scheduling

/// Takes someone's role at a clinic away.
package struct RevokeCall: Sendable {
    package let staff: StaffID
    package let clinic: ClinicID
    package let grant: GrantSecret
}

extension RevokeCall: StaffCall {
    package static let code = CallCode.staff(18)
    package typealias Value = Void

    package init(_ reader: inout ByteReader) throws(ByteError) {
        staff = try reader.staff()
        clinic = try reader.clinic()
        grant = try reader.grantSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.raw(staff.bytes)
        writer.raw(clinic.bytes)
        writer.digest(grant.value)
    }
}

extension VaultClient {
    public func revoke(_ staff: StaffID, at clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) {
        try await transport.ask(RevokeCall(staff: staff, clinic: clinic, grant: grant))
    }
}
