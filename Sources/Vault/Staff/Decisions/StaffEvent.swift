internal import Credentials
internal import Scheduling
internal import Seals

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
    /// What came of a proof.
    ///
    /// - Parameters:
    ///   - holder: whose it was, as far as it says so.
    ///   - answer: who was let in.
    mutating func noteProof(_ method: String, holder: StaffID?, _ answer: Result<StaffID, StaffRefusal>) {
        switch answer {
        case .success(let staff): events.append(StaffEvent(kind: .signedIn, staff: staff, method: method))
        case .failure(.signInFailed), .failure(.linkSpent): events.append(StaffEvent(kind: .signInFailed, staff: holder, method: method))
        case .failure(.tooManyTries): events.append(StaffEvent(kind: .signInFailed, staff: holder, method: method, isKeptOut: true))
        case .failure: return
        }
    }

    /// An act that the role does not allow, or a change of the ways to sign in.
    ///
    /// - Parameter what: `nil` for what changes no way to sign in.
    mutating func noteChange(_ what: String?, by grant: GrantSecret, _ refusal: StaffRefusal?) {
        let staff = grants.grant(grant)?.staff
        switch refusal {
        case .notAllowed: events.append(StaffEvent(kind: .refused, staff: staff, method: what ?? "act"))
        case .some: return
        case nil:
            guard let what else { return }
            events.append(StaffEvent(kind: .waysChanged, staff: staff, method: what))
        }
    }

    /// An opening, a search or a correction that the role does not allow.
    mutating func note(_ fault: StaffFault, _ grant: GrantSecret) {
        guard case .refused(let refusal) = fault else { return }
        noteChange(nil, by: grant, refusal)
    }

    func holder(of proof: SignInProof) -> StaffID? {
        switch proof {
        case .password(let email, _, _), .recoveryCode(let email, _): accounts.account(of: email)?.id
        case .passkey(let assertion, _, _): assertion.userHandle.flatMap { accounts.account(userHandle: $0)?.id }
        case .link: nil
        }
    }
}

extension SignInProof {
    var method: String {
        switch self {
        case .password: SignInMethod.password.rawValue
        case .recoveryCode: SignInMethod.recoveryCode.rawValue
        case .passkey: SignInMethod.passkey.rawValue
        case .link: SignInMethod.link.rawValue
        }
    }
}

extension Result where Failure == StaffRefusal {
    /// `nil` where it was done.
    var refusal: StaffRefusal? { if case .failure(let refusal) = self { refusal } else { nil } }
}
