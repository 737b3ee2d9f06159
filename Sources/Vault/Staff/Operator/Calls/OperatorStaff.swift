internal import Bytes
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// Everyone with a role at the clinic.
struct OperatorStaff {
    /// `nil`: everyone there is.
    let clinic: ClinicID?
}

extension OperatorStaff: OperatorCall {
    static let code: UInt8 = 3
    typealias Value = [StaffMember]

    init(_ reader: inout ByteReader) throws(ByteError) {
        clinic = try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.clinic() }
    }

    func write(to writer: inout ByteWriter) { writer.optional(clinic) { $0.raw($1.bytes) } }

    func decide(_ core: inout StaffCore, at now: Instant, _ journal: inout Journal) -> [StaffMember] {
        core.accounts.members(of: clinic).map(\.member)
    }
}
