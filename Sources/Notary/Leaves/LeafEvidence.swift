/// A leaf with what opens it, as it travels beside a proof: two lines, the
/// second empty where the values were erased.
public struct LeafEvidence: Hashable, Sendable {
    /// The leaf's text, which is the log's entry.
    public let text: String
    /// As `LeafRecord.opened`.
    public let opened: String

    public init(text: String, opened: String) {
        self.text = text
        self.opened = opened
    }

    /// - Returns: `nil` unless exactly two lines.
    public init?(_ bytes: [UInt8]) {
        guard let all = String(validating: bytes, as: UTF8.self), all.utf8.last == 0x0A else { return nil }
        let lines = all.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        guard lines.count == 3 else { return nil }
        text = String(Substring(lines[0]))
        opened = String(Substring(lines[1]))
    }

    public var bytes: [UInt8] { Array("\(text)\n\(opened)\n".utf8) }

    /// The entry that the log has.
    public var leaf: [UInt8] { Array(text.utf8) }

    /// What it says; `nil` where the values are not those it commits to.
    public var contents: LeafRecord.Contents? { LeafRecord.contents(text, opened) }
}
