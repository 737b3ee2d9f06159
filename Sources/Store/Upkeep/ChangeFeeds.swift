public import Database
public import Scheduling

/// How far a node has followed the slot changes.
///
/// On PostgreSQL rows are ordered by (writing transaction, position), and a
/// reader stays below the oldest transaction still open: position alone is
/// not commit order, so a later commit could hide behind a higher position.
public struct ChangePosition: Sendable, Comparable {
    public var writer: Int64
    public var position: Int64

    public init(writer: Int64, position: Int64) {
        self.writer = writer
        self.position = position
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.writer, left.position) < (right.writer, right.position)
    }
}

/// A table in which each change of some entity leaves its id, for the nodes
/// that keep the entity in memory.
public struct ChangeFeed: Sendable {
    let table: String
    fileprivate let column: String

    public static let slots = ChangeFeed(table: "slot_change", column: "slot")
    public static let requests = ChangeFeed(table: "request_change", column: "request")
}

extension ReadTransaction {
    /// The oldest transaction that may still be open, as the dialect counts them.
    private func horizon(_ dialect: Dialect) throws(StoreError) -> Int64 {
        guard dialect == .postgres else { return 1 }
        return try query("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")[0].integer(0)
    }

    /// Where a node that reads everything in this same transaction goes on from.
    public func changePosition(in feed: ChangeFeed, _ dialect: Dialect) throws(StoreError) -> ChangePosition {
        guard dialect == .postgres else {
            // When all were forgotten, the last of those.
            let sql = """
                SELECT COALESCE((SELECT MAX(pos) FROM \(feed.table)), (SELECT pos FROM \(feed.table)_floor WHERE id = 1))
                """
            return ChangePosition(writer: 0, position: try query(sql, [])[0].integer(0))
        }
        return ChangePosition(writer: try horizon(dialect) - 1, position: .max)
    }

    /// The ids that changed after `position`, each once, and the position
    /// reached. Fewer than `limit` changes read means caught up.
    public func changes(
        in feed: ChangeFeed, after position: ChangePosition, limit: Int, _ dialect: Dialect
    ) throws(StoreError) -> (ids: [[UInt8]], reached: ChangePosition, read: Int) {
        // Spelled for the index each engine has: by position, or by writer and position.
        let horizon = try horizon(dialect)
        let terms: Statement =
            switch dialect {
            case .sqlite: "pos > \(position.position) AND writer >= \(position.writer) AND writer < \(horizon) ORDER BY pos LIMIT \(limit)"
            case .postgres:
                """
                (writer, pos) > (\(position.writer), \(position.position)) AND writer < \(horizon) ORDER BY writer, pos LIMIT \(limit)
                """
            }
        let rows = try query("SELECT writer, pos, \(sql: feed.column) FROM \(sql: feed.table) WHERE \(terms)")
        var reached = position
        var seen: Set<[UInt8]> = []
        var ids: [[UInt8]] = []
        for row in rows {
            var row = RowReader(row)
            reached = ChangePosition(writer: try row.integer(), position: try row.integer())
            let id = try row.bytes()
            if seen.insert(id).inserted { ids.append(id) }
        }
        return (ids, reached, rows.count)
    }

    /// The slots that changed after `position`, each as it stands now, and
    /// the position reached. Fewer than `limit` changes read means caught up.
    public func changedSlots(
        after position: ChangePosition, limit: Int, _ dialect: Dialect
    ) throws(StoreError) -> (slots: [SlotRow], reached: ChangePosition, read: Int) {
        let (ids, reached, read) = try changes(in: .slots, after: position, limit: limit, dialect)
        var slots: [SlotRow] = []
        for id in ids {
            guard let slotID = SlotID(bytes: id), let slot = try slot(slotID) else { continue }
            slots.append(slot)
        }
        return (slots, reached, read)
    }

    /// The last change that was forgotten: a node that stands before it reads everything anew.
    public func changeFloor(of feed: ChangeFeed) throws(StoreError) -> ChangePosition {
        var row = RowReader(try query("SELECT writer, pos FROM \(sql: feed.table)_floor WHERE id = 1")[0])
        return ChangePosition(writer: try row.integer(), position: try row.integer())
    }
}

extension WriteTransaction {
    /// Forgets changes that every node has long followed, all but the last `keep`.
    public func pruneChanges(of feed: ChangeFeed, keep: Int64) throws(StoreError) {
        let bound = Value.integer(try query("SELECT COALESCE(MAX(pos), 0) FROM \(sql: feed.table)")[0].integer(0) - keep)
        let last = try query(
            "SELECT writer, pos FROM \(sql: feed.table) WHERE pos <= \(bound) ORDER BY writer DESC, pos DESC LIMIT 1")
        guard let row = last.first else { return }
        let (writer, position) = (row[0], row[1])
        try execute(.prune, "UPDATE \(sql: feed.table)_floor SET writer = \(writer), pos = \(position) WHERE id = 1")
        // Not past the floor: what commits meanwhile stays for those who follow.
        try execute(
            .prune,
            "DELETE FROM \(sql: feed.table) WHERE pos <= \(bound) AND (writer < \(writer) OR (writer = \(writer) AND pos <= \(position)))")
    }

    /// Forgets counters, idempotency keys and holds older than `before`.
    public func pruneTraces(before: Instant, bucketSecondsMax: Int64) throws(StoreError) {
        try execute(.prune, "DELETE FROM counter WHERE bucket < \(before.seconds / bucketSecondsMax)")
        try execute(.prune, "DELETE FROM idempotency WHERE at < \(before)")
        try execute(.prune, "DELETE FROM hold WHERE created_at < \(before)")
        try execute(.prune, "DELETE FROM hold_owner WHERE held_at < \(before)")
    }
}
