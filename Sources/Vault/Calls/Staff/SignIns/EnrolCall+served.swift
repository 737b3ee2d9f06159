internal import Containment
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension EnrolCall: DecidedCall {
    func decide(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> SignedIn {
        try staff.enrol(link, device, browser, at: now, &journal)
    }

    func note(_ answer: Result<SignedIn, StaffRefusal>, in staff: inout StaffCore) {
        staff.noteProof(SignInMethod.link.rawValue, holder: nil, answer.map(\.grant.member.id))
    }
}

extension EnrolCall: ContainedCall {
    var act: ContainedAct { .desk(.signIn) }
}
