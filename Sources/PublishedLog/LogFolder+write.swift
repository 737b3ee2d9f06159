internal import Bytes
internal import Files
internal import Glibc
public import Notary

extension LogFolder {
    /// Adds entries to what is published, up to the tree of `frontier`: first
    /// all tiles, durably; the checkpoint is ``publish(_:)``'s.
    ///
    /// May be repeated after a kill at any moment: what is written twice is
    /// the same.
    ///
    /// - Parameters:
    ///   - entries: those from the first that `published` has not.
    ///   - published: leaves that the folder has.
    /// - Throws: `otherTree` when the folder's tiles and the entries are not
    ///   that tree: the folder has to be written anew from the store.
    public func extend(_ entries: [[UInt8]], from published: Int, to frontier: Frontier) throws(LogFolderError) {
        let size = published + entries.count
        guard size == frontier.size else { throw .otherTree }
        var rows = Rows(folder: self, published: published)
        try rows.add(entries.map { TreeHash.leaf($0) })
        guard rows.frontier == frontier else { throw .otherTree }
        for tile in Tile.added(from: published, to: size) {
            switch tile.content {
            case .entries:
                let first = tile.firstEntry
                let kept = first < published ? try self.entries(first..<published, of: published) : []
                // What was altered since is not carried on.
                guard rows.hashes(0, tile.index, kept.count).elementsEqual(kept.map { TreeHash.leaf($0) }) else { throw .otherTree }
                let new = entries[(max(first, published) - published)..<(first + tile.width - published)]
                try write(EntryBundle.encode(kept + new), as: tile)
            case .hashes(let level):
                try write(rows.hashes(level, tile.index, tile.width).flatMap(\.bytes), as: tile)
            }
        }
    }

    /// Makes room for another log: what is here goes into `before/<name>`,
    /// where it stays whole.
    public func putAside(as name: String) throws(LogFolderError) {
        do throws(FileError) {
            let folder = try Folder(path, isPublic: true)
            guard folder.exists(Self.checkpointName) || folder.exists("tile") else { return }
            let aside = try folder.folder("before").folder(name)
            for part in [Self.checkpointName, "tile"] where folder.exists(part) { try folder.rename(part, to: "before/\(name)/\(part)") }
            try aside.sync()
            try folder.sync()
        } catch {
            throw .unwritable("before/\(name)", code: error.code)
        }
    }

    /// Shows a checkpoint whose tiles are written.
    public func publish(_ note: SignedNote) throws(LogFolderError) {
        do throws(FileError) {
            try Folder(path, isPublic: true).write(Array(note.note.utf8), as: Self.checkpointName)
        } catch {
            throw .unwritable(Self.checkpointName, code: error.code)
        }
    }

    /// A tile that is full takes the place of those that were partial.
    private func write(_ bytes: [UInt8], as tile: Tile) throws(LogFolderError) {
        do throws(FileError) {
            var folder = try Folder(path, isPublic: true)
            let parts = tile.path.split(separator: "/").map(String.init)
            for part in parts.dropLast() { folder = try folder.folder(part) }
            try folder.write(bytes, as: parts[parts.count - 1])
            guard tile.width == Tile.widthMax else { return }
            let partial = parts[parts.count - 1] + ".p"
            guard folder.exists(partial) else { return }
            let old = try folder.folder(partial)
            for name in try old.names() { try old.remove(name) }
            rmdir(folder.file(partial))
        } catch {
            throw .unwritable(tile.path, code: error.code)
        }
    }

    /// The hashes of each level while entries are added: those of the last
    /// tile that the folder has, and the new ones.
    private struct Rows {
        let folder: LogFolder
        let published: Int
        /// By level: the hashes from `first` on.
        private var rows: [(first: Int, hashes: [Digest32])] = []
        private(set) var frontier = Frontier()

        init(folder: LogFolder, published: Int) {
            self.folder = folder
            self.published = published
        }

        mutating func add(_ leaves: [Digest32]) throws(LogFolderError) {
            do throws(TreeError) {
                frontier = try TreeReader(size: published, source: folder).frontier(of: published)
            } catch {
                throw .otherTree
            }
            for leaf in leaves { frontier.append(leaf) }
            var added = leaves
            var level = 0
            var before = published
            while before + added.count > 0 {
                let first = before / Tile.widthMax * Tile.widthMax
                var row: [Digest32] = []
                if before > first {
                    let tile = Tile(.hashes(level: level), index: first / Tile.widthMax, width: before - first)
                    do throws(TreeError) { row = try folder.hashes(of: tile) } catch { throw .missing(tile.path) }
                }
                row += added
                rows.append((first, row))
                // The hash of each tile that became full is one of the level above.
                added = stride(from: 0, to: row.count - row.count % Tile.widthMax, by: Tile.widthMax).map {
                    Frontier.root(of: row[$0..<($0 + Tile.widthMax)])
                }
                before /= Tile.widthMax
                level += 1
            }
        }

        func hashes(_ level: Int, _ index: Int, _ width: Int) -> ArraySlice<Digest32> {
            let start = index * Tile.widthMax - rows[level].first
            return rows[level].hashes[start..<(start + width)]
        }
    }
}
