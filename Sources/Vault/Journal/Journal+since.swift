import Files
internal import Scheduling
internal import Seals

extension Journal {
    /// Durable entries from `start` on, in order, for a vault that starts.
    func entries(since start: Instant) throws(VaultStartError) -> [JournalEntry] {
        let names = try VaultStartError.files { () throws(FileError) in try folder.names().filter { $0.hasSuffix(".log") } }
        var found: [[JournalEntry]] = []
        for name in names.reversed() {
            let bytes = try VaultStartError.files { () throws(FileError) in try folder.read(name) }
            guard let segment = JournalSegment(bytes) else { continue }
            found.append(segment.entries.filter { $0.time >= start && $0.number <= last })
            if let first = segment.entries.first, first.time < start { break }
        }
        return found.reversed().flatMap { $0 }
    }
}
