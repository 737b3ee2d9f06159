public import Bytes

/// What a log asks of a witness: to cosign a checkpoint, by a proof that it
/// grew out of the last one that the witness knows (C2SP tlog-witness).
public struct AddCheckpoint: Hashable, Sendable {
    /// A request of 63 hashes and a note of 16 signatures takes far less.
    public static let bytesMax = 64_000

    public let oldSize: Int
    public let proof: [Digest32]
    public let checkpoint: SignedNote

    public init(oldSize: Int, proof: [Digest32], checkpoint: SignedNote) {
        self.oldSize = oldSize
        self.proof = proof
        self.checkpoint = checkpoint
    }

    /// - Throws: `malformed`, `tooLong`.
    public init(_ bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= Self.bytesMax else { throw .tooLong }
        guard let end = bytes.indices.dropLast().first(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }),
            let head = String(validating: bytes[..<end], as: UTF8.self)
        else { throw .malformed }
        var lines = head.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }[...]
        guard let first = lines.popFirst(), first.hasPrefix("old "), let oldSize = Decimal.size(first.dropFirst(4)) else {
            throw .malformed
        }
        guard lines.count <= TreeProof.hashesMax else { throw .tooLong }
        var proof: [Digest32] = []
        for line in lines {
            guard let hash = Base64.standard.decode(line).flatMap({ Digest32($0) }) else { throw .malformed }
            proof.append(hash)
        }
        self.init(oldSize: oldSize, proof: proof, checkpoint: try SignedNote(Array(bytes[(end + 2)...])))
    }

    public var text: String {
        "old \(oldSize)\n" + proof.map { Base64.standard.encode($0.bytes) + "\n" }.joined() + "\n" + checkpoint.note
    }
}
