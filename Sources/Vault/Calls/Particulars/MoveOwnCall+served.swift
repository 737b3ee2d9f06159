internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension MoveOwnCall: ServiceCall {
    var opening: Opening? { (.reseal, .person, [own, clinic].map(JournalEntry.Seal.init)) }

    var refusal: VaultError? {
        guard clinic.isClinicCopy, !clinic.isOfRequest, clinic.record == own.record else { return .refused(.wrongKind) }
        return own.refusal(of: secret)
    }

    func count(in core: inout VaultCore, at now: Instant) throws(VaultError) { try core.count(clinic, to: day, at: now) }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> SealedRecord {
        try core.moved(clinic, with: own, secret, to: day, version: version, at: now)
    }
}

extension MoveOwnCall: ContainedCall {
    var act: ContainedAct { .patient(.rescheduleOwn, at: [clinic.clinic, day.clinic]) }
}
