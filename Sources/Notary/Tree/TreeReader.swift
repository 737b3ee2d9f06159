public import Bytes

/// Computes roots and proofs of a tree from its tiles (RFC 6962 §2.1.1, §2.1.2).
public struct TreeReader {
    /// Leaves of the tree that the tiles are of.
    public let size: Int
    private let source: any TileSource

    public init(size: Int, source: any TileSource) {
        self.size = size
        self.source = source
    }

    /// The hash of the first `count` leaves.
    ///
    /// - Throws: `outside` when there are fewer.
    public func root(of count: Int) throws(TreeError) -> Digest32 {
        guard (0...size).contains(count) else { throw .outside }
        return count == 0 ? TreeHash.empty : try hash(0..<count)
    }

    /// What it takes to go on from the first `count` leaves.
    public func frontier(of count: Int) throws(TreeError) -> Frontier {
        guard (0...size).contains(count) else { throw .outside }
        var peaks: [Digest32] = []
        var first = 0
        for bit in stride(from: Int.bitWidth - 2, through: 0, by: -1) where count >> bit & 1 == 1 {
            peaks.append(try node(bit, first >> bit))
            first += 1 << bit
        }
        guard let frontier = Frontier(size: count, peaks: peaks) else { throw .outside }
        return frontier
    }

    /// That leaf `index` is among the first `count`: hashes from the leaf's
    /// sibling up.
    public func inclusionProof(of index: Int, in count: Int) throws(TreeError) -> [Digest32] {
        guard (0...size).contains(count), (0..<count).contains(index) else { throw .outside }
        var proof: [Digest32] = []
        var range = 0..<count
        while range.count > 1 {
            let middle = range.lowerBound + Self.largestPower(below: range.count)
            if index < middle {
                proof.append(try hash(middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                proof.append(try hash(range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        return proof.reversed()
    }

    /// That the first `count` leaves begin with the first `before`; empty
    /// where there is nothing to prove: they are the same, or there were none.
    public func consistencyProof(from before: Int, to count: Int) throws(TreeError) -> [Digest32] {
        guard (0...size).contains(count), (0...count).contains(before) else { throw .outside }
        guard before > 0, before < count else { return [] }
        var proof: [Digest32] = []
        var range = 0..<count
        // Until the old tree is a subtree of its own, whose hash the reader has when it begins at 0.
        while before < range.upperBound {
            let middle = range.lowerBound + Self.largestPower(below: range.count)
            if before <= middle {
                proof.append(try hash(middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                proof.append(try hash(range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        if range.lowerBound > 0 { proof.append(try hash(range)) }
        return proof.reversed()
    }

    private static func largestPower(below count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }

    /// MTH of those leaves; the range begins where a tree of RFC 6962 splits.
    private func hash(_ range: Range<Int>) throws(TreeError) -> Digest32 {
        if range.count.nonzeroBitCount == 1 {
            let bit = range.count.trailingZeroBitCount
            return try node(bit, range.lowerBound >> bit)
        }
        let middle = range.lowerBound + Self.largestPower(below: range.count)
        return TreeHash.node(try hash(range.lowerBound..<middle), try hash(middle..<range.upperBound))
    }

    /// The root of the `index`-th complete tree of 2^`bits` leaves.
    private func node(_ bits: Int, _ index: Int) throws(TreeError) -> Digest32 {
        let level = bits / Tile.height
        let within = bits % Tile.height
        // The hashes of that level which it stands above.
        let first = index << within
        let tile = first >> Tile.height
        let width = min(Tile.widthMax, size >> (Tile.height * level) - tile << Tile.height)
        let hashes = try source.hashes(of: Tile(.hashes(level: level), index: tile, width: width))
        let start = first - tile << Tile.height
        guard hashes.count >= start + 1 << within else { throw .missing(Tile(.hashes(level: level), index: tile, width: width)) }
        var row = Array(hashes[start..<(start + 1 << within)])
        while row.count > 1 { row = stride(from: 0, to: row.count, by: 2).map { TreeHash.node(row[$0], row[$0 + 1]) } }
        return row[0]
    }
}
