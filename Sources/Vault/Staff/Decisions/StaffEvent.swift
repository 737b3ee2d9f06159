import Seals

internal import Credentials
internal import Scheduling
internal import VaultCalls

/// What whoever watches over the desk wants to see in the log (OWASP ASVS
/// 5.0, 16.3.1 and 16.3.2): ids and words of ours alone. Nothing that was
/// typed is in one, an address least of all.
struct StaffEvent: Sendable, Equatable {
    enum Kind: Sendable, Equatable, CaseIterable {
        case signedIn, signInFailed, refused, waysChanged, signInsEnded
    }

    var kind: Kind
    /// `nil` for who has no account.
    var staff: StaffID?
    /// How somebody signed in, or what they asked for; of ended sign-ins,
    /// which, or by whom.
    var method: String
    /// Too many tries: the proof was not looked at.
    var isKeptOut = false
}

extension StaffCore {
    /// What is worth an entry of a request and what came of it.
    mutating func note(_ request: StaffRequest, _ outcome: StaffOutcome) {
        guard case .answer(let answer) = outcome else { return }
        switch request {
        case .signIn(let proof, _, _), .prove(let proof, _, _): note(proof.method, holder(of: proof), answer)
        case .enrol: note(SignInMethod.link.rawValue, nil, answer)
        case .signOutEverywhere(let grant), .endOtherSignIns(let grant), .endSignIn(_, let grant), .signIns(let grant): change(nil, grant, answer)
        case .addPasskey(_, _, _, _, let grant): change("passkey added", grant, answer)
        case .removePasskey(_, let grant): change("passkey removed", grant, answer)
        case .newRecoveryCodes(let grant): change("recovery codes", grant, answer)
        case .setPassword(_, _, let grant): change("password", grant, answer)
        case .staff(_, let grant): change(nil, grant, answer)
        case .invite(_, let grant): change(nil, grant, answer)
        case .revoke(_, _, let grant): change(nil, grant, answer)
        default: return
        }
    }

    mutating func note(_ next: AfterHashing, _ outcome: StaffOutcome) {
        guard case .answer(let answer) = outcome else { return }
        switch next {
        case .proof(let attempt, _): note(SignInMethod.password.rawValue, attempt.holder, answer)
        case .setPassword(_, _, let grant): change("password", grant, answer)
        }
    }

    /// An opening, a search or a correction that the role does not allow.
    mutating func note(_ fault: StaffFault, _ grant: GrantSecret) {
        guard case .refused(let refusal) = fault else { return }
        change(nil, grant, .refused(refusal))
    }

    private mutating func note(_ method: String, _ staff: StaffID?, _ answer: StaffAnswer) {
        switch answer {
        case .signedIn(let signedIn): events.append(StaffEvent(kind: .signedIn, staff: signedIn.grant.member.id, method: method))
        case .grant(let grant): events.append(StaffEvent(kind: .signedIn, staff: grant.member.id, method: method))
        case .refused(.signInFailed), .refused(.linkSpent): events.append(StaffEvent(kind: .signInFailed, staff: staff, method: method))
        case .refused(.tooManyTries): events.append(StaffEvent(kind: .signInFailed, staff: staff, method: method, isKeptOut: true))
        default: return
        }
    }

    /// - Parameter what: `nil` for what changes no way to sign in.
    private mutating func change(_ what: String?, _ grant: GrantSecret, _ answer: StaffAnswer) {
        let staff = grants.grant(grant)?.staff
        switch answer {
        case .refused(.notAllowed): events.append(StaffEvent(kind: .refused, staff: staff, method: what ?? "act"))
        case .refused: return
        default:
            guard let what else { return }
            events.append(StaffEvent(kind: .waysChanged, staff: staff, method: what))
        }
    }

    private func holder(of proof: SignInProof) -> StaffID? {
        switch proof {
        case .password(let email, _, _), .recoveryCode(let email, _): accounts.account(of: email)?.id
        case .passkey(let assertion, _, _): assertion.userHandle.flatMap { accounts.account(userHandle: $0)?.id }
        case .link: nil
        }
    }
}

extension SignInProof {
    fileprivate var method: String {
        switch self {
        case .password: SignInMethod.password.rawValue
        case .recoveryCode: SignInMethod.recoveryCode.rawValue
        case .passkey: SignInMethod.passkey.rawValue
        case .link: SignInMethod.link.rawValue
        }
    }
}
