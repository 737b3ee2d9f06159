internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension StaffOfClinicCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> [StaffMember] {
        try staff.staff(of: clinic, grant, at: now)
    }

    func note(_ answer: Result<[StaffMember], StaffRefusal>, in staff: inout StaffCore) {
        staff.noteChange(nil, by: grant, answer.refusal)
    }
}
