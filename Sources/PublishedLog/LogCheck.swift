internal import Bytes
public import Notary

/// Reads a published log from its first leaf to its last, with nothing but
/// its files and the log's public key.
public struct LogCheck: Sendable {
    /// What a log that is whole says.
    public struct Report: Hashable, Sendable {
        public let checkpoint: Checkpoint
        /// Of those that are known: who signed or cosigned.
        public let signers: [NoteKey]
    }

    /// What is wrong, and where it begins.
    public enum Fault: Error, Hashable, Sendable {
        case unreadable(LogFolderError)
        /// Nothing is published.
        case noCheckpoint
        /// The checkpoint is not by the log, or is none.
        case badCheckpoint(NoteError)
        /// The leaf is not the one that was signed, or is not there.
        case badLeaf(Int)
        /// One of these leaves is not the one that was signed; which, the
        /// hashes do not tell, for they were altered with it.
        case badLeaves(Range<Int>)
        /// All leaves are those that were signed; a tile of hashes is not.
        case badTile(String, firstLeaf: Int)
    }

    let folder: LogFolder
    private let log: NoteKey
    private let witnesses: [NoteKey]

    public init(_ folder: LogFolder, log: NoteKey, witnesses: [NoteKey] = []) {
        self.folder = folder
        self.log = log
        self.witnesses = witnesses
    }

    /// - Parameter parallel: tiles that are read at the same time.
    public func run(parallel: Int = 2) async throws(Fault) -> Report {
        let (checkpoint, signers) = try checkpoint()
        let size = checkpoint.size
        let tiles = (size + Tile.widthMax - 1) / Tile.widthMax
        let found = await withTaskGroup(of: [TileFinding].self) { group in
            let share = (tiles + parallel - 1) / max(1, parallel)
            for part in 0..<parallel {
                let range = min(tiles, part * share)..<min(tiles, (part + 1) * share)
                group.addTask { range.map { self.reading(tile: $0, of: size) } }
            }
            return await group.reduce(into: [TileFinding]()) { $0 += $1 }.sorted { $0.index < $1.index }
        }
        try judge(found, checkpoint)
        return Report(checkpoint: checkpoint, signers: signers)
    }

    private func checkpoint() throws(Fault) -> (Checkpoint, [NoteKey]) {
        let note: SignedNote?
        do { note = try folder.checkpoint() } catch {
            if case .damaged = error { throw .badCheckpoint(.malformed) }
            throw .unreadable(error)
        }
        guard let note else { throw .noCheckpoint }
        do throws(NoteError) {
            let checkpoint = try Checkpoint.verified(note, by: [log])
            guard checkpoint.origin.utf8.elementsEqual(log.name.utf8) else { throw .malformed }
            return (checkpoint, try note.verified(by: [log] + witnesses))
        } catch {
            throw .badCheckpoint(error)
        }
    }

    private func reading(tile index: Int, of size: Int) -> TileFinding {
        let first = index * Tile.widthMax
        let width = min(Tile.widthMax, size - first)
        var finding = TileFinding(index: index, first: first, width: width)
        let entries = (try? folder.widest(Tile(.entries, index: index, width: width))) ?? []
        let hashes = (try? folder.widest(Tile(.hashes(level: 0), index: index, width: width))) ?? []
        let ranges = EntryBundle.ranges(in: entries)
        for place in 0..<min(width, ranges.count) {
            let leaf = TreeHash.leaf(entries[ranges[place]])
            finding.leaves.append(leaf)
            let offset = place * Digest32.byteCount
            guard finding.badLeaf == nil else { continue }
            let isPublished = hashes.count >= offset + 32 && Digest32(Array(hashes[offset..<(offset + 32)])) == leaf
            if !isPublished { finding.badLeaf = first + place }
        }
        if finding.leaves.count < width, finding.badLeaf == nil { finding.badLeaf = first + finding.leaves.count }
        // A wider tile may stand for a partial one; anything else is more than belongs there.
        finding.hasRest =
            ranges.last?.upperBound ?? 0 != entries.count || ![width, Tile.widthMax].contains(ranges.count)
            || ![width, Tile.widthMax].contains(hashes.count / Digest32.byteCount) || !hashes.count.isMultiple(of: Digest32.byteCount)
        if finding.leaves.count == Tile.widthMax {
            finding.root = Frontier.root(of: finding.leaves)
            finding.leaves = []
        }
        return finding
    }

    /// What a tile of entries is, against the hashes beside it.
    struct TileFinding: Sendable {
        let index: Int
        let first: Int
        let width: Int
        /// Of a full tile, from its entries.
        var root: Digest32?
        /// Of a tile that is not full.
        var leaves: [Digest32] = []
        /// The first entry that is missing, or that its published hash is not of.
        var badLeaf: Int?
        /// Whether one of the two files has more than belongs in it.
        var hasRest = false

        var isComplete: Bool { root != nil || leaves.count == width }
    }
}
