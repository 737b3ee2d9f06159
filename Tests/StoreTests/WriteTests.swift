import Containment
import Database
import Foundation
import TestKit
import Testing

@testable import Store

/// What each kind of change is for, and that the engine refuses it to whoever
/// was permitted something else.
@Suite struct WriteTests {
    /// Every permit that there is.
    private static let permits = Audience.allCases.flatMap { audience in
        Capability.allCases.compactMap { PolicyTable.open.permit(for: audience, $0) }
    }

    /// `UPDATE=1` writes the file anew.
    @Test func theCommittedTableIsTheOneInForce() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("docs/writes.md")
        let rows = Write.allCases.map { write in
            "| \(write.rawValue) | \(write.capabilities.map { $0.map(\.rawValue).sorted().joined(separator: ", ") } ?? "any") |\n"
        }
        let text = """
            # Kinds of changes

            Every statement that changes the store is of one of these kinds, and passes under the permit of these capabilities alone: the engine refuses it to any other, whoever calls. Printed by a test, and compared with it.

            | change | capabilities |
            |---|---|

            """ + rows.joined()
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(text.utf8).write(to: file) }
        #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
    }

    @Test(arguments: EngineKind.allCases)
    func underAPermitOfAnotherCapabilityNothingIsChanged(_ kind: EngineKind) async throws {
        try await withStore(kind) { store in
            let engine = store.database.engine
            let insert = "INSERT INTO text_seen (message, at) VALUES (X'00', 1)", insertOnPostgres = "INSERT INTO text_seen (message, at) VALUES ('\\x00', 1)"
            let sql = kind == .sqlite ? insert : insertOnPostgres
            for write in Write.allCases where write.capabilities != nil {
                for permit in Self.permits where !write.serves(permit.capability) {
                    let refusal = StoreError.unpermitted(write: write.name, capability: permit.capability.rawValue)
                    await #expect(throws: refusal) {
                        _ = try await engine.withTransaction(permit) { tx throws(StoreError) in try tx.execute(write, sql, []) }
                    }
                }
                // Each way to change something, with one that does not fit.
                let other = try #require(Self.permits.first { !write.serves($0.capability) })
                let refusal = StoreError.unpermitted(write: write.name, capability: other.capability.rawValue)
                await #expect(throws: refusal) {
                    _ = try await engine.withTransaction(other) { tx throws(StoreError) in try tx.change(write, sql, []) }
                }
                await #expect(throws: refusal) {
                    _ = try await engine.perform(other, write, [Statement(sql, [])], lockKey: [])
                }
                // Swallowed, it undoes what came before it all the same.
                await #expect(throws: refusal) {
                    _ = try await engine.withTransaction(other) { tx throws(StoreError) in
                        try tx.execute(TestWrite.byHand, sql, [])
                        _ = try? tx.execute(write, sql, [])
                    }
                }
            }
            #expect(try await store.database.integer("SELECT COUNT(*) FROM text_seen") == 0)
        }
    }

    /// What reads changes nothing, in a transaction that may change too. (On
    /// PostgreSQL a query is not looked into: the texts are the same.)
    @Test func aQueryChangesNothing() async throws {
        try await withStore(.sqlite) { store in
            let refusal = StoreError.unpermitted(write: "a query", capability: store.database.permit.capability.rawValue)
            await #expect(throws: refusal) {
                _ = try await store.database.engine.withTransaction(store.database.permit) { tx throws(StoreError) in
                    try tx.query("DELETE FROM text_seen RETURNING at", [])
                }
            }
        }
    }
}
