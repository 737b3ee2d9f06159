import Database
import Foundation
import Scheduling
import TestKit
import Testing

@testable import Containment
@testable import Store

/// What each kind of change is for, and that the engine refuses it under a
/// permit for something else: another capability, another clinic, levels that
/// are no longer in force.
@Suite struct WriteTests {
    private static let here = ClinicID(high: 1, low: 1), there = ClinicID(high: 1, low: 2)

    private static func permit(_ capability: Capability, at clinics: Set<ClinicID> = [here], epoch: Int64 = 0) -> Permit {
        Permit(audience: .staff, capability: capability, level: .open, clinics: clinics, epoch: epoch)
    }

    /// One that fits, but for its epoch: the service's own for what nobody else changes.
    private static func fitting(_ write: Write, epoch: Int64) -> Permit {
        let capability = write.capabilities?.min { $0.rawValue < $1.rawValue } ?? .book
        guard write.owner == .service else { return permit(capability, epoch: epoch) }
        return Permit(audience: .system, capability: capability, level: .open, epoch: epoch)
    }

    /// `UPDATE=1` writes the file anew.
    @Test func theCommittedTableIsTheOneInForce() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("docs/writes.md")
        let rows = Write.allCases.map { write in
            let capabilities = write.capabilities.map { $0.map(\.rawValue).sorted().joined(separator: ", ") } ?? "any"
            return "| \(write.rawValue) | \(capabilities) | \(write.owner.rawValue) |\n"
        }
        let text = """
            # Kinds of changes

            Every statement that changes the store is of one of these kinds. It passes under the permit of these capabilities alone, where it is a clinic's, for that clinic alone, where it is the service's, for its own work alone, and as long as the levels of containment are those that the permit was given under: the engine refuses it otherwise, whoever calls. Printed by a test, and compared with it.

            | change | capabilities | belongs to |
            |---|---|---|

            """ + rows.joined()
        if ProcessInfo.processInfo.environment["UPDATE"] == "1" { try Data(text.utf8).write(to: file) }
        #expect(try String(decoding: Data(contentsOf: file), as: UTF8.self) == text)
    }

    /// A change of that kind, made in each way that there is.
    private func expectRefused(
        _ write: any WriteKind, under permit: Permit, _ engine: any Engine, _ refusal: StoreError,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async {
        let sql = "DELETE FROM text_seen"
        await #expect(throws: refusal, sourceLocation: sourceLocation) {
            _ = try await engine.withTransaction(permit) { tx throws(StoreError) in try tx.execute(write, sql, []) }
        }
        await #expect(throws: refusal, sourceLocation: sourceLocation) {
            _ = try await engine.withTransaction(permit) { tx throws(StoreError) in try tx.change(write, sql, []) }
        }
        await #expect(throws: refusal, sourceLocation: sourceLocation) {
            _ = try await engine.perform(permit, write, [Statement(sql, [])], lockKey: [])
        }
        // Swallowed, it undoes what came before it all the same.
        await #expect(throws: refusal, sourceLocation: sourceLocation) {
            _ = try await engine.withTransaction(permit) { tx throws(StoreError) in
                try tx.execute(TestWrite.byHand, sql, [])
                _ = try? tx.execute(write, sql, [])
            }
        }
    }

    private func withFencedStore(_ kind: EngineKind, _ body: (any Engine, TestDatabase) async throws -> Void) async throws {
        try await withDatabase(kind, adjust: { $0.fence = .epoch }) { database in
            try await Migrator.migrate(database.engine, at: 0)
            try await database.execute("INSERT INTO text_seen (message, at) VALUES ($1, 1)", [.blob([7])])
            try await body(database.engine, database)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anotherCapabilityIsRefused(_ kind: EngineKind) async throws {
        try await withFencedStore(kind) { engine, database in
            for write in Write.allCases where write.capabilities != nil {
                for capability in Capability.allCases where !write.serves(capability) {
                    let permit = Self.permit(capability)
                    let refusal = StoreError.unpermitted(write: write.name, capability: capability.rawValue)
                    #expect(!write.at(Self.here).fits(permit) && !write.fits(permit))
                    guard capability == Capability.allCases.first(where: { !write.serves($0) }) else { continue }
                    await expectRefused(write.at(Self.here), under: permit, engine, refusal)
                }
            }
            let left = try await database.integer("SELECT COUNT(*) FROM text_seen")
            #expect(left == 1)
        }
    }

    @Test(arguments: EngineKind.allCases)
    func anotherClinicIsRefused(_ kind: EngineKind) async throws {
        try await withFencedStore(kind) { engine, database in
            for write in Write.allCases {
                let capability = write.capabilities?.min { $0.rawValue < $1.rawValue } ?? .book
                let refusal = StoreError.unpermitted(write: write.name, capability: capability.rawValue)
                await expectRefused(write.at(Self.there), under: Self.permit(capability), engine, refusal)
                await expectRefused(write.at(Self.here), under: Self.permit(capability, at: []), engine, refusal)
                await expectRefused(write.at([Self.here, Self.there]), under: Self.permit(capability), engine, refusal)
                // Whoever does not say whose it is, is refused too.
                if write.owner != .anybody { await expectRefused(write, under: Self.permit(capability), engine, refusal) }
            }
            let left = try await database.integer("SELECT COUNT(*) FROM text_seen")
            #expect(left == 1)
        }
    }

    /// Under levels that are not in force any more, and under such as are not
    /// yet; and what was permitted under those in force passes.
    @Test(arguments: EngineKind.allCases)
    func anotherEpochIsRefused(_ kind: EngineKind) async throws {
        try await withFencedStore(kind) { engine, database in
            try await database.execute("UPDATE containment_epoch SET epoch = 5")
            for write in Write.allCases {
                for epoch in [0, 4, 6] as [Int64] {
                    await expectRefused(write.at(Self.here), under: Self.fitting(write, epoch: epoch), engine, .overtaken)
                }
                let passes = Self.fitting(write, epoch: 5)
                _ = try await engine.perform(passes, write.at(Self.here), [Statement("UPDATE text_seen SET at = at + 1", [])], lockKey: [])
                _ = try await engine.withTransaction(passes) { tx throws(StoreError) in
                    try tx.execute(write.at(Self.here), "UPDATE text_seen SET at = at + 1", [])
                }
            }
            #expect(try await database.integer("SELECT COUNT(*) FROM text_seen") == 1)
            #expect(try await database.integer("SELECT at FROM text_seen") == Int64(1 + 2 * Write.allCases.count))
        }
    }

    /// What reads changes nothing, in a transaction that may change too. (On
    /// PostgreSQL a query is not looked into: the texts are the same.)
    @Test func aQueryChangesNothing() async throws {
        try await withFencedStore(.sqlite) { engine, database in
            let refusal = StoreError.unpermitted(write: "a query", capability: database.permit.capability.rawValue)
            await #expect(throws: refusal) {
                _ = try await engine.withTransaction(database.permit) { tx throws(StoreError) in
                    try tx.query("DELETE FROM text_seen RETURNING at", [])
                }
            }
        }
    }
}
