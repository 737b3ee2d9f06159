internal import Bytes
internal import Containment
internal import Credentials
internal import Scheduling
internal import Seals

/// Proofs, and the grants they give. Whatever is wrong with one, the answer
/// is `signInFailed`.
extension StaffCore {
    mutating func take<Use: ProofUse>(
        _ proof: SignInProof, for use: Use, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> StaffStep<Use.Call.Value> {
        switch proof {
        case .passkey(let assertion, let challenge, let binding):
            let account = try holder(assertion, challenge, binding, at: now)
            return .answer(try grant(account, .passkey, for: use, at: now, &journal))
        case .password(let email, let password, let code):
            return .hash(try begin(email, password, code, for: use, at: now))
        case .recoveryCode(let email, let code):
            let counter = try counted(email, use.device, at: now)
            guard var account = accounts.account(of: email), !account.memberships.isEmpty, account.recovery?.use(code) == true
            else { throw .refused(.signInFailed) }
            wasRight(counter, at: now)
            return .answer(try grant(account, .recoveryCode, for: use, at: now, &journal))
        case .link(let token):
            // A link says that someone was let in, not that they are there again.
            guard Use.takesLinks else { throw .refused(.signInFailed) }
            guard var account = accounts.account(token, for: .signIn, at: now) else { throw .refused(.linkSpent) }
            account.drop(.signIn)
            return .answer(try grant(account, .link, for: use, at: now, &journal))
        }
    }

    // MARK: Passkeys

    /// A challenge is forgotten with its first answer, right or wrong.
    private mutating func holder(
        _ assertion: PasskeyAssertion, _ challenge: PasskeyChallenge, _ binding: [UInt8], at now: Instant
    ) throws(StaffFault) -> StaffAccount {
        guard let pending = challenges.take(challenge, at: now), pending.creation == nil,
            ConstantTime.equal(pending.binding, binding), let handle = assertion.userHandle,
            var account = accounts.account(userHandle: handle)
        else { throw .refused(.signInFailed) }
        let holder = PasskeyHolder(userHandle: account.userHandle, records: account.passkeys.map(\.record), isNamedBefore: false)
        guard let outcome = try? assertion.verify(expectation(challenge), holder: holder),
            let index = account.passkeys.firstIndex(where: { $0.record.credentialID == outcome.record.credentialID })
        else { throw .refused(.signInFailed) }
        if case .possibleClone = outcome.counter { throw .refused(.signInFailed) }
        account.passkeys[index].record = outcome.record
        account.passkeys[index].lastUsed = now
        return account
    }

    func expectation(_ challenge: PasskeyChallenge) -> PasskeyExpectation {
        PasskeyExpectation(challenge: challenge, origins: settings.deskOrigins, relyingPartyID: settings.relyingPartyID)
    }

    mutating func newChallenge(_ binding: [UInt8], creation: GrantID?, at now: Instant) -> PasskeyChallenge {
        let challenge = PasskeyChallenge(using: &generator)
        challenges.insert(PendingChallenge(binding: binding, creation: creation), for: challenge, at: now)
        return challenge
    }

    // MARK: Passwords

    /// The counter of this address or browser, with this try counted.
    private mutating func counted(_ email: EmailAddress, _ device: DeviceSecret?, at now: Instant) throws(StaffFault) -> TryCounter.Key {
        var counter = TryCounter.Key.address(Digest.labelled("creneau/v1 address", Array(StaffAccount.key(email).utf8)).bytes)
        if let device, let account = accounts.account(of: email), account.knows(device) { counter = .device(device.hash.bytes, account.id) }
        if let seconds = tries.wait(counter.bytes, at: now) { throw .refused(.tooManyTries(retryAfterSeconds: seconds)) }
        do throws(VaultError) { try write(.tryBegan, counter.bytes, at: now) } catch { throw .vault(error) }
        tries.began(counter.bytes, at: now)
        return counter
    }

    /// With an account or without, with a password or without: one hash.
    private mutating func begin(
        _ email: EmailAddress, _ password: Password, _ code: String, for use: some ProofUse, at now: Instant
    ) throws(StaffFault) -> HashWork {
        let counter = try counted(email, use.device, at: now)
        let account = accounts.account(of: email)
        let held = account?.password?.hash
        let hash = held ?? .decoy(cost: settings.passwordCost)
        let attempt = PasswordTry(
            staff: held == nil ? nil : account?.id, holder: account?.id, hash: hash, code: code, counter: counter)
        let isKnown = if case .device = counter { true } else { false }
        return HashWork(
            kind: .check(against: hash), password: password, cost: settings.passwordCost, isKnown: isKnown,
            next: AfterCheck(attempt: attempt, use: use))
    }

    mutating func checked<Use: ProofUse>(
        _ attempt: PasswordTry, _ result: HashResult, for use: Use, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> Use.Call.Value {
        switch result {
        case .busy:
            wasRight(attempt.counter, at: now)
            throw .refused(.tooManyTries(retryAfterSeconds: 5))
        case .failed:
            wasRight(attempt.counter, at: now)
            throw .vault(.unavailable)
        case .wrong, .made: throw .refused(.signInFailed)
        case .right(let rehashed):
            // The account may have changed while the hash was computed.
            guard let staff = attempt.staff, var account = accounts[staff], !account.memberships.isEmpty, var held = account.password,
                held.hash == attempt.hash,
                let step = try? TimeCode.verify(attempt.code, secret: held.secret, at: now, lastStep: held.lastStep)
            else { throw .refused(.signInFailed) }
            wasRight(attempt.counter, at: now)
            held.lastStep = step
            if let rehashed { held.hash = rehashed }
            account.password = held
            return try grant(account, .password, for: use, at: now, &journal)
        }
    }

    // MARK: Grants

    /// - Parameter account: as the proof leaves it: a code used up, a
    ///   passkey's counter moved on. Durable before the grant is.
    private mutating func grant<Use: ProofUse>(
        _ account: StaffAccount, _ method: SignInMethod, for use: Use, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> Use.Call.Value {
        guard !account.memberships.isEmpty else { throw .refused(.signInFailed) }
        return try use.grant(account, method, by: &self, at: now, &journal)
    }

    /// The same grant, proved again.
    mutating func prove(
        _ secret: GrantSecret, _ account: StaffAccount, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> GrantView {
        var (grant, holder) = try full(secret, at: now)
        guard holder.id == account.id else { throw .refused(.signInFailed) }
        grant.provedUntil = now + settings.proofSeconds
        try commit(
            StaffChange(entries: [(.staffChange, .staff(account.id, grant.id, nil), [])], account: account, grant: grant), at: now, &journal
        )
        return view(grant, of: account)
    }

    /// A new grant. Of too many the one unused for longest ends.
    mutating func begin(
        _ account: StaffAccount, _ method: SignInMethod, isEnrolment: Bool, _ device: DeviceSecret?, _ browser: BrowserKind?,
        at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> SignedIn {
        try check(.desk(.signIn, by: account.id), at: now)
        var account = account
        let secret = GrantSecret(KeyWrap.randomSecret())
        // A browser that several people use keeps the one secret it was given.
        let known = device.flatMap { accounts.isKnown($0) ? $0 : nil }
        let device = known ?? DeviceSecret(KeyWrap.randomSecret())
        account.used(device, at: now, devicesMax: settings.devicesPerMemberMax)
        let grant = StaffGrant(
            id: GrantID(at: now, using: &generator), secretHash: secret.hash, staff: account.id, epoch: account.grantEpoch, method: method,
            began: now, provedUntil: isEnrolment ? now : now + settings.proofSeconds, lastUsed: now, isEnrolment: isEnrolment,
            device: device.hash, browser: browser)
        var change = StaffChange(account: account, grant: grant)
        change.entries = [(isEnrolment ? .staffChange : .signIn, .staff(account.id, grant.id, nil), [])]
        let live = liveGrants(of: account.id, at: now)
        let surplus = max(0, live.count + 1 - settings.grantsPerMemberMax)
        end(isEnrolment ? live.filter(\.isEnrolment) : Array(live.prefix(surplus)), in: &change)
        try commit(change, at: now, &journal)
        return SignedIn(secret: secret, grant: view(grant, of: account), device: device)
    }
}
