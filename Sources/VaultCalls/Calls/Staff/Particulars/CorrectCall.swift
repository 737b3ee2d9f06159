package import Bytes
public import Credentials
public import Scheduling
public import Seals

/// Another contact or identity in the copies of a visit.
package struct CorrectCall: Sendable {
    package let particulars: SealedRecord
    package let contact: SealedRecord
    package let correction: VisitCorrection
    package let clinic: ClinicID
    package let grant: GrantSecret
}

extension CorrectCall: StaffCall {
    package static let code = CallCode.staff(21)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        particulars = try reader.sealed()
        contact = try reader.sealed()
        correction = try reader.visitCorrection()
        clinic = try reader.clinic()
        grant = try reader.grantSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.sealed(particulars)
        writer.sealed(contact)
        writer.visitCorrection(correction)
        writer.raw(clinic.bytes)
        writer.digest(grant.value)
    }

    package static func write(value: CorrectedSeals, to writer: inout ByteWriter) {
        writer.kind(.corrected)
        writer.sealed(value.particulars)
        writer.optional(value.contact) { $0.sealed($1) }
        writer.list(value.identity) { $0.byte(UInt8($1.rawValue)) }
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> CorrectedSeals {
        try reader.expect(.corrected)
        return CorrectedSeals(
            particulars: try reader.sealed(),
            contact: try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.sealed() },
            identity: try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.identityField() })
    }
}

extension VaultClient {
    public func correct(
        _ particulars: SealedRecord, _ contact: SealedRecord, to correction: VisitCorrection, at clinic: ClinicID, grant: GrantSecret
    ) async throws(StaffFault) -> CorrectedSeals {
        try await transport.ask(
            CorrectCall(particulars: particulars, contact: contact, correction: correction, clinic: clinic, grant: grant))
    }
}
