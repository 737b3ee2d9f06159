"""Transparency logs: checkpoints, logs in folders, proofs in files, and witnesses.

Read from the texts of c2sp.org/tlog-checkpoint, tlog-tiles, tlog-proof and tlog-witness alone, as the notes below them.
"""

import base64
import contextlib
import dataclasses
import pathlib

from Support import merkle
from Support.notes import (
    COSIGNATURE, Key, Refused, Signed, cosign, decimal, open_note, public_key, require, sign, split_note, unbase64,
    write_note,
)

WIDTH, HASH, LONGEST_ENTRY, LONGEST_PROOF = 256, 32, 2**16 - 1, 63
# Tiles of entries stand beside those of hashes, under this instead of a level.
ENTRIES = "entries"
PROOF_HEADER = "c2sp.org/tlog-proof@v1"
SIZE_TYPE = "text/x.tlog.size"


class BadLog(Refused):
    """A log that does not hold what its checkpoint says; `leaf` is the first that is wrong, where it can be told."""

    def __init__(self, reason: str, leaf: int | None = None):
        super().__init__(reason if leaf is None else f"leaf {leaf}: {reason}")
        self.leaf = leaf


@dataclasses.dataclass(frozen=True)
class Checkpoint:
    """What a log says of itself: how many leaves it has, and the root above them."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        lines = [self.origin, str(self.size), base64.b64encode(self.root).decode(), *self.extensions]
        return "".join(line + "\n" for line in lines)

    @classmethod
    def parse(cls, text: str):
        require(text.endswith("\n"), "the checkpoint ends in a line")
        lines = text[:-1].split("\n")
        require(len(lines) >= 3 and all(lines), "a checkpoint has three lines or more, and none is empty")
        return cls(lines[0], decimal(lines[1], "the size"), hash_line(lines[2]), tuple(lines[3:]))


def hash_line(line: str) -> bytes:
    data = unbase64(line, "a hash")
    require(len(data) == HASH, "a hash has 32 bytes")
    return data


def open_checkpoint(note: bytes, keys: list, origin: str | None = None) -> tuple[Checkpoint, list[Signed]]:
    """The checkpoint of a note that one of the keys signed; of that log, where one is named."""
    text, signed = open_note(note, keys)
    checkpoint = Checkpoint.parse(text)
    require(origin in (None, checkpoint.origin), "the checkpoint is of another log")
    return checkpoint, signed


def write_checkpoint(hashes: list[bytes], origin: str, private) -> bytes:
    """The note of the log of these leaves' hashes, signed by a key of its name."""
    text = Checkpoint(origin, len(hashes), merkle.root(hashes)).text
    return write_note(text, sign(text, private, origin))


# Tiles.


