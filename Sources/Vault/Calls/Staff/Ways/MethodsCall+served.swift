internal import Credentials
internal import Scheduling
internal import VaultCalls

extension MethodsCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> StaffMethods {
        try staff.methods(grant, at: now)
    }
}
