internal import Bytes
internal import Credentials
internal import Scheduling
internal import Seals

/// Ways to sign in, and setting up an account.
extension StaffCore {
    // MARK: Enrolment

    func invitation(_ link: OneTimeToken, at now: Instant) throws(StaffFault) -> StaffInvitation {
        guard let account = accounts.account(link, for: .invitation, at: now), let membership = account.memberships.last
        else { throw .refused(.linkSpent) }
        return StaffInvitation(
            email: account.email, givenName: account.givenName, familyName: account.familyName, language: account.language,
            membership: membership)
    }

    mutating func enrol(
        _ link: OneTimeToken, _ device: DeviceSecret?, _ browser: BrowserKind?, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> SignedIn {
        guard var account = accounts.account(link, for: .invitation, at: now), !account.memberships.isEmpty
        else { throw .refused(.linkSpent) }
        // Whoever began before may not be who the link was for.
        if !account.hasWay { account.devices = [] }
        return try begin(account, .link, isEnrolment: true, device, browser, at: now, &journal)
    }

    /// Whoever has a way already proves first that it is them; who has none
    /// has nothing to prove it with.
    private mutating func changer(_ secret: GrantSecret, at now: Instant) throws(StaffFault) -> (grant: StaffGrant, account: StaffAccount) {
        let (grant, account) = try live(secret, at: now)
        guard !account.hasWay || now < grant.provedUntil else { throw .refused(.proofNeeded) }
        return (grant, account)
    }

    /// A way stands: the invitation is spent, and an enrolment is a sign-in.
    private func settle(_ account: inout StaffAccount, _ grant: inout StaffGrant, in change: inout StaffChange) {
        account.drop(.invitation)
        change.entries.append((.staffChange, .staff(account.id, grant.id, nil), []))
        if grant.isEnrolment { change.entries.append((.signIn, .staff(account.id, grant.id, nil), [])) }
        grant.isEnrolment = false
        grant.epoch = account.grantEpoch
        change.account = account
        change.grant = grant
    }

    mutating func methods(_ secret: GrantSecret, at now: Instant) throws(StaffFault) -> StaffMethods {
        let (_, account) = try live(secret, at: now)
        return StaffMethods(
            passkeys: account.passkeys.map {
                StaffMethods.Passkey(credentialID: $0.record.credentialID, name: $0.name, added: $0.added, lastUsed: $0.lastUsed)
            },
            hasPassword: account.password != nil, recoveryCodesLeft: account.recovery?.hashes.count ?? 0,
            grantCount: liveGrants(of: account.id, at: now).count)
    }

    // MARK: Passkeys

    mutating func passkeyCreation(_ secret: GrantSecret, _ binding: [UInt8], at now: Instant) throws(StaffFault) -> PasskeyCreation {
        let (grant, account) = try changer(secret, at: now)
        guard account.passkeys.count < settings.passkeysPerMemberMax else { throw .refused(.tooMany) }
        return PasskeyCreation(
            challenge: newChallenge(binding, creation: grant.id, at: now), userHandle: account.userHandle,
            excluded: account.passkeys.map(\.record.credentialID))
    }

    mutating func addPasskey(
        _ registration: PasskeyRegistration, _ name: String, _ challenge: PasskeyChallenge, _ binding: [UInt8], _ secret: GrantSecret,
        at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> GrantView {
        let pending = challenges.take(challenge, at: now)
        var (grant, account) = try changer(secret, at: now)
        guard name.isEmpty || StaffNames.isValid(name, lengthMax: StaffMethods.passkeyNameMax) else { throw .refused(.malformed) }
        guard account.passkeys.count < settings.passkeysPerMemberMax else { throw .refused(.tooMany) }
        guard let pending, pending.creation == grant.id, ConstantTime.equal(pending.binding, binding),
            let record = try? registration.verify(expectation(challenge)), !accounts.isKnown(credentialID: record.credentialID)
        else { throw .refused(.passkeyRefused) }
        account.passkeys.append(HeldPasskey(record: record, name: name, added: now, lastUsed: nil))
        tell(&account, .passkeyAdded, at: now)
        var change = StaffChange()
        settle(&account, &grant, in: &change)
        try commit(change, at: now, &journal)
        return view(grant, of: account)
    }

    /// One that is not there is gone already.
    mutating func removePasskey(_ credentialID: [UInt8], _ secret: GrantSecret, at now: Instant, _ journal: inout Journal)
        throws(StaffFault)
    {
        _ = try full(secret, at: now)
        var (grant, account) = try changer(secret, at: now)
        guard let index = account.passkeys.firstIndex(where: { $0.record.credentialID == credentialID }) else { return }
        account.passkeys.remove(at: index)
        guard account.hasWay else { throw .refused(.lastMethod) }
        tell(&account, .passkeyRemoved, at: now)
        try commit(
            StaffChange(entries: [(.staffChange, .staff(account.id, grant.id, nil), [])], account: account), at: now, &journal)
    }

    // MARK: Passwords

    /// The one that waits for its first code, or a new one: a telephone that
    /// has read it keeps it through a mistake in the form.
    mutating func newTimeCodeSecret(_ secret: GrantSecret, isAnother: Bool, at now: Instant) throws(StaffFault) -> TimeCodeSecret {
        let (grant, _) = try changer(secret, at: now)
        if !isAnother, let waiting = newTimeCodeSecrets.value(grant.id, at: now) { return waiting }
        let new = TimeCodeSecret(using: &generator)
        newTimeCodeSecrets.insert(new, for: grant.id, at: now)
        return new
    }

    /// Everything that can be wrong is, before anything is hashed.
    mutating func work(_ password: Password, _ code: String, _ secret: GrantSecret, at now: Instant) throws(StaffFault) -> HashWork {
        let (grant, account) = try changer(secret, at: now)
        let owner = PasswordOwner(names: [account.givenName, account.familyName], email: account.email)
        if let problem = password.problem(for: owner) { throw .refused(.password(problem)) }
        guard let new = newTimeCodeSecrets.value(grant.id, at: now),
            let step = try? TimeCode.verify(code, secret: new, at: now, lastStep: nil)
        else { throw .refused(.codeWrong) }
        return HashWork(
            kind: .make, password: password, cost: settings.passwordCost, isKnown: true,
            next: AfterMaking(secret: new, step: step, grant: secret))
    }

    mutating func setPassword(
        _ result: HashResult, _ new: TimeCodeSecret, _ step: TimeStep, _ secret: GrantSecret, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> GrantView {
        switch result {
        case .busy: throw .refused(.tooManyTries(retryAfterSeconds: 5))
        case .failed, .right, .wrong: throw .vault(.unavailable)
        case .made(let hash):
            var (grant, account) = try changer(secret, at: now)
            // Of two at once, the second finds the secret used.
            guard newTimeCodeSecrets.value(grant.id, at: now) == new else { throw .refused(.codeWrong) }
            account.password = HeldPassword(hash: hash, secret: new, lastStep: step)
            tell(&account, .passwordSet, at: now)
            var change = StaffChange()
            endAll(of: &account, but: grant.id, at: now, in: &change)
            settle(&account, &grant, in: &change)
            try commit(change, at: now, &journal)
            newTimeCodeSecrets.take(grant.id, at: now)
            return view(grant, of: account)
        }
    }

    mutating func newRecoveryCodes(_ secret: GrantSecret, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> [RecoveryCode] {
        _ = try full(secret, at: now)
        var (grant, account) = try changer(secret, at: now)
        let made = RecoveryCodes.make(using: &generator)
        account.recovery = made.kept
        tell(&account, .recoveryCodesMade, at: now)
        try commit(
            StaffChange(entries: [(.staffChange, .staff(account.id, grant.id, nil), [])], account: account), at: now, &journal)
        return made.shown
    }
}
