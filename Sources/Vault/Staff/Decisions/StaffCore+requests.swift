internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

/// Which request is decided where. Openings are not among these: they share
/// the batch's entry in the journal.
extension StaffCore {
    mutating func take(_ request: StaffRequest, at now: Instant, _ journal: inout Journal) -> StaffOutcome {
        sweep(at: now)
        let outcome: StaffOutcome
        do throws(StaffFault) {
            outcome = try decide(request, at: now, &journal)
        } catch {
            outcome = StaffOutcome(error)
        }
        note(request, outcome)
        return outcome
    }

    /// Goes on where a password had to be hashed.
    mutating func take(_ next: AfterHashing, _ result: HashResult, at now: Instant, _ journal: inout Journal) -> StaffOutcome {
        let outcome: StaffOutcome
        do throws(StaffFault) {
            switch next {
            case .proof(let attempt, let use): outcome = .answer(try checked(attempt, result, for: use, at: now, &journal))
            case .setPassword(let secret, let step, let grant):
                outcome = .answer(.grant(try setPassword(result, secret, step, grant, at: now, &journal)))
            }
        } catch {
            outcome = StaffOutcome(error)
        }
        note(next, outcome)
        return outcome
    }

    private mutating func decide(_ request: StaffRequest, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> StaffOutcome {
        switch request {
        case .signIn(let proof, let device, let browser): return try take(proof, for: .signIn(device, browser), at: now, &journal)
        case .prove(let proof, let device, let grant):
            _ = try full(grant, at: now)
            return try take(proof, for: .again(grant, device), at: now, &journal)
        case .setPassword(let password, let code, let grant): return .hash(try work(password, code, grant, at: now))
        default: return .answer(try answer(request, at: now, &journal))
        }
    }

    /// What needs no hashing.
    private mutating func answer(_ request: StaffRequest, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> StaffAnswer {
        switch request {
        case .passkeyChallenge(let binding): return .challenge(newChallenge(binding, creation: nil, at: now))
        case .invitation(let link): return .invitation(try invitation(link, at: now))
        case .enrol(let link, let device, let browser): return try enrol(link, device, browser, at: now, &journal)
        case .grant(let secret, let isUse):
            let (grant, account) = try live(secret, isUse: isUse, at: now)
            return .grant(view(grant, of: account))
        case .signOut(let grant): try signOut(grant, at: now, &journal)
        case .signOutEverywhere(let grant): try signOutEverywhere(grant, at: now, &journal)
        case .signIns(let grant): return .signIns(try signIns(grant, at: now))
        case .endSignIn(let id, let grant): try endSignIn(id, grant, at: now, &journal)
        case .endOtherSignIns(let grant): try endOtherSignIns(grant, at: now, &journal)
        case .methods(let grant): return .methods(try methods(grant, at: now))
        case .passkeyCreation(let grant, let binding): return .creation(try passkeyCreation(grant, binding, at: now))
        case .addPasskey(let registration, let name, let challenge, let binding, let grant):
            return .grant(try addPasskey(registration, name, challenge, binding, grant, at: now, &journal))
        case .removePasskey(let credentialID, let grant): try removePasskey(credentialID, grant, at: now, &journal)
        case .newTimeCodeSecret(let grant, let isAnother): return .timeCodeSecret(try newTimeCodeSecret(grant, isAnother: isAnother, at: now))
        case .newRecoveryCodes(let grant): return .recoveryCodes(try newRecoveryCodes(grant, at: now, &journal))
        case .staff(let clinic, let grant): return .staff(try staff(of: clinic, grant, at: now))
        case .invite(let invitation, let grant): return try invite(invitation, grant, at: now, &journal)
        case .revoke(let staff, let clinic, let grant): try revoke(staff, clinic, grant, at: now, &journal)
        // Decided elsewhere, and never asked here.
        case .signIn, .prove, .setPassword, .open, .find, .correct, .notices: throw .vault(.refused(.malformed))
        }
        return .done
    }
}
