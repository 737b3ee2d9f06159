internal import Containment
internal import Scheduling
internal import Seals
internal import VaultCalls

extension DestroyOldRequestKeyCall: ServiceCall {
    var opening: Opening? { (.shred, .service, []) }
    var refusal: VaultError? { nil }

    func answer(from core: inout VaultCore, at now: Instant) throws(VaultError) -> [SealKeyID] {
        // In the file first: a key that is gone from memory alone is not destroyed.
        guard let old = core.published.oldRequest else { return [] }
        let rest = core.standing.withoutOldRequest
        do { try rest.replace(in: core.keyFolder, master: core.master) } catch { throw .refused(.keyStore) }
        core.published = try rest.published()
        core.standing = rest
        return [old.id]
    }
}

extension DestroyOldRequestKeyCall: ContainedCall {
    var act: ContainedAct { .service(.shred) }
}
