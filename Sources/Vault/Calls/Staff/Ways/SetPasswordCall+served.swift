internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension SetPasswordCall: DeskCall {
    func step(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> StaffStep<GrantView> {
        .hash(try staff.work(password, typed, grant, at: now))
    }

    func note(_ answer: Result<GrantView, StaffRefusal>, in staff: inout StaffCore) {
        staff.noteChange("password", by: grant, answer.refusal)
    }
}
