import Containment
import Database
import Scheduling
public import Seals
public import Store
public import UseCases

/// What comparing the published keys with the vault's found.
public struct KeyComparison: Sendable, Equatable {
    public var compared = 0
    /// Keys of which it was not known before that they are lost.
    public var lost = 0
    /// Keys that the vault has again.
    public var found = 0

    public init(compared: Int = 0, lost: Int = 0, found: Int = 0) {
        self.compared = compared
        self.lost = lost
        self.found = found
    }
}

extension Administration {
    /// Keys asked about at once: a few files' worth, so that nobody waits long.
    private static let comparedAtOnce = 2_000

    /// Asks the vault for every published key of a day that is not past its
    /// term, and of requests whose week is not over. One that it has no more is
    /// put out of use and told, and what is to come gets another: bookings and
    /// requests go on, and nothing more is sealed for nobody.
    ///
    /// - Throws: `.vaultUnavailable` when it does not answer, or its disk does
    ///   not: then nothing is known, and nothing is changed.
    @discardableResult
    public func compareKeys(_ context: Context) async throws(Refusal) -> KeyComparison {
        let permit = try gate.permit(context, .manageSchedules)
        var report = KeyComparison()
        var rows = try await publishedKeys(after: [], context)
        while let last = rows.last, !Task.isCancelled {
            report.compared += rows.count
            try await settle(rows, &report, permit, context)
            rows = try await publishedKeys(after: last.id, context)
        }
        try await settleRequestKeys(&report, permit, context)
        return report
    }

    /// Of the days that are not past their term, the keys that follow `id`.
    private func publishedKeys(after id: [UInt8], _ context: Context) async throws(Refusal) -> [PublishedKeyRow] {
        let first = shreddedThrough(context).advanced(byDays: 2)
        return try await record.read { tx throws(StoreError) in
            try tx.publishedDayKeys(from: first, after: id, limit: Self.comparedAtOnce)
        }
    }

    private func settle(_ rows: [PublishedKeyRow], _ report: inout KeyComparison, _ permit: Permit, _ context: Context)
        async throws(Refusal)
    {
        let gone: Set<[UInt8]>
        do {
            gone = Set(try await vault.lostDayKeys(of: rows.compactMap(PublishedDayKey.init)).map(\.bytes))
        } catch {
            throw .vaultUnavailable
        }
        let lost = rows.filter { gone.contains($0.id) && $0.lostAt == nil }
        if !lost.isEmpty { report.lost += try await node.keys.lose(lost.compactMap(PublishedDayKey.init).map(PublishedKey.init), permit) }
        report.found += try await node.keys.find(
            rows.filter { !gone.contains($0.id) && $0.lostAt != nil }.compactMap(PublishedDayKey.init).map(PublishedKey.init), permit)
        // Bookings of these days find another key also while the vault is away.
        let coming = lost.map(\.day).filter { $0.date >= today(context).advanced(byDays: -1) }
        if !coming.isEmpty { try await node.keys.makeDayKeys(coming.map { DayKeyName(clinic: $0.clinic, date: $0.date) }, permit) }
    }

    /// Published keys that nobody knows to be lost, to be looked for in the
    /// vault's files.
    public func unlostKeys(_ context: Context) async throws(Refusal) -> [PublishedDayKey] {
        var keys: [PublishedDayKey] = []
        var rows = try await publishedKeys(after: [], context)
        while let last = rows.last {
            keys += rows.filter { $0.lostAt == nil }.compactMap(PublishedDayKey.init)
            rows = try await publishedKeys(after: last.id, context)
        }
        return keys
    }

    /// Whose copies at their clinics do not open because a key was lost,
    /// soonest first. Their own copies do.
    public func closedCopies(_ context: Context) async throws(Refusal) -> [ClosedCopy] {
        try gate.permit(context, .manageSchedules)
        return try await record.read { tx throws(StoreError) in try tx.closedCopies() }
    }
}

extension PublishedDayKey {
    init?(_ row: PublishedKeyRow) {
        guard let id = SealKeyID(bytes: row.id) else { return nil }
        self.init(name: DayKeyName(clinic: row.day.clinic, date: row.day.date), id: id)
    }
}
