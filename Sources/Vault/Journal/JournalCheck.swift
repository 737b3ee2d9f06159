import Files

/// What a check of the whole journal found.
public struct JournalCheck: Hashable, Sendable {
    /// Number of the last entry.
    public let last: Int
    /// Number of the first entry that is damaged, missing or not chained to
    /// the one before; `nil` when all is well.
    public let firstDamaged: Int?

    /// Reads every file of the journal. A running vault may be writing lines
    /// at the end of the newest: those nothing has followed yet.
    public static func run(settings: VaultSettings) throws(VaultStartError) -> JournalCheck {
        let folder = try VaultFolders(settings.directory).journal
        let names = try VaultStartError.files { () throws(FileError) in try folder.names().filter { $0.hasSuffix(".log") } }
        var last = 0
        var before: JournalSegment?
        for name in names {
            let isNewest = name == names.last
            let bytes = try VaultStartError.files { () throws(FileError) in try folder.read(name) }
            guard let segment = JournalSegment(bytes), segment.after == last,
                segment.firstChain == (before?.chain ?? JournalSegment.firstChain(writer: segment.writer)),
                before.map({ $0.writer == segment.writer }) ?? true
            else { return JournalCheck(last: last, firstDamaged: last + 1) }
            last = segment.after + segment.entries.count
            guard segment.rest == nil || (isNewest && segment.rest == .torn) else {
                return JournalCheck(last: last, firstDamaged: last + 1)
            }
            before = segment
        }
        return JournalCheck(last: last, firstDamaged: nil)
    }
}
