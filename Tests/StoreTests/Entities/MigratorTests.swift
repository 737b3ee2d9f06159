import Database
import Store
import TestKit
import Testing

/// The schema's numbered steps.
@Suite struct MigratorTests {
    @Test(arguments: EngineKind.allCases)
    func migratingTwiceIsHarmless(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            try await Migrator.migrate(database.engine, at: 1)
            try await Migrator.migrate(database.engine, at: 2)
            #expect(try await database.integer("SELECT COUNT(*) FROM migration") == Migrator.newest)
            #expect(try await database.integer("SELECT MAX(at) FROM migration") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func processesThatMigrateAtOnceMakeOneSchema(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            let other = try await database.openAnother()
            try await withThrowingTaskGroup { group in
                for engine in [database.engine, other] { group.addTask { try await Migrator.migrate(engine, at: 1) } }
                try await group.waitForAll()
            }
            await other.close()
            #expect(try await database.integer("SELECT COUNT(*) FROM migration") == Migrator.newest)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aStoreWrittenByANewerProgramIsRefusedUntouched(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            try await Migrator.migrate(database.engine, at: 1)
            try await database.execute(
                "INSERT INTO migration (number, name, at) VALUES ($1, $2, $3)",
                [.integer(Migrator.newest + 1), .text("from the future"), .integer(1)])
            await #expect(throws: StoreError.migrationTooNew) { try await Migrator.migrate(database.engine, at: 2) }
            #expect(try await database.integer("SELECT COUNT(*) FROM migration") == Migrator.newest + 1)
        }
    }
}
