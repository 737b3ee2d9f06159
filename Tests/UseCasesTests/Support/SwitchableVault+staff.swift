import Credentials
import Scheduling
import Seals
import Synchronization

@testable import Clinics
@testable import Operations
@testable import Patients
@testable import UseCases

extension SwitchableVault {
    private func reach<Value>(_ ask: () async throws(StaffFault) -> Value) async throws(StaffFault) -> Value {
        do { try reached() } catch { throw .vault(error) }
        return try await ask()
    }

    func passkeyChallenge(binding: [UInt8]) async throws(StaffFault) -> PasskeyChallenge {
        try await reach { () async throws(StaffFault) in try await inner.passkeyChallenge(binding: binding) }
    }

    func signIn(_ proof: SignInProof, device: DeviceSecret?, browser: BrowserKind?) async throws(StaffFault) -> SignedIn {
        try await reach { () async throws(StaffFault) in try await inner.signIn(proof, device: device, browser: browser) }
    }

    func invitation(_ link: OneTimeToken) async throws(StaffFault) -> StaffInvitation {
        try await reach { () async throws(StaffFault) in try await inner.invitation(link) }
    }

    func enrol(_ link: OneTimeToken, device: DeviceSecret?, browser: BrowserKind?) async throws(StaffFault) -> SignedIn {
        try await reach { () async throws(StaffFault) in try await inner.enrol(link, device: device, browser: browser) }
    }

    func notices(queued: [MessageID]) async throws(StaffFault) -> [StaffNotice] {
        let again = repeating.withLock { again in
            defer { again = [] }
            return again
        }
        guard again.isEmpty else { return again }
        return try await reach { () async throws(StaffFault) in try await inner.notices(queued: queued) }
    }

    func signIns(_ grant: GrantSecret) async throws(StaffFault) -> [StaffSignIn] {
        try await reach { () async throws(StaffFault) in try await inner.signIns(grant) }
    }

    func endSignIn(_ id: GrantID, grant: GrantSecret) async throws(StaffFault) {
        try await reach { () async throws(StaffFault) in try await inner.endSignIn(id, grant: grant) }
    }

    func endOtherSignIns(_ grant: GrantSecret) async throws(StaffFault) {
        try await reach { () async throws(StaffFault) in try await inner.endOtherSignIns(grant) }
    }

    func grant(_ secret: GrantSecret, isUse: Bool) async throws(StaffFault) -> GrantView {
        try await reach { () async throws(StaffFault) in try await inner.grant(secret, isUse: isUse) }
    }

    func prove(_ proof: SignInProof, device: DeviceSecret?, grant: GrantSecret) async throws(StaffFault) -> GrantView {
        try await reach { () async throws(StaffFault) in try await inner.prove(proof, device: device, grant: grant) }
    }

    func signOut(_ grant: GrantSecret) async throws(StaffFault) {
        try await reach { () async throws(StaffFault) in try await inner.signOut(grant) }
    }

    func signOutEverywhere(_ grant: GrantSecret) async throws(StaffFault) {
        try await reach { () async throws(StaffFault) in try await inner.signOutEverywhere(grant) }
    }

    func methods(_ grant: GrantSecret) async throws(StaffFault) -> StaffMethods {
        try await reach { () async throws(StaffFault) in try await inner.methods(grant) }
    }

    func passkeyCreation(_ grant: GrantSecret, binding: [UInt8]) async throws(StaffFault) -> PasskeyCreation {
        try await reach { () async throws(StaffFault) in try await inner.passkeyCreation(grant, binding: binding) }
    }

    func addPasskey(
        _ registration: PasskeyRegistration, named name: String, challenge: PasskeyChallenge, binding: [UInt8], grant: GrantSecret
    ) async throws(StaffFault) -> GrantView {
        try await reach { () async throws(StaffFault) in
            try await inner.addPasskey(registration, named: name, challenge: challenge, binding: binding, grant: grant)
        }
    }

    func removePasskey(_ credentialID: [UInt8], grant: GrantSecret) async throws(StaffFault) {
        try await reach { () async throws(StaffFault) in try await inner.removePasskey(credentialID, grant: grant) }
    }

    func newTimeCodeSecret(_ grant: GrantSecret, isAnother: Bool) async throws(StaffFault) -> TimeCodeSecret {
        try await reach { () async throws(StaffFault) in try await inner.newTimeCodeSecret(grant, isAnother: isAnother) }
    }

    func setPassword(_ password: Password, code: String, grant: GrantSecret) async throws(StaffFault) -> GrantView {
        try await reach { () async throws(StaffFault) in try await inner.setPassword(password, code: code, grant: grant) }
    }

    func newRecoveryCodes(_ grant: GrantSecret) async throws(StaffFault) -> [RecoveryCode] {
        try await reach { () async throws(StaffFault) in try await inner.newRecoveryCodes(grant) }
    }

    func staff(of clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) -> [StaffMember] {
        try await reach { () async throws(StaffFault) in try await inner.staff(of: clinic, grant: grant) }
    }

    func invite(_ invitation: StaffInvitation, grant: GrantSecret) async throws(StaffFault) -> InvitationOutcome {
        try await reach { () async throws(StaffFault) in try await inner.invite(invitation, grant: grant) }
    }

    func revoke(_ staff: StaffID, at clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) {
        try await reach { () async throws(StaffFault) in try await inner.revoke(staff, at: clinic, grant: grant) }
    }

    func find(_ lookup: Lookup, at clinic: ClinicID, grant: GrantSecret) async throws(StaffFault) -> [BlindToken] {
        try await reach { () async throws(StaffFault) in try await inner.find(lookup, at: clinic, grant: grant) }
    }

    func correct(
        _ particulars: SealedRecord, _ contact: SealedRecord, to correction: VisitCorrection, at clinic: ClinicID, grant: GrantSecret
    ) async throws(StaffFault) -> CorrectedSeals {
        try await reach { () async throws(StaffFault) in
            try await inner.correct(particulars, contact, to: correction, at: clinic, grant: grant)
        }
    }

    func open(_ seals: [SealedRecord], at clinic: ClinicID, grant: GrantSecret, isUse: Bool) async throws(StaffFault) -> [OpenedSeal] {
        do { try reached(opening: true) } catch { throw .vault(error) }
        return try await inner.open(seals, at: clinic, grant: grant, isUse: isUse)
    }
}
