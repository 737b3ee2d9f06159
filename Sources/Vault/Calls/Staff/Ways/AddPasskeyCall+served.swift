internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension AddPasskeyCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> GrantView {
        try staff.addPasskey(registration, name, challenge, binding, grant, at: now, &journal)
    }

    func note(_ answer: Result<GrantView, StaffRefusal>, in staff: inout StaffCore) {
        staff.noteChange("passkey added", by: grant, answer.refusal)
    }
}
