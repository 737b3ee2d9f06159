import Database
import Foundation
import Scheduling
import TestKit
import Testing

@testable import Store

/// A store that the program of schema 22 wrote: people who wait, are asked,
/// book and cancel; three rounds are open, two places are held.
@Suite struct OldStoreTests {
    /// When it was written.
    private static let now = Instant(seconds: 1_795_447_060)

    private static func sample(_ kind: EngineKind) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Samples/schema-22.\(kind.rawValue).sql").path
    }

    private func withOldStore(_ kind: EngineKind, _ body: (TestDatabase) async throws -> Void) async throws {
        try await withDatabase(kind) { database in
            switch database.location {
            case .postgres(let url): try await TestServer.psql(url, String(contentsOfFile: Self.sample(kind), encoding: .utf8))
            case .sqlite(let path):
                let python = try #require(Command.find("python3"))
                let program = "import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(open(sys.argv[2]).read())"
                try await Command.run(python, ["-c", program, path, Self.sample(kind)])
            }
            try await body(database)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func itKeepsEveryRowAndIsSound(_ kind: EngineKind) async throws {
        try await withOldStore(kind) { old in
            let tables = [
                "slot", "appointment", "seal", "outbox", "offer", "offer_round", "standing_request", "hold", "hold_owner", "log_leaf",
            ]
            var rows: [String: Int64] = [:]
            for table in tables { rows[table] = try await old.integer("SELECT COUNT(*) FROM \(table)") }
            let sums = [
                "SELECT CAST(SUM(start_at + public_from + hold_until + freed_at + state) AS bigint) FROM slot",
                "SELECT CAST(SUM(due_at + created_at + kind + version + state + attempts) AS bigint) FROM outbox",
            ]
            var before: [Int64] = []
            for sum in sums { before.append(try await old.integer(sum)) }
            let asked = try await old.integer("SELECT COUNT(*) FROM slot WHERE length(hold_owner) = 16")
            let held = try await old.integer("SELECT COUNT(*) FROM slot WHERE length(hold_owner) = 32")
            #expect(asked >= 3 && held >= 2)

            try await Migrator.migrate(old.engine, at: 1)

            for table in tables { #expect(try await old.integer("SELECT COUNT(*) FROM \(table)") == rows[table], "\(table)") }
            for (sum, before) in zip(sums, before) { #expect(try await old.integer(sum) == before) }
            #expect(try await old.integer("SELECT COUNT(*) FROM slot WHERE round IS NOT NULL") == asked)
            #expect(try await old.integer("SELECT COUNT(*) FROM slot WHERE hold IS NOT NULL AND hold_owner IS NOT NULL") == held)
            let broken = try await old.engine.read { tx throws(StoreError) in try tx.invariantViolations(at: Self.now) }
            #expect(broken.filter { $0.count > 0 }.isEmpty)
            if kind == .sqlite {
                #expect(try await old.engine.read { tx throws(StoreError) in try tx.query("PRAGMA foreign_key_check", []).count } == 0)
            }
        }
    }

    /// Each message is about what its kind is about.
    @Test(arguments: EngineKind.allCases)
    func whatItsMessagesAreAboutStandsBesideThem(_ kind: EngineKind) async throws {
        try await withOldStore(kind) { old in
            try await Migrator.migrate(old.engine, at: 1)
            let messages = try await old.engine.withTransaction(old.permit) { tx throws(StoreError) in
                try tx.claimMessages(limit: 1_000, now: Self.now + 86_400, leaseSeconds: 60)
            }
            var kinds: Set<MessageKind> = []
            for message in messages {
                kinds.insert(message.kind)
                switch message.subject {
                case .nobody: #expect([.linkRecovery, .contactCode, .accessChanged].contains(message.kind))
                case .request(let id):
                    #expect((9...15).contains(message.kind.rawValue))
                    #expect(try await old.engine.read { tx throws(StoreError) in try tx.request(id) } != nil)
                case .appointment(let id):
                    #expect(!(9...15).contains(message.kind.rawValue))
                    #expect(try await old.engine.read { tx throws(StoreError) in try tx.appointment(id) } != nil)
                }
            }
            #expect(kinds.isSuperset(of: [.confirmation, .cancelled, .offer, .requestWaiting]))
        }
    }

    /// A slot is held by one person or is a round's: the tables themselves
    /// refuse anything else.
    @Test(
        arguments: EngineKind.allCases,
        [
            "UPDATE slot SET round = hold WHERE state = 1 AND hold IS NOT NULL",
            "UPDATE slot SET hold_owner = NULL WHERE state = 1 AND hold IS NOT NULL",
            "UPDATE slot SET round = NULL WHERE state = 1 AND round IS NOT NULL",
            "UPDATE outbox SET subject_kind = 0 WHERE subject IS NOT NULL",
            "UPDATE outbox SET subject = NULL WHERE subject_kind = 2",
            "UPDATE outbox SET subject_kind = 3 WHERE subject IS NOT NULL",
        ])
    func aColumnMeansOneThing(_ kind: EngineKind, change: String) async throws {
        try await withOldStore(kind) { old in
            try await Migrator.migrate(old.engine, at: 1)
            await #expect(throws: StoreError.constraint(.check)) { try await old.execute(change) }
        }
    }

    /// What SQLite enforced before, it enforces of the table made anew.
    @Test func theTableMadeAnewKeepsItsRules() async throws {
        try await withOldStore(.sqlite) { old in
            try await Migrator.migrate(old.engine, at: 1)
            await #expect(throws: StoreError.constraint(.foreignKey)) {
                try await old.execute("UPDATE slot SET schedule = $1", [.blob([UInt8](repeating: 9, count: 16))])
            }
            await #expect(throws: StoreError.constraint(.foreignKey)) {
                try await old.execute("DELETE FROM slot WHERE appointment IS NOT NULL")
            }
            await #expect(throws: StoreError.constraint(.exclusion)) {
                try await old.execute(
                    "UPDATE slot SET start_at = (SELECT MIN(start_at) FROM slot), end_at = (SELECT MIN(start_at) FROM slot) + 1200 WHERE exclusive = 1"
                )
            }
        }
    }
}
