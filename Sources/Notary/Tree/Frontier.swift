public import Bytes

/// The right edge of a tree: what has to be known of the leaves so far to add
/// others, at most a hash for each bit of their number.
public struct Frontier: Hashable, Sendable {
    /// Leaves.
    public private(set) var size: Int
    /// The roots of the complete trees that the leaves fall into, the largest first.
    public private(set) var peaks: [Digest32]

    /// Of a tree without leaves.
    public init() {
        size = 0
        peaks = []
    }

    /// - Returns: `nil` unless there is a hash for each bit of `size` that is one.
    public init?(size: Int, peaks: [Digest32]) {
        guard size >= 0, peaks.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.peaks = peaks
    }

    /// Adds a leaf by its hash.
    public mutating func append(_ leaf: Digest32) { append(leaf, bits: 0) }

    /// Adds the leaves of a full tile by its root.
    ///
    /// - Precondition: the leaves so far fill their tiles.
    public mutating func append(tile root: Digest32) { append(root, bits: Tile.height) }

    /// Adds a complete tree of 2^`bits` leaves.
    private mutating func append(_ root: Digest32, bits: Int) {
        precondition(size & (1 << bits - 1) == 0, "a complete tree is added where none can stand")
        var hash = root
        var left = size >> bits
        while left & 1 == 1 {
            hash = TreeHash.node(peaks.removeLast(), hash)
            left >>= 1
        }
        peaks.append(hash)
        size += 1 << bits
    }

    /// The root of a tile of hashes.
    public static func root(of tile: some Sequence<Digest32>) -> Digest32 {
        var frontier = Frontier()
        for hash in tile { frontier.append(hash) }
        return frontier.root
    }

    /// RFC 6962 §2.1, MTH.
    public var root: Digest32 {
        guard var hash = peaks.last else { return TreeHash.empty }
        for peak in peaks.dropLast().reversed() { hash = TreeHash.node(peak, hash) }
        return hash
    }
}
