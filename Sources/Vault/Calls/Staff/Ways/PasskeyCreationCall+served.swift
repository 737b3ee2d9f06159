internal import Credentials
internal import Scheduling
internal import VaultCalls

extension PasskeyCreationCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> PasskeyCreation {
        try staff.passkeyCreation(grant, binding, at: now)
    }
}
