public import Bytes

/// How large a log is, and the hash that fixes all of it (C2SP tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
    /// Names the log; a URL without its scheme.
    public let origin: String
    /// Leaves.
    public let size: Int
    public let root: Digest32
    /// Lines of others after the three; none of them is empty.
    public let extensions: [String]

    public init(origin: String, size: Int, root: Digest32) {
        self.origin = origin
        self.size = size
        self.root = root
        extensions = []
    }

    /// Reads the text of a note.
    ///
    /// - Returns: `nil` for anything but the one spelling of such a text.
    public init?(text: String) {
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
        // What comes after the last line feed is empty, and nothing else is.
        guard lines.count >= 4, lines[lines.count - 1].isEmpty, !lines.dropLast().contains(where: \.isEmpty),
            let size = Decimal.size(lines[1]), let root = Base64.standard.decode(lines[2]).flatMap({ Digest32($0) })
        else { return nil }
        origin = lines[0]
        self.size = size
        self.root = root
        extensions = Array(lines[3..<(lines.count - 1)])
    }

    public var text: String {
        "\(origin)\n\(size)\n\(Base64.standard.encode(root.bytes))\n" + extensions.map { $0 + "\n" }.joined()
    }

    /// The size that a witness is at, as it answers (`text/x.tlog.size`).
    public static func sizeLine(_ bytes: [UInt8]) -> Int? {
        guard bytes.last == 0x0A, let text = String(validating: bytes.dropLast(), as: UTF8.self) else { return nil }
        return Decimal.size(text)
    }

    /// - Throws: `NoteError.malformed` where the text is no checkpoint, and
    ///   what ``SignedNote/verified(by:)`` throws.
    public static func verified(_ note: SignedNote, by keys: [NoteKey]) throws(NoteError) -> Checkpoint {
        _ = try note.verified(by: keys)
        guard let checkpoint = Checkpoint(text: note.text) else { throw .malformed }
        return checkpoint
    }
}
