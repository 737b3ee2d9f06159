import TestKit
import Testing

import class GRDB.DatabaseQueue

@testable import Database

/// Of own commits only those are told of that name what somebody follows.
@Suite struct FollowedTests {
    private static let followed = ["item_change"]
    private static let schema = ["item", "item_change"].map { "CREATE TABLE \($0) (id TEXT PRIMARY KEY)" }
    private static let steps: [(statement: Statement, isNews: Bool)] = [
        ("INSERT INTO item (id) VALUES (\(text: "a"))", false),
        ("INSERT INTO item_change (id) VALUES (\(text: "a"))", true),
        // Known from before on the same connection.
        ("INSERT INTO item_change (id) VALUES (\(text: "b"))", true),
        ("INSERT INTO item (id) VALUES (\(text: "b"))", false),
    ]

    @Test func onSQLite() throws {
        try DatabaseQueue().inDatabase { database in
            for sql in Self.schema { try database.execute(sql: sql) }
            let statements = SQLiteStatements(SQLiteTexts(), followed: Self.followed)
            for step in Self.steps {
                _ = try statements.prepared(step.statement, on: database)
                #expect(statements.takeNews() == step.isNews)
                #expect(!statements.takeNews())
            }
            let all = SQLiteStatements(SQLiteTexts())
            _ = try all.prepared(Self.steps[0].statement, on: database)
            #expect(all.takeNews())
            statements.forget()
            all.forget()
        }
    }

    @Test func onPostgreSQL() async throws {
        try await withDatabase(.postgres) { database in
            guard case .postgres(let url) = database.location else {
                Issue.record("no server")
                return
            }
            let connection = try PostgresConnection(url: url, busySeconds: 5, followed: Self.followed)
            for sql in Self.schema { try connection.run([Statement(sql, [])]) }
            for step in Self.steps {
                connection.hasNews = false
                try connection.run([step.statement])
                #expect(connection.hasNews == step.isNews)
            }
        }
    }

    /// What a connection sent before it was lost may have been committed.
    @Test func newsOutliveTheConnectionTheyWereSentOn() async throws {
        try await withDatabase(.postgres) { database in
            guard case .postgres(let url) = database.location else {
                Issue.record("no server")
                return
            }
            let line = PostgresLine(url: url, busySeconds: 5, followed: Self.followed)
            let first = try line.usable()
            for sql in Self.schema { try first.run([Statement(sql, [])]) }
            #expect(line.takeNews())
            try first.run([Self.steps[0].statement])
            #expect(!line.takeNews())
            try first.run([Self.steps[1].statement])
            _ = first.lost()
            #expect(try line.usable() !== first)
            #expect(line.takeNews())
            #expect(!line.takeNews())
        }
    }
}
