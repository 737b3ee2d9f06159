internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension BlindTokensCall: ServiceCall {
    var opening: Opening? { (.find, .service, [JournalEntry.Seal(sealed)]) }

    var refusal: VaultError? {
        guard sealed.kind == .lookup, sealed.key.purposeCode == .lookup || sealed.key.purposeCode == .request
        else { return .refused(.wrongKind) }
        return nil
    }

    func count(in core: inout VaultCore, at now: Instant) throws(VaultError) {
        switch use {
        case .recovery: try core.count(.recovery, at: now)
        case .text: try core.count(.text, at: now)
        }
    }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [BlindToken] { try core.blindTokens(sealed) }
}

extension BlindTokensCall: ContainedCall {
    var act: ContainedAct {
        switch use {
        case .recovery: .service(.deliver)
        case .text: .patient(.receiveTexts)
        }
    }
}
