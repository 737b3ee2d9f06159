internal import Credentials
internal import Scheduling
internal import VaultCalls

extension NewTimeCodeSecretCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> TimeCodeSecret {
        try staff.newTimeCodeSecret(grant, isAnother: isAnother, at: now)
    }
}
