"""Trees of hashes as RFC 6962 defines them, in section 2.1, each definition as it stands there.

Verification walks down the tree by the same splits as the definitions do. It is not the quickest way, and one that is
plainly the definition's; the depth of a tree bounds it.
"""

import hashlib

from Support.notes import LARGEST, require

EMPTY = hashlib.sha256().digest()


def leaf_hash(entry: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def split(size: int) -> int:
    """The largest power of two below a size of two or more: where a tree is divided."""
    return 1 << (size - 1).bit_length() - 1


def root(hashes: list[bytes]) -> bytes:
    """The root of the tree above the hashes of leaves (section 2.1)."""
    if len(hashes) < 2:
        return hashes[0] if hashes else EMPTY
    middle = split(len(hashes))
    return node_hash(root(hashes[:middle]), root(hashes[middle:]))


def inclusion(hashes: list[bytes], index: int) -> list[bytes]:
    """The audit path of a leaf, its sibling first (section 2.1.1)."""
    assert 0 <= index < len(hashes)
    if len(hashes) == 1:
        return []
    left, right = hashes[:split(len(hashes))], hashes[split(len(hashes)):]
    if index < len(left):
        return [*inclusion(left, index), root(right)]
    return [*inclusion(right, index - len(left)), root(left)]


def consistency(hashes: list[bytes], old: int) -> list[bytes]:
    """The proof that the tree of the first `old` leaves became this one (section 2.1.2); none is needed from nothing."""
    assert 0 <= old <= len(hashes)
    return subproof(hashes, old, True) if old else []


def subproof(hashes: list[bytes], old: int, whole: bool) -> list[bytes]:
    if old == len(hashes):
        return [] if whole else [root(hashes)]
    left, right = hashes[:split(len(hashes))], hashes[split(len(hashes)):]
    if old <= len(left):
        return [*subproof(left, old, whole), root(right)]
    return [*subproof(right, old - len(left), False), root(left)]


def verify_inclusion(index: int, size: int, leaf: bytes, path: list[bytes], expected: bytes):
    """Refuses a path that does not lead from the hash of a leaf to the root of its tree."""
    require(0 <= index < size <= LARGEST, "the leaf is not in the tree")
    require(all(len(each) == 32 for each in [leaf, *path]), "a hash has 32 bytes")
    require(above(index, size, leaf, path) == expected, "the path does not lead to the root")


def above(index: int, size: int, leaf: bytes, path: list[bytes]) -> bytes:
    """The root that a path leads to."""
    if size == 1:
        require(not path, "the path is too long")
        return leaf
    require(path, "the path is too short")
    *below, sibling = path
    middle = split(size)
    if index < middle:
        return node_hash(above(index, middle, leaf, below), sibling)
    return node_hash(sibling, above(index - middle, size - middle, leaf, below))


def verify_consistency(old: int, size: int, proof: list[bytes], old_root: bytes, new_root: bytes):
    """Refuses a proof that does not show that a tree grew into another."""
    require(0 <= old <= size <= LARGEST, "a tree does not shrink")
    require(all(len(each) == 32 for each in [old_root, new_root, *proof]), "a hash has 32 bytes")
    require(size or new_root == EMPTY, "an empty tree has the root of nothing")
    if old == 0:
        require(not proof, "from nothing no proof is needed")
        require(old_root == EMPTY, "an empty tree has the root of nothing")
        return
    require(both(old, size, proof, old_root) == (old_root, new_root), "the proof does not lead to the roots")


def both(old: int, size: int, proof: list[bytes], known: bytes | None) -> tuple[bytes, bytes]:
    """The roots of both trees that a proof leads to.

    `known` is the old root, where what is below here is all of the old tree: the proof leaves out what is known.
    """
    if old == size:
        require(len(proof) == (known is None), "the proof has another length")
        here = proof[0] if known is None else known
        return here, here
    require(proof, "the proof is too short")
    *below, sibling = proof
    middle = split(size)
    if old <= middle:
        before, now = both(old, middle, below, known)
        return before, node_hash(now, sibling)
    before, now = both(old - middle, size - middle, below, None)
    return node_hash(sibling, before), node_hash(sibling, now)
