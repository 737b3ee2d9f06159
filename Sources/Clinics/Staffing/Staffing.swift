import Containment
public import Credentials
public import Scheduling
import Seals
public import UseCases

/// Who works at the clinics, and how they prove it. The vault decides; what
/// is here asks it, within what the level allows, and turns its answers into
/// refusals.
public struct Staffing: Verb {
    public let gate: Gatekeeper
    public let node: Node
    public let record: Record
    let vault: any StaffVault
    let grants = GrantMemory()

    public init(_ parts: some StaffParts) {
        (gate, node, record, vault) = (parts.gate, parts.node, parts.record, parts.staff)
    }

    private func asking<Value>(
        _ capability: Capability = .signIn, _ body: (any StaffVault) async throws(StaffFault) -> Value
    ) async throws(Refusal) -> Value {
        // The role is the vault's to judge: it alone knows who asks.
        try gate.admit(.someoneOfStaff, capability)
        do {
            return try await body(vault)
        } catch {
            throw Refusal(error, from: capability == .manageStaff ? .restricted : .dark)
        }
    }

    // MARK: - Signing in

    public func passkeyChallenge(binding: [UInt8]) async throws(Refusal) -> PasskeyChallenge {
        try await asking { vault throws(StaffFault) in try await vault.passkeyChallenge(binding: binding) }
    }

    public func signIn(_ proof: SignInProof, device: DeviceSecret?, browser: BrowserKind? = nil) async throws(Refusal) -> SignedIn {
        try await asking { vault throws(StaffFault) in try await vault.signIn(proof, device: device, browser: browser) }
    }

    public func invitation(_ link: OneTimeToken) async throws(Refusal) -> StaffInvitation {
        try await asking { vault throws(StaffFault) in try await vault.invitation(link) }
    }

    public func enrol(_ link: OneTimeToken, device: DeviceSecret?, browser: BrowserKind? = nil) async throws(Refusal) -> SignedIn {
        try await asking { vault throws(StaffFault) in try await vault.enrol(link, device: device, browser: browser) }
    }

    /// Who is signed in; while the vault is away, who was when it last said so.
    ///
    /// - Parameter isUse: whether somebody is at the desk; a page that brings
    ///   itself up to date does not keep a sign-in from its idle end.
    public func grant(_ secret: GrantSecret, isUse: Bool = true, at now: Instant) async throws(Refusal) -> GrantView {
        do {
            let view = try await asking { vault throws(StaffFault) in try await vault.grant(secret, isUse: isUse) }
            grants.remember(view, of: secret, at: now)
            return view
        } catch {
            if error == .vaultUnavailable, let view = recalled(secret, at: now) { return view }
            grants.forget(secret)
            throw error
        }
    }

    /// What is remembered of a sign-in, without asking the vault.
    public func recalled(_ secret: GrantSecret, at now: Instant) -> GrantView? { grants.recall(secret, at: now) }

    public func prove(_ proof: SignInProof, device: DeviceSecret?, grant: GrantSecret) async throws(Refusal) -> GrantView {
        try await asking { vault throws(StaffFault) in try await vault.prove(proof, device: device, grant: grant) }
    }

    public func signOut(_ grant: GrantSecret) async throws(Refusal) {
        grants.forget(grant)
        try await asking { vault throws(StaffFault) in try await vault.signOut(grant) }
    }

    public func signOutEverywhere(_ grant: GrantSecret, _ staff: StaffID, at now: Instant) async throws(Refusal) {
        grants.forgetAll(of: staff)
        try await asking { vault throws(StaffFault) in try await vault.signOutEverywhere(grant) }
        // A lost device is why one does this; what fails here leaves nobody signed in.
        try await revokeDevices(of: staff, at: nil, .system("sign-out", at: now))
    }

    // MARK: - One's own sign-ins

    /// Those of whoever asks that have not ended, the newest first.
    public func signIns(_ grant: GrantSecret) async throws(Refusal) -> [StaffSignIn] {
        try await asking { vault throws(StaffFault) in try await vault.signIns(grant) }
    }

