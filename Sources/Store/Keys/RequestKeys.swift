public import Database
public import Scheduling

/// A seal of something that waits, and until when it does where it says so.
public struct WaitingSeal: Sendable, Equatable {
    public var seal: SealRow
    /// Of a request; a look-up has none.
    public var until: Instant?
}

/// Requests that wait, or have still to be confirmed, under a lost key.
let closedRequests: Statement = """
        FROM standing_request r JOIN seal s ON s.record = r.id AND s.kind = 0 JOIN seal_key k ON k.id = s.key_id
        WHERE \(.isAny("r.state", of: RequestChange.standing)) AND k.purpose = 4 AND k.lost_at > 0
    """

extension ReadTransaction {
    /// The key of requests that end in the week through `date`.
    public func requestKey(ofWeekThrough date: LocalDate) throws(StoreError) -> SealKeyRow? {
        let key: Statement = "SELECT \(sql: Self.keyColumns) FROM seal_key WHERE purpose = 4 AND replaced = 0 AND day = \(date.dayNumber)"
        guard let row = try query(key).first else { return nil }
        return try SealKeyRow(row)
    }

    /// Seals of the given kinds under keys of one purpose, in the order of
    /// their records: of requests that have not ended, and of what belongs to
    /// no request at all.
    ///
    /// - Parameter code: the first byte of the keys' ids.
    public func sealsOfWaiting(underKeysOf code: UInt8, kinds: [Int64], after: [UInt8], limit: Int) throws(StoreError) -> [WaitingSeal] {
        let rows = try query(
            """
            SELECT s.record, s.kind, s.version, s.clinic, s.key_id, s.sealed, r.until_at
            FROM seal s LEFT JOIN standing_request r ON r.id = s.record
            WHERE s.key_id >= \([code]) AND s.key_id < \([code + 1]) AND s.record > \(after)
                AND s.kind IN (\(sql: kinds.map(String.init).joined(separator: ", ")))
            ORDER BY s.record LIMIT \(limit)
            """)
        var seals: [WaitingSeal] = []
        for row in rows {
            var row = RowReader(row)
            let seal = SealRow(
                record: try row.bytes(), kind: try row.integer(), version: try row.integer(), clinic: try row.bytes(),
                keyID: try row.bytes(),
                sealed: try row.bytes())
            seals.append(WaitingSeal(seal: seal, until: try row.integerOrNil().map { Instant(seconds: $0) }))
        }
        return seals
    }

    /// Keys of weeks that end on `date` or later, those that were replaced too.
    public func publishedRequestKeys(endingFrom date: LocalDate) throws(StoreError) -> [PublishedRequestKeyRow] {
        let rows = try query(
            "SELECT id, lost_at FROM seal_key WHERE purpose = 4 AND day >= \(date.dayNumber) ORDER BY day, id")
        var keys: [PublishedRequestKeyRow] = []
        for row in rows {
            var row = RowReader(row)
            keys.append(PublishedRequestKeyRow(id: try row.bytes(), lostAt: try row.instantOrNil()))
        }
        return keys
    }

    /// Who waits and is sealed to a lost key, the first to end first.
    public func closedRequests() throws(StoreError) -> [ClosedRequest] {
        var requests: [ClosedRequest] = []
        for row in try query("SELECT r.id, k.day, k.lost_at, r.until_at \(Store.closedRequests) ORDER BY r.until_at, r.id") {
            var row = RowReader(row)
            requests.append(
                ClosedRequest(
                    request: try row.id(), week: try row.date(), lostAt: try row.instant(), until: try row.instant()))
        }
        return requests
    }

    /// How many those are.
    public func closedRequestCount() throws(StoreError) -> Int64 {
        // Asked again and again: mostly there is no such key.
        guard try !query("SELECT 1 FROM seal_key WHERE replaced = 1 LIMIT 1").isEmpty else { return 0 }
        return try query("SELECT COUNT(*) \(Store.closedRequests)")[0].integer(0)
    }

    /// Who waits at all, or has still to confirm it.
    public func liveRequestCount() throws(StoreError) -> Int64 {
        try query("SELECT COUNT(*) FROM standing_request WHERE \(.isAny("state", of: RequestChange.standing))")[0].integer(0)
    }

    /// Requests with a sealed copy at some instant of a period: of those that
    /// ended, all that ended in it or later count.
    ///
    /// - Parameter clinic: those that wait for this one, or for any.
    public func requestsWaiting(from: Instant, until: Instant, clinic: ClinicID?) throws(StoreError) -> Int64 {
        let whose: Statement = clinic.map { " AND (clinic IS NULL OR clinic = \($0))" } ?? ""
        return try query(
            """
            SELECT COUNT(*) FROM standing_request
            WHERE filed_at < \(until) AND (\(.isAny("state", of: RequestChange.standing)) OR updated_at >= \(from))\(whose)
            """)[0].integer(0)
    }
}

extension WriteTransaction {
    /// Puts a seal in the place of `old`, where nothing was sealed in between.
    ///
    /// - Returns: `false` when it was sealed anew, or erased, by somebody else.
    public func replace(_ old: SealRow, with new: SealRow) throws(StoreError) -> Bool {
        try execute(
            .resealRequests,
            """
            UPDATE seal SET version = \(new.version), clinic = \(new.clinic), key_id = \(new.keyID), sealed = \(new.sealed)
            WHERE record = \(old.record) AND kind = \(old.kind) AND version = \(old.version) AND key_id = \(old.keyID)
            """) > 0
    }

    /// After the vault destroyed the key of requests that had no date.
    public func forgetOldRequestKey() throws(StoreError) {
        try execute(.keys, "DELETE FROM seal_key WHERE purpose = 2")
    }

    /// Forgets the public halves for look-ups: who seals asks the vault for
    /// the one that it has.
    public func forgetLookupKeys() throws(StoreError) {
        try execute(.keys, "DELETE FROM seal_key WHERE purpose IN (2, 3)")
    }

    /// Forgets the public halves for requests.
    public func forgetRequestKeys() throws(StoreError) {
        try execute(.keys, "DELETE FROM seal_key WHERE purpose = 4")
    }

    /// Forgets the public halves of weeks that ended on `day` or before, once
    /// the vault destroyed what it had of them.
    public func forgetRequestKeys(endedBy day: LocalDate) throws(StoreError) {
        try execute(.keys, "DELETE FROM seal_key WHERE purpose = 4 AND day <= \(day.dayNumber)")
    }
}
