import Bytes
import Containment
import Database
import Foundation
import Scheduling
import Seals
import Store
import TestKit
import Testing
import UseCases

@testable import API
@testable import Clinics
@testable import Desk
@testable import Front
@testable import Operations
@testable import Pages
@testable import Patients
@testable import Serving

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
        let store = world.house.record.store
        let permit = try Permit.ofSystem(.manageSchedules)
        let spelling: any Spelling = store.dialect == .sqlite ? OnSQLite() : OnPostgres()
        try await store.withTransaction(permit) { tx throws(StoreError) in
            try tx.execute("CREATE TABLE tripwire (\(spelling.number), source TEXT NOT NULL, was TEXT NOT NULL, became TEXT NOT NULL)", [])
            var tables: [String] = []
            for row in try tx.query(spelling.tables, []) { tables.append(try row.text(0)) }
            // What somebody typed waits for themselves alone: see TypedFormTests.
            for table in tables where !["tripwire", "migration", "kept_form"].contains(table) {
                var columns: [String] = []
                for row in try tx.query(spelling.columns(table), []) { columns.append(spelling.hex(try row.text(0), try row.text(1))) }
                func values(_ row: String) -> String {
                    columns.map { $0.replacingOccurrences(of: "<row>", with: row) }.joined(separator: " || ',' || ")
                }
                for (event, was, became) in [
                    ("INSERT", "''", values("NEW")), ("UPDATE", values("OLD"), values("NEW")), ("DELETE", values("OLD"), "''"),
                ] {
                    let insertion = "INSERT INTO tripwire (source, was, became) VALUES ('\(table)', \(was), \(became));"
                    for statement in spelling.trigger("tripwire_\(table)_\(event)".lowercased(), after: "\(event) ON \(table)", insertion) {
                        try tx.execute(statement, [])
                    }
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

/// What the two engines spell differently.
private protocol Spelling: Sendable {
    /// A column that counts.
    var number: String { get }
    var tables: String { get }
    /// Names and types, in their order.
    func columns(_ table: String) -> String
    /// A column of `<row>` in upper-case hexadecimal: bytes, or the text of anything else.
    func hex(_ column: String, _ type: String) -> String
    func trigger(_ name: String, after: String, _ insertion: String) -> [String]
}

private struct OnSQLite: Spelling {
    let number = "n INTEGER PRIMARY KEY"
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    func columns(_ table: String) -> String { "SELECT name, type FROM pragma_table_info('\(table)')" }
    func hex(_ column: String, _: String) -> String { "hex(<row>.\"\(column)\")" }
    func trigger(_ name: String, after: String, _ insertion: String) -> [String] {
        ["CREATE TRIGGER \(name) AFTER \(after) BEGIN \(insertion) END"]
    }
}

private struct OnPostgres: Spelling {
    let number = "n bigserial PRIMARY KEY"
    let tables = "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'"
    func columns(_ table: String) -> String {
        """
        SELECT column_name::text, data_type::text FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = '\(table)' ORDER BY ordinal_position
        """
    }
    func hex(_ column: String, _ type: String) -> String {
        let bytes = type == "bytea" ? "<row>.\"\(column)\"" : "convert_to(<row>.\"\(column)\"::text, 'UTF8')"
        return "upper(coalesce(encode(\(bytes), 'hex'), ''))"
    }
    func trigger(_ name: String, after: String, _ insertion: String) -> [String] {
        let body = "BEGIN \(insertion) RETURN NULL; END".replacingOccurrences(of: "'", with: "''")
        return [
            "CREATE FUNCTION \(name)() RETURNS trigger LANGUAGE plpgsql AS '\(body)'",
            "CREATE TRIGGER \(name) AFTER \(after) FOR EACH ROW EXECUTE FUNCTION \(name)()",
        ]
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
