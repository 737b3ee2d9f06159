"""`creneau witness` is the witness that c2sp.org/tlog-witness describes: what it cosigned once it never contradicts."""

import contextlib
import os
import random
import threading

import pytest

from Support import merkle, raw, tlog
from Support.notes import private_key, public_key, sign, write_note
from Support.tlog import SIZE_TYPE, Checkpoint, add_checkpoint, write_checkpoint
from Support.witnesses import WitnessProcess

SEED = int(os.environ.get("CRENEAU_SEED", "2026"))
# As many as the logs below have leaves for.
TURNS = min(int(os.environ.get("CRENEAU_KILLS", "6")), 14)
ORIGIN = "log.example/log/1"
LOG, OTHER = (private_key(bytes([number]) * 32) for number in (21, 22))
KEY = public_key(LOG, ORIGIN)
HASHES = [merkle.leaf_hash(b"%d" % number) for number in range(300)]
# Another log of the same name, whose first seven leaves are the same.
FORK = [*HASHES[:7], *(merkle.leaf_hash(b"other %d" % number) for number in range(293))]


@pytest.fixture
def witness(tmp_path):
    with WitnessProcess(tmp_path) as witness:
        yield witness.start(KEY)
        if witness.process.poll() is None:
            assert witness.stop() == 0


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    """One that saw a log of seven leaves, and is asked many things."""
    with WitnessProcess(tmp_path_factory.mktemp("witness")) as witness:
        witness.start(KEY)
        assert witness.add(0, [], checkpoint(HASHES, 7)).status == 200
        yield witness


def checkpoint(hashes, size: int) -> bytes:
    return write_checkpoint(hashes[:size], ORIGIN, LOG)


def grown(old: int, size: int, hashes=None) -> tuple[int, list[bytes], bytes]:
    hashes = hashes or HASHES
    return old, merkle.consistency(hashes[:size], old), checkpoint(hashes, size)


def request(old: int, size: int) -> bytes:
    return add_checkpoint(*grown(old, size))


def other_root(size: int) -> bytes:
    text = Checkpoint(ORIGIN, size, bytes(32)).text
    return write_note(text, sign(text, LOG, ORIGIN))


def test_it_cosigns_a_log_that_grew_and_one_that_did_not(witness):
    for old, size in [(0, 0), (0, 7), (7, 7), (7, 256), (256, 257), (257, 300), (300, 300)]:
        answer = witness.add(*grown(old, size))
        assert answer.status == 200 and [each.key for each in answer.signed] == [witness.key] and answer.signed[0].time > 1_700_000_000
    # Its line goes below the checkpoint.
    line = witness.post(request(300, 300))[2]
    assert len(tlog.open_checkpoint(checkpoint(HASHES, 300) + line, [KEY, witness.key])[1]) == 2


