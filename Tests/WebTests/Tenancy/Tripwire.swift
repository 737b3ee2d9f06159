import Containment
import Scheduling
import Seals
import Store
import Testing
import UseCases

/// What changed in a world's database, row by row, whatever the table: each
/// has triggers that write its changes down. So a test looks at all of it
/// after each request, and pays for what changed alone.
struct Tripwire: Sendable {
    private let store: any Engine
    private let permit: Permit

    struct Change: Sendable {
        let table: String
        /// Each column in hexadecimal, of the row as it was and as it became.
        let was: String
        let became: String
    }

    init(_ world: World) async throws {
        let store = world.house.store
        let permit = try #require(PolicyTable.open.permit(for: .system, .manageSchedules))
        try await store.withTransaction(permit) { tx throws(StoreError) in
            try tx.execute("CREATE TABLE tripwire (n INTEGER PRIMARY KEY, source TEXT NOT NULL, was TEXT NOT NULL, became TEXT NOT NULL)", [])
            let names = try tx.query(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('tripwire', 'migration')", [])
            for row in names {
                let table = try row.text(0)
                var columns: [String] = []
                for column in try tx.query("SELECT name FROM pragma_table_info('\(table)')", []) { columns.append(try column.text(0)) }
                func values(_ row: String) -> String { columns.map { "hex(\(row).\"\($0)\")" }.joined(separator: " || ',' || ") }
                for (event, was, became) in [
                    ("INSERT", "''", values("NEW")), ("UPDATE", values("OLD"), values("NEW")), ("DELETE", values("OLD"), "''"),
                ] {
                    try tx.execute(
                        """
                        CREATE TRIGGER tripwire_\(table)_\(event) AFTER \(event) ON \(table) BEGIN
                            INSERT INTO tripwire (source, was, became) VALUES ('\(table)', \(was), \(became));
                        END
                        """, [])
                }
            }
        }
        (self.store, self.permit) = (store, permit)
    }

    /// What changed since the last time.
    func changes() async throws -> [Change] {
        let changes: [Change] = try await store.read { tx throws(StoreError) in
            var changes: [Change] = []
            for row in try tx.query("SELECT source, was, became FROM tripwire ORDER BY n", []) {
                changes.append(Change(table: try row.text(0), was: try row.text(1), became: try row.text(2)))
            }
            return changes
        }
        guard !changes.isEmpty else { return [] }
        _ = try await store.withTransaction(permit) { tx throws(StoreError) in try tx.execute("DELETE FROM tripwire", []) }
        // A row that was written as it was is no change.
        return changes.filter { $0.was != $0.became }
    }
}

extension Tripwire.Change {
    /// Whether the row, before or after, names one of these.
    func names(_ marks: Marks) -> Bool {
        for column in (was + "," + became).split(separator: ",") where column.utf8.count >= 32 {
            if column.utf8.count == 32, marks.bytes.contains(String(column)) { return true }
            // Texts hold ids in the middle: a detail of the log, an answer.
            if column.utf8.count >= 52, marks.texts.contains(where: { column.contains($0) }) { return true }
        }
        return false
    }

    /// Its id, where it is a new row whose first column is one.
    var newID: String? {
        guard was.isEmpty, let bytes = Hex.decode(String(became.prefix { $0 != "," }).lowercased()) else { return nil }
        return SlotID(bytes: bytes)?.description
    }
}

/// Ids as rows hold them: their bytes, or their text form, in hexadecimal.
struct Marks: Sendable {
    private(set) var bytes: Set<String> = []
    private(set) var texts: [String] = []

    init(_ texts: [String]) {
        for text in texts {
            self.texts.append(Hex.encode(Array(text.utf8)).uppercased())
            insert(text)
        }
    }

    /// One more, in the form of bytes.
    mutating func insert(_ text: String) {
        if let id = SlotID(text) { bytes.insert(Hex.encode(id.bytes).uppercased()) }
    }
}
