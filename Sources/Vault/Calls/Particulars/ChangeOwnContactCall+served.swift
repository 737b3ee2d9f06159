internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension ChangeOwnContactCall: ServiceCall {
    var opening: Opening? { (.correct, .person, [copies.own, copies.clinic, copies.contact].map(JournalEntry.Seal.init)) }

    var refusal: VaultError? {
        guard copies.clinic.isClinicCopy, !copies.clinic.isOfRequest, copies.clinic.record == copies.own.record,
            copies.contact.kind == .contact, copies.contact.key.purposeCode == .courier, copies.contact.record == copies.own.record
        else { return .refused(.wrongKind) }
        return copies.own.refusal(of: copies.secret)
    }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> OwnContactChange {
        try core.changedContact(copies, correction, telling: message, at: now)
    }
}

extension ChangeOwnContactCall: ContainedCall {
    var act: ContainedAct { .patient(.correctOwn, at: [copies.clinic.clinic]) }
}
