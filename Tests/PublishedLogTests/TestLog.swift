import Bytes
import Foundation
import Notary
import PublishedLog
import TestKit

/// A log in a folder of its own, which goes with the test.
final class TestLog {
    let folder: LogFolder
    let signer: NoteSigner
    private(set) var entries: [[UInt8]] = []
    private(set) var frontier = Frontier()

    init(_ name: String = "clinics.example/log/1") throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("log-\(UUID().uuidString)").path
        folder = LogFolder(path)
        signer = NoteSigner(name: name, seed: Digest32(Array(repeating: 3, count: 32))!)!
    }

    deinit { try? FileManager.default.removeItem(atPath: folder.path) }

    static func entry(_ index: Int, _ word: String = "entry") -> [UInt8] {
        Array("{\"v\":1,\"kind\":\"\(word)\",\"at\":\"2026-11-30T20:00:00Z\",\"n\":\(index)}".utf8)
    }

    /// Adds entries as the service does: the tiles first, then the checkpoint.
    func grow(by count: Int, word: String = "entry") throws {
        let new = (0..<count).map { Self.entry(entries.count + $0, word) }
        let before = entries.count
        for entry in new { frontier.append(TreeHash.leaf(entry)) }
        try folder.extend(new, from: before, to: frontier)
        entries += new
        try folder.publish(try note())
    }

    func note() throws -> SignedNote {
        let text = Checkpoint(origin: signer.key.name, size: entries.count, root: frontier.root).text
        return try SignedNote(text: text, signatures: [signer.sign(text)])
    }

    /// What is wrong with it; `nil` when nothing is.
    func fault() async -> LogCheck.Fault? {
        do throws(LogCheck.Fault) {
            let report = try await LogCheck(folder, log: signer.key).run()
            return report.checkpoint.size == entries.count ? nil : .noCheckpoint
        } catch {
            return error
        }
    }

    func file(_ name: String) -> String { folder.path + "/" + name }

    func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(fileURLWithPath: file(name)))) }

    func put(_ bytes: [UInt8], _ name: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: file(name))) }

    /// Paths of all files below the folder.
    func names() -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
        return paths.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: file(path), isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }
}
