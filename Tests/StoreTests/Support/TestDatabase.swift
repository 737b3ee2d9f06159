import Containment
import Database
import Foundation
import Store
import Synchronization
import TestKit
import Testing

/// A fresh database for one test, and what else the test needs to reach it.
struct TestDatabase: Sendable {
    let kind: EngineKind
    let location: DatabaseSettings.Location
    let engine: any Engine
    let permit: Permit
    /// For what is made of schedules.
    static let schedules = try! Permit.ofSystem(.manageSchedules)

    /// Opens a second engine on the same database, as another process would.
    func openAnother(busySeconds: Double = 5) async throws -> any Engine {
        try await Engines.open(DatabaseSettings(location: location, busySeconds: busySeconds))
    }

    /// Commits through a program that knows nothing of this one.
    func executeElsewhere(_ sql: String) async throws {
        switch location {
        case .postgres(let url): try await TestServer.psql(url, sql)
        case .sqlite(let path):
            let python = try #require(Command.find("python3"))
            let program = """
                import sqlite3, sys
                database = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
                for statement in sys.stdin.read().split(";"): database.execute(statement)
                """
            try await Command.run(python, ["-c", program, path], input: Array(sql.utf8))
        }
    }

    func execute(_ sql: String, _ arguments: [Value] = []) async throws {
        _ = try await engine.perform(permit, [Statement(sql, arguments)], lockKey: [])
    }

    func integer(_ sql: String, _ arguments: [Value] = []) async throws -> Int64 {
        try await engine.read { tx throws(StoreError) in
            guard let row = try tx.query(sql, arguments).first else { throw .malformedRow }
            return try row.integer(0)
        }
    }
}

/// Gives `body` a fresh database, and takes it away after.
///
/// - Parameter adjust: changes to the settings before the engine opens.
func withDatabase(
    _ kind: EngineKind, adjust: (inout DatabaseSettings) -> Void = { _ in }, _ body: (TestDatabase) async throws -> Void
) async throws {
    let permit = try Permit.ofSystem(.deliver)
    try await withEmptyDatabase(kind) { location, _ in
        var settings = DatabaseSettings(location: location)
        adjust(&settings)
        let engine = try await Engines.open(settings)
        do {
            try await body(TestDatabase(kind: kind, location: location, engine: engine, permit: permit))
        } catch {
            await engine.close()
            throw error
        }
        await engine.close()
    }
}
