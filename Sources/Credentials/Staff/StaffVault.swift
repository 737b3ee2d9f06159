public import Scheduling
public import Seals

/// What the desk may ask of the vault: who is there, and what they may see.
///
/// The vault alone verifies proofs, keeps accounts and counts openings. Every
/// call that names a grant fails with `refused(.signedOut)` once it has ended.
public protocol StaffVault: Sendable {
    // MARK: Signing in

    /// A challenge for one passkey ceremony within minutes, by the browser
    /// that `binding` stands for.
    func passkeyChallenge(binding: [UInt8]) async throws(StaffFault) -> PasskeyChallenge

    /// Verifies a proof and grants. Durable, and journalled, before the answer.
    ///
    /// - Parameters:
    ///   - device: what the browser's lasting cookie holds.
    ///   - browser: what it calls itself, for its owner's list alone.
    func signIn(_ proof: SignInProof, device: DeviceSecret?, browser: BrowserKind?) async throws(StaffFault) -> SignedIn

    /// Whom a link invites. Changes nothing.
    func invitation(_ link: OneTimeToken) async throws(StaffFault) -> StaffInvitation

    /// Begins to set up an account. The link works until a way to sign in
    /// stands; a later beginning ends an earlier one, and its browser is not
    /// known by this account any more.
    ///
    /// - Parameter device: as for `signIn`: the tries of whoever sets up an
    ///   account count for their browser, so that strangers do not lock them out.
    func enrol(_ link: OneTimeToken, device: DeviceSecret?, browser: BrowserKind?) async throws(StaffFault) -> SignedIn

    /// A live grant.
    ///
    /// - Parameter isUse: whether somebody is at the desk; see `open`.
    func grant(_ secret: GrantSecret, isUse: Bool) async throws(StaffFault) -> GrantView

    /// Proves again who holds the grant, for what needs it.
    func prove(_ proof: SignInProof, device: DeviceSecret?, grant: GrantSecret) async throws(StaffFault) -> GrantView

    /// Ends the grant; no error when it has ended.
    func signOut(_ grant: GrantSecret) async throws(StaffFault)

    /// Ends all grants of its holder, on every device.
    func signOutEverywhere(_ grant: GrantSecret) async throws(StaffFault)

    /// The holder's own sign-ins that have not ended, the newest first.
    func signIns(_ grant: GrantSecret) async throws(StaffFault) -> [StaffSignIn]

    /// Ends one of the holder's own sign-ins. With a fresh proof.
    ///
    /// - Throws: `refused(.unknownSignIn)` for one that has ended, was never
    ///   there or is somebody else's: which of them is not said.
    func endSignIn(_ id: GrantID, grant: GrantSecret) async throws(StaffFault)

    /// Ends all of the holder's sign-ins but this one. With a fresh proof.
    func endOtherSignIns(_ grant: GrantSecret) async throws(StaffFault)

    // MARK: Ways to sign in

    func methods(_ grant: GrantSecret) async throws(StaffFault) -> StaffMethods

    /// - Throws: `refused(.proofNeeded)`, as all that change the ways to sign
    ///   in do, unless none is set up yet.
    func passkeyCreation(_ grant: GrantSecret, binding: [UInt8]) async throws(StaffFault) -> PasskeyCreation

    /// The grant is a full one afterwards.
    func addPasskey(
        _ registration: PasskeyRegistration, named name: String, challenge: PasskeyChallenge, binding: [UInt8], grant: GrantSecret
    ) async throws(StaffFault) -> GrantView

    func removePasskey(_ credentialID: [UInt8], grant: GrantSecret) async throws(StaffFault)

    /// A secret for an authenticator app, the same for minutes, until
    /// `setPassword` proves that the app has it.
    ///
    /// - Parameter isAnother: gives up the one that waits.
    func newTimeCodeSecret(_ grant: GrantSecret, isAnother: Bool) async throws(StaffFault) -> TimeCodeSecret

    /// Sets a password with its one-time codes. The grant is a full one
    /// afterwards; all others end.
    func setPassword(_ password: Password, code: String, grant: GrantSecret) async throws(StaffFault) -> GrantView

