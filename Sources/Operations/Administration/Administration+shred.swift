import Containment
import Database
import Notary
import Patients
public import Scheduling
import Seals
import Store
public import UseCases

/// What shredding destroyed.
public struct ShreddingReport: Sendable, Equatable {
    /// Of days.
    public var keysDestroyed = 0
    /// Of weeks in which requests ended.
    public var requestKeysDestroyed = 0
    public var sealsErased = 0
}

extension Administration {
    /// Has the vault destroy the private halves of days past their term, then
    /// erases what was sealed to them, the index of what is over, requests
    /// that ended, and the traces that limits and retries leave.
    public func shred(_ context: Context) async throws(Refusal) -> ShreddingReport {
        let permit = try gate.permit(context, .shred)
        let term = term(context)
        let destroyed = try await destroyKeys(through: term)
        let weeks = try await destroyRequestKeys()
        let leaf = record.leaf(.keysShredded, subject: term.description, detail: "\(destroyed)", context)
        let erased = try await record.write(permit) { tx throws(StoreError) in
            let erased = try tx.eraseShredded(through: term, now: context.instant)
            try tx.eraseNotes(through: term, sealKind: Int64(SealKind.note.rawValue))
            try tx.eraseWords(
                through: term, calledBefore: context.instant - WordLimits.calledKeptSeconds, sealKind: Int64(SealKind.word.rawValue))
            try tx.eraseIndex(endedBefore: context.instant)
            try tx.forgetEndedRequests(before: context.instant - Int64(Limits.shredAfterDays) * 86_400)
            try tx.settleAll(closedBefore: context.instant - Int64(Limits.shredAfterDays) * 86_400, at: context.instant)
            try tx.pruneTraces(before: context.instant - 86_400, bucketSecondsMax: Limits.windowSeconds)
            try tx.pruneLeftOut(before: context.instant)
            try tx.pruneKeptForms(before: context.instant)
            try tx.eraseOrigins(endedBefore: context.instant, proofsBefore: context.instant - 86_400)
            try tx.eraseQueuedCancellations(endedBefore: context.instant - Int64(Limits.shredAfterDays) * 86_400)
            try tx.pruneHeldBack(before: context.instant - Int64(Limits.shredAfterDays) * 86_400)
            try tx.forgetSeenTexts(before: context.instant - Texting.seenSeconds)
            try tx.pruneChanges(of: .slots, keep: 1_000_000)
            try tx.pruneChanges(of: .requests, keep: 1_000_000)
            try tx.forgetRequestKeys(endedBy: Self.dateUTC(context).advanced(byDays: -RequestWeek.daysKept))
            if destroyed > 0 || erased > 0 || weeks > 0 { try tx.write(leaf) }
            return erased
        }
        return ShreddingReport(keysDestroyed: destroyed, requestKeysDestroyed: weeks, sealsErased: erased)
    }

    /// The last date whose visits are to be destroyed now.
    private func term(_ context: Context) -> LocalDate { today(context).advanced(byDays: -(Limits.shredAfterDays + 1)) }

    /// The date in Québec's main zone.
    func today(_ context: Context) -> LocalDate {
        node.zones.rules(of: .toronto)?.local(at: context.instant).date ?? LocalDateTime(wallSeconds: context.instant.seconds).date
    }

    /// The last date of which nothing may be left: destroying runs once a day,
    /// so what came due within the last day may still wait for it.
    public func shreddedThrough(_ context: Context) -> LocalDate { term(context).advanced(byDays: -1) }

    /// Counts what is left over in the store of visits past their term. An
    /// empty answer proves that there is nothing, in this store; it says
    /// nothing of copies elsewhere.
    public func checkShredding(_ context: Context) async throws(Refusal) -> [CheckFinding] {
        let term = shreddedThrough(context)
        let counts = try await record.read { tx throws(StoreError) in try tx.remains(through: term) }
        return counts.filter { $0.count > 0 }.map { CheckFinding(rule: $0.rule, count: Int($0.count)) }
    }

    /// The vault destroys a bounded number a call.
    private func destroyKeys(through term: LocalDate) async throws(Refusal) -> Int {
        var count = 0
        while true {
            let destroyed: Int
            do {
                destroyed = try await vault.shred(through: term, except: []).count
            } catch {
                throw .vaultUnavailable
            }
            guard destroyed > 0 else { return count }
            count += destroyed
        }
    }

    /// The keys of requests whose week is over.
    ///
    /// - Returns: how many they were.
    private func destroyRequestKeys() async throws(Refusal) -> Int {
        do {
            return try await vault.shredRequestKeys().count
        } catch {
            throw .vaultUnavailable
        }
    }

    /// After a restore without the day keys: what was sealed to them stays
    /// closed, and coming days get new keys.
    public func forgetDayKeys(_ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .manageSchedules)
        // Zones west and east of it may be a date apart.
        let first = today(context).advanced(byDays: -1)
        let leaf = record.leaf(.storeRestored, subject: first.description, detail: "without day keys", context)
        try await record.write(permit) { tx throws(StoreError) in
            try tx.forgetDayKeys(from: first)
            try tx.write(leaf)
        }
    }
}
