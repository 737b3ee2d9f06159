public import Bytes
public import Database
public import Scheduling

/// How far a log has come.
public struct LogRow: Sendable, Equatable, StoredRow {
    /// 1, and one more each time it was begun anew.
    public var number: Int64
    public var origin: String
    /// Leaves that have a number.
    public var size: Int
    /// The right edge of their tree.
    public var peaks: [Digest32]
    /// Leaves under the last signed checkpoint.
    public var signedSize: Int
    /// That checkpoint, with its signatures; empty before the first.
    public var note: String
    /// The verifier key it is signed by; empty before the first.
    public var key: String

    static let columns = "n, origin, size, peaks, signed_size, note, log_key"

    public init(number: Int64, origin: String) {
        (self.number, self.origin) = (number, origin)
        (size, peaks, signedSize, note, key) = (0, [], 0, "", "")
    }

    init(_ row: inout RowReader) throws(StoreError) {
        number = try row.integer()
        origin = try row.text()
        size = try row.number()
        peaks = try Self.peaks(try row.bytes())
        signedSize = try row.number()
        note = try row.text()
        key = try row.text()
    }

    private static func peaks(_ bytes: [UInt8]) throws(StoreError) -> [Digest32] {
        guard bytes.count.isMultiple(of: Digest32.byteCount) else { throw .malformedRow }
        return stride(from: 0, to: bytes.count, by: Digest32.byteCount).compactMap {
            Digest32(Array(bytes[$0..<($0 + Digest32.byteCount)]))
        }
    }
}

extension ReadTransaction {
    /// The log that goes on; `nil` before the first leaf got a number.
    public func log() throws(StoreError) -> LogRow? { try first("SELECT \(sql: LogRow.columns) FROM log ORDER BY n DESC LIMIT 1") }

    /// Whether a leaf waits for its number.
    public func hasWaitingLeaves() throws(StoreError) -> Bool { try !query("SELECT 1 FROM log_leaf LIMIT 1").isEmpty }

    public func waitingLeafCount() throws(StoreError) -> Int64 { try query("SELECT COUNT(*) FROM log_leaf")[0].integer(0) }

    /// Leaves of a log by their numbers.
    public func logEntries(_ range: Range<Int>, of log: Int64) throws(StoreError) -> [String] {
        let rows = try query(
            "SELECT leaf FROM log_entry WHERE log = \(log) AND idx >= \(range.lowerBound) AND idx < \(range.upperBound) ORDER BY idx")
        return try rows.map { row throws(StoreError) in try row.text(0) }
    }

    /// What opens a leaf of the log that goes on; `nil` where there is none, or it was erased.
    public func openedLeaf(number: Int) throws(StoreError) -> String? {
        let rows = try query(
            """
            SELECT d.opened FROM log_entry e JOIN leaf_detail d ON d.id = e.id
            WHERE e.log = (SELECT MAX(n) FROM log) AND e.idx = \(number)
            """)
        return try rows.first.map { row throws(StoreError) in try row.text(0) }
    }
}

extension WriteTransaction {
    /// Begins a log; nothing where it is there.
    public func begin(_ log: LogRow) throws(StoreError) {
        try execute(
            .numberLeaves,
            """
            INSERT INTO log (n, origin, size, peaks, signed_size, note, log_key)
            VALUES (\(log.number), \(text: log.origin), 0, \([UInt8]()), 0, '', '') ON CONFLICT DO NOTHING
            """)
    }

    /// Begins another log in the place of `log`, with its first leaf.
    ///
    /// - Parameter peaks: of that leaf alone.
    /// - Returns: whether `log` was the newest.
    public func begin(_ next: LogRow, after log: LogRow, opening leaf: String, id: LeafID, peaks: [Digest32]) throws(StoreError) -> Bool {
        let begun = try execute(
            .numberLeaves,
            """
            INSERT INTO log (n, origin, size, peaks, signed_size, note, log_key)
            SELECT \(next.number), \(text: next.origin), 1, \(peaks.flatMap(\.bytes)), 0, '', '' FROM log
            WHERE n = \(log.number) AND n = (SELECT MAX(n) FROM log)
            """)
        guard begun == 1 else { return false }
        try execute(
            .numberLeaves, "INSERT INTO log_entry (log, idx, id, leaf) VALUES (\(next.number), 0, \(id), \(text: leaf))")
        return true
    }

    /// Sets leaves that wait apart for this transaction, the oldest first: on
    /// PostgreSQL others may arrive meanwhile, with ids between these.
    ///
    /// - Returns: their texts in the order of their numbers.
    public func takeWaitingLeaves(limit: Int) throws(StoreError) -> [String] {
        let taken = try execute(
            .numberLeaves, "UPDATE log_leaf SET idx = 0 WHERE id IN (SELECT id FROM log_leaf WHERE idx IS NULL ORDER BY id LIMIT \(limit))")
        guard taken > 0 else { return [] }
        return try query("SELECT leaf FROM log_leaf WHERE idx = 0 ORDER BY id").map { row throws(StoreError) in try row.text(0) }
    }

    /// Gives those that were taken their numbers.
    ///
    /// The size and the edge that `log` was read with are the fence: where
    /// another sequencer was faster nothing is changed.
    ///
    /// - Parameter peaks: the edge with them.
    /// - Throws: `busy` where another was.
    public func number(_ count: Int, of log: LogRow, peaks: [Digest32]) throws(StoreError) {
        let moved = try execute(
            .numberLeaves,
            """
            UPDATE log SET size = \(log.size + count), peaks = \(peaks.flatMap(\.bytes))
            WHERE n = \(log.number) AND size = \(log.size) AND peaks = \(log.peaks.flatMap(\.bytes))
                AND n = (SELECT MAX(n) FROM log)
            """)
        guard moved == 1 else { throw .busy }
        try execute(
            .numberLeaves,
            """
            INSERT INTO log_entry (log, idx, id, leaf)
            SELECT \(log.number), \(log.size - 1) + row_number() OVER (ORDER BY id), id, leaf FROM log_leaf WHERE idx = 0
            """)
        try execute(.numberLeaves, "DELETE FROM log_leaf WHERE idx = 0")
    }

    /// Keeps a signed checkpoint, before anybody is shown it.
    public func keep(checkpoint note: String, size: Int, key: String, of log: LogRow) throws(StoreError) {
        try execute(
            .numberLeaves,
            """
            UPDATE log SET signed_size = \(size), note = \(text: note), log_key = \(text: key)
            WHERE n = \(log.number) AND signed_size <= \(size) AND size >= \(size)
            """)
    }
}
