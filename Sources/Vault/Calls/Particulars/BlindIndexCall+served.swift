internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension BlindIndexCall: ServiceCall {
    var opening: Opening? { (.index, .service, [JournalEntry.Seal(sealed)]) }
    var refusal: VaultError? { sealed.isClinicCopy ? nil : .refused(.wrongKind) }

    func count(in core: inout VaultCore, at now: Instant) throws(VaultError) {
        // Who waits stands at a form; visits are indexed behind their bookings, and a burst of them waits.
        try core.count(sealed.isOfRequest ? .waiting : .visits, at: now)
    }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [BlindToken] {
        try core.blindIndex(sealed, at: now)
    }
}

extension BlindIndexCall: ContainedCall {
    /// What waits is indexed while its person stands at the form.
    var act: ContainedAct { sealed.isOfRequest ? .patient(.fileRequest) : .service(.deliver, at: [sealed.clinic]) }
}
