internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension SignInsCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> [StaffSignIn] {
        try staff.signIns(grant, at: now)
    }

    func note(_ answer: Result<[StaffSignIn], StaffRefusal>, in staff: inout StaffCore) {
        staff.noteChange(nil, by: grant, answer.refusal)
    }
}
