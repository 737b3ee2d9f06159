internal import VaultCalls

/// Every call that the vault serves, in the order of their codes: what is not
/// named here is no request.
enum ServedCalls {
    static let all: [any ServedCall.Type] = [
        VerificationKeyCall.self, StandingKeysCall.self, DayKeysCall.self, OpenOwnCall.self, OpenDeliveryCall.self,
        ResealCall.self, BlindIndexCall.self, BlindTokensCall.self, ShredDayKeysCall.self, JournalCall.self, BackUpKeysCall.self,
        BackUpDayKeysCall.self, ByOperatorCall.self, LostDayKeysCall.self, PulseCall.self, ChangeOwnContactCall.self,
        MoveOwnCall.self, SignLogCall.self,
        RequestKeysCall.self, LostRequestKeysCall.self, ResealOwnCall.self, MoveFromOldKeyCall.self, ShredRequestKeysCall.self,
        DestroyOldRequestKeyCall.self, BackUpRequestKeysCall.self, MakeOffersCall.self, AcceptCall.self, TakeCall.self,
        PasskeyChallengeCall.self, SignInCall.self, InvitationCall.self, EnrolCall.self, GrantCall.self, ProveCall.self,
        SignOutCall.self, SignOutEverywhereCall.self, MethodsCall.self, PasskeyCreationCall.self, AddPasskeyCall.self,
        RemovePasskeyCall.self, NewTimeCodeSecretCall.self, SetPasswordCall.self, NewRecoveryCodesCall.self,
        StaffOfClinicCall.self, InviteCall.self, RevokeCall.self, OpenDayCall.self, FindCall.self, CorrectCall.self,
        SignInsCall.self, EndSignInCall.self, EndOtherSignInsCall.self, NoticesCall.self,
    ]

    static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
}
