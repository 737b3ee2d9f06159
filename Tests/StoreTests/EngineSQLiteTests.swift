import Database
import Foundation
import Store
import TestKit
import Testing

/// What only SQLite promises.
@Suite struct EngineSQLiteTests {
    private func path(_ database: TestDatabase) throws -> String {
        guard case .sqlite(let path) = database.location else { throw StoreError.unavailable }
        return path
    }

    @Test(arguments: [("synchronous", 2), ("foreign_keys", 1), ("wal_autocheckpoint", 4000), ("journal_size_limit", 67_108_864)])
    func theWriterIsSetUpAsDurabilityNeeds(_ pragma: String, _ value: Int64) async throws {
        try await withDatabase(.sqlite) { database in
            let found = try await database.engine.withTransaction(database.permit) { tx throws(StoreError) in
                try tx.query("PRAGMA \(pragma)", [])[0].integer(0)
            }
            #expect(found == value)
        }
    }

    @Test func theJournalIsAWriteAheadLog() async throws {
        try await withDatabase(.sqlite) { database in
            let mode = try await database.engine.withTransaction(database.permit) { tx throws(StoreError) in
                try tx.change(TestWrite.byHand, "PRAGMA journal_mode", [])[0].text(0)
            }
            #expect(mode == "wal")
        }
    }

    @Test func theFilesAreTheOwnersAlone() async throws {
        try await withDatabase(.sqlite) { database in
            try await database.execute("CREATE TABLE item (id INTEGER)")
            for suffix in ["", "-wal", "-shm"] {
                let attributes = try FileManager.default.attributesOfItem(atPath: path(database) + suffix)
                #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600, "file \(suffix)")
            }
        }
    }

    @Test func aFullDiskRefusesAndKeepsReadingAndRecovers() async throws {
        try await withDatabase(.sqlite) { database in
            try await database.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, b BLOB)")
            let insertion = "INSERT INTO item (b) VALUES ($1)"
            try await database.execute(insertion, [.blob([1])])
            try await database.execute("PRAGMA max_page_count = 40")
            let large = Value.blob([UInt8](repeating: 1, count: 1 << 20))
            await #expect(throws: StoreError.full) { try await database.execute(insertion, [large]) }
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 1)
            try await database.execute(insertion, [.blob([2])])
            try await database.execute("PRAGMA max_page_count = 100000")
            try await database.execute(insertion, [large])
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 3)
        }
    }

    @Test func closingEmptiesTheLog() async throws {
        try await withDatabase(.sqlite) { database in
            let copy = try path(database) + "-second"
            let other = try await Engines.open(DatabaseSettings(location: .sqlite(path: copy)))
            _ = try await other.perform(database.permit, [Statement("CREATE TABLE item (id INTEGER)", [])], lockKey: [])
            await other.close()
            #expect(!FileManager.default.fileExists(atPath: copy + "-wal"))
        }
    }

    @Test func aCopyTakenInUseIsWhole() async throws {
        try await withDatabase(.sqlite) { database in
            try await database.execute("CREATE TABLE item (id INTEGER PRIMARY KEY)")
            try await database.execute("INSERT INTO item (id) VALUES (1)")
            let copy = try path(database) + "-copy"
            let engine = try #require(database.engine as? any FileEngine)
            try await engine.copy(to: copy)
            try await database.execute("INSERT INTO item (id) VALUES (2)")
            let other = try await Engines.open(DatabaseSettings(location: .sqlite(path: copy)))
            let count = try await other.read { tx throws(StoreError) in try tx.query("SELECT COUNT(*) FROM item", [])[0].integer(0) }
            #expect(count == 1)
            await other.close()
        }
    }

    @Test func aFolderThatIsNotThereIsUnavailable() async throws {
        await #expect(throws: StoreError.unavailable) {
            _ = try await Engines.open(DatabaseSettings(location: .sqlite(path: "/nowhere/at/all/store.db")))
        }
    }
}
