import ArgumentParser
import Composition
import Foundation
import Notary
import PublishedLog

/// `creneau log verify PATH --key KEY`: a log's folder, or the file that
/// proves one leaf, by nothing but its bytes and the public key.
struct LogVerifyCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check a published log from its first leaf to its last, or a proof of one leaf.",
        discussion: """
            Needs nothing but the files and the log's public key: no deployment, no network. Names the first leaf that is not \
            the one that was signed. Exit code 1 when anything is not as it was signed.
            """)

    @Argument(help: "A folder with `checkpoint` and `tile`, or a .tlog-proof file.")
    var path: String
    @Option(help: "The log's verifier key, or a file that holds it.")
    var key: String
    @Option(help: "A witness's verifier key, or a file: its cosignature is asked for too. May be repeated.")
    var witness: [String] = []

    @OptionGroup var output: OutputOptions

    private struct Record: Encodable {
        let origin: String
        let size: Int
        let root: String
        let signers: [String]
        let isWhole: Bool
        /// The first leaf that is not as it was signed.
        let leaf: Int?
        let fault: String?
    }

    func perform() async throws {
        let log = try Self.key(key)
        let witnesses = try witness.map { try Self.key($0) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFault(.noInput, "\(path) is not there")
        }
        guard isFolder.boolValue else { return try verifyProof(log, witnesses) }
        do throws(LogCheck.Fault) {
            let report = try await LogCheck(LogFolder(path), log: log, witnesses: witnesses).run()
            guard witnesses.allSatisfy(report.signers.contains) else { throw .badCheckpoint(.unsigned) }
            try? tell(report)
        } catch {
            try tell(error, log)
            throw ExitCode(1)
        }
    }

    private func tell(_ report: LogCheck.Report) throws {
        let checkpoint = report.checkpoint
        if output.json {
            return try Console.say(
                json: Record(
                    origin: checkpoint.origin, size: checkpoint.size, root: LogWords.root(checkpoint), signers: report.signers.map(\.name),
                    isWhole: true, leaf: nil, fault: nil))
        }
        Console.say(
            """
            whole: \(checkpoint.size) leaves of \(checkpoint.origin) are those that were signed
            root: \(LogWords.root(checkpoint))
            signed by: \(report.signers.map(\.name).joined(separator: ", "))
            """)
    }

    private func tell(_ fault: LogCheck.Fault, _ log: NoteKey) throws {
        let (words, leaf) = LogWords.fault(fault)
        if output.json {
            return try Console.say(
                json: Record(origin: log.name, size: 0, root: "", signers: [], isWhole: false, leaf: leaf, fault: words))
        }
        Console.say("not whole: \(words)")
    }

    private func verifyProof(_ log: NoteKey, _ witnesses: [NoteKey]) throws {
        guard let bytes = try DurableFile.read(path), let proof = try? LogProof(bytes) else {
            throw CommandFault(.data, "\(path) is neither a folder of a log nor a proof (c2sp.org/tlog-proof@v1)")
        }
        guard let evidence = proof.extra.flatMap({ LeafEvidence($0) }) else {
            throw CommandFault(.data, "the proof does not carry its leaf, so there is nothing to check it against")
        }
        let isProven = (try? proof.proves(evidence.leaf, by: [log])) ?? false
        let signers = (try? proof.checkpoint.verified(by: [log] + witnesses)) ?? []
        guard isProven, witnesses.allSatisfy(signers.contains) else {
            Console.say(
                "not proven: the leaf is not under a checkpoint signed by \(([log] + witnesses).map(\.name).joined(separator: ", "))")
            throw ExitCode(1)
        }
        Console.say("proven: leaf \(proof.index) of \(log.name)\n\(evidence.text)")
        guard !evidence.opened.isEmpty else { return Console.say("what it commits to is not in this file") }
        guard let contents = evidence.contents else {
            Console.say("the values beside it are not those that the leaf commits to")
            throw ExitCode(1)
        }
        Console.say("kind: \(contents.kind.rawValue)\nactor: \(contents.actor)\nsubject: \(contents.subject)\ndetail: \(contents.detail)")
    }

    /// A verifier key as it is, or from a file.
    static func key(_ text: String) throws(CommandFault) -> NoteKey {
        if let key = NoteKey(text) { return key }
        if let bytes = try DurableFile.read(text), let line = String(validating: bytes, as: UTF8.self), let key = NoteKey(line.trimmed) {
            return key
        }
        throw CommandFault(
            .usage, "\"\(text)\" is no verifier key (name+id+base64), nor a file with one; `creneau log checkpoint` prints it")
    }
}
