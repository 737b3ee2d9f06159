internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension NewRecoveryCodesCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> [RecoveryCode] {
        try staff.newRecoveryCodes(grant, at: now, &journal)
    }

    func note(_ answer: Result<[RecoveryCode], StaffRefusal>, in staff: inout StaffCore) {
        staff.noteChange("recovery codes", by: grant, answer.refusal)
    }
}
