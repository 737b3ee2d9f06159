internal import Containment
internal import Credentials
internal import Scheduling
internal import Seals

/// What officers' orders end and stop here.
extension StaffCore {
    /// Puts them in force. What they end is ended for good, on the record: it
    /// does not begin again when the order is over.
    mutating func follow(_ next: OrdersInForce, at now: Instant, _ journal: inout Journal) {
        orders = next
        owesEnds = false
        do throws(StaffFault) {
            try endContained(at: now, &journal)
        } catch {
            // Over in memory all the same, and on the disk with the next batch.
            owesEnds = true
        }
    }

    /// Sign-ins of before an order, and links that could still become one: an
    /// invitation that was made with a sign-in that somebody took over outlives it otherwise.
    private mutating func endContained(at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        guard !orders.signInEnds.isEmpty else { return }
        var change = StaffChange()
        let dead = grants.grants.values.filter { grant in accounts[grant.staff].map { isEnded(since: grant.began, $0) } ?? false }
        end(dead.sorted { $0.id < $1.id }, in: &change)
        if !dead.isEmpty { events.append(StaffEvent(kind: .signInsEnded, staff: nil, method: "order")) }
        try commit(change, at: now, &journal)
        for account in accounts.members(of: nil) {
            let links = account.links.filter { !isEnded(since: $0.made, account) }
            guard links.count < account.links.count else { continue }
            var account = account
            account.links = links
            try commit(StaffChange(account: account), at: now, &journal)
        }
    }

    /// Whether an order has ended what somebody was given then.
    func isEnded(since began: Instant, _ account: StaffAccount) -> Bool {
        orders.ends(account.id, at: account.memberships.map(\.clinic), since: began)
    }

    /// - Throws: `refused(.contained)`.
    func check(_ act: ContainedAct, at now: Instant) throws(StaffFault) {
        do throws(VaultError) { try orders.check(act, at: now) } catch { throw .vault(error) }
    }
}
