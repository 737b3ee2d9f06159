internal import Bytes
internal import Files
internal import Glibc
public import Notary
internal import Synchronization

/// A witness at work: what it cosigned last of each log stands in a folder,
/// and a new one is durable before its cosignature leaves.
public final class WitnessBook: Sendable {
    /// A status, a media type and a body (C2SP tlog-witness).
    public struct Answer: Hashable, Sendable {
        public let status: Int
        public let mediaType: String
        public let body: String

        static func text(_ status: Int, _ body: String) -> Answer {
            Answer(status: status, mediaType: "text/plain; charset=utf-8", body: body)
        }
    }

    private static let lockName = "lock"
    private static let ownerName = "witness"

    private let folder: Folder
    /// Held for as long as this witness lives.
    private let lock: OpenFile
    private let signer: NoteSigner
    /// By origin. One request after the other: what is compared is what is written.
    private let logs: Mutex<[String: Witnessing]>

    /// - Parameters:
    ///   - signer: a key for cosignatures.
    ///   - logs: the keys of the logs that are witnessed; a key's name is its log's.
    /// - Throws: `unwritable` for a folder that cannot be made, `damaged` when
    ///   a file in it is not what was cosigned: to go on without it would
    ///   cosign a fork; `inUse` for another witness's folder, or while one runs there.
    public init(folder path: String, signer: NoteSigner, logs keys: [NoteKey]) throws(LogFolderError) {
        self.signer = signer
        var logs: [String: Witnessing] = [:]
        do throws(FileError) {
            folder = try Folder(path)
            lock = try OpenFile(folder.file(Self.lockName), flags: O_RDWR | O_CREAT)
        } catch {
            throw .unwritable(path, code: error.code)
        }
        // Two that cosign from one folder would each cosign what the other did not see.
        guard lock.lock() else { throw .inUse(path) }
        try Self.own(folder, signer.key)
        for key in keys {
            let known = logs[key.name]
            logs[key.name] = try Self.known(key.name, (known?.keys ?? []) + [key], in: folder)
        }
        self.logs = Mutex(logs)
    }

    /// The folder is one witness's: what another cosigned is not what this one did.
    private static func own(_ folder: Folder, _ key: NoteKey) throws(LogFolderError) {
        let line = Array("\(key)\n".utf8)
        do throws(FileError) {
            guard folder.exists(ownerName) else { return try folder.write(line, as: ownerName) }
            guard try folder.read(ownerName) == line else { throw FileError(code: EPERM) }
        } catch {
            if error.code == EPERM { throw .inUse(folder.path) }
            throw .unreadable(ownerName, code: error.code)
        }
    }

    private static func known(_ origin: String, _ keys: [NoteKey], in folder: Folder) throws(LogFolderError) -> Witnessing {
        let name = fileName(origin)
        guard folder.exists(name) else { return Witnessing(origin: origin, keys: keys) }
        let bytes: [UInt8]
        do throws(FileError) { bytes = try folder.read(name) } catch { throw .unreadable(name, code: error.code) }
        guard let note = try? SignedNote(bytes), let checkpoint = try? Checkpoint.verified(note, by: keys), checkpoint.origin == origin
        else { throw .damaged(name) }
        return Witnessing(origin: origin, keys: keys, size: checkpoint.size, root: checkpoint.root)
    }

    private static func fileName(_ origin: String) -> String { Hex.encode(TreeHash.leaf(Array(origin.utf8)).bytes.prefix(16)) }

    /// - Parameter seconds: since 1970, now.
    public func answer(_ body: [UInt8], at seconds: Int64) -> Answer {
        let request: AddCheckpoint
        do {
            request = try AddCheckpoint(body)
        } catch {
            return .text(400, "this is no request to add a checkpoint\n")
        }
        guard let checkpoint = Checkpoint(text: request.checkpoint.text) else { return .text(400, "the note is no checkpoint\n") }
        return logs.withLock { logs in
            guard let known = logs[checkpoint.origin] else { return .text(404, "this log is not witnessed here\n") }
            do throws(Witnessing.Refusal) {
                let next = try known.accepting(request)
                if next != known || !folder.exists(Self.fileName(known.origin)) {
                    do throws(FileError) {
                        try folder.write(Array(request.checkpoint.note.utf8), as: Self.fileName(known.origin))
                    } catch {
                        return .text(503, "what is cosigned cannot be kept\n")
                    }
                    logs[known.origin] = next
                }
                return .text(200, signer.cosign(request.checkpoint.text, at: seconds).line)
            } catch {
                return Self.answer(error)
            }
        }
    }

    private static func answer(_ refusal: Witnessing.Refusal) -> Answer {
        switch refusal {
        case .malformed: .text(400, "the old size is larger than the checkpoint's\n")
        case .notByTheLog: .text(403, "the checkpoint is not signed by the log\n")
        case .unknownOrigin: .text(404, "this log is not witnessed here\n")
        case .otherSize(let size), .fork(let size): Answer(status: 409, mediaType: "text/x.tlog.size", body: "\(size)\n")
        case .badProof: .text(422, "the proof does not lead from the last checkpoint to this one\n")
        }
    }
}
