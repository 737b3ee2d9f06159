import Files
public import Seals
internal import Synchronization

/// The journal's files, for whoever may read the vault's folder while the
/// vault does not answer. Nothing is written.
///
/// A running vault may be writing at the end of the newest file: lines that
/// are not whole are not entries yet.
public final class JournalFiles: Sendable {
    private let folder: Folder
    /// The file read last: pages are asked for one after the other.
    private let read = Mutex<(name: String, entries: [JournalEntry])?>(nil)

    public init(settings: VaultSettings) throws(VaultStartError) { folder = try VaultFolders(settings.directory).journal }

    /// Entries with a number above `number`, in order, at most `limit`; none
    /// at the end.
    ///
    /// - Throws: `refused(.journal)` when a file cannot be read, or is damaged.
    public func journal(after number: Int, limit: Int) throws(VaultError) -> [JournalEntry] {
        guard let names = try? folder.names().filter({ $0.hasSuffix(".log") }) else { throw .refused(.journal) }
        // The file that has the entry, or the one after an empty rest of it.
        let first = names.lastIndex { $0 <= Journal.name(first: max(0, number) + 1) } ?? names.startIndex
        for name in names[first...] {
            let entries = try entries(of: name, isNewest: name == names.last).drop { $0.number <= number }
            if !entries.isEmpty { return Array(entries.prefix(limit)) }
        }
        return []
    }

    private func entries(of name: String, isNewest: Bool) throws(VaultError) -> [JournalEntry] {
        // The newest grows.
        if !isNewest, let known = read.withLock({ $0 }), known.name == name { return known.entries }
        guard let bytes = try? folder.read(name) else { throw .refused(.journal) }
        // A new file whose first line is not whole has no entries.
        guard let segment = JournalSegment(bytes) else {
            guard isNewest, !bytes.contains(0x0A) else { throw .refused(.journal) }
            return []
        }
        guard segment.rest == nil || (isNewest && segment.rest == .torn) else { throw .refused(.journal) }
        read.withLock { $0 = (name, segment.entries) }
        return segment.entries
    }
}
