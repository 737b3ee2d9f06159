import Bytes
import Containment
import Database
import Foundation
import Notary
import PublishedLog
import Scheduling
import Seals
import Synchronization
import TestKit
import Testing

@testable import Operations
@testable import Store
@testable import UseCases

/// The log of a whole service, in a folder of its own.
private final class LogOfWorld: Sendable {
    let world: World
    let folder = LogFolder(FileManager.default.temporaryDirectory.appendingPathComponent("log-\(UUID().uuidString)").path)

    init(_ world: World) { self.world = world }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    /// As after a start of the process.
    func sequencing(witnesses: [any Witness] = []) -> Sequencing {
        Sequencing(world.house, folder: folder, host: "clinics.example", witnesses: witnesses)
    }

    func row() async throws -> LogRow { try #require(try await world.engine.read { tx throws(StoreError) in try tx.log() }) }

    func key() async throws -> NoteKey {
        let text = try await row().key
        return try #require(NoteKey(text))
    }

    /// What the folder and the key alone say.
    func size() async throws -> Int { try await LogCheck(folder, log: key()).run().checkpoint.size }

    /// Whether all that the store has is shown.
    func isWhole() async throws -> Bool {
        let row = try await row()
        let size = try await size()
        return size == row.size && row.signedSize == row.size
    }

    func waiting() async throws -> Int64 { try await world.count("SELECT COUNT(*) FROM log_leaf") }
}

/// A witness in memory, over the same rules as the real one.
private final class WitnessInMemory: Witness {
    let key: NoteKey
    private let signer: NoteSigner
    private let known: Mutex<Witnessing?> = Mutex(nil)
    private let logKey: @Sendable () async throws -> NoteKey

    init(_ logKey: @escaping @Sendable () async throws -> NoteKey) {
        signer = NoteSigner(name: "witness.example/w1", kind: .cosignature, seed: Digest32(Array(repeating: 4, count: 32))!)!
        key = signer.key
        self.logKey = logKey
    }

    func add(_ request: AddCheckpoint) async -> WitnessAnswer? {
        guard let checkpoint = Checkpoint(text: request.checkpoint.text), let log = try? await logKey() else { return nil }
        return known.withLock { known in
            let before = known ?? Witnessing(origin: checkpoint.origin, keys: [log])
            do throws(Witnessing.Refusal) {
                known = try before.accepting(request)
                return .cosigned([signer.cosign(request.checkpoint.text, at: 1_795_000_000)])
            } catch {
                if case .otherSize(let size) = error { return .atSize(size) }
                return .refused
            }
        }
    }
}

@Suite struct SequencingTests {
    private func book(_ world: World, _ count: Int = 1) async throws {
        for _ in 0..<count { _ = try await world.book(try #require(try await world.openSlots().first).id) }
    }

    @Test(arguments: EngineKind.allCases) func whatIsWrittenIsNumberedSignedAndPublished(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let log = LogOfWorld(world)
            let sequencing = log.sequencing()
            try await book(world)
            let waiting = try await log.waiting()
            #expect(try await sequencing.step(world.system) == Int(waiting))
            #expect(try await log.waiting() == 0)
            #expect(try await log.size() == Int(waiting))
            // Nothing happened: nothing is done.
            let note = try await log.row().note
            #expect(try await sequencing.step(world.system) == 0)
            #expect(try await log.row().note == note)
            try await book(world, 3)
            try await sequencing.step(world.system)
            #expect(try await log.size() > Int(waiting))
            let shown = try #require(try log.folder.checkpoint())
            #expect(try await log.row().note == shown.note)
            #expect(try await log.row().origin == "clinics.example/log/1")
            try await world.expectClean()
        }
    }

    @Test(arguments: EngineKind.allCases) func aKillBetweenAnyTwoStepsLosesAndDoublesNothing(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let log = LogOfWorld(world)
            try await book(world)
            try await log.sequencing().step(world.system)
            // Killed after the numbers: the vault is away for what comes next.
            try await book(world)
            world.vault.isAway = true
            let before = try await log.size()
            // Whoever begins asks the vault first; one that has begun goes on without it.
            await #expect(throws: Refusal.vaultUnavailable) { try await log.sequencing().step(world.system) }
            let after = try await log.size()
            #expect(after == before)
            world.vault.isAway = false
            let sequencing = log.sequencing()
            try await sequencing.step(world.system)
            try await book(world)
            world.vault.isAway = true
            await #expect(throws: Refusal.vaultUnavailable) { try await sequencing.step(world.system) }
            let row = try await log.row()
            #expect(row.size > row.signedSize)
            world.vault.isAway = false
            // After the signature, before it was kept: the vault knows more than the store.
            let text = Checkpoint(
                origin: row.origin, size: row.size, root: try #require(Frontier(size: row.size, peaks: row.peaks)).root
            ).text
            let proof = try TreeReader(size: row.size, source: log.folder).consistencyProof(from: row.signedSize, to: row.size)
            _ = try await world.vault.signLog(LogCheckpoint(text: text, oldSize: row.signedSize, proof: proof))
            try await log.sequencing().step(world.system)
            #expect(try await log.size() == row.size)
            // After it was kept, before it was shown.
            let shown = try #require(try log.folder.checkpoint())
            try await book(world)
            try await log.sequencing().step(world.system)
            try log.folder.publish(shown)
            try await log.sequencing().step(world.system)
            #expect(try await log.isWhole())
            try await world.expectClean()
        }
    }

