internal import Credentials
internal import Scheduling
internal import Seals

/// Who is there, and what they may: the part of the vault's core that keeps
/// accounts and grants.
///
/// Each request is decided first, against what is in memory, and then done
/// in the one order of `commit`. Where to look:
///
/// ```
/// Accounts/   one person: ways to sign in, roles, links; a file each
/// Grants/     one sign-in that has not ended; a file each
/// Decisions/  this type, a file a subject: signing in, ways, colleagues, openings
/// Limits/     what is counted: tries, openings, things that wait
/// Passwords/  hashing, away from the core's thread
/// Operator/   what the master key's holder asks, and how that is proved
/// ```
struct StaffCore {
    private static let sweepSeconds: Int64 = 600

    let settings: VaultSettings
    let terms: GrantTerms
    /// What officers ordered, and whether some of what that ends has still to
    /// be ended on the disk: see `StaffCore+orders`.
    var orders = OrdersInForce.none
    var owesEnds = false
    private(set) var accounts: AccountBook
    private(set) var grants: GrantBook
    var challenges: BoundedTable<PasskeyChallenge, PendingChallenge>
    var newTimeCodeSecrets: BoundedTable<GrantID, TimeCodeSecret>
    var tries: TryCounter
    var ledger: OpeningLedger
    /// Searches of each grant in the last minutes.
    var searches: BoundedTable<GrantID, TokenBucket>
    var gate: OperatorGate
    var generator = SystemRandomNumberGenerator()
    var counts: CountLog
    /// For the log, until the engine takes them.
    var events: [StaffEvent] = []
    private var sweepAt: Instant

    init(settings: VaultSettings, folders: VaultFolders, master: MasterKey, at now: Instant) throws(VaultStartError) {
        self.settings = settings
        terms = GrantTerms(idleSeconds: settings.grantIdleSeconds, seconds: settings.grantSeconds)
        accounts = try AccountBook(folder: folders.staff, master: master)
        grants = try GrantBook(folder: folders.grants, master: master)
        challenges = BoundedTable(countMax: settings.challengesMax, seconds: settings.challengeSeconds)
        newTimeCodeSecrets = BoundedTable(countMax: settings.newTimeCodeSecretsMax, seconds: settings.newTimeCodeSecretSeconds)
        tries = TryCounter(countMax: settings.tryCountsMax)
        searches = BoundedTable(countMax: settings.searchersMax, seconds: 120)
        ledger = OpeningLedger(perGrantMax: settings.openingsPerGrantMax, perClinicMax: settings.openingsPerClinicMax)
        gate = OperatorGate(keys: master.operators, at: now)
        counts = try CountLog(folder: folders.root, master: master, at: now)
        sweepAt = now
        sweep(at: now)
    }

    /// The one order of all that changes: the journal, the account, the
    /// grant, each durable before the next, and what is in memory with it.
    /// Whatever the kill comes between, less was granted than was journalled.
    mutating func commit(_ change: StaffChange, at now: Instant, _ journal: inout Journal) throws(StaffFault) {
        do throws(VaultError) {
            try journal.append(change.entries, at: now)
            if let account = change.account { try accounts.keep(account) }
            if let id = change.removed { try accounts.remove(id) }
            if let grant = change.grant { try grants.keep(grant) }
            try grants.end(change.ended)
        } catch {
            throw .vault(error)
        }
    }

    // MARK: Grants

    func isLive(_ grant: StaffGrant, at now: Instant) -> Bool {
        guard let account = accounts[grant.staff] else { return false }
        return grant.epoch == account.grantEpoch && !account.memberships.isEmpty && terms.isLive(grant, at: now)
            && !isEnded(since: grant.began, account)
    }

    /// A live grant and whose it is; counts as its use.
    ///
    /// - Throws: `signedOut`.
    mutating func live(_ secret: GrantSecret, isUse: Bool = true, at now: Instant) throws(StaffFault) -> (
        grant: StaffGrant, account: StaffAccount
    ) {
        guard let found = grants.grant(secret), isLive(found, at: now), let account = accounts[found.staff]
        else { throw .refused(.signedOut) }
        if isUse { grants.used(found.id, at: now) }
        return (grants[found.id] ?? found, account)
    }

    /// The same, of a grant that is not for setting up an account alone.
    mutating func full(_ secret: GrantSecret, isUse: Bool = true, at now: Instant) throws(StaffFault) -> (
        grant: StaffGrant, account: StaffAccount
    ) {
        let (grant, account) = try live(secret, isUse: isUse, at: now)
        guard !grant.isEnrolment else { throw .refused(.notAllowed) }
        return (grant, account)
    }

    func view(_ grant: StaffGrant, of account: StaffAccount) -> GrantView {
        GrantView(
            id: grant.id, member: account.member, isEnrolment: grant.isEnrolment, method: grant.method, began: grant.began,
            ends: terms.end(of: grant), idleUntil: terms.idleEnd(of: grant), provedUntil: grant.provedUntil)
    }

    func liveGrants(of staff: StaffID, at now: Instant) -> [StaffGrant] { grants.grants(of: staff).filter { isLive($0, at: now) } }

    /// Journals the end of grants, and lets it happen.
    func end(_ ended: [StaffGrant], in change: inout StaffChange) {
        change.entries += ended.map { (.signOut, .staff($0.staff, $0.id, nil), []) }
        change.ended += ended.map(\.id)
    }

    /// Ends all grants of an account but one, with the account's own write.
    func endAll(of account: inout StaffAccount, but kept: GrantID? = nil, at now: Instant, in change: inout StaffChange) {
        end(liveGrants(of: account.id, at: now).filter { $0.id != kept }, in: &change)
        account.grantEpoch += 1
    }

    /// Once in a while: the files of grants that are over. A failing disk
    /// leaves them for the next time; they are over all the same.
    mutating func sweep(at now: Instant) {
        guard now >= sweepAt else { return }
        sweepAt = now + Self.sweepSeconds
        try? grants.end(grants.grants.values.filter { !isLive($0, at: now) }.map(\.id))
        ledger.forget { grants[$0] != nil }
    }
}
