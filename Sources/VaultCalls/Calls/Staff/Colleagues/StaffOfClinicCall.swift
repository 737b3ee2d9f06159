package import Bytes
public import Credentials
public import Scheduling

/// Everyone with a role at a clinic.
package struct StaffOfClinicCall: Sendable {
    package let clinic: ClinicID
    package let grant: GrantSecret
}

extension StaffOfClinicCall: StaffCall {
    package static let code = CallCode.staff(16)
    package typealias Value = [StaffMember]

    package init(_ reader: inout ByteReader) throws(ByteError) {
        clinic = try reader.clinic()
        grant = try reader.grantSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.raw(clinic.bytes)
        writer.digest(grant.value)
    }
}

extension VaultClient {
    public func staff(of clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) -> [StaffMember] {
        try await transport.ask(StaffOfClinicCall(clinic: clinic, grant: grant))
    }
}
