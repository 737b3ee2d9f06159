internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension ResealCall: ServiceCall {
    var opening: Opening? { (.reseal, .service, [JournalEntry.Seal(sealed)]) }

    var refusal: VaultError? {
        // A request is of no clinic yet: it needs its person's yes.
        guard sealed.isClinicCopy, !sealed.isOfRequest else { return .refused(.wrongKind) }
        // What is a clinic's stays there: whoever holds a grant elsewhere would have it moved to them.
        return sealed.clinic == day.clinic ? nil : .refused(.otherClinic)
    }

    func count(in core: inout VaultCore, at now: Instant) throws(VaultError) { try core.count(sealed, to: day, at: now) }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> SealedRecord {
        try core.reseal(sealed, to: day, version: version, at: now)
    }
}

extension ResealCall: ContainedCall {
    /// The desk moves a visit, or its person does, and the call does not tell
    /// which: under what is ordered for one of the two alone the other goes on.
    var act: ContainedAct {
        ContainedAct(
            audience: .staff, capability: .moveAtDesk, clinics: [day.clinic], dates: [sealed.key.date, day.date].compactMap(\.self))
    }
}