    /// Ends one of one's own: its next request is refused, also by what is
    /// remembered here for the minutes without a vault.
    ///
    /// - Throws: `.staff(.proofNeeded)`; `.staff(.unknownSignIn)` also for
    ///   one that is another's.
    public func endSignIn(_ id: GrantID, grant: GrantSecret) async throws(Refusal) {
        try await asking { vault throws(StaffFault) in try await vault.endSignIn(id, grant: grant) }
        grants.forget(id)
    }

    /// Ends all of one's own but the one that asks.
    public func endOtherSignIns(_ grant: GrantSecret, _ staff: StaffID) async throws(Refusal) {
        try await asking { vault throws(StaffFault) in try await vault.endOtherSignIns(grant) }
        grants.forgetAll(of: staff)
    }

    // MARK: - Ways to sign in

    public func methods(_ grant: GrantSecret) async throws(Refusal) -> StaffMethods {
        try await asking { vault throws(StaffFault) in try await vault.methods(grant) }
    }

    public func passkeyCreation(_ grant: GrantSecret, binding: [UInt8]) async throws(Refusal) -> PasskeyCreation {
        try await asking { vault throws(StaffFault) in try await vault.passkeyCreation(grant, binding: binding) }
    }

    public func addPasskey(
        _ registration: PasskeyRegistration, named name: String, challenge: PasskeyChallenge, binding: [UInt8], grant: GrantSecret
    ) async throws(Refusal) -> GrantView {
        try await asking { vault throws(StaffFault) in
            try await vault.addPasskey(registration, named: name, challenge: challenge, binding: binding, grant: grant)
        }
    }

    public func removePasskey(_ credentialID: [UInt8], grant: GrantSecret) async throws(Refusal) {
        try await asking { vault throws(StaffFault) in try await vault.removePasskey(credentialID, grant: grant) }
    }

    public func newTimeCodeSecret(_ grant: GrantSecret, isAnother: Bool = false) async throws(Refusal) -> TimeCodeSecret {
        try await asking { vault throws(StaffFault) in try await vault.newTimeCodeSecret(grant, isAnother: isAnother) }
    }

    public func setPassword(_ password: Password, code: String, grant: GrantSecret) async throws(Refusal) -> GrantView {
        try await asking { vault throws(StaffFault) in try await vault.setPassword(password, code: code, grant: grant) }
    }

    public func newRecoveryCodes(_ grant: GrantSecret) async throws(Refusal) -> [RecoveryCode] {
        try await asking { vault throws(StaffFault) in try await vault.newRecoveryCodes(grant) }
    }

    // MARK: - Colleagues

    public func staff(of clinic: ClinicID, grant: GrantSecret) async throws(Refusal) -> [StaffMember] {
        try await asking(.manageStaff) { vault throws(StaffFault) in try await vault.staff(of: clinic, grant: grant) }
    }

    /// - Throws: `.staff(.malformed)` also for the list of a practitioner who
    ///   has no schedule at the clinic.
    public func invite(_ invitation: StaffInvitation, grant: GrantSecret) async throws(Refusal) -> InvitationOutcome {
        let membership = invitation.membership
        if let practitioner = membership.practitioner {
            guard node.directory.schedules(at: membership.clinic).contains(where: { $0.practitioner == practitioner })
            else { throw .staff(.malformed) }
        }
        return try await asking(.manageStaff) { vault throws(StaffFault) in try await vault.invite(invitation, grant: grant) }
    }

    /// Takes a colleague's role away; what their devices keep of the clinic goes with it.
    public func revoke(_ staff: StaffID, at clinic: ClinicID, grant: GrantSecret, _ context: Context) async throws(Refusal) {
        try await asking(.manageStaff) { vault throws(StaffFault) in try await vault.revoke(staff, at: clinic, grant: grant) }
        try await revokeDevices(of: staff, at: clinic, context)
    }
}
