"""`creneau log verify` and a second reading of the texts judge any log alike, whoever wrote it and whatever was altered in it."""

import os
import random

import pytest

from Support import tlog
from Support.notes import COSIGNATURE, Refused, cosign, private_key, public_key, sign, write_note
from Support.published import agreed, contents, judged, program

SEED = int(os.environ.get("CRENEAU_SEED", "2026"))
# So many bits are altered in a log of each size, one at a time; `CRENEAU_FLIPS` has more of them altered.
FLIPS = int(os.environ.get("CRENEAU_FLIPS", "8"))
SIZES = [0, 1, 2, 255, 256, 257, 513, 1300]
ORIGIN = "log.example/log/1"
LOG, OTHER, WITNESS = (private_key(bytes([number]) * 32) for number in (11, 12, 13))
KEY = public_key(LOG, ORIGIN)


def written(folder, size: int) -> tuple[list[bytes], random.Random]:
    print("seed", SEED, "size", size)
    chance = random.Random(f"{SEED} {size}")
    entries = [chance.randbytes(chance.choice([0, 1, 2, 17, 200, 1000])) for _ in range(size)]
    tlog.write_log(folder, entries, ORIGIN, LOG)
    return entries, chance


@pytest.mark.parametrize("size", SIZES)
def test_a_log_that_others_wrote_is_found_whole_and_each_bit_of_it_counts(tmp_path, size):
    entries, chance = written(tmp_path, size)
    assert agreed(tmp_path, KEY).entries == entries
    files = contents(tmp_path)
    for _ in range(FLIPS):
        # Any file alike, so that the small ones, which say most, are altered as often as the large.
        path = chance.choice([name for name, data in files.items() if data])
        at, bit = chance.randrange(len(files[path])), chance.randrange(8)
        data = bytearray(files[path])
        data[at] ^= 1 << bit
        (tmp_path / path).write_bytes(data)
        refused_alike(tmp_path, f"bit {bit} of byte {at} of {path}")
        (tmp_path / path).write_bytes(files[path])
    assert agreed(tmp_path, KEY).entries == entries


def refused_alike(folder, what: str, same_leaf: bool = True):
    """By both; they name the same leaf, where both name one."""
    with pytest.raises(Refused) as refused:
        tlog.verify_log(folder, KEY)
    code, found = judged(folder, KEY)
    assert code == 1 and not found["is_whole"] and found["fault"], (what, found)
    named = [leaf for leaf in [getattr(refused.value, "leaf", None), found.get("leaf")] if leaf is not None]
    assert len(set(named)) <= 1 or not same_leaf, (what, str(refused.value), found)


@pytest.mark.parametrize("size", [1, 257, 513])
def test_a_file_that_is_missing_cut_or_longer_is_found_by_both(tmp_path, size):
    entries, _ = written(tmp_path, size)
    files = contents(tmp_path)
    for path, data in files.items():
        for what, changed in {"missing": None, "empty": b"", "cut": data[:-1], "longer": data + b"\x00\x00"}.items():
            if changed is None:
                (tmp_path / path).unlink()
            else:
                (tmp_path / path).write_bytes(changed)
            # Of two readings of bytes that are no tile, neither is the better one.
            refused_alike(tmp_path, f"{path} {what}", what == "missing")
            (tmp_path / path).write_bytes(data)
    assert agreed(tmp_path, KEY).entries == entries


@pytest.mark.parametrize("size, leaf", [(1, 0), (256, 255), (513, 300), (1300, 7)])
def test_a_leaf_that_was_altered_with_all_hashes_above_it_is_found(tmp_path, size, leaf):
    """Who alters all files alike has no key to sign another root by: then only the checkpoint tells."""
    entries, _ = written(tmp_path, size)
    checkpoint = (tmp_path / "checkpoint").read_bytes()
    tlog.write_log(tmp_path, [*entries[:leaf], b"another", *entries[leaf + 1:]], ORIGIN, LOG)
    agreed(tmp_path, KEY)
    (tmp_path / "checkpoint").write_bytes(checkpoint)
    refused_alike(tmp_path, f"leaf {leaf}")


