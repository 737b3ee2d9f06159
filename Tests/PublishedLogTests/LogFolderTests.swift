import Bytes
import Notary
import PublishedLog
import TestKit
import Testing

@Suite struct LogFolderTests {
    @Test(arguments: Seeds.standard(3)) func whatGrowsStepByStepIsWholeAtEachStep(_ seed: UInt64) async throws {
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let log = try TestLog()
        for _ in 0..<25 {
            let old = (log.entries.count, log.frontier.root)
            try log.grow(by: Int.random(in: 1...90, using: &random))
            #expect(await log.fault() == nil)
            #expect(try log.folder.entries(0..<log.entries.count, of: log.entries.count) == log.entries)
            let reader = TreeReader(size: log.entries.count, source: log.folder)
            let proof = try reader.consistencyProof(from: old.0, to: log.entries.count)
            #expect(TreeProof.extends(old.0, old.1, to: log.entries.count, log.frontier.root, proof: proof))
            let index = Int.random(in: 0..<log.entries.count, using: &random)
            let inclusion = try reader.inclusionProof(of: index, in: log.entries.count)
            let leaf = TreeHash.leaf(log.entries[index])
            #expect(TreeProof.includes(leaf, at: index, in: log.entries.count, root: log.frontier.root, proof: inclusion))
        }
    }

    @Test func aFullTileTakesThePlaceOfThePartialOnes() throws {
        let log = try TestLog()
        for _ in 0..<5 { try log.grow(by: 100) }
        #expect(
            log.names() == [
                "checkpoint", "tile/0/000", "tile/0/001.p/144", "tile/0/001.p/244", "tile/0/001.p/44", "tile/1/000.p/1",
                "tile/entries/000", "tile/entries/001.p/144", "tile/entries/001.p/244", "tile/entries/001.p/44",
            ])
    }

    @Test func oneStepOfManyMakesTheSameFilesAsManySteps() throws {
        let (one, many) = (try TestLog(), try TestLog())
        try one.grow(by: 70_000)
        for count in [1, 254, 1, 1, 65_000, 4_743] { try many.grow(by: count) }
        #expect(one.frontier == many.frontier && one.entries.count == many.entries.count)
        for name in one.names() { #expect(try one.bytes(name) == many.bytes(name)) }
    }

    @Test func whatIsWrittenAgainAfterAKillIsTheSame() async throws {
        let log = try TestLog()
        try log.grow(by: 300)
        let before = log.frontier
        let new = (300..<700).map { TestLog.entry($0) }
        var next = before
        for entry in new { next.append(TreeHash.leaf(entry)) }
        // The tiles were written, the checkpoint was not.
        try log.folder.extend(new, from: 300, to: next)
        #expect(await log.fault() == nil)
        try log.grow(by: 400)
        #expect(await log.fault() == nil)
    }

    @Test func anotherTreeIsNotWrittenOverThisOne() throws {
        let log = try TestLog()
        try log.grow(by: 300)
        var other = Frontier()
        for index in 0..<301 { other.append(TreeHash.leaf(TestLog.entry(index, "other"))) }
        #expect(throws: LogFolderError.otherTree) { try log.folder.extend([TestLog.entry(300, "other")], from: 300, to: other) }
        #expect(throws: LogFolderError.otherTree) { try log.folder.extend([], from: 300, to: other) }
    }

    @Test func nothingIsPublishedBeforeTheFirst() async throws {
        let log = try TestLog()
        #expect(try log.folder.checkpoint() == nil)
        #expect(await log.fault() == .noCheckpoint)
        try log.folder.publish(try log.note())
        #expect(await log.fault() == nil)
    }
}
