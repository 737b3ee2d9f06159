internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// Why a password is being hashed: what the core goes on with.
protocol AfterHashing: Sendable {
    /// - Returns: the answer of the call that waits, as it is sent.
    func answered(_ result: HashResult, _ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) -> [UInt8]
}

/// A password that was typed is right, or not.
struct AfterCheck<Use: ProofUse>: AfterHashing {
    let attempt: PasswordTry
    let use: Use

    func answered(_ result: HashResult, _ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) -> [UInt8] {
        let method = SignInMethod.password.rawValue
        do throws(StaffFault) {
            let value = try staff.checked(attempt, result, for: use, at: now, &journal)
            staff.noteProof(method, holder: attempt.holder, .success(Use.holder(value)))
            return Use.Call.encode(.success(.success(value)))
        } catch {
            if case .refused(let refusal) = error { staff.noteProof(method, holder: attempt.holder, .failure(refusal)) }
            return Use.Call.encode(error)
        }
    }
}

/// A new password is ready to be kept.
struct AfterMaking: AfterHashing {
    /// The one that `step`'s code was right for.
    let secret: TimeCodeSecret
    let step: TimeStep
    let grant: GrantSecret

    func answered(_ result: HashResult, _ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) -> [UInt8] {
        let what = "password"
        do throws(StaffFault) {
            let value = try staff.setPassword(result, secret, step, grant, at: now, &journal)
            staff.noteChange(what, by: grant, nil)
            return SetPasswordCall.encode(.success(.success(value)))
        } catch {
            if case .refused(let refusal) = error { staff.noteChange(what, by: grant, refusal) }
            return SetPasswordCall.encode(error)
        }
    }
}
