internal import Containment
internal import Credentials
internal import Scheduling
internal import VaultCalls

extension PasskeyChallengeCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) -> PasskeyChallenge {
        staff.newChallenge(binding, creation: nil, at: now)
    }
}

extension PasskeyChallengeCall: ContainedCall {
    var act: ContainedAct { .desk(.signIn) }
}
