package import Credentials
package import Scheduling
package import Seals

/// One question of the desk to the vault; see `StaffVault` for each.
package enum StaffRequest: Sendable {
    case passkeyChallenge(binding: [UInt8])
    case signIn(SignInProof, DeviceSecret?, BrowserKind? = nil)
    case invitation(OneTimeToken)
    case enrol(OneTimeToken, DeviceSecret?, BrowserKind? = nil)
    case grant(GrantSecret, isUse: Bool)
    case prove(SignInProof, DeviceSecret?, grant: GrantSecret)
    case signOut(GrantSecret)
    case signOutEverywhere(GrantSecret)
    case notices(queued: [MessageID])
    case signIns(GrantSecret)
    case endSignIn(GrantID, grant: GrantSecret)
    case endOtherSignIns(GrantSecret)
    case methods(GrantSecret)
    case passkeyCreation(GrantSecret, binding: [UInt8])
    case addPasskey(PasskeyRegistration, name: String, PasskeyChallenge, binding: [UInt8], grant: GrantSecret)
    case removePasskey([UInt8], grant: GrantSecret)
    case newTimeCodeSecret(GrantSecret, isAnother: Bool)
    case setPassword(Password, code: String, grant: GrantSecret)
    case newRecoveryCodes(GrantSecret)
    case staff(ClinicID, grant: GrantSecret)
    case invite(StaffInvitation, grant: GrantSecret)
    case revoke(StaffID, ClinicID, grant: GrantSecret)
    case find(Lookup, ClinicID, grant: GrantSecret)
    case correct(SealedRecord, SealedRecord, VisitCorrection, ClinicID, grant: GrantSecret)
    case open([SealedRecord], ClinicID, grant: GrantSecret, isUse: Bool)
}
