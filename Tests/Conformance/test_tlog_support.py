"""What the suites verify logs with is right itself: it agrees with published examples, and refuses what differs from them."""

import base64
import itertools
import random

import pytest

from Support import merkle
from Support.notes import (
    COSIGNATURE, Key, Refused, cosign, open_note, private_key, public_key, sign, split_note, write_note,
)
from Support.tlog import (
    ENTRIES, BadLog, Checkpoint, Proof, make_proof, open_checkpoint, tile_path, tiles, verify_log, verify_proof, write_checkpoint,
    write_log,
)

SEED = 20261103
ORIGIN = "log.example/log/1"
LOG, OTHER, WITNESS = (private_key(bytes([number]) * 32) for number in (1, 2, 3))
KEY = public_key(LOG, ORIGIN)

# The example in the documentation of golang.org/x/mod/sumdb/note, and the second signature of its tests.
GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PETER_SKEY = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
PETER_LINE = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
ENOCH = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop"
ENOCH_LINE = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n"
GO_NOTE = (GO_TEXT + "\n" + PETER_LINE).encode()

# The example of c2sp.org/signed-note v1.0.0.
EXAMPLE = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
EXAMPLE_NOTE = (
    "This is an example message.\n\n"
    "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
).encode()

# A checkpoint that a public log and its witnesses signed in May 2026, with the log's key and that of one witness; from
# the tests of github.com/florolf/tlog-scales, less the lines of the other witnesses.
ARCHE = "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f"
REMORA = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"
ARCHE_NOTE = (
    "arche2025h1.staging.ct.transparency.dev\n1432088532\nU7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=\n\n"
    "— arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIg"
    "IpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=\n"
    "— arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59"
    "RA23oHP7Ry1k3ZFWwQ=\n"
    "— remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrA"
    "WfBw==\n"
).encode()

