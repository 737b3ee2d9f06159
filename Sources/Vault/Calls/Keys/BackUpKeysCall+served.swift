internal import Scheduling
internal import Seals
internal import VaultCalls

extension BackUpKeysCall: ServiceCall {
    var opening: Opening? { (.keyBackup, .service, []) }
    var refusal: VaultError? { nil }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [UInt8] {
        let kept = KeyBackup(standing: core.standing, indexKeys: core.indexes.keys, accounts: core.staff.accounts.members(of: nil))
        do { return try kept.wrapped(master: core.master) } catch { throw .refused(.keyStore) }
    }
}
