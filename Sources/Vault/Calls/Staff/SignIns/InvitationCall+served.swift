internal import Containment
internal import Credentials
internal import Scheduling
internal import VaultCalls

extension InvitationCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> StaffInvitation {
        try staff.invitation(link, at: now)
    }
}

extension InvitationCall: ContainedCall {
    var act: ContainedAct { .desk(.signIn) }
}
