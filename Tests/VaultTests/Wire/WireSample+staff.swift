import Credentials
import Scheduling
import Seals

@testable import Vault
@testable import VaultCalls

extension WireSample {
    static let signIns: [WireSample] = [
        staff("passkeyChallenge", PasskeyChallengeCall(binding: Desk.binding), [Fixed.challenge]),
        staff("signIn", SignInCall(proof: Fixed.passkey(userHandle: [1, 2]), device: nil, browser: nil), [Fixed.signedIn]),
        staff("signIn", SignInCall(proof: Fixed.passkey(userHandle: nil), device: Fixed.device, browser: Fixed.firefox)),
        staff(
            "signIn",
            SignInCall(proof: .password(Fixed.email, Fixed.password, code: "12 34"), device: Fixed.device, browser: nil)),
        staff("signIn", SignInCall(proof: .recoveryCode(Fixed.email, Fixed.recoveryCode), device: nil, browser: nil)),
        staff("signIn", SignInCall(proof: .link(Fixed.link), device: nil, browser: nil)),
        staff("invitation", InvitationCall(link: Fixed.link), [Fixed.invitation()]),
        staff("enrol", EnrolCall(link: Fixed.link, device: Fixed.device, browser: nil), [Fixed.signedIn]),
        staff("enrol", EnrolCall(link: Fixed.link, device: nil, browser: BrowserKind(family: .other, system: .iPhone))),
        staff("grant", GrantCall(grant: Fixed.grant, isUse: false), [Fixed.view]),
        staff("prove", ProveCall(proof: .link(Fixed.link), device: Fixed.device, grant: Fixed.grant), [Fixed.view]),
        staff("signOut", SignOutCall(grant: Fixed.grant), [()]),
        staff("signOutEverywhere", SignOutEverywhereCall(grant: Fixed.grant), [()]),
        staff("signIns", SignInsCall(grant: Fixed.grant), [[], [Fixed.signIn, Fixed.signIn]]),
        staff("endSignIn", EndSignInCall(id: GrantID(high: 5, low: 6), grant: Fixed.grant), [()]),
        staff("endOtherSignIns", EndOtherSignInsCall(grant: Fixed.grant), [()]),
        staff("notices", NoticesCall(queued: []), [[]]),
        staff("notices", NoticesCall(queued: [Sample.message]), [[Fixed.notice]]),
    ]

    static let ways: [WireSample] = [
        staff("methods", MethodsCall(grant: Fixed.grant), [Fixed.methods]),
        staff(
            "passkeyCreation", PasskeyCreationCall(grant: Fixed.grant, binding: Desk.binding),
            [
                PasskeyCreation(challenge: Fixed.challenge, userHandle: [1, 2], excluded: [[3], [4, 5]])
            ]),
        staff(
            "addPasskey",
            AddPasskeyCall(
                registration: Fixed.registration, name: "Clé", challenge: Fixed.challenge, binding: Desk.binding, grant: Fixed.grant),
            [Fixed.view]),
        staff("removePasskey", RemovePasskeyCall(credentialID: [1, 2], grant: Fixed.grant), [()]),
        staff("newTimeCodeSecret", NewTimeCodeSecretCall(grant: Fixed.grant, isAnother: true), [Fixed.timeCodeSecret]),
        staff("setPassword", SetPasswordCall(password: Fixed.password, typed: "123456", grant: Fixed.grant), [Fixed.view]),
        staff("newRecoveryCodes", NewRecoveryCodesCall(grant: Fixed.grant), [[Fixed.recoveryCode, Fixed.recoveryCode]]),
    ]

    static let colleagues: [WireSample] = [
        staff("staff", StaffOfClinicCall(clinic: Sample.clinic, grant: Fixed.grant), [[Fixed.member, Fixed.member]]),
        staff("invite", InviteCall(invitation: Fixed.invitation(.practitioner), grant: Fixed.grant), [.link(Fixed.link), .added]),
        staff("invite", InviteCall(invitation: Fixed.invitation(replaces: .manager), grant: Fixed.grant)),
        staff("revoke", RevokeCall(staff: StaffID(high: 1, low: 2), clinic: Sample.clinic, grant: Fixed.grant), [()]),
    ]

    static let ofClinics: [WireSample] = [
        staff(
            "open", OpenDayCall(seals: [Fixed.clinicSeal, Fixed.laterSeal], clinic: Sample.clinic, grant: Fixed.grant, isUse: true),
            [[.opened(Sample.particulars), .shredded, .unreadable, .note(DayNote(author: "Rita", text: "à rappeler")), .word(Fixed.word)]]),
        staff("find", find(.nameAndBirth(family: "Côté", birth: Sample.date)), [Fixed.tokens]),
        staff("find", find(.healthNumber("TREE90522812"))),
        staff("find", find(.email(Fixed.email))),
        staff("find", find(.phone(PhoneNumber("514 285-9286")!))),
        staff(
            "correct", correct(.contact(Fixed.contactCorrection)),
            [
                CorrectedSeals(particulars: Fixed.laterSeal, contact: Fixed.contactSeal)
            ]),
        staff(
            "correct", correct(.identity(Fixed.identityCorrection)),
            [
                CorrectedSeals(particulars: Fixed.laterSeal, contact: nil, identity: [.name, .healthNumber])
            ]),
    ]

    private static func find(_ lookup: Lookup) -> FindCall { FindCall(lookup: lookup, clinic: Sample.clinic, grant: Fixed.grant) }

    private static func correct(_ correction: VisitCorrection) -> CorrectCall {
        CorrectCall(
            particulars: Fixed.clinicSeal, contact: Fixed.contactSeal, correction: correction, clinic: Sample.clinic, grant: Fixed.grant)
    }
}
