import Database
import Store
import TestKit
import Testing

@Suite struct EngineConstraintTests {
    private static let tables: [EngineKind: [String]] = [
        .sqlite: [
            "CREATE TABLE room (id INTEGER PRIMARY KEY) STRICT",
            """
            CREATE TABLE stay (id INTEGER PRIMARY KEY, room INTEGER NOT NULL REFERENCES room (id), name TEXT UNIQUE,
                first INTEGER NOT NULL, last INTEGER NOT NULL, CHECK (first < last)) STRICT
            """,
            """
            CREATE TRIGGER stay_overlap BEFORE INSERT ON stay
            WHEN EXISTS (SELECT 1 FROM stay WHERE room = NEW.room AND first < NEW.last AND last > NEW.first)
            BEGIN SELECT RAISE(ABORT, 'stay_overlap'); END
            """,
        ],
        .postgres: [
            "CREATE EXTENSION btree_gist",
            "CREATE TABLE room (id bigint PRIMARY KEY)",
            """
            CREATE TABLE stay (id bigint PRIMARY KEY, room bigint NOT NULL REFERENCES room (id), name TEXT UNIQUE,
                first bigint NOT NULL, last bigint NOT NULL, CHECK (first < last),
                EXCLUDE USING gist (room WITH =, int8range(first, last) WITH &&))
            """,
        ],
    ]

    private func withStays(_ kind: EngineKind, _ body: (TestDatabase) async throws -> Void) async throws {
        let statements = try #require(Self.tables[kind])
        try await withDatabase(kind) { database in
            try await database.engine.withSchemaTransaction { tx throws(StoreError) in
                for statement in statements { try tx.execute(statement, []) }
                try tx.execute("INSERT INTO room (id) VALUES (1)", [])
                try tx.execute("INSERT INTO stay (id, room, name, first, last) VALUES (1, 1, 'a', 10, 20)", [])
            }
            try await body(database)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func eachRefusalHasItsKind(_ kind: EngineKind) async throws {
        try await withStays(kind) { database in
            let refused: [(values: [Value], why: StoreError.Constraint)] = [
                ([.integer(1), .integer(1), .text("b"), .integer(30), .integer(40)], .unique),
                ([.integer(2), .integer(1), .text("a"), .integer(30), .integer(40)], .unique),
                ([.integer(2), .integer(9), .text("b"), .integer(30), .integer(40)], .foreignKey),
                ([.integer(2), .integer(1), .text("b"), .integer(40), .integer(40)], .check),
                ([.integer(2), .integer(1), .text("b"), .null, .integer(40)], .notNull),
                ([.integer(2), .integer(1), .text("b"), .integer(19), .integer(40)], .exclusion),
            ]
            for (values, why) in refused {
                await #expect(throws: StoreError.constraint(why)) {
                    try await database.execute("INSERT INTO stay (id, room, name, first, last) VALUES ($1, $2, $3, $4, $5)", values)
                }
            }
            #expect(try await database.integer("SELECT COUNT(*) FROM stay") == 1)
            try await database.execute("INSERT INTO stay (id, room, name, first, last) VALUES (2, 1, 'b', 20, 30)")
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anErrorNeverCarriesWhatTheRowHeld(_ kind: EngineKind) async throws {
        try await withStays(kind) { database in
            let error = await #expect(throws: StoreError.self) {
                try await database.execute("INSERT INTO stay (id, room, name, first, last) VALUES (7, 1, 'a', 50, 60)")
            }
            #expect(String(describing: error) == String(describing: Optional(StoreError.constraint(.unique))))
        }
    }
}
