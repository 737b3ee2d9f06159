internal import Scheduling
internal import Seals
internal import VaultCalls

extension BackUpDayKeysCall: ServiceCall {
    var opening: Opening? { (.keyBackup, .service, []) }
    var refusal: VaultError? { nil }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> DayKeyBackup? {
        try core.days.backup(after: date)
    }
}
