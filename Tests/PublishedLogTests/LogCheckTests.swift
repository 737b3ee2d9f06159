import Bytes
import Foundation
import Notary
import PublishedLog
import TestKit
import Testing

@Suite struct LogCheckTests {
    private func log(_ size: Int) throws -> TestLog {
        let log = try TestLog()
        try log.grow(by: size)
        return log
    }

    /// Whether the fault says where leaf `index` is: by itself, or among others.
    private func names(_ fault: LogCheck.Fault?, _ index: Int) -> Bool {
        switch fault {
        case .badLeaf(let leaf): leaf == index
        case .badLeaves(let leaves): leaves.contains(index)
        default: false
        }
    }

    @Test func everyBitOfALeafIsItsOwn() async throws {
        let log = try log(300)
        let name = "tile/entries/001.p/44"
        let bytes = try log.bytes(name)
        var position = 0
        for leaf in 256..<260 {
            let length = 2 + Int(bytes[position]) << 8 + Int(bytes[position + 1])
            for byte in (position + 2)..<(position + length) {
                for bit in 0..<8 {
                    var altered = bytes
                    altered[byte] ^= 1 << UInt8(bit)
                    try log.put(altered, name)
                    #expect(await log.fault() == .badLeaf(leaf))
                }
            }
            position += length
        }
        try log.put(bytes, name)
        #expect(await log.fault() == nil)
    }

    @Test(arguments: Seeds.standard(1)) func noBitOfAnyFileCanBeTurned(_ seed: UInt64) async throws {
        print("seed \(seed)")
        var random = SeededGenerator(seed: seed)
        let log = try log(1_000)
        for name in log.names() {
            let bytes = try log.bytes(name)
            for _ in 0..<40 {
                let byte = Int.random(in: bytes.indices, using: &random)
                var altered = bytes
                altered[byte] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                try log.put(altered, name)
                let fault = await log.fault()
                #expect(fault != nil, "\(name), byte \(byte)")
                if case .badTile(let path, _) = fault { #expect(path == name) }
                if name == "checkpoint", case .badCheckpoint = fault { continue }
                #expect(name != "checkpoint")
            }
            try log.put(bytes, name)
        }
        #expect(await log.fault() == nil)
    }

    @Test func noFileCanBeCutLengthenedOrTakenAway() async throws {
        let log = try log(515)
        for name in log.names() {
            let bytes = try log.bytes(name)
            for cut in Set([0, 1, 31, 32, 33, bytes.count / 2, bytes.count - 1]).filter({ $0 < bytes.count }) {
                try log.put(Array(bytes[..<cut]), name)
                #expect(await log.fault() != nil, "\(name) cut to \(cut)")
            }
            try log.put(bytes + [0], name)
            #expect(await log.fault() != nil, "\(name) with one more")
            try FileManager.default.removeItem(atPath: log.file(name))
            #expect(await log.fault() != nil, "\(name) taken away")
            try log.put(bytes, name)
        }
        #expect(await log.fault() == nil)
    }

    @Test func aLeafThatWasReplacedWithAllItsHashesIsFound() async throws {
        let (log, other) = (try log(700), try log(700))
        // The same log but for leaf 300, with hashes that fit.
        let entries = (0..<700).map { $0 == 300 ? TestLog.entry(1, "forged") : TestLog.entry($0) }
        var frontier = Frontier()
        for entry in entries { frontier.append(TreeHash.leaf(entry)) }
        for name in other.names() { try FileManager.default.removeItem(atPath: other.file(name)) }
        try other.folder.extend(entries, from: 0, to: frontier)
        for name in ["tile/entries/001", "tile/0/001"] { try log.put(try other.bytes(name), name) }
        #expect(await log.fault() == .badLeaves(256..<512))
        // With every hash above it too, the signed root is what is left.
        try log.put(try other.bytes("tile/1/000.p/2"), "tile/1/000.p/2")
        #expect(names(await log.fault(), 300))
        // Without its hash the leaf itself is named.
        try log.put(try TestLogFiles.tile(log, 1), "tile/0/001")
        #expect(await log.fault() == .badLeaf(300))
    }

    @Test func aLogThatIsShorterThanItWasSignedIsFound() async throws {
        let log = try log(300)
        let note = try log.note()
        let shorter = try self.log(299)
        try shorter.folder.publish(note)
        #expect(await shorter.fault() == .badLeaf(256))
        let forked = try TestLog()
        try forked.grow(by: 300, word: "fork")
        try forked.folder.publish(note)
        #expect(await forked.fault() == .badLeaves(0..<300))
    }

    @Test func aCheckpointOfAnotherLogOrKeyIsNotTaken() async throws {
        let log = try log(10)
        let other = NoteSigner(name: "other.example/log/1", seed: Digest32(Array(repeating: 9, count: 32))!)!
        let text = try log.note().text
        try log.folder.publish(try SignedNote(text: text, signatures: [other.sign(text)]))
        #expect(await log.fault() == .badCheckpoint(.unsigned))
        let foreign = text.replacing("clinics.example/log/1", with: "clinics.example/log/2")
        try log.folder.publish(try SignedNote(text: foreign, signatures: [log.signer.sign(foreign)]))
        #expect(await log.fault() == .badCheckpoint(.malformed))
    }
}

/// What a tile of hashes was, made again from a log's entries.
private enum TestLogFiles {
    static func tile(_ log: TestLog, _ index: Int) throws -> [UInt8] {
        log.entries[(index * 256)..<(index * 256 + 256)].flatMap { TreeHash.leaf($0).bytes }
    }
}
