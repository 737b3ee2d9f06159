internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension ShredDayKeysCall: ServiceCall {
    var opening: Opening? { (.shred, .service, []) }
    var refusal: VaultError? { nil }

    func count(in core: inout VaultCore, at now: Instant) throws(VaultError) {
        // Whole days after the visit's own, counted in UTC: there a date begins
        // at most five hours before it does in Québec.
        guard last < VaultCore.date(now).advanced(byDays: -core.shredAfterDays) else { throw .refused(.tooYoung) }
    }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [SealKeyID] {
        try core.days.shred(through: last, except: Set(kept))
    }
}

extension ShredDayKeysCall: ContainedCall {
    var act: ContainedAct { .service(.shred) }
}
