public import Bytes

/// A file by which anybody can check, without a connection, that something is
/// in a log (C2SP tlog-proof).
public struct LogProof: Hashable, Sendable {
    private static let header = "c2sp.org/tlog-proof@v1"

    /// Whatever it takes to make the entry again; nothing vouches for it.
    public let extra: [UInt8]?
    public let index: Int
    /// From the leaf's sibling up.
    public let hashes: [Digest32]
    public let checkpoint: SignedNote

    public init(extra: [UInt8]?, index: Int, hashes: [Digest32], checkpoint: SignedNote) {
        self.extra = extra
        self.index = index
        self.hashes = hashes
        self.checkpoint = checkpoint
    }

    /// - Throws: `malformed` for anything but the one spelling, `tooLong`.
    public init(_ bytes: [UInt8]) throws(NoteError) {
        var head = try HeadedNote(bytes, bytesMax: SignedNote.bytesMax)
        guard head.value(after: Self.header) == "" else { throw .malformed }
        var extra: [UInt8]?
        if let text = head.value(after: "extra ") {
            guard let bytes = Base64.standard.decode(text) else { throw .malformed }
            extra = bytes
        }
        guard let index = head.value(after: "index ").flatMap({ Decimal.size($0) }) else { throw .malformed }
        self.init(extra: extra, index: index, hashes: try head.hashes(), checkpoint: try head.note())
    }

    public var text: String {
        var text = Self.header + "\n"
        if let extra { text += "extra \(Base64.standard.encode(extra))\n" }
        text += "index \(index)\n"
        for hash in hashes { text += Base64.standard.encode(hash.bytes) + "\n" }
        return text + "\n" + checkpoint.note
    }

    /// Whether `entry` is in the log at that place, by the word of one of `keys`.
    ///
    /// - Throws: what ``Checkpoint/verified(_:by:)`` throws.
    public func proves(_ entry: [UInt8], by keys: [NoteKey]) throws(NoteError) -> Bool {
        let known = try Checkpoint.verified(checkpoint, by: keys)
        // A key's name is its log's: signed or not, another log's checkpoint proves nothing of this one.
        guard keys.contains(where: { $0.name.utf8.elementsEqual(known.origin.utf8) }) else { return false }
        return TreeProof.includes(TreeHash.leaf(entry), at: index, in: known.size, root: known.root, proof: hashes)
    }
}
