package import Containment
import Database
import Scheduling
package import Seals
import Store
import Synchronization

/// The keys that requests to wait are sealed to, one a week.
extension KeyRing {
    /// The key of what waits until that week: from memory, the store, or made by the vault now.
    ///
    /// As with a day's, it is asked for at the vault before its first use here.
    package func requestKey(_ week: RequestWeek, _ permit: Permit) async throws(Refusal) -> SealPublicKey {
        await forgetReplaced()
        if let key = held.withLock({ $0.weeks[week] }) { return key }
        let row: SealKeyRow?
        do {
            row = try await record.store.read { tx throws(StoreError) in try tx.requestKey(ofWeekThrough: week.last) }
        } catch {
            throw .storeUnavailable
        }
        if let row, let key = SealPublicKey(row), key.purpose == .requestWeek(week), key.verify(by: pinned) {
            // A vault that does not answer says nothing.
            let lost = (try? await vault.lostRequestKeys(of: [key.id])) ?? []
            guard !lost.isEmpty else {
                held.withLock { $0.weeks[week] = key }
                return key
            }
            try await lose(lost.compactMap { PublishedKey(ofRequests: $0) }, permit)
        }
        guard let key = try await refreshRequestKeys([week], permit).first else { throw .vaultUnavailable }
        return key
    }

    /// Asks the vault for the keys that it has, makes it make what is missing,
    /// and keeps those in the place of what was kept: nothing more is sealed
    /// to a key that the vault lost.
    @discardableResult
    package func refreshRequestKeys(_ weeks: [RequestWeek], _ permit: Permit) async throws(Refusal) -> [SealPublicKey] {
        let keys: [SealPublicKey]
        do {
            keys = try await vault.requestKeys(weeks)
        } catch {
            throw .vaultUnavailable
        }
        guard keys.allSatisfy({ $0.verify(by: pinned) }) else { throw .vaultUnavailable }
        try await keep(keys, permit)
        held.withLock { held in
            for key in keys {
                if case .requestWeek(let week) = key.purpose { held.weeks[week] = key }
            }
        }
        return keys
    }
}
