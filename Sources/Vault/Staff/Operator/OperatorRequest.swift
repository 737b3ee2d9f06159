internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// One question of whoever holds the master key; see `StaffOperator` for each.
enum OperatorRequest: Sendable {
    case invite(StaffInvitation)
    case signInLink(EmailAddress)
    case staff(ClinicID?)
    case revoke(StaffID, ClinicID?)
    /// Of nobody in particular: of everybody.
    case endSignIns(EmailAddress?)

    var encoded: [UInt8] {
        var writer = ByteWriter()
        switch self {
        case .invite(let invitation):
            writer.byte(1)
            writer.invitation(invitation)
        case .signInLink(let email):
            writer.byte(2)
            writer.email(email)
        case .staff(let clinic):
            writer.byte(3)
            writer.optional(clinic) { $0.raw($1.bytes) }
        case .revoke(let staff, let clinic):
            writer.byte(4)
            writer.raw(staff.bytes)
            writer.optional(clinic) { $0.raw($1.bytes) }
        case .endSignIns(let email):
            writer.byte(5)
            writer.optional(email) { $0.email($1) }
        }
        return writer.bytes
    }

    /// - Throws: `refused(.malformed)`.
    init(encoded: [UInt8]) throws(VaultError) {
        var reader = ByteReader(encoded)
        let clinic = { (reader: inout ByteReader) throws(VaultError) in try reader.clinic() }
        switch try reader.byte() {
        case 1: self = .invite(try reader.invitation())
        case 2: self = .signInLink(try reader.email())
        case 3: self = .staff(try reader.optional(clinic))
        case 4: self = .revoke(try reader.staff(), try reader.optional(clinic))
        case 5: self = .endSignIns(try reader.optional { (reader: inout ByteReader) throws(VaultError) in try reader.email() })
        default: throw .refused(.malformed)
        }
        try reader.finish()
    }
}
