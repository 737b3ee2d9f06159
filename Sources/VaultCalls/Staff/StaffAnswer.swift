package import Credentials
internal import Scheduling
package import Seals

/// What the vault answers to a `StaffRequest` or an `OperatorRequest`.
package enum StaffAnswer: Sendable {
    case refused(StaffRefusal)
    case done
    case challenge(PasskeyChallenge)
    case signedIn(SignedIn)
    case invitation(StaffInvitation)
    case grant(GrantView)
    case methods(StaffMethods)
    case creation(PasskeyCreation)
    case timeCodeSecret(TimeCodeSecret)
    case recoveryCodes([RecoveryCode])
    case staff([StaffMember])
    case link(OneTimeToken)
    /// An invitation of someone who has an account.
    case added
    case opened([OpenedSeal])
    case signIns([StaffSignIn])
    case notices([StaffNotice])
    /// How many an operator ended, and whose.
    case ended(EndedSignIns)
    case corrected(CorrectedSeals)
    case tokens([BlindToken])
}

extension InvitationOutcome {
    package init(_ answer: StaffAnswer) throws(StaffFault) {
        switch answer {
        case .link(let link): self = .link(link)
        case .added: self = .added
        default: throw .vault(.unavailable)
        }
    }
}
