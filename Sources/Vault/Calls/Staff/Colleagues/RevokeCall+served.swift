internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension RevokeCall: DecidedCall {
    func decide(_ core: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        try core.revoke(staff, clinic, grant, at: now, &journal)
    }

    func note(_ answer: Result<Void, StaffRefusal>, in core: inout StaffCore) { core.noteChange(nil, by: grant, answer.refusal) }
}
