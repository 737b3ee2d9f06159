internal import Containment
internal import Credentials
internal import Scheduling
internal import Seals

/// Who has which role, by a clinic's managers and by the operator.
extension StaffCore {
    /// On whose behalf roles change.
    enum Changer {
        case manager(StaffGrant, ClinicID)
        case theOperator

        var actor: OpeningActor {
            switch self {
            case .manager(let grant, _): .staff(grant.staff, grant.id, .manager)
            case .theOperator: .operatorAtHand
            }
        }
    }

    private mutating func manager(_ secret: GrantSecret, _ clinic: ClinicID, at now: Instant) throws(StaffFault) -> StaffGrant {
        let (grant, account) = try full(secret, at: now)
        guard account.membership(at: clinic)?.role == .manager else { throw .refused(.notAllowed) }
        return grant
    }

    private mutating func changer(_ secret: GrantSecret, _ clinic: ClinicID, at now: Instant) throws(StaffFault) -> Changer {
        let grant = try manager(secret, clinic, at: now)
        try check(.desk(.manageStaff, at: [clinic], by: grant.staff), at: now)
        guard now < grant.provedUntil else { throw .refused(.proofNeeded) }
        return .manager(grant, clinic)
    }

    /// Where else a colleague works is not the clinic's to know.
    mutating func staff(of clinic: ClinicID, _ secret: GrantSecret, at now: Instant) throws(StaffFault) -> [StaffMember] {
        _ = try manager(secret, clinic, at: now)
        return accounts.members(of: clinic).map {
            var member = $0.member
            member.memberships.removeAll { $0.clinic != clinic }
            return member
        }
    }

    mutating func invite(
        _ invitation: StaffInvitation, _ secret: GrantSecret, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> InvitationOutcome {
        let changer = try changer(secret, invitation.membership.clinic, at: now)
        guard invitation.membership.role != .support else { throw .refused(.notAllowed) }
        return try invite(invitation, by: changer, at: now, &journal)
    }

    mutating func revoke(
        _ staff: StaffID, _ clinic: ClinicID, _ secret: GrantSecret, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) {
        try revoke(staff, at: clinic, by: changer(secret, clinic, at: now), at: now, &journal)
    }

    // MARK: Invitations

    mutating func invite(
        _ invitation: StaffInvitation, by changer: Changer, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) -> InvitationOutcome {
        let membership = invitation.membership
        guard StaffNames.isPersons(invitation.givenName, lengthMax: StaffInvitation.nameMax),
            StaffNames.isPersons(invitation.familyName, lengthMax: StaffInvitation.nameMax),
            membership.role != .practitioner || membership.practitioner != nil
        else { throw .refused(.malformed) }
        let existing = accounts.account(of: invitation.email)
        if case .manager(let grant, _) = changer, existing?.id == grant.staff { throw .refused(.notAllowed) }
        if existing?.hasWay == true, existing?.membership(at: membership.clinic) == membership { return .added }
        // Whoever invites is given the link, so an account may be the inviter's own under somebody's address.
        // Nor may a manager's link reach, or take away, what other clinics offered.
        if case .manager = changer, let existing, existing.membership(at: membership.clinic) == nil || !existing.hasWay,
            existing.hasWay || existing.memberships.contains(where: { $0.clinic != membership.clinic })
        {
            throw .refused(.knownElsewhere)
        }
        if let role = existing?.membership(at: membership.clinic)?.role, role != membership.role, role != invitation.replaces {
            throw .refused(.otherRole(role))
        }
        try checkRoom(for: membership, existing)

        var change = StaffChange(entries: [(.staffChange, changer.actor, [])])
        var account = existing ?? new(invitation, at: now)
        if !account.hasWay { prepare(&account, for: invitation) }
        if account.give(membership) {
            endAll(of: &account, at: now, in: &change)
        } else if !account.hasWay {
            end(liveGrants(of: account.id, at: now).filter(\.isEnrolment), in: &change)
        }
        guard !account.hasWay else {
            change.account = account
            try commit(change, at: now, &journal)
            return .added
        }
        let link = OneTimeToken(using: &generator)
        account.set(HeldLink(hash: link.hash(for: .invitation), purpose: .invitation, expires: now + StaffLimits.linkSeconds))
        change.account = account
        try commit(change, at: now, &journal)
        return .link(link)
    }

    /// Of someone who has set up nothing yet the names are those of the
    /// newest invitation.
    private func prepare(_ account: inout StaffAccount, for invitation: StaffInvitation) {
        account.givenName = invitation.givenName
        account.familyName = invitation.familyName
        account.language = invitation.language
    }

    private func checkRoom(for membership: Membership, _ existing: StaffAccount?) throws(StaffFault) {
        guard existing != nil || accounts.accounts.count < settings.accountsMax else { throw .refused(.tooMany) }
        guard existing?.membership(at: membership.clinic) == nil else { return }
        guard accounts.members(of: membership.clinic).count < settings.membersPerClinicMax,
            (existing?.memberships.count ?? 0) < settings.clinicsPerMemberMax
        else { throw .refused(.tooMany) }
    }

    private mutating func new(_ invitation: StaffInvitation, at now: Instant) -> StaffAccount {
        StaffAccount(
            id: StaffID(at: now, using: &generator), email: invitation.email, givenName: invitation.givenName,
            familyName: invitation.familyName, language: invitation.language, userHandle: KeyWrap.randomKey().bytes)
    }

    mutating func signInLink(_ email: EmailAddress, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> OneTimeToken {
        guard var account = accounts.account(of: email), !account.memberships.isEmpty else { throw .refused(.unknownStaff) }
        let link = OneTimeToken(using: &generator)
        // Whoever has no other way asked for it, or has it from the operator's hands.
        if account.hasWay { tell(&account, .signInLinkMade, at: now) }
        account.set(HeldLink(hash: link.hash(for: .signIn), purpose: .signIn, expires: now + StaffLimits.signInLinkSeconds))
        try commit(StaffChange(entries: [(.staffChange, .operatorAtHand, [])], account: account), at: now, &journal)
        return link
    }

    // MARK: Revocation

    mutating func revoke(
        _ staff: StaffID, at clinic: ClinicID?, by changer: Changer, at now: Instant, _ journal: inout Journal
    ) throws(StaffFault) {
        guard var account = accounts[staff], clinic.map({ account.membership(at: $0) != nil }) ?? true
        else { throw .refused(.unknownStaff) }
        if case .manager(let grant, _) = changer, grant.staff == staff { throw .refused(.notAllowed) }
        var change = StaffChange(entries: [(.staffChange, changer.actor, [])])
        account.memberships.removeAll { clinic == nil || $0.clinic == clinic }
        if account.memberships.isEmpty { account.links = [] }
        if clinic == nil {
            account.passkeys = []
            account.password = nil
            account.recovery = nil
            account.devices = []
        }
        // Where somebody has another role they go on: each act is checked against the roles that are left.
        if account.memberships.isEmpty { endAll(of: &account, at: now, in: &change) }
        // Neither a role nor a way to sign in: there is nothing to keep.
        if account.memberships.isEmpty, !account.hasWay { change.removed = staff } else { change.account = account }
        try commit(change, at: now, &journal)
    }
}
