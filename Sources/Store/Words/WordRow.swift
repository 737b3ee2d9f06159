public import Database
public import Scheduling

/// What somebody left with a clinic, without what it says.
public struct WordRow: Sendable, Equatable {
    public var id: WordID
    public var left: Instant
    public var state: WordState
    /// Counts what was noted of it.
    public var version: Int
    /// Calls that nobody answered.
    public var tries: Int
    /// The last of them.
    public var tried: Instant?
    public var called: Instant?
    /// `nil` when it was lost.
    public var seal: SealRow?
}

extension ReadTransaction {
    private func words(
        _ condition: Statement, order: Statement, limit: Int, sealKind: Int64
    ) throws(StoreError) -> [WordRow] {
        let rows = try query(
            """
            SELECT w.id, w.left_at, w.state, w.version, w.tries, w.tried_at, w.called_at, e.version, e.clinic, e.key_id, e.sealed
            FROM left_word w LEFT JOIN seal e ON e.record = w.id AND e.kind = \(sealKind)
            WHERE \(condition) ORDER BY \(order) LIMIT \(limit)
            """)
        var words: [WordRow] = []
        for row in rows {
            var row = RowReader(row)
            let id: WordID = try row.id()
            var word = WordRow(
                id: id, left: try row.instant(), state: try row.choice(), version: try row.number(), tries: try row.number(),
                tried: try row.instantOrNil(), called: try row.instantOrNil())
            word.seal = try row.seal(of: id.bytes, kind: sealKind)
            words.append(word)
        }
        return words
    }

    /// Whom a clinic is to call back, who waits longest first.
    public func wordsWaiting(at clinic: ClinicID, limit: Int, sealKind: Int64) throws(StoreError) -> [WordRow] {
        try words("w.clinic = \(clinic) AND w.state = \(WordState.waiting)", order: "w.id", limit: limit, sealKind: sealKind)
    }

    /// Whom it has called back since, the last first.
    public func wordsCalled(at clinic: ClinicID, since: Instant, limit: Int, sealKind: Int64) throws(StoreError) -> [WordRow] {
        try words(
            "w.clinic = \(clinic) AND w.state = \(WordState.called) AND w.called_at > \(since)", order: "w.called_at DESC, w.id DESC",
            limit: limit, sealKind: sealKind)
    }

    /// How many of what was left before then are kept, called back or not.
    /// Those that were erased are gone from the record.
    public func wordsKept(until: Instant, clinic: ClinicID?) throws(StoreError) -> Int64 {
        let whose: Statement = clinic.map { " AND clinic = \($0)" } ?? ""
        return try query("SELECT COUNT(*) FROM left_word WHERE left_at < \(until)\(whose)")[0].integer(0)
    }

    /// How many are to be called back, and how many were since.
    public func boxCount(at clinic: ClinicID, since: Instant) throws(StoreError) -> BoxCount {
        let rows = try query(
            """
            SELECT COALESCE((SELECT waiting FROM drop_box WHERE clinic = \(clinic)), 0),
                (SELECT COUNT(*) FROM left_word WHERE clinic = \(clinic) AND state = \(WordState.called) AND called_at > \(since))
            """)
        var row = RowReader(rows[0])
        return BoxCount(waiting: try row.number(), called: try row.number())
    }
}