def tile_path(level: int | str, index: int, width: int = WIDTH) -> str:
    """Where a tile is in its log: one of hashes by its level, one of entries by the word."""
    digits = str(index).zfill(-(-len(str(index)) // 3) * 3)
    groups = [digits[at:at + 3] for at in range(0, len(digits), 3)]
    name = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return f"tile/{level}/{name}" + (f".p/{width}" if width < WIDTH else "")


def tiles(size: int):
    """The level, index and width of each tile of hashes of a tree, without those that are empty."""
    level = 0
    while count := size // WIDTH**level:
        yield from ((level, index, WIDTH) for index in range(count // WIDTH))
        if count % WIDTH:
            yield level, count // WIDTH, count % WIDTH
        level += 1


def levels(hashes: list[bytes]) -> list[list[bytes]]:
    """The hashes of each level of tiles: each above the first is the root of a full tile below."""
    found = [hashes]
    while len(found[-1]) >= WIDTH:
        below = found[-1]
        found.append([merkle.root(below[at:at + WIDTH]) for at in range(0, len(below) - WIDTH + 1, WIDTH)])
    return found


def write_log(folder: pathlib.Path, entries: list[bytes], origin: str, private) -> bytes:
    """A log of these entries in a folder; gives its checkpoint.

    Written over a smaller log of the same beginning, it has that one's partial tiles besides, as a log that grew has.
    """
    def write(path: str, data: bytes):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)

    assert all(len(entry) <= LONGEST_ENTRY for entry in entries)
    every = levels([merkle.leaf_hash(entry) for entry in entries])
    for level, index, width in tiles(len(entries)):
        first = index * WIDTH
        write(tile_path(level, index, width), b"".join(every[level][first:first + width]))
        if level == 0:
            bundle = b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries[first:first + width])
            write(tile_path(ENTRIES, index, width), bundle)
    checkpoint = write_checkpoint(every[0], origin, private)
    write("checkpoint", checkpoint)
    return checkpoint


@dataclasses.dataclass(frozen=True)
class Log:
    """A log that was verified, all of it."""

    checkpoint: Checkpoint
    signed: list[Signed]
    entries: list[bytes]

    @property
    def size(self) -> int:
        return self.checkpoint.size

    @property
    def root(self) -> bytes:
        return self.checkpoint.root

    @property
    def hashes(self) -> list[bytes]:
        return [merkle.leaf_hash(entry) for entry in self.entries]


def verify_log(folder: pathlib.Path, key: Key, origin: str | None = None, witnesses: list[Key] = ()) -> Log:
    """A log in a folder, whose checkpoint the key signed: all entries, all tiles and the root are what they have to be.

    The origin is the key's name if no other is given. Raises `BadLog` with the first leaf that is wrong; where entries
    and tiles agree with each other and not with the checkpoint, no leaf can be told.
    """
    note = folder / "checkpoint"
    require(note.is_file(), "the log has no checkpoint")
    checkpoint, signed = open_checkpoint(note.read_bytes(), [key, *witnesses], origin or key.name)
    require(any(each.key == key for each in signed), "the log has not signed its checkpoint")
    entries = []
    for index, width in ((index, width) for level, index, width in tiles(checkpoint.size) if level == 0):
        found = read_bundle(folder, index, width)
        compare(folder, 0, index, width, [entry if entry is None else merkle.leaf_hash(entry) for entry in found])
        entries += found
    hashes = [merkle.leaf_hash(entry) for entry in entries]
    # Only now, so that a leaf is named that is wrong itself before one that is above or beside it.
    every = levels(hashes)
    for level, index, width in tiles(checkpoint.size):
        if level > 0:
            compare(folder, level, index, width, every[level][index * WIDTH:index * WIDTH + width])
    if merkle.root(hashes) != checkpoint.root:
        raise BadLog("the leaves have another root than the checkpoint says")
    return Log(checkpoint, signed, entries)


def compare(folder: pathlib.Path, level: int, index: int, width: int, below: list[bytes | None]):
    """Refuses a tile that has not the hashes of what is below it, or has more or fewer; the first leaf there is named."""
    data = read_file(folder, level, index, width, HASH * width)
    tile = [data[at:at + HASH] for at in range(0, len(data), HASH)]
    for at in range(max(width, len(tile), len(below))):
        if at >= min(width, len(below)) or tile[at:at + 1] != below[at:at + 1]:
            reason = "it and its hash differ, or one is missing" if level == 0 else f"a tile of level {level} above it is wrong"
            raise BadLog(reason, (index * WIDTH + min(at, width - 1)) * WIDTH**level)


def read_file(folder: pathlib.Path, level: int | str, index: int, width: int, length: int | None) -> bytes:
    """The bytes of a tile; nothing if there is none.

    A log that grew may delete a partial tile, at this very moment. The full one begins as it did, up to this length.
    """
    for path, most in [(tile_path(level, index, width), None), (tile_path(level, index), length)]:
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            return (folder / path).read_bytes()[:most]
    return b""


def read_bundle(folder: pathlib.Path, index: int, width: int) -> list[bytes | None]:
    """The entries of a bundle, as many as there are; None stands where its bytes end within one."""
    data, found, at = read_file(folder, ENTRIES, index, width, None), [], 0
    grown = not (folder / tile_path(ENTRIES, index, width)).is_file()
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at:at + 2], "big")
        found.append(data[at + 2:end] if at + 2 <= len(data) and end <= len(data) else None)
        at = end
    return found[:width] if grown else found


# Proofs in files.


@dataclasses.dataclass(frozen=True)
class Proof:
    """That a leaf is in a log, for whoever has its entry and the log's key."""

    index: int
    path: list[bytes]
    checkpoint: bytes
    extra: bytes | None = None

    def __bytes__(self) -> bytes:
        extra = [] if self.extra is None else ["extra " + base64.b64encode(self.extra).decode()]
        return write_head([PROOF_HEADER, *extra, f"index {self.index}"], self.path) + self.checkpoint

    @classmethod
    def parse(cls, data: bytes):
        lines, checkpoint = read_head(data)
        require(lines.pop(0) == PROOF_HEADER, "the proof has another first line")
        extra = None
        if lines and lines[0].startswith("extra "):
            extra = unbase64(lines.pop(0).removeprefix("extra "), "the extra")
            require(extra, "an extra line has something to say")
        require(lines and lines[0].startswith("index "), "the proof says which leaf it is of")
        return cls(decimal(lines[0].removeprefix("index "), "the index"), hash_lines(lines[1:]), checkpoint, extra)


def write_head(lines: list[str], hashes: list[bytes]) -> bytes:
    """What stands before a checkpoint in proofs and requests."""
    return "".join(line + "\n" for line in [*lines, *(base64.b64encode(each).decode() for each in hashes), ""]).encode()


