internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension InviteCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> InvitationOutcome {
        try staff.invite(invitation, grant, at: now, &journal)
    }

    func note(_ answer: Result<InvitationOutcome, StaffRefusal>, in staff: inout StaffCore) {
        staff.noteChange(nil, by: grant, answer.refusal)
    }
}
