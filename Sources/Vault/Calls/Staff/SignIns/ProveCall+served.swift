internal import Containment
internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension ProveCall: DeskCall {
    func step(_ staff: inout StaffCore, at now: Instant, _ journal: inout Journal) throws(StaffFault) -> StaffStep<GrantView> {
        _ = try staff.full(grant, at: now)
        return try staff.take(proof, for: ProveUse(grant: grant, device: device), at: now, &journal)
    }

    func note(_ answer: Result<GrantView, StaffRefusal>, in staff: inout StaffCore) {
        staff.noteProof(proof.method, holder: staff.holder(of: proof), answer.map(\.member.id))
    }
}

extension ProveCall: ContainedCall {
    var act: ContainedAct { .desk(.signIn) }
}
