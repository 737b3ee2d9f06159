internal import Credentials
internal import Scheduling
internal import Seals
internal import VaultCalls

extension FindCall: TypedCall {
    func typed(into core: inout VaultCore, at now: Instant) throws(StaffFault) -> [BlindToken] {
        let entry = try core.staff.searching(clinic, grant, at: now)
        do throws(VaultError) {
            try core.record(entry, at: now)
            _ = try core.indexes.current(on: VaultCore.date(now))
        } catch {
            throw .vault(error)
        }
        return BlindIndex.tokens(of: lookup, keys: core.indexes.keys)
    }
}
