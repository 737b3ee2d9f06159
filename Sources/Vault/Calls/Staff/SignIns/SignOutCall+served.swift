internal import Credentials
internal import Scheduling
internal import VaultCalls

extension SignOutCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        try staff.signOut(grant, at: now, &journal)
    }
}
