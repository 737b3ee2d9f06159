internal import Scheduling
internal import Seals

/// What is counted, in memory and in the file that outlives it.
extension StaffCore {
    /// Counts on where an earlier vault ended.
    ///
    /// - Parameter opened: the journal's entries of this hour: what was opened
    ///   in it is not opened again, and not counted again.
    mutating func recall(_ opened: [JournalEntry], at now: Instant) {
        for entry in counts.earlier where entry.at <= now {
            switch entry.kind {
            case .tryBegan: tries.began(entry.key, at: entry.at)
            case .tryRight: tries.wasRight(entry.key)
            case .typed:
                guard let grant = GrantID(bytes: entry.key) else { continue }
                var bucket = searches.value(grant, at: entry.at) ?? TokenBucket(perMinuteMax: settings.findsPerGrantMax, at: entry.at)
                _ = bucket.take(at: entry.at)
                searches.insert(bucket, for: grant, at: entry.at)
            case .openedByGrant:
                if let grant = GrantID(bytes: entry.key) { ledger.recall(grant, entry.amount, at: entry.at) }
            case .openedAtClinic:
                if let clinic = ClinicID(bytes: entry.key) { ledger.recall(clinic, entry.amount, at: entry.at) }
            case .operatorNonce: gate.recall(entry.key, at: entry.at)
            // The vault's own.
            case .find, .index, .reseal, .offer, .yes: continue
            }
        }
        ledger.recall(opened, at: now)
    }

    /// - Throws: `refused(.keyStore)`: then nothing is to be done.
    mutating func write(_ kind: CountLog.Kind, _ key: [UInt8], at now: Instant) throws(VaultError) {
        try counts.append([CountLog.Entry(kind: kind, key: key, at: now)])
    }

    /// A try that counted turned out to be right. Where that cannot be
    /// written, an earlier vault's count stays: some wait that need not.
    mutating func wasRight(_ counter: TryCounter.Key, at now: Instant) {
        tries.wasRight(counter.bytes)
        try? write(.tryRight, counter.bytes, at: now)
    }

    /// What a batch is about to open, before it is journalled.
    mutating func write(_ pending: OpeningLedger.Pending, at now: Instant) throws(VaultError) {
        let entries =
            pending.opened.filter { !$0.value.isEmpty }.map {
                CountLog.Entry(kind: .openedByGrant, key: $0.key.bytes, amount: $0.value.count, at: now)
            }
            + pending.ofClinic.filter { $0.value > 0 }.map {
                CountLog.Entry(kind: .openedAtClinic, key: $0.key.bytes, amount: $0.value, at: now)
            }
        try counts.append(entries)
    }
}
