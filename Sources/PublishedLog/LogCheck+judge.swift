internal import Bytes
internal import Notary

extension LogCheck {
    /// Where the first fault begins, told from what every tile says.
    ///
    /// If the entries make the tree that was signed, each of them is right,
    /// and what is wrong is a tile of hashes. If they do not, the hashes
    /// lead to the first entry that is not its own.
    func judge(_ found: [TileFinding], _ checkpoint: Checkpoint) throws(Fault) {
        let size = checkpoint.size
        let badLeaf = found.lazy.compactMap(\.badLeaf).min()
        guard found.allSatisfy(\.isComplete) else { throw .badLeaf(badLeaf ?? 0) }
        var frontier = Frontier()
        for finding in found {
            if let root = finding.root {
                frontier.append(tile: root)
            } else {
                for leaf in finding.leaves { frontier.append(leaf) }
            }
        }
        let upper = upperFault(found.compactMap(\.root), size)
        if frontier.root == checkpoint.root {
            if let badLeaf { throw .badTile(path(of: .hashes(level: 0), badLeaf / Tile.widthMax, size), firstLeaf: badLeaf) }
            if let upper { throw .badTile(upper.path, firstLeaf: upper.leaves.lowerBound) }
            if let rest = found.first(where: \.hasRest) { throw .badTile(path(of: .entries, rest.index, size), firstLeaf: rest.first) }
            return
        }
        guard let badLeaf else { throw .badLeaves(upper?.leaves ?? 0..<size) }
        if let upper, upper.leaves.upperBound <= badLeaf { throw .badLeaves(upper.leaves) }
        throw .badLeaf(badLeaf)
    }

    private func path(of content: Tile.Content, _ index: Int, _ size: Int) -> String {
        Tile(content, index: index, width: min(Tile.widthMax, size - index * Tile.widthMax)).path
    }

    /// The first hash above the leaves' that is not that of the tile below.
    private func upperFault(_ roots: [Digest32], _ size: Int) -> (path: String, leaves: Range<Int>)? {
        var row = roots
        var level = 1
        var first: (path: String, leaves: Range<Int>)?
        while !row.isEmpty {
            let span = 1 << (8 * level)
            for index in 0...((row.count - 1) / Tile.widthMax) {
                guard let bad = firstBad(in: row, level, index) else { continue }
                let leaves = (bad * span)..<min(size, (bad + 1) * span)
                let width = min(Tile.widthMax, row.count - index * Tile.widthMax)
                // Lower levels were looked at before: theirs is the narrower range.
                if first.map({ leaves.lowerBound < $0.leaves.lowerBound }) ?? true {
                    first = (Tile(.hashes(level: level), index: index, width: width).path, leaves)
                }
                break
            }
            row = (0..<(row.count / Tile.widthMax)).map {
                Frontier.root(of: row[($0 * Tile.widthMax)..<(($0 + 1) * Tile.widthMax)])
            }
            level += 1
        }
        return first
    }

    /// The first of a tile's hashes that is not the one of the row.
    private func firstBad(in row: [Digest32], _ level: Int, _ index: Int) -> Int? {
        let start = index * Tile.widthMax
        let width = min(Tile.widthMax, row.count - start)
        let tile = Tile(.hashes(level: level), index: index, width: width)
        let bytes = (try? folder.widest(tile)) ?? []
        guard let published = try? folder.hashes(of: tile) else { return start }
        if let bad = (0..<width).first(where: { published[$0] != row[start + $0] }) { return start + bad }
        return [width, Tile.widthMax].contains(where: { $0 * Digest32.byteCount == bytes.count }) ? nil : start
    }
}