# The leaves, the roots of the trees of the first of them, and proofs, as the tests of Certificate Transparency have them:
# github.com/transparency-dev/merkle, proof/verify_test.go. Its leaves are counted from one, ours from zero.
ENTRIES_CT = [bytes.fromhex(text) for text in [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]]
ROOTS_CT = [bytes.fromhex(text) for text in [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"]]
HASHES_CT = [merkle.leaf_hash(entry) for entry in ENTRIES_CT]
NODES_CT = {text[:4]: bytes.fromhex(text) for text in [
    "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
    "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
    "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
    "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
    "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]}


def nodes(names: str) -> list[bytes]:
    return [NODES_CT[name] for name in names.split()]


@pytest.mark.parametrize("note, vkeys, names", [
    (GO_NOTE, [PETER], ["PeterNeumann"]),
    (GO_NOTE + ENOCH_LINE.encode(), [PETER, ENOCH], ["PeterNeumann", "EnochRoot"]),
    # Lines of keys that are not known are passed over.
    (GO_NOTE + ENOCH_LINE.encode(), [ENOCH], ["EnochRoot"]),
    (EXAMPLE_NOTE, [EXAMPLE], ["example.com/foo"]),
    # The log signs with a key of another type besides, of the same name.
    (ARCHE_NOTE, [ARCHE, REMORA], ["arche2025h1.staging.ct.transparency.dev", "remora.n621.de"]),
])
def test_published_notes_are_signed_by_who_they_say(note, vkeys, names):
    keys = [Key.parse(vkey) for vkey in vkeys]
    assert [str(key) for key in keys] == vkeys
    text, signed = open_note(note, keys)
    assert note.startswith(text.encode() + b"\n\xe2\x80\x94 ") and [each.key.name for each in signed] == names
    with pytest.raises(Refused):
        open_note(note.replace(text[:1].encode(), b"J", 1), keys)


def test_a_published_cosignature_has_its_time():
    checkpoint, signed = open_checkpoint(ARCHE_NOTE, [Key.parse(REMORA)], "arche2025h1.staging.ct.transparency.dev")
    assert checkpoint.size == 1432088532 and checkpoint.text == split_note(ARCHE_NOTE)[0]
    assert [each.time for each in signed] == [0x6A122120]


def test_signing_again_gives_the_published_signature():
    private = private_key(base64.b64decode(PETER_SKEY)[1:])
    assert str(public_key(private, "PeterNeumann")) == PETER
    assert write_note(GO_TEXT, sign(GO_TEXT, private, "PeterNeumann")) == GO_NOTE


def test_every_part_of_a_verifier_key_counts():
    """As the tests of golang.org/x/mod/sumdb/note have it: no part of one is one, nor one with another character."""
    parts = {PETER[begin:end] for begin, end in itertools.combinations(range(len(PETER) + 1), 2)} - {PETER}
    changed = {PETER[:at] + chr(ord(PETER[at]) + 1) + PETER[at + 1:] for at in range(len(PETER))}
    # An id in capitals; a name with a space; two names.
    for vkey in [*parts, *changed, PETER.replace("c74f", "C74F"), "Peter " + PETER, "Peter+" + PETER]:
        with pytest.raises(Refused):
            Key.parse(vkey)
    # Keys of no type, of one that is not read, and of other lengths.
    for material in [b"", b"\x02" + bytes(32), b"\x01" + bytes(31), b"\x04" + bytes(33)]:
        with pytest.raises(Refused):
            Key.parse(str(Key("Peter", material)))


LINE = PETER_LINE.encode()


@pytest.mark.parametrize("note", [
    GO_TEXT.encode(), b"", b"\n\n", GO_NOTE[:-1], GO_NOTE + b"\n", GO_NOTE + b"\n\n", LINE,
    # Text that is no signature among signatures, before and after one.
    GO_NOTE + b"signed\n", GO_NOTE.replace(LINE, b"signed\n" + LINE), GO_NOTE.replace(b"\n\n", b"\n"),
    # Other dashes, other spaces, other names.
    GO_NOTE.replace("—".encode(), b"-"), GO_NOTE.replace("—".encode(), "–".encode()),
    GO_NOTE.replace("— ".encode(), "—".encode()),
    GO_NOTE.replace(b"Neumann x", b"Neumann  x"), GO_NOTE.replace(b"=\n", b"= \n"), GO_NOTE.replace(b"Peter", b"Peter+"),
    GO_NOTE.replace(b"PeterN", "Peter\u00a0N".encode()), GO_NOTE.replace(b"PeterNeumann ", b" "),
    # Other bytes: not UTF-8, and what moves a cursor.
    GO_NOTE.replace(b"Neumann", b"Neumann\xff"), GO_NOTE.replace(b"\n", b"\r\n"), GO_NOTE.replace(b"If", b"I\tf"),
    # Other base64: without padding, with more, with bits that say nothing, and none.
    GO_NOTE.replace(b"=\n", b"\n"), GO_NOTE.replace(b"=\n", b"==\n"), GO_NOTE.replace(b"AM=\n", b"AN=\n"),
    LINE.join([GO_TEXT.encode() + b"\n", "— PeterNeumann x08gow==\n".encode()]),
    # More than is read.
    GO_NOTE + LINE * 100, b"x" * 1_000_000 + b"\n" + GO_NOTE,
])
def test_a_note_of_another_form_is_refused(note):
    with pytest.raises(Refused):
        split_note(note)


def test_one_wrong_signature_of_a_known_key_refuses_a_note_that_another_signed():
    wrong = GO_NOTE + ENOCH_LINE.replace("rwz+eBz", "rwz+eBy").encode()
    assert len(open_note(wrong, [Key.parse(PETER)])[1]) == 1
    with pytest.raises(Refused):
        open_note(wrong, [Key.parse(PETER), Key.parse(ENOCH)])
    # Nor is a key given twice, of which one could be another's.
    with pytest.raises(Refused):
        open_note(GO_NOTE, [Key.parse(PETER), Key.parse(PETER)])


def test_as_many_signatures_are_read_as_there_may_be():
    lines = [sign(GO_TEXT, OTHER, f"other{number}") for number in range(99)]
    text, signed = open_note(write_note(GO_TEXT, *lines) + LINE, [Key.parse(PETER)])
    assert text == GO_TEXT and len(signed) == 1
    # A key of its name alone, or of its id alone, is another.
    with pytest.raises(Refused):
        open_note(write_note(GO_TEXT, sign(GO_TEXT, OTHER, "PeterNeumann")), [Key.parse(PETER)])


def test_a_text_may_have_empty_lines_and_ends_at_the_last():
    text = "\none\n\n— two\n\n\n"
    assert open_note(write_note(text, sign(text, LOG, ORIGIN)), [KEY])[0] == text


@pytest.mark.parametrize("text", [
    "", "a\n", "a\n1\n", f"a\n1\n{'A' * 43}=", f"\n1\n{'A' * 43}=\n", f"a\n01\n{'A' * 43}=\n", f"a\n-1\n{'A' * 43}=\n",
    f"a\n+1\n{'A' * 43}=\n", f"a\n²\n{'A' * 43}=\n", f"a\n1 \n{'A' * 43}=\n", f"a\n9223372036854775808\n{'A' * 43}=\n",
    f"a\n1\n{'A' * 43}=\nbc", f"a\n1\n{'A' * 42}B=\n", f"a\n1\n{'A' * 44}\n", f"a\n1\n{'A' * 43}=\n\n",
    f"a\n1\n{'A' * 43}=\nb\n\nc\n",
])
def test_a_checkpoint_has_one_form(text):
    with pytest.raises(Refused):
        Checkpoint.parse(text)
    more = Checkpoint.parse(f"a\n9223372036854775807\n{'A' * 43}=\nb\nc\n")
    assert (more.size, more.root, more.extensions) == (2**63 - 1, bytes(32), ("b", "c"))


def test_a_cosignature_is_of_a_checkpoint_at_a_time():
    text, key = Checkpoint(ORIGIN, 0, merkle.EMPTY).text, public_key(WITNESS, "witness.example", COSIGNATURE)
    line = cosign(text, WITNESS, "witness.example", 1_700_000_000)
    assert open_note(write_note(text, line), [key])[1][0].time == 1_700_000_000
    later = type(line)(line.name, line.id, line.payload[:7] + b"\x01" + line.payload[8:])
    far = cosign(text, WITNESS, "witness.example", 2**63)
    for wrong in [later, far, *(type(line)(line.name, line.id, payload) for payload in [line.payload[8:], b"short"])]:
        with pytest.raises(Refused):
            open_note(write_note(text, wrong), [key])
    # The same key with the other type is another key.
    assert public_key(WITNESS, "witness.example").id != key.id


def test_trees_have_the_published_roots():
    assert [merkle.root(HASHES_CT[:size]) for size in range(9)] == ROOTS_CT


@pytest.mark.parametrize("index, size, path", [
    (0, 1, ""), (0, 8, "96a2 5f08 6b47"), (5, 8, "bc1a ca85 d37e"), (2, 3, "fac5"), (1, 5, "6e34 5f08 bc1a")])
def test_published_inclusion_proofs_are_made_and_verified(index, size, path):
    assert merkle.inclusion(HASHES_CT[:size], index) == nodes(path)
    merkle.verify_inclusion(index, size, HASHES_CT[index], nodes(path), ROOTS_CT[size])


@pytest.mark.parametrize("old, size, proof", [
    (1, 1, ""), (1, 8, "96a2 5f08 6b47"), (6, 8, "0ebc ca85 d37e"), (2, 5, "5f08 bc1a"), (6, 7, "0ebc b086 d37e")])
def test_published_consistency_proofs_are_made_and_verified(old, size, proof):
    assert merkle.consistency(HASHES_CT[:size], old) == nodes(proof)
    merkle.verify_consistency(old, size, nodes(proof), ROOTS_CT[old], ROOTS_CT[size])


def changed_proofs(proof: list[bytes], others: list[bytes]):
    """Proofs that differ: without one, with one more, with one changed, in another order."""
    for at in range(len(proof)):
        yield proof[:at] + proof[at + 1:]
        yield proof[:at] + [bytes([proof[at][0] ^ 8]) + proof[at][1:]] + proof[at + 1:]
        yield proof[:at] + [proof[at][:31]] + proof[at + 1:]
    for other in others:
        yield [other, *proof]
        yield [*proof, other]
    if len(set(proof)) > 1:
        yield proof[::-1]


def test_each_proof_of_each_small_tree_holds_and_no_other_does():
    hashes = [merkle.leaf_hash(bytes([number])) for number in range(20)]
    roots = [merkle.root(hashes[:size]) for size in range(21)]
    for size in range(1, 21):
        for index in range(size):
            path = merkle.inclusion(hashes[:size], index)
            merkle.verify_inclusion(index, size, hashes[index], path, roots[size])
            wrong = [(index, size, each, roots[size]) for each in changed_proofs(path, [roots[size], b""])]
            wrong += [(other, size, path, roots[size]) for other in range(-1, size + 1) if other != index]
            wrong += [(index, size, path, roots[size - 1])]
            for at, of, each, root in wrong:
                with pytest.raises(Refused):
                    merkle.verify_inclusion(at, of, hashes[index], each, root)
        for old in range(size + 1):
            proof = merkle.consistency(hashes[:size], old)
            merkle.verify_consistency(old, size, proof, roots[old], roots[size])
            wrong = [(old, each, roots[old]) for each in changed_proofs(proof, [roots[old], b""])]
            wrong += [(old, proof, roots[other]) for other in range(21) if other != old]
            wrong += [(size + 1, proof, roots[old])]
            for of, each, root in wrong:
                with pytest.raises(Refused):
                    merkle.verify_consistency(of, size, each, root, roots[size])


def test_hashes_of_other_lengths_do_not_stand_for_those_they_begin_and_end():
    left, right = HASHES_CT[:2]
    for leaf, sibling in [(left[:31], left[31:] + right), (left + right[:1], right[1:]), (left + right, b"")]:
        with pytest.raises(Refused):
            merkle.verify_inclusion(0, 2, leaf, [sibling], ROOTS_CT[2])
        with pytest.raises(Refused):
            merkle.verify_consistency(1, 2, [sibling], leaf, ROOTS_CT[2])
    with pytest.raises(Refused):
        merkle.verify_consistency(0, 0, [], merkle.EMPTY, bytes(32))


def test_tiles_stand_where_and_are_as_wide_as_published():
    """The numbers are those of c2sp.org/tlog-tiles: index 1,234,067, and the trees of 70,000 and of 256 leaves."""
    assert tile_path(0, 1234067) == "tile/0/x001/x234/067"
    assert tile_path(ENTRIES, 0, 5) == "tile/entries/000.p/5" and tile_path(1, 273, 112) == "tile/1/273.p/112"
    assert tile_path(0, 1000) == "tile/0/x001/000" and tile_path(0, 999) == "tile/0/999"
    found = list(tiles(70_000))
    assert found[:274] == [(0, index, 256) for index in range(273)] + [(0, 273, 112)]
    assert found[274:] == [(1, 0, 256), (1, 1, 17), (2, 0, 1)]
    assert list(tiles(256)) == [(0, 0, 256), (1, 0, 1)] and list(tiles(0)) == [] and list(tiles(1)) == [(0, 0, 1)]


def random_entries(chance: random.Random, count: int) -> list[bytes]:
    return [chance.randbytes(chance.choice([0, 1, 2, 17, 200])) for _ in range(count)]


@pytest.mark.parametrize("size", [0, 1, 2, 255, 256, 257, 511, 512, 700])
def test_a_log_that_was_written_is_verified_whole(tmp_path, size):
    print("seed", SEED + size)
    entries = random_entries(random.Random(SEED + size), size)
    write_log(tmp_path, entries, ORIGIN, LOG)
    log = verify_log(tmp_path, KEY)
    assert (log.size, log.root, log.entries) == (size, merkle.root(log.hashes), entries)
    with pytest.raises(Refused):
        verify_log(tmp_path, public_key(OTHER, ORIGIN))
    with pytest.raises(Refused):
        verify_log(tmp_path, KEY, "log.example/log/2")
    # A witness does not speak for the log.
    witness = public_key(WITNESS, "witness.example", COSIGNATURE)
    line = cosign(log.checkpoint.text, WITNESS, witness.name, 1)
    (tmp_path / "checkpoint").write_bytes(write_note(log.checkpoint.text, line))
    with pytest.raises(Refused):
        verify_log(tmp_path, KEY, witnesses=[witness])
    (tmp_path / "checkpoint").unlink()
    with pytest.raises(Refused):
        verify_log(tmp_path, KEY)


def test_a_log_may_have_grown_past_its_checkpoint_and_lost_the_tiles_that_were_partial(tmp_path):
    entries = random_entries(random.Random(SEED), 600)
    checkpoint = write_log(tmp_path, entries[:300], ORIGIN, LOG)
    write_log(tmp_path, entries, ORIGIN, LOG)
    assert verify_log(tmp_path, KEY).size == 600
    (tmp_path / "checkpoint").write_bytes(checkpoint)
    for path in [tile_path(0, 1, 44), tile_path(ENTRIES, 1, 44)]:
        assert verify_log(tmp_path, KEY).entries == entries[:300]
        (tmp_path / path).unlink()
    assert verify_log(tmp_path, KEY).entries == entries[:300]


def in_tile(path: str, change):
    def apply(folder):
        (folder / path).write_bytes(change((folder / path).read_bytes()))
    return apply


def hash_at(at: int):
    return lambda data: data[:32 * at] + bytes(32) + data[32 * at + 32:]


# Of a log of 600 entries of three bytes, so that the bundle's entry i begins at 5 i.
DAMAGE = {
    "an entry": (in_tile(tile_path(ENTRIES, 1), lambda data: data[:50] + b"\x00\x03bad" + data[55:]), 266),
    "an entry's length": (in_tile(tile_path(ENTRIES, 0), lambda data: data[:35] + b"\x00\x04" + data[37:]), 7),
    "a bundle's end": (in_tile(tile_path(ENTRIES, 2, 88), lambda data: data[:-7]), 598),
    "a bundle that goes on": (in_tile(tile_path(ENTRIES, 2, 88), lambda data: data + b"\x00\x00"), 599),
    "a bundle": (lambda folder: (folder / tile_path(ENTRIES, 1)).unlink(), 256),
    "a leaf's hash": (in_tile(tile_path(0, 0), hash_at(200)), 200),
    "a tile": (lambda folder: (folder / tile_path(0, 2, 88)).unlink(), 512),
    "a tile's end": (in_tile(tile_path(0, 1), lambda data: data[:32 * 100 + 5]), 356),
    "a hash above": (in_tile(tile_path(1, 0, 2), hash_at(1)), 256),
    "the tile above": (lambda folder: (folder / tile_path(1, 0, 2)).unlink(), 0),
}


@pytest.mark.parametrize("what", DAMAGE)
def test_of_a_damaged_log_the_first_bad_leaf_is_named(tmp_path, what):
    write_log(tmp_path, [b"%03d" % number for number in range(600)], ORIGIN, LOG)
    damage, leaf = DAMAGE[what]
    damage(tmp_path)
    with pytest.raises(BadLog) as bad:
        verify_log(tmp_path, KEY)
    assert bad.value.leaf == leaf and f"leaf {leaf}:" in str(bad.value)


def test_a_log_that_agrees_with_itself_and_not_with_its_checkpoint_is_refused(tmp_path):
    checkpoint = write_log(tmp_path, [b"one", b"two"], ORIGIN, LOG)
    write_log(tmp_path, [b"one", b"too"], ORIGIN, LOG)
    (tmp_path / "checkpoint").write_bytes(checkpoint)
    with pytest.raises(BadLog) as bad:
        verify_log(tmp_path, KEY)
    assert bad.value.leaf is None


def test_a_proof_in_a_file_shows_that_an_entry_is_in_a_log():
    entries = [b"%d" % number for number in range(300)]
    hashes = [merkle.leaf_hash(entry) for entry in entries]
    checkpoint = write_checkpoint(hashes, ORIGIN, LOG)
    for index, extra in [(0, None), (299, b"\x00more"), (255, None)]:
        proof = make_proof(hashes, index, checkpoint, extra)
        assert verify_proof(proof, entries[index], [KEY], ORIGIN)[0].size == 300
        assert bytes(Proof.parse(proof)) == proof and Proof.parse(proof).extra == extra
        with pytest.raises(Refused):
            verify_proof(proof, entries[index - 1], [KEY])
    alone = make_proof(hashes[:1], 0, write_checkpoint(hashes[:1], ORIGIN, LOG))
    assert alone.startswith(b"c2sp.org/tlog-proof@v1\nindex 0\n\n" + ORIGIN.encode())
    verify_proof(alone, b"0", [KEY])


@pytest.mark.parametrize("change", [
    lambda proof: proof[1:], lambda proof: b"\n" + proof, lambda proof: proof.replace(b"@v1\n", b"@v2\n"),
    lambda proof: proof.replace(b"index 2", b"index 02"), lambda proof: proof.replace(b"index 2\n", b""),
    lambda proof: proof.replace(b"index 2\n", b"index 3\n"), lambda proof: proof.replace(b"index 2\n", b"index 2\nindex 2\n"),
    lambda proof: proof.replace(b"index 2\n", b"index 2\nextra AAAA\n"), lambda proof: proof.replace(b"index", b"extra \nindex"),
    lambda proof: proof.replace(b"index", b"extra AAA\nindex"),
    lambda proof: proof.replace(b"index", b"extra AAAA\nextra AAAA\nindex"),
    lambda proof: proof.replace(b"\n\n", b"\n" + base64.b64encode(bytes(32)) + b"\n\n", 1),
    lambda proof: proof.replace(b"\n\n", b"\n", 1),
    lambda proof: proof.replace(b"index 2", b"2"), lambda proof: proof.replace(b"index", b"extra \xff\nindex"),
    lambda proof: proof.replace(b"\n\n", b"\n\n\n", 1), lambda proof: proof.replace(b"\n", b"\r\n"),
])
def test_a_proof_in_a_file_has_one_form(change):
    hashes = [merkle.leaf_hash(b"%d" % number) for number in range(5)]
    proof = make_proof(hashes, 2, write_checkpoint(hashes, ORIGIN, LOG))
    verify_proof(proof, b"2", [KEY])
    with pytest.raises(Refused):
        verify_proof(change(proof), b"2", [KEY])
