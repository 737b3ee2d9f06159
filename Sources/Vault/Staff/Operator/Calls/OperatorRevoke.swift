internal import Bytes
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// Takes a role away.
struct OperatorRevoke {
    let staff: StaffID
    let clinic: ClinicID?
}

extension OperatorRevoke: OperatorCall {
    static let code: UInt8 = 4
    typealias Value = Void

    init(_ reader: inout ByteReader) throws(ByteError) {
        staff = try reader.staff()
        clinic = try reader.optional { (reader: inout ByteReader) throws(ByteError) in try reader.clinic() }
    }

    func write(to writer: inout ByteWriter) {
        writer.raw(staff.bytes)
        writer.optional(clinic) { $0.raw($1.bytes) }
    }

    func decide(_ core: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        try core.revoke(staff, at: clinic, by: .theOperator, at: now, &journal)
    }
}
