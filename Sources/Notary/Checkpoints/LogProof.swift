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
        guard bytes.count <= SignedNote.bytesMax else { throw .tooLong }
        guard let end = bytes.indices.dropLast().first(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }),
            let head = String(validating: bytes[..<end], as: UTF8.self)
        else { throw .malformed }
        var lines = head.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }[...]
        guard lines.popFirst() == Self.header, let second = lines.popFirst() else { throw .malformed }
        var line = second
        var extra: [UInt8]?
        if line.hasPrefix("extra ") {
            guard let bytes = Base64.standard.decode(line.dropFirst(6)), let next = lines.popFirst() else { throw .malformed }
            (extra, line) = (bytes, next)
        }
        guard line.hasPrefix("index "), let index = Decimal.size(line.dropFirst(6)) else { throw .malformed }
        guard lines.count <= TreeProof.hashesMax else { throw .tooLong }
        var hashes: [Digest32] = []
        for line in lines {
            guard let hash = Base64.standard.decode(line).flatMap({ Digest32($0) }) else { throw .malformed }
            hashes.append(hash)
        }
        self.init(extra: extra, index: index, hashes: hashes, checkpoint: try SignedNote(Array(bytes[(end + 2)...])))
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
