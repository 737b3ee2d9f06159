public import Bytes

/// What a witness knows of one log, and how it decides (C2SP tlog-witness).
///
/// A value: whoever keeps it makes a new one durable before it answers with
/// the cosignature, one request after the other.
public struct Witnessing: Hashable, Sendable {
    public let origin: String
    /// Those of the log; one of them has to sign.
    public let keys: [NoteKey]
    /// The last that was cosigned; without leaves before the first.
    public private(set) var size: Int
    public private(set) var root: Digest32

    public init(origin: String, keys: [NoteKey], size: Int = 0, root: Digest32 = TreeHash.empty) {
        self.origin = origin
        self.keys = keys
        self.size = size
        self.root = root
    }

    /// Why a checkpoint is not cosigned; each has a status of its own.
    public enum Refusal: Error, Hashable, Sendable {
        /// 400: the old size is larger than the new one, or the text is no checkpoint.
        case malformed
        /// 403: no signature by a key of the log.
        case notByTheLog
        /// 404: another log's.
        case unknownOrigin
        /// 409: the witness is at another size, which it says.
        case otherSize(Int)
        /// 409: the same size with another root. The log forked.
        case fork(Int)
        /// 422: the proof does not lead from one to the other.
        case badProof
    }

    /// - Returns: the witness's next state; the checkpoint may be cosigned
    ///   once that is kept.
    public func accepting(_ request: AddCheckpoint) throws(Refusal) -> Witnessing {
        guard let checkpoint = Checkpoint(text: request.checkpoint.text) else { throw .malformed }
        guard checkpoint.origin.utf8.elementsEqual(origin.utf8) else { throw .unknownOrigin }
        do {
            _ = try request.checkpoint.verified(by: keys)
        } catch {
            throw .notByTheLog
        }
        guard request.oldSize <= checkpoint.size else { throw .malformed }
        guard request.oldSize == size else { throw .otherSize(size) }
        if checkpoint.size == size, checkpoint.root != root { throw .fork(size) }
        guard TreeProof.extends(size, root, to: checkpoint.size, checkpoint.root, proof: request.proof) else { throw .badProof }
        var next = self
        (next.size, next.root) = (checkpoint.size, checkpoint.root)
        return next
    }
}
