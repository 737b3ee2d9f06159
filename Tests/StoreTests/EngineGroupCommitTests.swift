import Database
import Store
import TestKit
import Testing

@Suite struct EngineGroupCommitTests {
    private static let spelling: [EngineKind: String] = [.sqlite: "INTEGER", .postgres: "bigint"]

    private func withItems(
        _ kind: EngineKind, adjust: (inout DatabaseSettings) -> Void = { _ in }, _ body: (TestDatabase) async throws -> Void
    ) async throws {
        let integer = try #require(Self.spelling[kind])
        try await withDatabase(kind, adjust: adjust) { database in
            try await database.engine.withSchemaTransaction { tx throws(StoreError) in
                try tx.execute("CREATE TABLE parent (id \(integer) PRIMARY KEY)", [])
                try tx.execute(
                    """
                    CREATE TABLE item (id \(integer) PRIMARY KEY, n \(integer) NOT NULL,
                        parent \(integer) REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)
                    """, []
                )
            }
            try await body(database)
        }
    }

    private func insertion(_ id: Int, parent: Value = .null) -> [Statement] {
        [
            Statement("INSERT INTO item (id, n, parent) VALUES ($1, 0, $2)", [.integer(Int64(id)), parent]),
            Statement("UPDATE item SET n = n + 1 WHERE id = $1", [.integer(Int64(id))]),
        ]
    }

    /// Performs lists together, held back until the engine's only writer has seen a gate open.
    private func perform(_ lists: [[Statement]], on database: TestDatabase) async -> [StoreError?] {
        let gate = Gate()
        async let held: Void? = try? database.engine.withTransaction(database.permit) { _ throws(StoreError) in gate.hold() }
        await gate.reached()
        let outcomes = await withTaskGroup(of: (Int, StoreError?).self) { group in
            for (index, list) in lists.enumerated() {
                group.addTask {
                    do throws(StoreError) {
                        _ = try await database.engine.perform(database.permit, list, lockKey: [UInt8(truncatingIfNeeded: index)])
                        return (index, nil)
                    } catch {
                        return (index, error)
                    }
                }
            }
            gate.open()
            var outcomes = [StoreError?](repeating: nil, count: lists.count)
            for await (index, error) in group { outcomes[index] = error }
            return outcomes
        }
        _ = await held
        return outcomes
    }

    @Test(arguments: EngineKind.allCases)
    func aThousandAtOnceAreAllAnsweredAndAllThere(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            let outcomes = await perform((0..<1000).map { insertion($0) }, on: database)
            #expect(outcomes.allSatisfy { $0 == nil })
            let count = try await database.integer("SELECT COUNT(*) FROM item WHERE n = 1")
            #expect(count == 1000)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aFailedJobUndoesItselfAlone(_ kind: EngineKind) async throws {
        try await withItems(kind, adjust: { $0.writers = 1 }) { database in
            // Every tenth writes a row, then collides with a row that exists.
            try await database.execute("INSERT INTO item (id, n) VALUES (1000, 0)")
            let lists = (0..<100).map { id in insertion(id) + (id % 10 == 3 ? insertion(1000) : []) }
            let outcomes = await perform(lists, on: database)
            for (id, outcome) in outcomes.enumerated() {
                #expect(outcome == (id % 10 == 3 ? .constraint(.unique) : nil), "list \(id)")
            }
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 91)
            #expect(try await database.integer("SELECT COUNT(*) FROM item WHERE id % 10 = 3") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nothingIsAcknowledgedWhenTheCommitFails(_ kind: EngineKind) async throws {
        try await withItems(kind, adjust: { $0.writers = 1 }) { database in
            // A deferred reference to nothing passes every statement and fails the commit itself.
            let lists = (0..<20).map { insertion($0, parent: $0 == 7 ? .integer(404) : .null) }
            let outcomes = await perform(lists, on: database)
            for (id, outcome) in outcomes.enumerated() {
                #expect(outcome == (id == 7 ? .constraint(.foreignKey) : nil), "list \(id)")
            }
            let count = try await database.integer("SELECT COUNT(*) FROM item")
            #expect(count == 19)
            await #expect(throws: StoreError.constraint(.foreignKey)) {
                try await database.engine.withTransaction(database.permit) { tx throws(StoreError) in
                    try tx.execute("INSERT INTO item (id, n, parent) VALUES (50, 0, 404)", [])
                }
            }
            let countAfter = try await database.integer("SELECT COUNT(*) FROM item")
            #expect(countAfter == 19)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func onlyOneOfManyGuardedListsWins(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            try await database.execute("INSERT INTO item (id, n) VALUES (1, 0)")
            let winners = try await withThrowingTaskGroup(of: Int.self) { group in
                for owner in 1...200 {
                    group.addTask {
                        let results = try await database.engine.perform(
                            database.permit,
                            [
                                Statement("UPDATE item SET n = $1 WHERE id = 1 AND n = 0", [.integer(Int64(owner))]),
                                Statement(
                                    "INSERT INTO parent (id) SELECT $1 WHERE EXISTS (SELECT 1 FROM item WHERE id = 1 AND n = $1)",
                                    [.integer(Int64(owner))]
                                ),
                            ],
                            lockKey: [1]
                        )
                        #expect(results[0].changed == results[1].changed)
                        return results[0].changed
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(winners == 1)
            #expect(try await database.integer("SELECT COUNT(*) FROM parent") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aCancelledTaskLosesNothingThatWasBegun(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            let gate = Gate()
            let task = Task {
                try await database.engine.withTransaction(database.permit) { tx throws(StoreError) in
                    try tx.execute("INSERT INTO item (id, n) VALUES (1, 0)", [])
                    gate.hold()
                    try tx.execute("INSERT INTO item (id, n) VALUES (2, 0)", [])
                }
            }
            await gate.reached()
            task.cancel()
            gate.open()
            try await task.value
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 2)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func moreThanMayWaitIsRefusedAtOnce(_ kind: EngineKind) async throws {
        try await withItems(kind, adjust: { ($0.waitingMax, $0.writers) = (5, 1) }) { database in
            let gate = Gate()
            async let held: Void = database.engine.withTransaction(database.permit) { _ throws(StoreError) in gate.hold() }
            await gate.reached()
            await withTaskGroup(of: StoreError?.self) { group in
                for id in 0..<20 {
                    group.addTask { [list = insertion(id)] in
                        do throws(StoreError) {
                            _ = try await database.engine.perform(database.permit, list, lockKey: [])
                            return nil
                        } catch {
                            return error
                        }
                    }
                }
                // The refused come back while the writer is still held.
                for _ in 0..<15 { #expect(await group.next() == .some(.busy)) }
                gate.open()
                for await outcome in group { #expect(outcome == nil) }
            }
            try await held
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 5)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func closingFinishesWhatWasQueued(_ kind: EngineKind) async throws {
        try await withItems(kind) { database in
            let other = try await database.openAnother()
            let gate = Gate()
            async let held: Void = other.withTransaction(database.permit) { tx throws(StoreError) in
                try tx.execute("INSERT INTO item (id, n) VALUES (1, 0)", [])
                gate.hold()
            }
            await gate.reached()
            async let closed: Void = other.close()
            gate.open()
            try await held
            await closed
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 1)
        }
    }
}
