internal import Scheduling
internal import Seals
internal import VaultCalls

extension JournalCall: ServiceCall {
    var opening: Opening? { nil }
    var refusal: VaultError? { number < 0 || limit < 0 ? .refused(.malformed) : nil }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [JournalEntry] {
        try core.entries(after: number, limit: min(limit, VaultLimits.journalEntriesPerCallMax))
    }
}