def read_head(data: bytes) -> tuple[list[str], bytes]:
    """The lines before the first that is empty, and the checkpoint after it."""
    head, blank, checkpoint = data.partition(b"\n\n")
    require(blank and head.isascii(), "there are lines, an empty one and a checkpoint")
    return head.decode().split("\n"), checkpoint


def hash_lines(lines: list[str]) -> list[bytes]:
    require(len(lines) <= LONGEST_PROOF, "there are too many hashes")
    return [hash_line(line) for line in lines]


def make_proof(hashes: list[bytes], index: int, checkpoint: bytes, extra: bytes | None = None) -> bytes:
    """The proof of a leaf of a log, by the hashes of all leaves that the checkpoint counts."""
    return bytes(Proof(index, merkle.inclusion(hashes, index), checkpoint, extra))


def verify_proof(data: bytes, entry: bytes, keys: list, origin: str | None = None) -> tuple[Checkpoint, list[Signed]]:
    """Refuses a proof that does not show that an entry is in a log whose checkpoint a key signed."""
    proof = Proof.parse(data)
    checkpoint, signed = open_checkpoint(proof.checkpoint, keys, origin)
    merkle.verify_inclusion(proof.index, checkpoint.size, merkle.leaf_hash(entry), proof.path, checkpoint.root)
    return checkpoint, signed


# Witnesses.


def add_checkpoint(old: int, proof: list[bytes], checkpoint: bytes) -> bytes:
    """The body of a request to a witness that last saw a log of the old size."""
    return write_head([f"old {old}"], proof) + checkpoint


def read_request(body: bytes) -> tuple[int, list[bytes], bytes]:
    lines, checkpoint = read_head(body)
    require(lines[0].startswith("old "), "the request begins with the old size")
    return decimal(lines[0].removeprefix("old "), "the old size"), hash_lines(lines[1:]), checkpoint


@dataclasses.dataclass(frozen=True)
class Answer:
    """What a witness said: its cosignatures, or the size it knows, or neither."""

    status: int
    size: int | None = None
    signed: list[Signed] = ()


def read_answer(status: int, content_type: str | None, body: bytes, checkpoint: bytes, witnesses: list[Key]) -> Answer:
    """Refuses an answer to `add_checkpoint` that no witness gives, or that none of these cosigned."""
    if status == 200:
        _, signed = open_note((split_note(checkpoint)[0] + "\n").encode() + body, witnesses)
        require(all(each.key.kind == COSIGNATURE for each in signed), "a witness cosigns")
        return Answer(status, None, signed)
    require(status in (400, 403, 404, 409, 422), f"a witness does not answer {status}")
    if status != 409 or content_type != SIZE_TYPE:
        return Answer(status)
    require(body.isascii() and body.endswith(b"\n"), "the size is a line")
    return Answer(status, decimal(body.decode()[:-1], "the size"))


class Witness:
    """A witness as c2sp.org/tlog-witness v1.0.0 describes it, of logs by their origins; it keeps nothing but in memory."""

    def __init__(self, private, name: str, logs: dict[str, list[Key]]):
        self.private, self.name, self.logs = private, name, logs
        self.key = public_key(private, name, COSIGNATURE)
        self.latest: dict[str, Checkpoint] = {}

    def answer(self, body: bytes, time: int) -> tuple[int, str, bytes]:
        """The status, the type and the body of its answer to a request to add a checkpoint."""
        try:
            old, proof, note = read_request(body)
            checkpoint = Checkpoint.parse(split_note(note)[0])
        except Refused as refused:
            return plain(400, str(refused))
        if checkpoint.origin not in self.logs:
            return plain(404, "no log of that origin")
        try:
            open_checkpoint(note, self.logs[checkpoint.origin])
        except Refused as refused:
            return plain(403, str(refused))
        if old > checkpoint.size:
            return plain(400, "the old size is above the new")
        latest = self.latest.get(checkpoint.origin, Checkpoint(checkpoint.origin, 0, merkle.EMPTY))
        if old != latest.size:
            return 409, SIZE_TYPE, f"{latest.size}\n".encode()
        if old == checkpoint.size and checkpoint.root != latest.root:
            return plain(409, "another root of the same size")
        try:
            merkle.verify_consistency(old, checkpoint.size, proof, latest.root, checkpoint.root)
        except Refused as refused:
            return plain(422, str(refused))
        self.latest[checkpoint.origin] = checkpoint
        return plain(200, str(cosign(checkpoint.text, self.private, self.name, time)))


def plain(status: int, text: str) -> tuple[int, str, bytes]:
    return status, "text/plain; charset=utf-8", (text if text.endswith("\n") else text + "\n").encode()
