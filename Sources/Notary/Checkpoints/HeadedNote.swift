internal import Bytes

/// A few lines, hashes after them, an empty line, and a note: how proofs of a
/// log and requests to a witness are written.
struct HeadedNote {
    /// Those that are not taken yet; after ``hashes()`` none is left.
    private(set) var lines: ArraySlice<String>
    private let noteBytes: [UInt8]

    /// - Throws: `malformed`; `tooLong`.
    init(_ bytes: [UInt8], bytesMax: Int) throws(NoteError) {
        guard bytes.count <= bytesMax else { throw .tooLong }
        guard let end = bytes.indices.dropLast().first(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A }),
            let head = String(validating: bytes[..<end], as: UTF8.self)
        else { throw .malformed }
        lines = head.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }[...]
        noteBytes = Array(bytes[(end + 2)...])
    }

    /// The next line, without the word that it begins with.
    ///
    /// - Returns: `nil` where it begins otherwise; it is not taken then.
    mutating func value(after word: String) -> Substring? {
        guard let line = lines.first, line.hasPrefix(word) else { return nil }
        lines.removeFirst()
        return line.dropFirst(word.count)
    }

    /// All lines that are left.
    mutating func hashes() throws(NoteError) -> [Digest32] {
        guard lines.count <= TreeProof.hashesMax else { throw .tooLong }
        var hashes: [Digest32] = []
        while let line = lines.popFirst() {
            guard let hash = Base64.standard.decode(line).flatMap({ Digest32($0) }) else { throw .malformed }
            hashes.append(hash)
        }
        return hashes
    }

    func note() throws(NoteError) -> SignedNote { try SignedNote(noteBytes) }
}
