internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension RemovePasskeyCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        try staff.removePasskey(credentialID, grant, at: now, &journal)
    }

    func note(_ answer: Result<Void, StaffRefusal>, in staff: inout StaffCore) {
        staff.noteChange("passkey removed", by: grant, answer.refusal)
    }
}
