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
        var head = try HeadedNote(bytes, bytesMax: Self.bytesMax)
        guard let oldSize = head.value(after: "old ").flatMap({ Decimal.size($0) }) else { throw .malformed }
        self.init(oldSize: oldSize, proof: try head.hashes(), checkpoint: try head.note())
    }

    public var text: String {
        "old \(oldSize)\n" + proof.map { Base64.standard.encode($0.bytes) + "\n" }.joined() + "\n" + checkpoint.note
    }
}
