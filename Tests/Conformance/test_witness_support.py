"""The witness that the suites ask, and what they read its answers with, do what c2sp.org/tlog-witness v1.0.0 says."""

import pytest

from Support import merkle
from Support.notes import COSIGNATURE, Refused, private_key, public_key, sign, split_note, write_note
from Support.tlog import (
    SIZE_TYPE, Checkpoint, Witness, add_checkpoint, open_checkpoint, read_answer, read_request, write_checkpoint,
)

ORIGIN, TIME = "log.example/log/1", 1_800_000_000
LOG, OTHER, WITNESS = (private_key(bytes([number]) * 32) for number in (1, 2, 3))
KEY = public_key(LOG, ORIGIN)
HASHES = [merkle.leaf_hash(b"%d" % number) for number in range(300)]


@pytest.fixture
def witness():
    """One that saw a log of seven leaves."""
    witness = Witness(WITNESS, "witness.example/w1", {ORIGIN: [KEY]})
    assert witness.answer(request(0, 7), TIME)[0] == 200
    return witness


def checkpoint(size: int) -> bytes:
    return write_checkpoint(HASHES[:size], ORIGIN, LOG)


def request(old: int, size: int) -> bytes:
    return add_checkpoint(old, merkle.consistency(HASHES[:size], old), checkpoint(size))


def other_root(size: int) -> bytes:
    text = Checkpoint(ORIGIN, size, bytes(32)).text
    return write_note(text, sign(text, LOG, ORIGIN))


def test_a_request_has_its_published_form():
    """As in the example there: `old`, hashes, an empty line, and the checkpoint as it is."""
    body = request(7, 300)
    lines = body.decode().split("\n")
    blank = lines.index("")
    assert lines[0] == "old 7" and all(len(line) == 44 for line in lines[1:blank]) and body.endswith(checkpoint(300))
    assert read_request(body) == (7, merkle.consistency(HASHES, 7), checkpoint(300))
    assert request(0, 1).startswith(b"old 0\n\n" + ORIGIN.encode())


def test_a_witness_cosigns_a_log_that_grew_and_one_that_did_not(witness):
    for old, size in [(7, 7), (7, 300), (300, 300)]:
        answer = read_answer(*witness.answer(request(old, size), TIME), checkpoint(size), [witness.key])
        assert answer.status == 200 and [(each.key, each.time) for each in answer.signed] == [(witness.key, TIME)]
    # Its line goes below the checkpoint.
    line = witness.answer(request(300, 300), TIME)[2]
    assert len(open_checkpoint(checkpoint(300) + line, [KEY, witness.key])[1]) == 2


@pytest.mark.parametrize("body, status, size", [
    (request(0, 300), 409, 7), (request(6, 7), 409, 7), (add_checkpoint(8, [], checkpoint(7)), 400, None),
    (add_checkpoint(7, [], other_root(7)), 409, None), (add_checkpoint(7, [], checkpoint(300)), 422, None),
    (add_checkpoint(7, merkle.consistency(HASHES, 6), checkpoint(300)), 422, None),
    (add_checkpoint(7, merkle.consistency(HASHES, 7), other_root(300)), 422, None),
    (add_checkpoint(7, [bytes(32)], checkpoint(7)), 422, None),
    (add_checkpoint(7, [], write_checkpoint(HASHES[:7], "other.example", LOG)), 404, None),
    (add_checkpoint(7, [], write_checkpoint(HASHES[:7], ORIGIN, OTHER)), 403, None),
    (request(7, 300)[1:], 400, None), (request(7, 300)[4:], 400, None),
    (request(7, 300).replace(b"old 7", b"old 07"), 400, None), (b"", 400, None),
    (request(7, 300).replace(b"\n\n", b"\n", 1), 400, None), (add_checkpoint(7, [bytes(32)] * 64, checkpoint(300)), 400, None),
])
def test_a_witness_refuses_as_published_and_forgets_nothing(witness, body, status, size):
    answer = read_answer(*witness.answer(body, TIME), checkpoint(300), [witness.key])
    assert (answer.status, answer.size) == (status, size) and not answer.signed
    assert witness.answer(request(7, 300), TIME)[0] == 200


def test_from_nothing_a_witness_wants_no_proof():
    fresh = Witness(WITNESS, "witness.example/w1", {ORIGIN: [KEY]})
    assert fresh.answer(add_checkpoint(0, [bytes(32)], checkpoint(7)), TIME)[0] == 422
    assert fresh.answer(request(3, 7), TIME) == (409, SIZE_TYPE, b"0\n")
    assert fresh.answer(add_checkpoint(0, [], checkpoint(0)), TIME)[0] == 200
    assert fresh.answer(add_checkpoint(0, [], other_root(0)), TIME)[0] == 409


def test_an_answer_that_no_witness_gives_is_refused(witness):
    status, kind, line = witness.answer(request(7, 300), TIME)
    other = Witness(OTHER, "witness.example/w2", {ORIGIN: [KEY]})
    elsewhere = other.answer(request(0, 7), TIME)[2]
    wrong = [b"", b"\n", line[:-1], b"\n" + line, line + b"\n", b"x\n" + line, elsewhere, line.replace(b"w1", b"w2")]
    for body in wrong:
        with pytest.raises(Refused):
            read_answer(200, kind, body, checkpoint(300), [witness.key])
    # Signed, and not at a time.
    signed = str(sign(split_note(checkpoint(300))[0], WITNESS, "witness.example/w1")).encode()
    with pytest.raises(Refused):
        read_answer(200, kind, signed, checkpoint(300), [public_key(WITNESS, "witness.example/w1")])
    # Of another checkpoint, or by no witness.
    for of, keys in [(checkpoint(299), [witness.key]), (checkpoint(300), [public_key(WITNESS, "w", COSIGNATURE)])]:
        with pytest.raises(Refused):
            read_answer(200, kind, line, of, keys)
    sizes = [(409, SIZE_TYPE, body) for body in [b"", b"70", b"07\n", b"\xff\n", b"7\n\n"]]
    for status, kind, body in [(201, kind, line), (500, kind, b""), *sizes]:
        with pytest.raises(Refused):
            read_answer(status, kind, body, checkpoint(300), [witness.key])
    # Lines of witnesses that are not known are passed over.
    assert len(read_answer(200, kind, elsewhere + line, checkpoint(300), [witness.key]).signed) == 1
