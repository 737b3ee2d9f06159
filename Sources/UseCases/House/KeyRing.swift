package import Containment
import Database
package import Scheduling
package import Seals
import Store
package import Synchronization

/// The public keys that bookings are sealed to, each checked against the
/// pinned key of the vault before its first use.
///
/// Only public halves are here: bookings go on while the vault is away.
public final class KeyRing: Sendable {
    package struct Held: Sendable {
        var days: [DayKeyName: SealPublicKey] = [:]
        var weeks: [RequestWeek: SealPublicKey] = [:]
        var standing: StandingKeys?
        /// When it was last asked which keys were replaced.
        var compared = Instant.distantPast
        /// Whether any was: then one may be found again.
        var hasLost = false
    }

    /// Past this many day keys, those of past dates are forgotten first.
    private static let daysMax = 200_000

    package let pinned: VaultVerificationKey
    package let vault: any ParticularsVault
    package let record: Record
    package let clock: any WallClock
    package let held = Mutex(Held())

    package init(pinned: VaultVerificationKey, vault: any ParticularsVault, record: Record, clock: any WallClock) {
        self.pinned = pinned
        self.vault = vault
        self.record = record
        self.clock = clock
    }

    /// The key of a clinic's visits on a date: from memory, the store, or made by the vault now.
    ///
    /// A key is asked for at the vault before its first use here: what it lost
    /// meanwhile is replaced. While the vault is away, what is published is used.
    ///
    /// - Parameter permit: of whoever seals something: what is kept of the key goes with that.
    package func dayKey(_ name: DayKeyName, _ permit: Permit) async throws(Refusal) -> SealPublicKey {
        await forgetReplaced()
        if let key = held.withLock({ $0.days[name] }) { return key }
        let row: SealKeyRow?
        do {
            row = try await record.store.read { tx throws(StoreError) in try tx.dayKey(of: name.clinic, on: name.date) }
        } catch {
            throw .storeUnavailable
        }
        if let row, let key = SealPublicKey(row), key.purpose == .clinicDay(name.clinic, name.date), key.verify(by: pinned) {
            guard await isLost(key, name) else {
                remember([key])
                return key
            }
            try await lose([PublishedKey(PublishedDayKey(name: name, id: key.id))], permit)
        }
        guard let key = try await makeDayKeys([name], permit).first else { throw .vaultUnavailable }
        return key
    }

    /// The courier's and the look-ups' keys.
    package func standingKeys(_ permit: Permit) async throws(Refusal) -> StandingKeys {
        if let keys = held.withLock({ $0.standing }) { return keys }
        let rows: [SealKeyRow]
        do {
            rows = try await record.store.read { tx throws(StoreError) in try tx.standingKeys() }
        } catch {
            throw .storeUnavailable
        }
        let known = rows.compactMap(SealPublicKey.init).filter { $0.verify(by: pinned) }
        if let courier = known.last(where: { $0.purpose == .courier }), let lookup = known.last(where: { $0.purpose == .lookup }) {
            let keys = StandingKeys(courier: courier, lookup: lookup)
            held.withLock { $0.standing = keys }
            return keys
        }
        let keys: StandingKeys
        do {
            keys = try await vault.standingKeys()
        } catch {
            throw .vaultUnavailable
        }
        guard keys.verify(by: pinned) else { throw .vaultUnavailable }
        try await keep([keys.courier, keys.lookup], permit)
        held.withLock { $0.standing = keys }
        return keys
    }

    /// Has the vault make what is missing of `names`, and keeps the public halves.
    @discardableResult
    package func makeDayKeys(_ names: [DayKeyName], _ permit: Permit) async throws(Refusal) -> [SealPublicKey] {
        let keys: [SealPublicKey]
        do {
            keys = try await vault.dayKeys(names)
        } catch {
            throw .vaultUnavailable
        }
        guard keys.allSatisfy({ $0.verify(by: pinned) }) else { throw .vaultUnavailable }
        try await keep(keys, permit)
        remember(keys)
        return keys
    }

    package func keep(_ keys: [SealPublicKey], _ permit: Permit) async throws(Refusal) {
        let rows = keys.map(SealKeyRow.init)
        let found = held.withLock { held in !held.hasLost ? [] : rows }
        do {
            try await record.store.withTransaction(permit) { tx throws(StoreError) in
                for row in found { try tx.useAgain(row) }
                try tx.insert(rows)
            }
        } catch {
            throw .storeUnavailable
        }
    }

    private func remember(_ keys: [SealPublicKey]) {
        held.withLock { held in
            if held.days.count > Self.daysMax { held.days.removeAll(keepingCapacity: true) }
            for key in keys {
                if case .clinicDay(let clinic, let date) = key.purpose { held.days[DayKeyName(clinic: clinic, date: date)] = key }
            }
        }
    }
}
