internal import Containment
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension SignInCall: DeskCall {
    func step(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> StaffStep<SignedIn> {
        try staff.take(proof, for: SignInUse(device: device, browser: browser), at: now, &journal)
    }

    func note(_ answer: Result<SignedIn, StaffRefusal>, in staff: inout StaffCore) {
        staff.noteProof(proof.method, holder: staff.holder(of: proof), answer.map(\.grant.member.id))
    }
}

extension SignInCall: ContainedCall {
    var act: ContainedAct { .desk(.signIn) }
}
