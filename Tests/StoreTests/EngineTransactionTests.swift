import Database
import Store
import TestKit
import Testing

@Suite struct EngineTransactionTests {
    private static let table: [EngineKind: String] = [
        .sqlite: "CREATE TABLE item (id INTEGER PRIMARY KEY, n INTEGER, t TEXT, b BLOB) STRICT",
        .postgres: "CREATE TABLE item (id bigint PRIMARY KEY, n bigint, t TEXT, b bytea)",
    ]

    private func makeTable(_ database: TestDatabase) async throws {
        let sql = try #require(Self.table[database.kind])
        try await database.engine.withSchemaTransaction { tx throws(StoreError) in try tx.execute(sql, []) }
    }

    @Test(arguments: EngineKind.allCases)
    func everyValueComesBackAsItWent(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            try await makeTable(database)
            let rows: [[Value]] = [
                [.integer(1), .integer(.min), .text(""), .blob([])],
                [.integer(2), .integer(.max), .text("Hôpital « Sacré-Cœur » 'x'; --"), .blob([UInt8](0...255))],
                [.integer(3), .integer(-1), .text("e\u{301}\u{1F9D1}\u{200D}\u{2695}\u{FE0F}"), .blob([0])],
                [.integer(4), .null, .null, .null],
                [.integer(5), .integer(0), .text(String(repeating: "é", count: 100_000)), .blob([UInt8](repeating: 7, count: 1 << 20))],
            ]
            for row in rows { try await database.execute("INSERT INTO item (id, n, t, b) VALUES ($1, $2, $3, $4)", row) }
            let read = try await database.engine.read { tx throws(StoreError) in
                try tx.query("SELECT id, n, t, b FROM item ORDER BY id", [])
            }
            #expect(read.map { row in (0..<4).map { row[$0] } } == rows)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func placeholdersMayRepeatAndComeInAnyOrder(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            try await makeTable(database)
            try await database.execute("INSERT INTO item (t, n, id) VALUES ($3, $1, $2)", [.integer(20), .integer(1), .text("a")])
            let sum = try await database.integer(
                "SELECT n + $2 + $2 FROM item WHERE id = $1 AND t = $3", [.integer(1), .integer(11), .text("a")]
            )
            #expect(sum == 42)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aRowOfAnotherShapeIsAnErrorNotACrash(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            await #expect(throws: StoreError.malformedRow) { _ = try await database.integer("SELECT 'text'") }
            await #expect(throws: StoreError.malformedRow) { _ = try await database.integer("SELECT NULL") }
        }
    }

    @Test(arguments: EngineKind.allCases)
    func whatABodyThrowsUndoesAllOfIt(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            try await makeTable(database)
            await #expect(throws: StoreError.malformedRow) {
                try await database.engine.withTransaction(database.permit) { tx throws(StoreError) in
                    try tx.execute("INSERT INTO item (id) VALUES ($1)", [.integer(1)])
                    throw .malformedRow
                }
            }
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anErrorThatTheBodySwallowsIsNotCommitted(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            try await makeTable(database)
            await #expect(throws: StoreError.constraint(.unique)) {
                try await database.engine.withTransaction(database.permit) { tx throws(StoreError) in
                    try tx.execute("INSERT INTO item (id) VALUES ($1)", [.integer(1)])
                    _ = try? tx.execute("INSERT INTO item (id) VALUES ($1)", [.integer(1)])
                }
            }
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func changesAreCountedAndReturnedRowsCome(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            try await makeTable(database)
            let results = try await database.engine.perform(
                database.permit,
                [
                    Statement("INSERT INTO item (id, n) VALUES ($1, $2), ($3, $2)", [.integer(1), .integer(5), .integer(2)]),
                    Statement("UPDATE item SET n = n + 1 WHERE n = $1 RETURNING n", [.integer(5)]),
                    Statement("UPDATE item SET n = 0 WHERE id = $1", [.integer(9)]),
                    Statement("SELECT id FROM item WHERE n = $1 ORDER BY id", [.integer(6)]),
                    Statement("DELETE FROM item WHERE id = $1", [.integer(2)]),
                ],
                lockKey: []
            )
            #expect(results.map(\.changed) == [2, 2, 0, 0, 1])
            #expect(results.map(\.rows.count) == [0, 2, 0, 2, 0])
            #expect(try results[3].rows.map { row throws(StoreError) in try row.integer(0) } == [1, 2])
            let changed = try await database.engine.withTransaction(database.permit) { tx throws(StoreError) in
                try tx.execute("DELETE FROM item WHERE id = $1", [.integer(1)])
            }
            #expect(changed == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aReadSeesOneSnapshot(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            try await makeTable(database)
            let gate = Gate()
            async let counts = database.engine.read { tx throws(StoreError) in
                let before = try tx.query("SELECT COUNT(*) FROM item", [])[0].integer(0)
                gate.hold()
                return [before, try tx.query("SELECT COUNT(*) FROM item", [])[0].integer(0)]
            }
            await gate.reached()
            try await database.execute("INSERT INTO item (id) VALUES ($1)", [.integer(1)])
            gate.open()
            #expect(try await counts == [0, 0])
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func aReadCannotWrite(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            try await makeTable(database)
            await #expect(throws: StoreError.readOnly) {
                _ = try await database.engine.read { tx throws(StoreError) in
                    try tx.query("INSERT INTO item (id) VALUES ($1) RETURNING id", [.integer(1)])
                }
            }
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 0)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func rowsCanBeReadInPlaceAndLeftMidway(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            try await makeTable(database)
            try await database.engine.withTransaction(database.permit) { tx throws(StoreError) in
                for id in 0..<1000 { try tx.execute("INSERT INTO item (id) VALUES ($1)", [.integer(Int64(id))]) }
            }
            let sum = try await database.engine.read { tx throws(StoreError) in
                var sum: Int64 = 0
                try tx.scan(Statement("SELECT id FROM item WHERE id >= $1", [.integer(0)])) { row throws(StoreError) in
                    sum += try row.integer(0)
                }
                return sum
            }
            #expect(sum == 499_500)
            await #expect(throws: StoreError.malformedRow) {
                try await database.engine.read { tx throws(StoreError) in
                    try tx.scan(Statement("SELECT id FROM item ORDER BY id", [])) { row throws(StoreError) in
                        if try row.integer(0) == 10 { throw .malformedRow }
                    }
                }
            }
            #expect(try await database.integer("SELECT COUNT(*) FROM item") == 1000)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func wrongSQLIsAFailureWithACodeAndHarmsNothing(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            let error = await #expect(throws: StoreError.self) { try await database.execute("SELEC 1") }
            guard case .failure(let code) = error else {
                Issue.record("unexpected \(String(describing: error))")
                return
            }
            #expect(code == (kind == .sqlite ? "sqlite-1" : "42601"))
            let count = try await database.integer("SELECT 1")
            #expect(count == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func nothingIsTakenAfterClosing(_ kind: EngineKind) async throws {
        try await withDatabase(kind) { database in
            let other = try await database.openAnother()
            await other.close()
            await #expect(throws: StoreError.unavailable) {
                _ = try await other.perform(database.permit, [Statement("SELECT 1", [])], lockKey: [])
            }
            await #expect(throws: StoreError.self) {
                _ = try await other.read { tx throws(StoreError) in try tx.query("SELECT 1", []) }
            }
        }
    }
}
