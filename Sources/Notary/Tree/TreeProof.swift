public import Bytes

/// Whether proofs hold (RFC 9162 §2.1.3.2 and §2.1.4.2, which are for the
/// proofs of RFC 6962).
public enum TreeProof {
    /// Hashes a proof has at most.
    public static let hashesMax = 63

    /// Whether `leaf` is the `index`-th of the `size` leaves under `root`.
    public static func includes(_ leaf: Digest32, at index: Int, in size: Int, root: Digest32, proof: [Digest32]) -> Bool {
        guard index >= 0, index < size, proof.count <= hashesMax else { return false }
        var path = Path(node: index, last: size - 1)
        var hash = leaf
        for sibling in proof {
            guard !path.isAtRoot else { return false }
            hash = path.climb() ? TreeHash.node(sibling, hash) : TreeHash.node(hash, sibling)
        }
        return path.isAtRoot && hash == root
    }

    /// Whether the `size` leaves under `root` begin with the `before` leaves
    /// under `oldRoot`.
    public static func extends(_ before: Int, _ oldRoot: Digest32, to size: Int, _ root: Digest32, proof: [Digest32]) -> Bool {
        guard before >= 0, before <= size, proof.count <= hashesMax else { return false }
        if before == size { return proof.isEmpty && oldRoot == root }
        if before == 0 { return proof.isEmpty && oldRoot == TreeHash.empty }
        // A complete tree is its own first hash.
        var hashes = (before.nonzeroBitCount == 1 ? [oldRoot] + proof : proof)[...]
        guard let first = hashes.popFirst() else { return false }
        var path = Path(node: before - 1, last: size - 1)
        path.skipLeftEdges()
        var (old, new) = (first, first)
        for hash in hashes {
            guard !path.isAtRoot else { return false }
            if path.climb() {
                old = TreeHash.node(hash, old)
                new = TreeHash.node(hash, new)
            } else {
                new = TreeHash.node(new, hash)
            }
        }
        return path.isAtRoot && old == oldRoot && new == root
    }

    /// The way from a node up to the root, beside the way of the last one (`fn`
    /// and `sn` in RFC 9162).
    private struct Path {
        var node: Int
        var last: Int

        var isAtRoot: Bool { last == 0 }

        /// One step up to where there is a sibling.
        ///
        /// - Returns: whether that is on the left.
        mutating func climb() -> Bool {
            let isLeft = node & 1 == 1 || node == last
            if isLeft { while node & 1 == 0, node > 0 { up() } }
            up()
            return isLeft
        }

        /// Up to the root of the complete tree that the node ends.
        mutating func skipLeftEdges() { while node & 1 == 1 { up() } }

        private mutating func up() {
            node >>= 1
            last >>= 1
        }
    }
}