def test_a_log_that_grew_keeps_its_old_parts_and_loses_none(tmp_path):
    """A copy that was taken while the log grew has tiles of both."""
    entries, _ = written(tmp_path, 300)
    checkpoint = (tmp_path / "checkpoint").read_bytes()
    grown = [*entries, *([b"more"] * 300)]
    tlog.write_log(tmp_path, grown, ORIGIN, LOG)
    assert agreed(tmp_path, KEY).entries == grown
    (tmp_path / "checkpoint").write_bytes(checkpoint)
    for path in [tlog.tile_path(0, 1, 44), tlog.tile_path(tlog.ENTRIES, 1, 44)]:
        assert agreed(tmp_path, KEY).entries == entries
        (tmp_path / path).unlink()
    assert agreed(tmp_path, KEY).entries == entries


def test_only_the_key_that_signed_verifies_it(tmp_path):
    written(tmp_path, 5)
    for key in [public_key(OTHER, ORIGIN), public_key(LOG, "log.example/log/2"), public_key(LOG, ORIGIN, COSIGNATURE)]:
        code, found = judged(tmp_path, key)
        assert code == 1 and not found["is_whole"]
        with pytest.raises(Refused):
            tlog.verify_log(tmp_path, key)
    (tmp_path / "key").write_text(f"{KEY}\n")
    assert program("log", "verify", tmp_path, "--key", tmp_path / "key").returncode == 0
    for wrong in ["", "key", str(KEY)[:-1], str(KEY).replace("+", "-"), tmp_path / "checkpoint"]:
        answer = program("log", "verify", tmp_path, "--key", wrong)
        assert answer.returncode in (64, 65, 66) and not answer.stdout, answer
    assert program("log", "verify", tmp_path / "nothing", "--key", KEY).returncode == 66


def test_a_witness_that_is_named_has_to_have_cosigned(tmp_path):
    entries, _ = written(tmp_path, 5)
    witnesses = [public_key(private, f"witness.example/{number}", COSIGNATURE) for number, private in enumerate([WITNESS, OTHER])]
    assert judged(tmp_path, KEY, witnesses[0])[0] == 1
    note, text = (tmp_path / "checkpoint").read_bytes(), tlog.verify_log(tmp_path, KEY).checkpoint.text
    line = str(cosign(text, WITNESS, witnesses[0].name, 1_800_000_000)).encode()
    (tmp_path / "checkpoint").write_bytes(note + line)
    assert agreed(tmp_path, KEY, witnesses[0]).entries == entries
    # Whoever is not asked for is passed over; whoever is, and has not, is missed.
    agreed(tmp_path, KEY)
    assert judged(tmp_path, KEY, witnesses[1])[0] == judged(tmp_path, KEY, *witnesses)[0] == 1
    # A cosignature does not stand for the log's own signature.
    (tmp_path / "checkpoint").write_bytes(write_note(text, cosign(text, WITNESS, witnesses[0].name, 1_800_000_000)))
    assert judged(tmp_path, KEY, witnesses[0])[0] == 1
    # One that is wrong refuses the note, though others are right.
    wrong = str(cosign(text + "x\n", OTHER, witnesses[1].name, 1_800_000_000)).encode()
    (tmp_path / "checkpoint").write_bytes(note + line + wrong)
    agreed(tmp_path, KEY, witnesses[0])
    assert judged(tmp_path, KEY, *witnesses)[0] == 1


def proof_judged(tmp_path, origin: str) -> int:
    """The exit code for the proof of a leaf whose checkpoint names this log, and which the log's key has signed."""
    entries = [b"one", b"two"]
    hashes = [tlog.merkle.leaf_hash(entry) for entry in entries]
    text = tlog.Checkpoint(origin, 2, tlog.merkle.root(hashes)).text
    proof = tlog.make_proof(hashes, 0, write_note(text, sign(text, LOG, ORIGIN)), entries[0] + b"\n\n")
    (tmp_path / "leaf.tlog-proof").write_bytes(proof)
    return program("log", "verify", tmp_path / "leaf.tlog-proof", "--key", KEY).returncode


def test_a_proof_that_others_made_is_verified(tmp_path):
    assert proof_judged(tmp_path, ORIGIN) == 0


def test_a_proof_from_another_log_is_refused_though_the_key_signed_it(tmp_path):
    """As a folder of such a log is."""
    assert proof_judged(tmp_path, "log.example/log/2") == 1
