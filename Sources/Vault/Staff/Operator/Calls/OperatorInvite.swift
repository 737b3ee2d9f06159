internal import Bytes
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// Gives a role at a clinic.
struct OperatorInvite {
    let invitation: StaffInvitation
}

extension OperatorInvite: OperatorCall {
    static let code: UInt8 = 1
    typealias Value = InvitationOutcome

    init(_ reader: inout ByteReader) throws(ByteError) { invitation = try reader.invitation() }
    func write(to writer: inout ByteWriter) { writer.invitation(invitation) }

    func decide(_ core: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> InvitationOutcome {
        try core.invite(invitation, by: .theOperator, at: now, &journal)
    }
}