REFUSED = {
    "from nothing, though it knows more": (request(0, 300), 409, 7),
    "from less than it knows": (request(6, 7), 409, 7),
    "from more than it knows": (request(8, 300), 409, 7),
    "back to less": (request(3, 5), 409, 7),
    "the old size above the new": (add_checkpoint(8, [], checkpoint(HASHES, 7)), 400, None),
    "another root of the same size": (add_checkpoint(7, [], other_root(7)), 409, 7),
    "no proof": (add_checkpoint(7, [], checkpoint(HASHES, 300)), 422, None),
    "another proof": (add_checkpoint(7, merkle.consistency(HASHES, 6), checkpoint(HASHES, 300)), 422, None),
    "a proof too long": (add_checkpoint(7, [*merkle.consistency(HASHES, 7), bytes(32)], checkpoint(HASHES, 300)), 422, None),
    "another root": (add_checkpoint(7, merkle.consistency(HASHES, 7), other_root(300)), 422, None),
    "a proof where none is needed": (add_checkpoint(7, [bytes(32)], checkpoint(HASHES, 7)), 422, None),
    "another log": (add_checkpoint(7, [], write_checkpoint(HASHES[:7], "other.example", LOG)), 404, None),
    "a log of nearly that name": (add_checkpoint(7, [], write_checkpoint(HASHES[:7], ORIGIN + "1", LOG)), 404, None),
    "another's key": (add_checkpoint(7, [], write_checkpoint(HASHES[:7], ORIGIN, OTHER)), 403, None),
    "another's name for the key": (
        add_checkpoint(7, [], write_note(
            Checkpoint(ORIGIN, 7, merkle.root(HASHES[:7])).text, sign(Checkpoint(ORIGIN, 7, merkle.root(HASHES[:7])).text, LOG, "other"))),
        403, None),
    "a signature of another text": (
        request(7, 300).replace(b"\n300\n", b"\n299\n"), 403, None),
    "no first line": (request(7, 300).split(b"\n", 1)[1], 400, None),
    "another first line": (request(7, 300)[1:], 400, None),
    "a number that is none": (request(7, 300).replace(b"old 7", b"old 07"), 400, None),
    "a number below nothing": (request(7, 300).replace(b"old 7", b"old -7"), 400, None),
    "a number too large": (request(7, 300).replace(b"old 7", b"old 9223372036854775808"), 400, None),
    "nothing": (b"", 400, None),
    "no empty line": (request(7, 300).replace(b"\n\n", b"\n", 1), 400, None),
    "lines that end otherwise": (request(7, 300).replace(b"\n", b"\r\n"), 400, None),
    "more hashes than there can be": (add_checkpoint(7, [bytes(32)] * 64, checkpoint(HASHES, 300)), 400, None),
    "a hash too short": (add_checkpoint(7, [bytes(31)], checkpoint(HASHES, 300)), 400, None),
    "a note that is no checkpoint": (add_checkpoint(7, [], write_note("hello\n", sign("hello\n", LOG, ORIGIN))), 400, None),
    "no note": (request(7, 300).split(b"\n\n")[0] + b"\n\n", 400, None),
    "no signature": (request(7, 300).rsplit(b"\n\n", 1)[0] + b"\n\n", 400, None),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_refuses_as_published_and_forgets_nothing(asked, what):
    body, status, size = REFUSED[what]
    answered, kind, text = asked.post(body)
    assert answered == status, text
    assert (kind == SIZE_TYPE and text == f"{size}\n".encode()) if status == 409 else kind.startswith("text/plain")
    assert asked.add(*grown(7, 7)).status == 200


def test_it_has_one_address(asked):
    for method, path, status in [
            ("GET", "/add-checkpoint", 405), ("PUT", "/add-checkpoint", 405), ("POST", "/", 404), ("POST", "/add-checkpoint/x", 404),
            ("GET", "/", 404), ("GET", "/../kept", 404), ("GET", "/kept", 404)]:
        assert asked.post(request(7, 7), path, method)[0] == status, (method, path)


def test_whatever_is_sent_is_refused_and_the_next_is_answered(asked):
    print("seed", SEED)
    chance = random.Random(SEED)
    good = request(7, 300)
    bodies = [chance.randbytes(chance.choice([1, 10, 100, 5000])) for _ in range(40)]
    bodies += [b"\x00" * 100, b"\n" * 10_000, b"old 7\n" * 1000, good * 3, b"old 7\n\n" + b"\n" * 50_000]
    bodies += [good[:-1], good + b"\n", good + b"\xff"]
    for _ in range(100):
        changed = bytearray(good)
        changed[chance.randrange(len(good))] ^= 1 << chance.randrange(8)
        bodies.append(bytes(changed))
    known = {ORIGIN: [KEY]}
    for body in bodies:
        status, _, text = asked.post(body)
        # Never taken for what was meant, and never the witness's own fault.
        assert 400 <= status < 500, (status, body)
        # As a second reading of the same texts has it.
        model = tlog.Witness(OTHER, "witness.example", known)
        assert model.answer(request(0, 7), 1)[0] == 200
        assert model.answer(body, 1)[0] == status, (status, text, body)
    assert asked.add(*grown(7, 7)).status == 200


@pytest.mark.parametrize("size", [70_000, 1_000_000, 20_000_000])
def test_what_is_too_long_is_refused_and_the_next_is_answered(asked, size):
    with raw.connect(asked.port) as connection:
        connection.sendall(raw.head("POST", "/add-checkpoint", Content_Length=str(size)))
        # It need not hear the end out, nor who did not listen meanwhile hear the answer.
        answer = b""
        with contextlib.suppress(ConnectionResetError, BrokenPipeError):
            connection.sendall(bytes(size))
        with contextlib.suppress(ConnectionResetError):
            answer = raw.one(connection)
    assert raw.status(answer) in (None, 400, 413), answer[:200]
    assert asked.add(*grown(7, 7)).status == 200


@pytest.mark.apart
def test_killed_right_after_it_cosigned_it_knows_what_it_cosigned(witness):
    print("seed", SEED)
    chance = random.Random(SEED)
    size = 7
    assert witness.add(*grown(0, 7)).status == 200
    for _ in range(TURNS):
        old, size = size, size + chance.randrange(1, 20)
        assert witness.add(*grown(old, size)).status == 200
        witness.kill()
        witness.start(KEY)
        # Not back, and not into another log.
        back = witness.post(request(old, size - 1) if size - 1 > old else request(old, size))
        assert back[0] == 409 and back[2] == f"{size}\n".encode()
        assert witness.post(add_checkpoint(size, [], checkpoint(FORK, size)))[0] == 409
        assert witness.add(*grown(size, size + 5, FORK)).status == 422
        assert witness.add(*grown(size, size)).status == 200


@pytest.mark.apart
def test_killed_while_it_is_asked_it_knows_one_or_the_other(witness):
    print("seed", SEED)
    chance = random.Random(SEED + 1)
    size, heard = 7, []
    assert witness.add(*grown(0, 7)).status == 200
    for _ in range(TURNS):
        def ask(old, new):
            try:
                heard.append((witness.add(*grown(old, new)).status, new))
            except OSError:
                heard.append((None, new))

        asking = threading.Thread(target=ask, args=(size, size + 9))
        asking.start()
        asking.join(chance.uniform(0, 0.02))
        witness.kill()
        asking.join()
        witness.start(KEY)
        known = int(witness.post(request(300, 300))[2])
        assert known in ([size + 9] if heard[-1][0] == 200 else [size, size + 9]), heard[-1]
        size = known
        assert witness.add(*grown(size, size)).status == 200


def test_of_two_logs_that_race_it_cosigns_one(witness):
    assert witness.add(*grown(0, 7)).status == 200
    sides, size = [HASHES, FORK], 7
    cosigned = []
    for turn in range(20):
        def ask(side, new):
            answer = witness.add(*grown(size, new, side))
            if answer.status == 200:
                cosigned.append((new, merkle.root(side[:new])))
            assert answer.status in (200, 409, 422)

        asking = [threading.Thread(target=ask, args=(side, size + more)) for side in sides for more in (1, 2, 1, 3)]
        before = len(cosigned)
        for thread in asking:
            thread.start()
        for thread in asking:
            thread.join()
        assert len(cosigned) > before
        size = max(new for new, _ in cosigned)
    # Whichever came first: all that it ever cosigned is of that one.
    one, = [side for side in sides if all(root == merkle.root(side[:new]) for new, root in cosigned)]
    assert witness.add(*grown(size, 300, one)).status == 200
    assert size > 20


@pytest.mark.apart
@pytest.mark.parametrize("whose", ["the same", "another"])
def test_a_second_witness_is_not_let_at_what_the_first_keeps(witness, tmp_path, whose):
    """Two at work there would each cosign what the other never saw; and it says that another's folder is refused."""
    assert witness.add(*grown(0, 7)).status == 200
    second = WitnessProcess(tmp_path / "second", "witness.example/w2")
    second.folder = witness.folder
    if whose == "the same":
        second.secret = witness.secret
    else:
        assert witness.stop() == 0
    with second, pytest.raises(AssertionError, match="the witness stopped at once"):
        second.start(KEY)


@pytest.mark.apart
def test_what_it_keeps_is_not_passed_over_when_it_is_damaged(witness):
    assert witness.add(*grown(0, 7)).status == 200
    assert witness.stop() == 0
    kept = [path for path in witness.folder.iterdir() if path.is_file() and b"log.example" in path.read_bytes()]
    assert len(kept) == 1
    whole = kept[0].read_bytes()
    for damaged in [b"", whole[:-3], whole.replace(b"\n7\n", b"\n6\n"), checkpoint(HASHES, 7).replace(b"log.example", b"log.Example")]:
        kept[0].write_bytes(damaged)
        with pytest.raises(AssertionError, match="the witness stopped at once"):
            witness.start(KEY)
    kept[0].write_bytes(whole)
    witness.start(KEY)
    assert witness.post(request(0, 7))[2] == b"7\n"


def test_it_keeps_apart_the_logs_that_it_is_told_of(tmp_path):
    other = public_key(OTHER, "other.example/log/1")
    with WitnessProcess(tmp_path) as witness:
        witness.start(KEY, other)
        assert witness.add(*grown(0, 7)).status == 200
        theirs = write_checkpoint(FORK[:9], other.name, OTHER)
        assert witness.add(0, [], theirs).status == 200
        # Neither signs for the other.
        assert witness.add(9, [], write_checkpoint(FORK[:9], other.name, LOG)).status == 403
        witness.kill()
        witness.start(KEY, other)
        assert witness.post(request(0, 7))[2] == b"7\n" and witness.add(9, [], theirs).status == 200
        assert witness.stop() == 0
