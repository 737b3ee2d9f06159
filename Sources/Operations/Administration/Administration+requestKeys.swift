import Containment
import Database
import Logging
import Notary
import Patients
import Scheduling
public import Seals
public import Store
public import UseCases

extension Administration {
    /// Requests moved in one round of the store.
    private static let movedAtOnce = 200

    /// Has the vault make the keys of the weeks that a request filed now can
    /// last into, so that requests are taken while it is away; and, after an
    /// upgrade, moves what waits from the undated key of before to its
    /// week's, and has that key destroyed.
    func keepRequestKeys(_ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .manageSchedules)
        try await node.keys.refreshRequestKeys(weeksAhead(context), permit)
        let standing: StandingKeys
        do {
            standing = try await vault.standingKeys()
        } catch {
            throw .vaultUnavailable
        }
        guard standing.oldRequest != nil else { return }
        let moved = try await moveFromOldKey(permit)
        do {
            try await vault.destroyOldRequestKey()
        } catch {
            throw .vaultUnavailable
        }
        let leaf = record.leaf(.keysShredded, subject: "requests", detail: "undated, \(moved) moved", context)
        try await record.write(permit) { tx throws(StoreError) in
            try tx.forgetOldRequestKey()
            try tx.write(leaf)
        }
        record.logger.notice("requests are sealed to dated keys, and the undated one is destroyed", metadata: ["moved": "\(moved)"])
    }

    /// What the vault cannot open stays: its person's own copy takes an offer.
    ///
    /// - Returns: how many were moved.
    private func moveFromOldKey(_ permit: Permit) async throws(Refusal) -> Int {
        let code = SealPurpose.Code.request.rawValue
        var after: [UInt8] = []
        var moved = 0
        while !Task.isCancelled {
            let rows = try await record.read { [after] tx throws(StoreError) in
                try tx.sealsOfWaiting(
                    underKeysOf: code, kinds: [Int64(SealKind.clinic.rawValue), Int64(SealKind.lookup.rawValue)], after: after,
                    limit: Self.movedAtOnce)
            }
            guard let last = rows.last else { return moved }
            after = last.seal.record
            for row in rows {
                guard let fresh = try await movedFromOldKey(row) else { continue }
                let isKept = try await record.write(permit) { tx throws(StoreError) in try tx.replace(row.seal, with: fresh) }
                if isKept { moved += 1 }
            }
        }
        // Not all of it was moved: the key stays until it was.
        throw .storeUnavailable
    }

    private func movedFromOldKey(_ row: WaitingSeal) async throws(Refusal) -> SealRow? {
        guard let sealed = SealedRecord(row.seal) else { return nil }
        do {
            return SealRow(
                try await vault.moveFromOldKey(
                    sealed, to: row.until.map { RequestWeek(of: $0) }, version: sealed.version + 1))
        } catch {
            // Over since long, or not to be opened at all: no later try helps.
            if error.isForGood || error == .refused(.dateOutOfRange) || error == .refused(.wrongKind) { return nil }
            throw .vaultUnavailable
        }
    }

    private func weeksAhead(_ context: Context) -> [RequestWeek] {
        RequestWeek.ahead(of: Self.dateUTC(context), days: StandingRequest.daysMax)
    }

    static func dateUTC(_ context: Context) -> LocalDate { LocalDate(dayNumber: Int(context.instant.seconds / 86_400)) }

    // MARK: - Loss

    /// Compares the published keys of requests with the vault's, as
    /// `compareKeys` does those of days.
    func settleRequestKeys(_ report: inout KeyComparison, _ permit: Permit, _ context: Context) async throws(Refusal) {
        let rows = try await publishedRequestKeys(context)
        guard !rows.isEmpty else { return }
        report.compared += rows.count
        let gone: Set<SealKeyID>
        do {
            gone = Set(try await vault.lostRequestKeys(of: rows.compactMap { SealKeyID(bytes: $0.id) }))
        } catch {
            throw .vaultUnavailable
        }
        let known = rows.compactMap { row in SealKeyID(bytes: row.id).map { (id: $0, isLost: row.lostAt != nil) } }
        let lost = known.filter { gone.contains($0.id) && !$0.isLost }
        if !lost.isEmpty { report.lost += try await node.keys.lose(lost.compactMap { PublishedKey(ofRequests: $0.id) }, permit) }
        report.found += try await node.keys.find(
            known.filter { !gone.contains($0.id) && $0.isLost }.compactMap { PublishedKey(ofRequests: $0.id) }, permit)
        // Requests find another key also while the vault is away.
        if !lost.isEmpty { try await node.keys.refreshRequestKeys(weeksAhead(context), permit) }
    }

    private func publishedRequestKeys(_ context: Context) async throws(Refusal) -> [PublishedRequestKeyRow] {
        let first = Self.dateUTC(context).advanced(byDays: 1 - RequestWeek.daysKept)
        return try await record.read { tx throws(StoreError) in try tx.publishedRequestKeys(endingFrom: first) }
    }

    /// Published keys of requests that nobody knows to be lost, to be looked
    /// for in the vault's files.
    public func unlostRequestKeys(_ context: Context) async throws(Refusal) -> [SealKeyID] {
        try await publishedRequestKeys(context).filter { $0.lostAt == nil }.compactMap { SealKeyID(bytes: $0.id) }
    }

    /// Who waits and is sealed to a lost key, the first to end first. Their
    /// own links open their own copies.
    public func closedRequests(_ context: Context) async throws(Refusal) -> [ClosedRequest] {
        try gate.permit(context, .manageSchedules)
        return try await record.read { tx throws(StoreError) in try tx.closedRequests() }
    }

    // MARK: - Restoring

    /// After any restore: the vault is asked anew for the key of look-ups, for
    /// that of the database may be one that it lost.
    public func forgetLookupKeys(_ context: Context) async throws(Refusal) {
        let permit = try gate.permit(context, .manageSchedules)
        try await record.write(permit) { tx throws(StoreError) in try tx.forgetLookupKeys() }
    }

    /// After a restore without the keys of requests: what waits stays closed
    /// but for its person's own link, and gets new keys from there.
    ///
    /// - Returns: how many requests that is.
    public func forgetRequestKeys(_ context: Context) async throws(Refusal) -> Int {
        let permit = try gate.permit(context, .manageSchedules)
        return try await record.write(permit) { tx throws(StoreError) in
            try tx.forgetRequestKeys()
            return Int(try tx.liveRequestCount())
        }
    }
}
