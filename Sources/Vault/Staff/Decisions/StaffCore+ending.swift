internal import Credentials
internal import Scheduling
internal import Seals

/// Sign-ins that there are, and their ends: by whoever holds one, of their
/// own alone, and by the operator.
extension StaffCore {
    mutating func signOut(_ secret: GrantSecret, at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        guard let grant = grants.grant(secret), isLive(grant, at: now) else { return }
        var change = StaffChange()
        end([grant], in: &change)
        try commit(change, at: now, &journal)
    }

    mutating func signOutEverywhere(_ secret: GrantSecret, at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        var (_, account) = try full(secret, at: now)
        var change = StaffChange()
        endAll(of: &account, at: now, in: &change)
        change.account = account
        try commit(change, at: now, &journal)
        events.append(StaffEvent(kind: .signInsEnded, staff: account.id, method: "everywhere"))
    }

    // MARK: One's own

    mutating func signIns(_ secret: GrantSecret, at now: Instant) throws(StaffFault) -> [StaffSignIn] {
        let (this, account) = try full(secret, at: now)
        return liveGrants(of: account.id, at: now).sorted { ($0.began, $0.id) > ($1.began, $1.id) }.map {
            StaffSignIn(
                id: $0.id, method: $0.method, began: $0.began, lastUsed: $0.lastUsed, isEnrolment: $0.isEnrolment, browser: $0.browser,
                isThis: $0.id == this.id, isThisBrowser: $0.id == this.id || ($0.device != nil && $0.device == this.device))
        }
    }

    /// Whoever took over a sign-in must not be able to put its owner out.
    private mutating func ender(_ secret: GrantSecret, at now: Instant) throws(StaffFault) -> (grant: StaffGrant, account: StaffAccount) {
        let (grant, account) = try full(secret, at: now)
        guard now < grant.provedUntil else { throw .refused(.proofNeeded) }
        return (grant, account)
    }

    mutating func endSignIn(_ id: GrantID, _ secret: GrantSecret, at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        let (_, account) = try ender(secret, at: now)
        guard let ended = grants[id], ended.staff == account.id, isLive(ended, at: now) else {
            // Nobody has come by another's id honestly.
            if grants[id].map({ $0.staff != account.id }) ?? false {
                events.append(StaffEvent(kind: .refused, staff: account.id, method: "end of another's sign-in"))
            }
            throw .refused(.unknownSignIn)
        }
        var change = StaffChange()
        end([ended], in: &change)
        try commit(change, at: now, &journal)
        events.append(StaffEvent(kind: .signInsEnded, staff: account.id, method: "one"))
    }

    /// With one write of the account, which this sign-in's own follows: were
    /// the vault killed between the two, it would have ended as well.
    mutating func endOtherSignIns(_ secret: GrantSecret, at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        var (grant, account) = try ender(secret, at: now)
        var change = StaffChange()
        endAll(of: &account, but: grant.id, at: now, in: &change)
        guard !change.ended.isEmpty else { return }
        grant.epoch = account.grantEpoch
        change.account = account
        change.grant = grant
        try commit(change, at: now, &journal)
        events.append(StaffEvent(kind: .signInsEnded, staff: account.id, method: "all others"))
    }

    // MARK: By the operator

    /// All ends are on the record before the first happens. A disk that fails
    /// in the middle leaves some: the operator hears of it and asks again.
    ///
    /// - Parameter email: of whom; `nil`: of everybody.
    mutating func endSignIns(of email: EmailAddress?, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> EndedSignIns {
        var concerned: [StaffAccount]
        if let email {
            guard let account = accounts.account(of: email) else { throw .refused(.unknownStaff) }
            concerned = [account]
        } else {
            concerned = accounts.members(of: nil)
        }
        concerned.removeAll { liveGrants(of: $0.id, at: now).isEmpty }
        var changes: [StaffChange] = []
        var entries: [Opening] = []
        for var account in concerned {
            var change = StaffChange()
            endAll(of: &account, at: now, in: &change)
            change.account = account
            entries += change.entries
            change.entries = []
            changes.append(change)
        }
        do throws(VaultError) { try journal.append(entries, at: now) } catch { throw .vault(error) }
        for change in changes {
            try commit(change, at: now, &journal)
            events.append(StaffEvent(kind: .signInsEnded, staff: change.account?.id, method: "operator"))
        }
        return EndedSignIns(signIns: entries.count, people: changes.count)
    }
}
