internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension MoveFromOldKeyCall: ServiceCall {
    var opening: Opening? { (.reseal, .service, [JournalEntry.Seal(sealed)]) }

    var refusal: VaultError? {
        guard sealed.key.purposeCode == .request, sealed.kind == (week == nil ? .lookup : .clinic) else { return .refused(.wrongKind) }
        return nil
    }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> SealedRecord {
        let old = try core.oldRequestKey()
        let key = if let week { try core.requestKeys([week], at: now).first } else { core.published.lookup as SealPublicKey? }
        guard let key else { throw .refused(.keyStore) }
        let plaintext = try SealOpener.open(sealed, key: old)
        return try VaultCore.sealed(plaintext, sealed.record, nil, sealed.kind, version: version, to: key)
    }
}

extension MoveFromOldKeyCall: ContainedCall {
    var act: ContainedAct { .service(.manageSchedules) }
}
