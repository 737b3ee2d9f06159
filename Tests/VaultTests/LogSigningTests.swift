import Bytes
import Foundation
import Notary
import Scheduling
import Seals
import TestKit
import Testing

@testable import Vault

/// What the vault does about the log: it signs what grew out of what it
/// signed last, across restarts, and nothing else.
@Suite struct LogSigningTests {
    private func tree(_ size: Int, _ word: String = "entry") -> [Digest32] { (0..<size).map { TreeHash.leaf(Array("\(word) \($0)".utf8)) } }

    private func checkpoint(_ size: Int, from old: Int, _ word: String = "entry", origin: String = "a.example/log/1") throws
        -> LogCheckpoint
    {
        var edge = Frontier()
        for leaf in tree(size, word) { edge.append(leaf) }
        let reader = TreeReader(size: size, source: Leaves(leaves: tree(size, word)))
        return LogCheckpoint(
            text: Checkpoint(origin: origin, size: size, root: edge.root).text, oldSize: old,
            proof: try reader.consistencyProof(from: old, to: size))
    }

    /// A tree of one tile.
    private struct Leaves: TileSource {
        let leaves: [Digest32]
        func hashes(of tile: Tile) throws(TreeError) -> [Digest32] {
            guard tile.content == .hashes(level: 0), tile.index == 0 else { throw .missing(tile) }
            return Array(leaves.prefix(tile.width))
        }
    }

    private func signature(_ answer: LogAnswer, of text: String) throws -> NoteKey {
        guard case .signed(let line, let key) = answer else { throw VaultError.unavailable }
        let known = try #require(NoteKey(key))
        #expect(try SignedNote(text + "\n" + line).verified(by: [known]) == [known])
        return known
    }

    @Test func itSignsWhatGrewAndKeepsThatAcrossRestarts() async throws {
        let folder = try Fixture()
        var key: NoteKey?
        for (old, size) in [(0, 0), (0, 3), (3, 3), (3, 100), (100, 101)] {
            let asked = try checkpoint(size, from: old)
            var core = try VaultCore(settings: folder.settings, clock: folder.clock)
            let by = try signature(try core.log.sign(asked), of: asked.text)
            #expect(by.name == "a.example/log/1" && (key == nil || key == by))
            key = by
        }
        let core = try VaultCore(settings: folder.settings, clock: folder.clock)
        var log = core.log
        guard case .known(let size, _) = try log.sign(try checkpoint(120, from: 90)) else { throw VaultError.unavailable }
        #expect(size == 101)
        for forked in [try checkpoint(101, from: 101, "other"), try checkpoint(120, from: 101, "other")] {
            #expect(throws: VaultError.refused(.otherLog)) { _ = try log.sign(forked) }
        }
        #expect(throws: VaultError.refused(.otherLog)) { _ = try log.sign(try checkpoint(5, from: 0, origin: "b.example/log/1")) }
        guard case .known = try log.sign(try checkpoint(100, from: 100)) else { throw VaultError.unavailable }
        let text = LogCheckpoint(text: "no checkpoint\n", oldSize: 0, proof: [])
        #expect(throws: VaultError.refused(.malformed)) { _ = try log.sign(text) }
    }

    @Test func withoutWhatItSignedLastItDoesNotStart() async throws {
        let folder = try Fixture()
        do {
            var core = try VaultCore(settings: folder.settings, clock: folder.clock)
            _ = try core.log.sign(try checkpoint(9, from: 0))
        }
        let path = folder.path + "/vault/log/signed"
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        bytes[18] ^= 1
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(throws: VaultStartError.keysDamaged) { _ = try VaultCore(settings: folder.settings, clock: folder.clock) }
    }
}
