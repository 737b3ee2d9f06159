public import Bytes

/// Whether proofs hold (RFC 9162 §2.1.3.2 and §2.1.4.2, which are for the
/// proofs of RFC 6962).
public enum TreeProof {
    /// Hashes a proof has at most.
    public static let hashesMax = 63

    /// Whether `leaf` is the `index`-th of the `size` leaves under `root`.
    public static func includes(_ leaf: Digest32, at index: Int, in size: Int, root: Digest32, proof: [Digest32]) -> Bool {
        guard index >= 0, index < size, proof.count <= hashesMax else { return false }
        var node = index
        var last = size - 1
        var hash = leaf
        for sibling in proof {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                hash = TreeHash.node(sibling, hash)
                while node & 1 == 0, node > 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                hash = TreeHash.node(hash, sibling)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
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
        var node = before - 1
        var last = size - 1
        while node & 1 == 1 {
            node >>= 1
            last >>= 1
        }
        var (old, new) = (first, first)
        for hash in hashes {
            guard last > 0 else { return false }
            if node & 1 == 1 || node == last {
                old = TreeHash.node(hash, old)
                new = TreeHash.node(hash, new)
                while node & 1 == 0, node > 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                new = TreeHash.node(new, hash)
            }
            node >>= 1
            last >>= 1
        }
        return last == 0 && old == oldRoot && new == root
    }
}
