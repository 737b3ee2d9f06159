public import Database
public import Scheduling

/// A clinic's day key as it was published.
public struct PublishedKeyRow: Sendable, Hashable {
    public var id: [UInt8]
    public var day: DayOfClinic
    /// Since when the vault has it no more.
    public var lostAt: Instant?
}

/// Visits that are sealed to a lost key. A local date begins at most half a
/// day after it does in UTC, and the index of visits is by clinic and start.
let closedCopies: Statement = """
        FROM seal_key k JOIN appointment a ON a.clinic = k.clinic AND a.start_at >= k.day * 86400 - 86400
            AND a.start_at < k.day * 86400 + 172800
        JOIN seal s ON s.record = a.id AND s.kind = 0 AND s.key_id = k.id
        WHERE k.replaced = 1 AND k.lost_at > 0 AND a.state < \(AppointmentState.cancelled)
    """

extension ReadTransaction {
    /// Keys of dates from `date` on, in the order of their ids, after `id`.
    public func publishedDayKeys(from date: LocalDate, after id: [UInt8], limit: Int) throws(StoreError) -> [PublishedKeyRow] {
        let rows = try query(
            """
            SELECT id, clinic, day, lost_at FROM seal_key
            WHERE purpose = 0 AND shredded_at = 0 AND day >= \(date.dayNumber) AND id > \(id) ORDER BY id LIMIT \(limit)
            """)
        var keys: [PublishedKeyRow] = []
        for row in rows {
            var row = RowReader(row)
            keys.append(
                PublishedKeyRow(
                    id: try row.bytes(), day: DayOfClinic(clinic: try row.id(), date: try row.date()), lostAt: try row.instantOrNil()))
        }
        return keys
    }

    /// Ids of keys that nothing more is sealed to, of dates from `date` on and
    /// of weeks that end no sooner.
    public func replacedKeys(from date: LocalDate) throws(StoreError) -> [[UInt8]] {
        let rows = try query(
            "SELECT id FROM seal_key WHERE replaced = 1 AND day >= \(date.dayNumber)")
        var ids: [[UInt8]] = []
        for row in rows { ids.append(try row.blob(0)) }
        return ids
    }

    /// Whose copies do not open because of a lost key, soonest first.
    public func closedCopies() throws(StoreError) -> [ClosedCopy] {
        let rows = try query(
            "SELECT k.clinic, k.day, k.lost_at, a.id, a.reference, a.start_at \(Store.closedCopies) ORDER BY a.start_at, a.id")
        var copies: [ClosedCopy] = []
        for row in rows {
            var row = RowReader(row)
            copies.append(
                ClosedCopy(
                    day: DayOfClinic(clinic: try row.id(), date: try row.date()), lostAt: try row.instant(), appointment: try row.id(),
                    reference: try row.text(), start: try row.instant()))
        }
        return copies
    }

    /// How many coming visits that is.
    public func closedCopyCount(after now: Instant) throws(StoreError) -> Int64 {
        // Asked again and again: mostly there is no such key.
        guard try !query("SELECT 1 FROM seal_key WHERE replaced = 1 LIMIT 1").isEmpty else { return 0 }
        return try query("SELECT COUNT(*) \(Store.closedCopies) AND a.end_at > \(now)")[0].integer(0)
    }

    /// The clinic's copy of a visit, when no key that the vault has opens it.
    public func closedCopy(of record: [UInt8]) throws(StoreError) -> SealRow? {
        guard let seal = try seal(of: record, kind: 0) else { return nil }
        let held = try query("SELECT 1 FROM seal_key WHERE id = \(seal.keyID) AND lost_at = 0")
        return held.isEmpty ? seal : nil
    }
}

extension WriteTransaction {
    /// The vault has it no more: nothing is sealed to it from here on.
    ///
    /// - Returns: whether that was not known.
    public func loseKey(_ id: [UInt8], at now: Instant) throws(StoreError) -> Bool {
        try execute(
            .keepKeys,
            """
            UPDATE seal_key SET lost_at = \(now), replaced = 1 WHERE id = \(id) AND purpose IN (0, 4) AND lost_at = 0 AND shredded_at = 0
            """) > 0
    }

    /// The vault has it again: what was sealed to it opens.
    ///
    /// - Returns: whether it was lost.
    public func findKey(_ id: [UInt8]) throws(StoreError) -> Bool {
        try execute(.keys, "UPDATE seal_key SET lost_at = 0 WHERE id = \(id) AND lost_at > 0") > 0
    }

    /// Lets visits be sealed again to a key that was found, where its clinic
    /// and date have no other.
    public func useAgain(_ key: SealKeyRow) throws(StoreError) {
        guard case .clinicDay(let clinic, let date) = key.purpose else { return }
        try execute(
            .keepKeys,
            """
            UPDATE seal_key SET replaced = 0, lost_at = 0 WHERE id = \(key.id) AND replaced = 1 AND NOT EXISTS (
                SELECT 1 FROM seal_key k WHERE k.purpose = 0 AND k.replaced = 0 AND k.clinic = \(clinic) AND k.day = \(date.dayNumber))
            """)
    }

    /// Puts a copy in the place of one that does not open, unless it was
    /// replaced meanwhile or the visit is over.
    ///
    /// - Returns: whether it is there now.
    public func replaceClosedCopy(_ seal: SealRow, after version: Int64, now: Instant) throws(StoreError) -> Bool {
        try execute(
            .replaceClosedCopies, at: ClinicID(bytes: seal.clinic),
            """
            UPDATE seal SET version = \(seal.version), clinic = \(seal.clinic), key_id = \(seal.keyID), sealed = \(seal.sealed)
                WHERE record = \(seal.record) AND kind = 0 AND version = \(version)
                AND EXISTS (SELECT 1 FROM appointment a WHERE a.id = \(seal.record) AND a.state < \(AppointmentState.cancelled)
                    AND a.end_at > \(now))
            """) > 0
    }
}
