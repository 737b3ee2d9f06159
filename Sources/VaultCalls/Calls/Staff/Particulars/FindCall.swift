package import Bytes
public import Credentials
public import Scheduling
public import Seals

/// The tokens of what somebody of a clinic looks for.
package struct FindCall: Sendable {
    package let lookup: Lookup
    package let clinic: ClinicID
    package let grant: GrantSecret
}

extension FindCall: StaffCall {
    package static let code = CallCode.staff(20)

    package init(_ reader: inout ByteReader) throws(ByteError) {
        lookup = try reader.lookup()
        clinic = try reader.clinic()
        grant = try reader.grantSecret()
    }

    package func write(to writer: inout ByteWriter) {
        writer.lookup(lookup)
        writer.raw(clinic.bytes)
        writer.digest(grant.value)
    }

    package static func write(value: [BlindToken], to writer: inout ByteWriter) {
        writer.kind(.tokens)
        writer.list(value) { $0.blindToken($1) }
    }

    package static func value(_ reader: inout ByteReader) throws(ByteError) -> [BlindToken] {
        try reader.expect(.tokens)
        return try reader.list { (reader: inout ByteReader) throws(ByteError) in try reader.blindToken() }
    }
}

extension VaultClient {
    public func find(_ lookup: Lookup, at clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) -> [BlindToken] {
        try await transport.ask(FindCall(lookup: lookup, clinic: clinic, grant: grant))
    }
}
