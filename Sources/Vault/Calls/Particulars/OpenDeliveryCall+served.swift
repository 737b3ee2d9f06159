internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension OpenDeliveryCall: ServiceCall {
    var opening: Opening? { (.delivery, .courier, ([contact] + (message.map { [$0] } ?? [])).map(JournalEntry.Seal.init)) }

    var refusal: VaultError? {
        guard contact.kind == .contact, contact.key.purposeCode == .courier, message.map({ $0.kind == .message }) ?? true,
            message.map({ $0.key.purposeCode == .courier }) ?? true
        else { return .refused(.wrongKind) }
        return nil
    }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> Delivery { try core.delivery(contact, message) }
}

extension OpenDeliveryCall: ContainedCall {
    var act: ContainedAct { .service(.deliver, at: [contact.clinic]) }
}