    @Test func tilesThatWereLostOrAlteredAreWrittenAgain() async throws {
        try await withWorld(.sqlite) { world in
            let log = LogOfWorld(world)
            try await book(world)
            let sequencing = log.sequencing()
            try await sequencing.step(world.system)
            let tile = log.folder.path + "/tile"
            try FileManager.default.removeItem(atPath: tile)
            try await book(world)
            try await sequencing.step(world.system)
            #expect(try await log.isWhole())
            for path in ["/tile/0", "/tile/entries"] {
                try FileManager.default.removeItem(atPath: log.folder.path + path)
                try await log.sequencing().step(world.system)
                try await book(world)
                try await log.sequencing().step(world.system)
                #expect(try await log.isWhole())
            }
            try FileManager.default.removeItem(atPath: log.folder.path)
            try await log.sequencing().step(world.system)
            #expect(try await log.isWhole())
        }
    }

    @Test(arguments: EngineKind.allCases) func aStoreThatWasPutBackIsNoticedAndNothingIsSigned(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let log = LogOfWorld(world)
            try await book(world, 2)
            try await log.sequencing().step(world.system)
            let row = try await log.row()
            // As it was one leaf before.
            var edge = Frontier()
            for entry in try log.folder.entries(0..<(row.size - 1), of: row.size) { edge.append(TreeHash.leaf(entry)) }
            let peaks = edge.peaks
            let permit = try Permit.ofSystem(.keepRecord)
            try await world.engine.withTransaction(permit) { tx throws(StoreError) in
                let shorter: Statement =
                    "UPDATE log SET size = \(row.size - 1), signed_size = \(row.size - 1), peaks = \(peaks.flatMap(\.bytes))"
                try tx.execute(shorter)
                let last: Statement = "DELETE FROM log_entry WHERE idx = \(row.size - 1)"
                try tx.execute(last)
            }
            let again = log.sequencing()
            _ = try? await again.step(world.system)
            #expect(again.fault == .wentBack)
            // It goes on with other leaves: a fork.
            try await book(world)
            #expect(try await again.step(world.system) == 0)
            #expect(try await log.row().size == row.size - 1)
            #expect(try await log.size() == row.size)
        }
    }

    /// Nothing that is restored has the vault's memory of the log.
    @Test func afterARestoreItWaitsForTwoOfficersAndBeginsAnew() async throws {
        try await withWorld(.sqlite) { world in
            let log = LogOfWorld(world)
            try await book(world, 2)
            let sequencing = log.sequencing()
            try await sequencing.step(world.system)
            let before = try await log.row()
            try await world.vaultProcess.restart { folder in try FileManager.default.removeItem(atPath: folder + "/log") }
            let restored = log.sequencing()
            try await restored.step(world.system)
            #expect(restored.fault == .restored)
            try await book(world)
            #expect(try await restored.step(world.system) == 0)
            let restart = LogRestart(world.house, folder: log.folder)
            let opening = try await restart.opening(known: nil, reason: "exercise", world.system)
            #expect(opening.origin == "clinics.example/log/2" && opening.restored.size == before.size)
            let signer = NoteSigner(name: "anne", seed: Digest32(Array(repeating: 1, count: 32))!)!
            try await restart.begin(try SignedNote(text: opening.text, signatures: [signer.sign(opening.text)]), world.system)
            try await restored.step(world.system)
            #expect(restored.fault == nil)
            #expect(try await log.isWhole())
            let row = try await log.row()
            #expect(row.origin == "clinics.example/log/2" && row.key != before.key)
            let first = try #require(try log.folder.entries(0..<1, of: row.size).first)
            #expect(try SignedNote(first).text == opening.text)
            // The old one stays whole beside it.
            let old = LogFolder(log.folder.path + "/before/1")
            let key = try #require(NoteKey(before.key))
            #expect(try await LogCheck(old, log: key).run().checkpoint.size == before.size)
            try await world.expectClean()
        }
    }