    /// A new set, in place of any earlier one, to be shown once.
    func newRecoveryCodes(_ grant: GrantSecret) async throws(StaffFault) -> [RecoveryCode]

    /// What people have to be told of changes of their access, the oldest
    /// first. Each comes again until it is among `queued`; the vault keeps it
    /// over restarts. Nobody's grant is asked for: what is in one is the
    /// courier's to read.
    ///
    /// - Parameter queued: those that are on their way.
    func notices(queued: [MessageID]) async throws(StaffFault) -> [StaffNotice]

    // MARK: Colleagues

    /// Everyone with a role at the clinic. For its managers.
    func staff(of clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) -> [StaffMember]

    /// Gives a role at a clinic. For its managers, with a fresh proof; nobody
    /// makes someone `support` this way.
    ///
    /// - Throws: `refused(.knownElsewhere)` for an account of other clinics alone;
    ///   `refused(.otherRole)` where it would change a role unasked.
    func invite(_ invitation: StaffInvitation, grant: GrantSecret) async throws(StaffFault) -> InvitationOutcome

    /// Takes someone's role at a clinic away, and ends their grants. For its
    /// managers, with a fresh proof.
    func revoke(_ staff: StaffID, at clinic: ClinicID, grant: GrantSecret) async throws(StaffFault)

    // MARK: Particulars

    /// Puts another contact in the place of the one that a visit's sealed
    /// copies hold, or another identity into the clinic's; no plaintext comes
    /// back. Journalled as `correct` with who
    /// asks, before anything is decrypted. For reception and managers.
    ///
    /// - Parameters:
    ///   - particulars: the clinic's copy.
    ///   - contact: the courier's.
    /// - Returns: what changed, each one version further.
    /// - Throws: `refused(.notAllowed)` when a seal is another clinic's,
    ///   `refused(.capReached)` for more than anyone types.
    func correct(
        _ particulars: SealedRecord, _ contact: SealedRecord, to correction: VisitCorrection, at clinic: ClinicID, grant: GrantSecret
    ) async throws(StaffFault) -> CorrectedSeals

    /// The tokens of what somebody of the clinic looks for, under every live
    /// month's key. Journalled as `find` with who asks, a search each. For
    /// reception and managers.
    ///
    /// - Throws: `refused(.capReached)` for more searches than anyone types.
    func find(_ lookup: Lookup, at clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) -> [BlindToken]

    /// The clinic's copies, its days' notes and what was left with it, in the
    /// order asked for, each opened or not. What was left only for whoever
    /// calls back, and at `frozen` of whatever date: it waits until somebody does.
    ///
    /// What this grant has not opened before is journalled as `day-view`,
    /// durably, all of it before any is decrypted. `support` opens nothing.
    ///
    /// - Parameter isUse: whether somebody is at the desk; a page that brings
    ///   itself up to date does not keep a grant from its idle end.
    /// - Throws: `refused(.notAllowed)` when a seal is another clinic's or the
    ///   grant has no role there, `refused(.capReached)`; nothing is opened then.
    func open(_ seals: [SealedRecord], at clinic: ClinicID, grant: GrantSecret, isUse: Bool) async throws(StaffFault) -> [OpenedSeal]
}

extension StaffVault {
    /// Begun by a browser that nobody signed in with before.
    public func enrol(_ link: OneTimeToken) async throws(StaffFault) -> SignedIn { try await enrol(link, device: nil, browser: nil) }

    /// By a browser that does not say what it is.
    public func signIn(_ proof: SignInProof, device: DeviceSecret?) async throws(StaffFault) -> SignedIn {
        try await signIn(proof, device: device, browser: nil)
    }

    /// By a browser that does not say what it is.
    public func enrol(_ link: OneTimeToken, device: DeviceSecret?) async throws(StaffFault) -> SignedIn {
        try await enrol(link, device: device, browser: nil)
    }

    /// Asked by somebody who is there.
    public func grant(_ secret: GrantSecret) async throws(StaffFault) -> GrantView { try await grant(secret, isUse: true) }

    /// Asked for by somebody who is there.
    public func open(_ seals: [SealedRecord], at clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) -> [OpenedSeal] {
        try await open(seals, at: clinic, grant: grant, isUse: true)
    }
}
