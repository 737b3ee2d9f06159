public import Credentials
public import Scheduling
public import Seals

extension VaultClient: StaffVault {
    private func ask(_ request: StaffRequest) async throws(StaffFault) -> StaffAnswer {
        let answer: VaultAnswer
        do { answer = try await transport.ask(.staff(request)) } catch { throw .vault(error) }
        guard case .staff(let answer) = answer else { throw .vault(.unavailable) }
        if case .refused(let refusal) = answer { throw .refused(refusal) }
        return answer
    }

    private func done(_ request: StaffRequest) async throws(StaffFault) {
        guard case .done = try await ask(request) else { throw .vault(.unavailable) }
    }

    private func signedIn(_ request: StaffRequest) async throws(StaffFault) -> SignedIn {
        guard case .signedIn(let signedIn) = try await ask(request) else { throw .vault(.unavailable) }
        return signedIn
    }

    private func view(_ request: StaffRequest) async throws(StaffFault) -> GrantView {
        guard case .grant(let grant) = try await ask(request) else { throw .vault(.unavailable) }
        return grant
    }

    /// On the socket a binding has no length.
    private func check(_ binding: [UInt8]) throws(StaffFault) {
        guard binding.count == 32 else { throw .vault(.refused(.malformed)) }
    }

    private func check(_ proof: SignInProof) throws(StaffFault) {
        if case .passkey(_, _, let binding) = proof { try check(binding) }
    }

    // MARK: Signing in

    public func passkeyChallenge(binding: [UInt8]) async throws(StaffFault) -> PasskeyChallenge {
        try check(binding)
        guard case .challenge(let challenge) = try await ask(.passkeyChallenge(binding: binding)) else { throw .vault(.unavailable) }
        return challenge
    }

    public func signIn(_ proof: SignInProof, device: DeviceSecret?, browser: BrowserKind?) async throws(StaffFault) -> SignedIn {
        try check(proof)
        return try await signedIn(.signIn(proof, device, browser))
    }

    public func invitation(_ link: OneTimeToken) async throws(StaffFault) -> StaffInvitation {
        guard case .invitation(let invitation) = try await ask(.invitation(link)) else { throw .vault(.unavailable) }
        return invitation
    }

    public func enrol(_ link: OneTimeToken, device: DeviceSecret?, browser: BrowserKind?) async throws(StaffFault) -> SignedIn {
        try await signedIn(.enrol(link, device, browser))
    }

    public func grant(_ secret: GrantSecret, isUse: Bool) async throws(StaffFault) -> GrantView {
        try await view(.grant(secret, isUse: isUse))
    }

    public func prove(_ proof: SignInProof, device: DeviceSecret?, grant: GrantSecret) async throws(StaffFault) -> GrantView {
        try check(proof)
        return try await view(.prove(proof, device, grant: grant))
    }

    public func signOut(_ grant: GrantSecret) async throws(StaffFault) { try await done(.signOut(grant)) }

    public func signOutEverywhere(_ grant: GrantSecret) async throws(StaffFault) { try await done(.signOutEverywhere(grant)) }

    public func signIns(_ grant: GrantSecret) async throws(StaffFault) -> [StaffSignIn] {
        guard case .signIns(let signIns) = try await ask(.signIns(grant)) else { throw .vault(.unavailable) }
        return signIns
    }

    public func endSignIn(_ id: GrantID, grant: GrantSecret) async throws(StaffFault) { try await done(.endSignIn(id, grant: grant)) }

    public func endOtherSignIns(_ grant: GrantSecret) async throws(StaffFault) { try await done(.endOtherSignIns(grant)) }

    // MARK: Ways to sign in

    public func methods(_ grant: GrantSecret) async throws(StaffFault) -> StaffMethods {
        guard case .methods(let methods) = try await ask(.methods(grant)) else { throw .vault(.unavailable) }
        return methods
    }

    public func passkeyCreation(_ grant: GrantSecret, binding: [UInt8]) async throws(StaffFault) -> PasskeyCreation {
        try check(binding)
        guard case .creation(let creation) = try await ask(.passkeyCreation(grant, binding: binding)) else { throw .vault(.unavailable) }
        return creation
    }

    public func addPasskey(
        _ registration: PasskeyRegistration, named name: String, challenge: PasskeyChallenge, binding: [UInt8], grant: GrantSecret
    ) async throws(StaffFault) -> GrantView {
        try check(binding)
        return try await view(.addPasskey(registration, name: name, challenge, binding: binding, grant: grant))
    }

    public func removePasskey(_ credentialID: [UInt8], grant: GrantSecret) async throws(StaffFault) {
        try await done(.removePasskey(credentialID, grant: grant))
    }

    public func newTimeCodeSecret(_ grant: GrantSecret, isAnother: Bool) async throws(StaffFault) -> TimeCodeSecret {
        guard case .timeCodeSecret(let secret) = try await ask(.newTimeCodeSecret(grant, isAnother: isAnother)) else { throw .vault(.unavailable) }
        return secret
    }

    public func setPassword(_ password: Password, code: String, grant: GrantSecret) async throws(StaffFault) -> GrantView {
        try await view(.setPassword(password, code: code, grant: grant))
    }

    public func newRecoveryCodes(_ grant: GrantSecret) async throws(StaffFault) -> [RecoveryCode] {
        guard case .recoveryCodes(let codes) = try await ask(.newRecoveryCodes(grant)) else { throw .vault(.unavailable) }
        return codes
    }

    public func notices(queued: [MessageID]) async throws(StaffFault) -> [StaffNotice] {
        guard case .notices(let notices) = try await ask(.notices(queued: queued)) else { throw .vault(.unavailable) }
        return notices
    }

    // MARK: Colleagues

    public func staff(of clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) -> [StaffMember] {
        guard case .staff(let members) = try await ask(.staff(clinic, grant: grant)) else { throw .vault(.unavailable) }
        return members
    }

    public func invite(_ invitation: StaffInvitation, grant: GrantSecret) async throws(StaffFault) -> InvitationOutcome {
        try InvitationOutcome(await ask(.invite(invitation, grant: grant)))
    }

    public func revoke(_ staff: StaffID, at clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) {
        try await done(.revoke(staff, clinic, grant: grant))
    }

    // MARK: Particulars

    public func find(_ lookup: Lookup, at clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) -> [BlindToken] {
        guard case .tokens(let tokens) = try await ask(.find(lookup, clinic, grant: grant)) else { throw .vault(.unavailable) }
        return tokens
    }

    public func correct(
        _ particulars: SealedRecord, _ contact: SealedRecord, to correction: VisitCorrection, at clinic: ClinicID, grant: GrantSecret
    ) async throws(StaffFault) -> CorrectedSeals {
        guard case .corrected(let seals) = try await ask(.correct(particulars, contact, correction, clinic, grant: grant))
        else { throw .vault(.unavailable) }
        return seals
    }

    public func open(_ seals: [SealedRecord], at clinic: ClinicID, grant: GrantSecret, isUse: Bool) async throws(StaffFault) -> [OpenedSeal] {
        guard seals.count <= StaffLimits.sealsPerCallMax else { throw .vault(.refused(.tooMany)) }
        guard case .opened(let opened) = try await ask(.open(seals, clinic, grant: grant, isUse: isUse)), opened.count == seals.count
        else { throw .vault(.unavailable) }
        return opened
    }
}