    @Test func aForkOfTheSameSizeIsNotSigned() async throws {
        try await withWorld(.sqlite) { world in
            let log = LogOfWorld(world)
            try await book(world, 2)
            try await log.sequencing().step(world.system)
            let row = try await log.row()
            let leaf = Checkpoint(origin: row.origin, size: row.size, root: TreeHash.leaf([1])).text
            await #expect(throws: VaultError.refused(.otherLog)) {
                _ = try await world.vault.signLog(LogCheckpoint(text: leaf, oldSize: row.size, proof: []))
            }
            let other = Checkpoint(origin: "other.example/log/1", size: 1, root: TreeHash.leaf([1])).text
            await #expect(throws: VaultError.refused(.otherLog)) {
                _ = try await world.vault.signLog(LogCheckpoint(text: other, oldSize: 0, proof: []))
            }
        }
    }

    @Test func twoSequencersDoNotNumberTwice() async throws {
        try await withWorld(.postgres) { world in
            let log = LogOfWorld(world)
            let (one, two) = (log.sequencing(), log.sequencing())
            for _ in 0..<6 {
                try await book(world, 2)
                async let first = try? one.step(world.system)
                async let second = try? two.step(world.system)
                _ = await (first, second)
            }
            try await one.step(world.system)
            let row = try await log.row()
            #expect(try await world.count("SELECT COUNT(DISTINCT id) FROM log_entry") == Int64(row.size))
            #expect(try await log.size() == row.size)
        }
    }

    @Test func aWitnessCosignsWhatIsPublished() async throws {
        try await withWorld(.sqlite) { world in
            let log = LogOfWorld(world)
            let witness = WitnessInMemory { try await log.key() }
            try await book(world)
            try await log.sequencing(witnesses: [witness]).step(world.system)
            // After a restart of ours the witness says where it is.
            try await book(world)
            try await log.sequencing(witnesses: [witness]).step(world.system)
            let note = try #require(try log.folder.checkpoint())
            let key = try await log.key()
            #expect(try note.verified(by: [key, witness.key]) == [key, witness.key])
        }
    }

    @Test(arguments: EngineKind.allCases) func theCheckFindsALeafThatWasAlteredInTheStore(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let log = LogOfWorld(world)
            #expect(try await world.administration.checkLog().isEmpty)
            try await book(world, 2)
            try await log.sequencing().step(world.system)
            #expect(try await world.administration.checkLog().isEmpty)
            let permit = try Permit.ofSystem(.keepRecord)
            let alter: Statement = "UPDATE log_entry SET leaf = leaf || ' ' WHERE idx = 1"
            _ = try await world.engine.withTransaction(permit) { tx throws(StoreError) in try tx.execute(alter) }
            #expect(try await world.administration.checkLog().map(\.rule) == ["the log's leaves make its tree"])
        }
    }

    @Test(arguments: EngineKind.allCases) func everyOpeningHasItsLeaf(_ kind: EngineKind) async throws {
        try await withWorld(kind) { world in
            let log = LogOfWorld(world)
            let booked = try await world.book(try #require(try await world.openSlots().first).id)
            _ = try await world.delivered()
            let journal = JournalImport(world.house)
            while try await journal.step(world.system) > 0 {}
            try await log.sequencing().step(world.system)
            let row = try await log.row()
            let key = try await log.key()
            let entries = try log.folder.entries(0..<row.size, of: row.size).map { String(decoding: $0, as: UTF8.self) }
            let openings = try await world.engine.read { tx throws(StoreError) in try tx.journal(of: booked.appointment.id.bytes, limit: 99)
            }
            #expect(!openings.isEmpty)
            for opening in openings {
                let place = try #require(opening.openings[0].place)
                #expect(entries[place.index].contains("\"particulars.opened\""))
                let found = try await world.engine.read { tx throws(StoreError) in try tx.openedLeaf(number: place.index) }
                let opened = try #require(found)
                let contents = try #require(LeafRecord.contents(entries[place.index], opened))
                #expect(contents.subject == Hex.encode(booked.appointment.id.bytes))
                let proof = try #require(try log.folder.proof(of: place.index, opened: opened))
                #expect(try proof.proves(Array(entries[place.index].utf8), by: [key]))
            }
            let all = try await world.count("SELECT COUNT(*) FROM journal_entry")
            #expect(entries.filter { $0.contains("\"particulars.opened\"") || $0.contains("\"vault.acted\"") }.count >= Int(all))
        }
    }
}
