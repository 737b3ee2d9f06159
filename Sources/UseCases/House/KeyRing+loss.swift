package import Containment
import Database
import Logging
import Notary
package import Scheduling
package import Seals
import Store
import Synchronization

/// Keys that the vault has no more.
extension KeyRing {
    /// How often a node asks what another one found out.
    private static let compareSeconds: Int64 = 5

    /// Whether the vault says that it does not have the key. One that does not
    /// answer says nothing.
    package func isLost(_ key: SealPublicKey, _ name: DayKeyName) async -> Bool {
        do {
            return try await !vault.lostDayKeys(of: [PublishedDayKey(name: name, id: key.id)]).isEmpty
        } catch {
            return false
        }
    }

    /// Puts keys out of use, here and for every node, with a leaf and a line in
    /// the log for each of which that was not known.
    ///
    /// - Returns: how many those were.
    @discardableResult
    package func lose(_ keys: [PublishedKey], _ permit: Permit) async throws(Refusal) -> Int {
        let context = Context.system("keys", at: clock.now())
        let new: [PublishedKey]
        do {
            new = try await record.store.withTransaction(permit) { tx throws(StoreError) in
                var new: [PublishedKey] = []
                for key in keys where try tx.loseKey(key.id.bytes, at: context.instant) {
                    new.append(key)
                    try tx.write(self.record.leaf(.keyLost, clinic: key.clinic, subject: key.subject, context))
                }
                return new
            }
        } catch {
            throw .storeUnavailable
        }
        forget(Set(keys.map(\.id)))
        for key in new {
            if let clinic = key.clinic {
                record.logger.error(
                    "a day's key is lost: what was sealed to it opens for its person alone",
                    metadata: ["clinic": "\(clinic)", "date": "\(key.date)"])
            } else {
                record.logger.error(
                    "a key of requests is lost: what waits under it opens with its person's own link alone",
                    metadata: ["week_through": "\(key.date)"])
            }
        }
        return new.count
    }

    /// The vault has them again: what was sealed to them opens.
    ///
    /// - Returns: how many of them were lost.
    package func find(_ keys: [PublishedKey], _ permit: Permit) async throws(Refusal) -> Int {
        guard !keys.isEmpty else { return 0 }
        let context = Context.system("keys", at: clock.now())
        do {
            return try await record.store.withTransaction(permit) { tx throws(StoreError) in
                var found = 0
                for key in keys where try tx.findKey(key.id.bytes) {
                    found += 1
                    try tx.write(self.record.leaf(.keyFound, clinic: key.clinic, subject: key.subject, context))
                }
                return found
            }
        } catch {
            throw .storeUnavailable
        }
    }

    /// Once in a while: what any node found to be lost is used by none. A
    /// store that is away is found out by whoever writes.
    package func forgetReplaced() async {
        let now = clock.now()
        let isDue = held.withLock { held in
            guard now - held.compared >= Self.compareSeconds || now < held.compared else { return false }
            held.compared = now
            return true
        }
        guard isDue else { return }
        // Zones west of Greenwich are a date behind.
        let today = LocalDate(dayNumber: Int(now.seconds / 86_400)).advanced(byDays: -1)
        guard let ids = try? await record.store.read({ tx throws(StoreError) in try tx.replacedKeys(from: today) }) else { return }
        if !ids.isEmpty { forget(Set(ids.compactMap { SealKeyID(bytes: $0) })) }
    }

    private func forget(_ ids: Set<SealKeyID>) {
        held.withLock { held in
            held.hasLost = true
            held.days = held.days.filter { !ids.contains($0.value.id) }
            held.weeks = held.weeks.filter { !ids.contains($0.value.id) }
        }
    }
}

/// A key that was published: of a clinic's day, or of a week's requests.
package struct PublishedKey: Sendable {
    package let id: SealKeyID
    /// `nil` for requests.
    package let clinic: ClinicID?
    /// The day, or the last of the week.
    package let date: LocalDate

    package init(_ key: PublishedDayKey) { (id, clinic, date) = (key.id, key.name.clinic, key.name.date) }

    /// `nil` unless it is a key of requests.
    package init?(ofRequests id: SealKeyID) {
        guard let week = id.week else { return nil }
        (self.id, clinic, date) = (id, nil, week.last)
    }

    /// What a leaf says that it happened to.
    package var subject: String { clinic == nil ? "requests \(date)" : date.description }
}
