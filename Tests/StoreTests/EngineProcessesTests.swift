import Database
import Store
import TestKit
import Testing

/// Two processes on one database.
@Suite struct EngineProcessesTests {
    private func withItems(_ kind: EngineKind, _ body: (TestDatabase) async throws -> Void) async throws {
        try await withDatabase(kind) { database in
            try await database.engine.withSchemaTransaction { tx throws(StoreError) in
                try tx.execute("CREATE TABLE item (id TEXT PRIMARY KEY)", [])
            }
            try await body(database)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func twoProcessesWriteAtOnceAndLoseNothing(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            let script = (0..<300).map { "INSERT INTO item (id) VALUES ('other-\($0)')" }.joined(separator: ";\n")
            async let elsewhere: Void = database.executeElsewhere(script)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for id in 0..<300 {
                    group.addTask { try await database.execute("INSERT INTO item (id) VALUES ($1)", [.text("own-\(id)")]) }
                }
                try await group.waitForAll()
            }
            try await elsewhere
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 600)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func twoEnginesMigrateAtOnceOneAfterTheOther(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            let other = try await database.openAnother()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for engine in [database.engine, other, database.engine, other] {
                    group.addTask {
                        try await engine.withSchemaTransaction { tx throws(StoreError) in
                            let done = try tx.query("SELECT 1 FROM item WHERE id = 'migrated'", [])
                            guard done.isEmpty else { return }
                            try tx.execute("CREATE TABLE made_once (id TEXT)", [])
                            try tx.execute("INSERT INTO item (id) VALUES ('migrated')", [])
                        }
                    }
                }
                try await group.waitForAll()
            }
            await other.close()
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aWriterThatNeverLetsGoMakesTheOtherBusyNotStuck(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            try await database.execute("INSERT INTO item (id) VALUES ('a')")
            let impatient = try await database.openAnother(busySeconds: 0.2)
            let gate = Gate()
            async let held: Void = database.engine.withTransaction(database.permit) { tx throws(StoreError) in
                try tx.execute("UPDATE item SET id = 'b' WHERE id = 'a'", [])
                gate.hold()
            }
            await gate.reached()
            await #expect(throws: StoreError.busy) {
                _ = try await impatient.perform(
                    database.permit, [Statement("UPDATE item SET id = 'c' WHERE id = 'a'", [])], lockKey: []
                )
            }
            gate.open()
            try await held
            await impatient.close()
            #expect(try await database.integer("SELECT COUNT(*) FROM item WHERE id = 'b'") == 1)
        }
    }

    /// Drops signals until `condition` holds; a signal that never comes hangs
    /// the test, which its time limit ends.
    private func wait(_ signals: AsyncStream<Void>, until condition: () async throws -> Bool) async throws {
        for await _ in signals where try await condition() { return }
    }

    @Test(.timeLimit(.minutes(1)), arguments: EngineKind.allCases)
    func ownCommitsAreSignalled(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            let signals = database.engine.changeSignals()
            try await database.execute("INSERT INTO item (id) VALUES ('a')")
            try await wait(signals) { try await database.integer("SELECT COUNT(*) FROM item") == 1 }
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: EngineKind.allCases)
    func commitsOfAnotherEngineAreSignalled(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            let other = try await database.openAnother()
            let signals = database.engine.changeSignals()
            _ = try await other.perform(database.permit, [Statement("INSERT INTO item (id) VALUES ('a')", [])], lockKey: [])
            try await wait(signals) { try await database.integer("SELECT COUNT(*) FROM item") == 1 }
            await other.close()
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: EngineKind.allCases)
    func commitsThatNobodyAnnouncesAreSignalled(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            let signals = database.engine.changeSignals()
            try await database.executeElsewhere("INSERT INTO item (id) VALUES ('a')")
            try await wait(signals) { try await database.integer("SELECT COUNT(*) FROM item") == 1 }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func signalsEndWithTheEngine(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            let other = try await database.openAnother()
            let signals = other.changeSignals()
            await other.close()
            for await _ in signals {}
        }
    }
}
