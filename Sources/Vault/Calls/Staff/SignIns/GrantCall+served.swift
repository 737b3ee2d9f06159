internal import Credentials
internal import Scheduling
internal import VaultCalls

extension GrantCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> GrantView {
        let (grant, account) = try staff.live(grant, isUse: isUse, at: now)
        return staff.view(grant, of: account)
    }
}
