"""The log that the service publishes: what is done is in it soon, and whoever has its key can tell that it is whole."""

import base64
import json
import subprocess
import time

import pytest

from Conformance.api import Client
from Support import leaves, merkle, raw, tlog
from Support.load import Load
from Support.notes import Key, Refused, private_key, split_note
from Support.published import (
    BOOKED, ENGINES, Published, Seen, agreed, booked, contents, download, openings_of, program, store,
)
from Support.service import PROGRAM, Service, copy, creneau, eventually, serving


@pytest.fixture(scope="module")
def busy(tmp_path_factory, grown):
    """The log of a service that runs; something may be added to it at any time."""
    with serving(tmp_path_factory.mktemp("busy") / "data", grown, verb="serve") as service:
        yield Published(service)


@pytest.fixture(scope="module")
def still(tmp_path_factory, grown):
    """The log of one that does not: nothing is added to it."""
    folder = tmp_path_factory.mktemp("still") / "data"
    copy(grown, folder)
    return Published(Service(folder, verb="serve"))


@pytest.mark.apart
@pytest.mark.parametrize("engine", ENGINES)
def test_what_is_booked_is_in_the_log_soon_and_the_log_is_whole(tmp_path, made, engine):
    folder = tmp_path / "data"
    with store(engine, folder) as (arguments, ask):
        options = {"verb": "serve"} if engine == "sqlite" else {}
        with serving(folder, made if engine == "sqlite" else None, *arguments, **options) as service:
            published = Published(service)
            before = published.settled()
            appointment = booked(Client(service.front))
            began = time.monotonic()
            published.beyond(before)
            print(f"published after {time.monotonic() - began:.1f} s")
            size = published.settled()
            log = published.whole()
            assert log.size >= size > before
            kinds = [leaf.kind for leaf in leaves.check_entries(log.checkpoint.origin, log.entries)]
            assert BOOKED in kinds[before:]
            # The leaf says nothing of whom; the store has what opens it.
            of_appointment = [
                number for number, opening in openings_of(ask, BOOKED).items()
                if leaves.check_opening(log.entries[number], opening)["subject"] == appointment["appointment"]]
            assert len(of_appointment) == 1 and of_appointment[0] >= before
            assert appointment["appointment"].encode() not in b"".join(contents(published.folder).values())
            # The store has the same leaves under the same numbers.
            assert [entry.encode() for entry in ask(f"SELECT leaf FROM log_entry WHERE idx < {log.size} ORDER BY idx")] == log.entries


def test_over_http_anybody_gets_the_same_log(busy, tmp_path):
    download(busy.service.watch, tmp_path)
    there = agreed(tmp_path, busy.key)
    assert there.entries == busy.whole().entries[:there.size]


def test_a_tile_may_be_kept_for_ever_and_a_checkpoint_may_not(busy):
    client = Client(busy.service.watch)

    def given(path):
        """To both questions, while nothing was added."""
        before = busy.note()
        answers = [client.call(method, "/log/" + path) for method in ["GET", "HEAD"]]
        return busy.note() == before and answers

    for path, kept in [("checkpoint", "no-cache"), ("tile/0/000", "public, max-age=31536000, immutable")]:
        whole, head = eventually(lambda path=path: given(path))
        assert whole.status == head.status == 200 and whole.headers["Cache-Control"] == kept
        assert whole.headers["Access-Control-Allow-Origin"] == "*"
        assert path == "checkpoint" or whole.body == (busy.folder / path).read_bytes()
        assert head.body == b"" and whole.body
        # Each answer has its own time and number.
        once = {"Date", "X-Request-Id"}
        assert {name: value for name, value in head.headers.items() if name not in once} == {
            name: value for name, value in whole.headers.items() if name not in once}
        assert int(head.headers["Content-Length"]) == len(whole.body)
        assert client.call("POST", "/log/" + path).status == 405
    client.close()


NOWHERE = [
    "/log", "/log/", "/log/tile", "/log/tile/", "/log/tile/0", "/log/tile/0/", "/log/tile/entries/", "/log/tile/0/0", "/log/tile/0/00",
    "/log/tile/0/0000", "/log/tile/0/x000/000", "/log/tile/00/000", "/log/tile/-1/000", "/log/tile/0/999", "/log/tile/64/000",
    "/log/tile/0/000.p", "/log/tile/0/000.p/0", "/log/tile/0/000.p/256", "/log/tile/0/000.p/01", "/log/tile/0/000.p/-1",
    "/log/tile/0/000/", "/log/tile/0/000.new", "/log/tile/0/000%00", "/log/tile/Entries/000", "/log/tile/entries/000.p/300",
    "/log/tile/99999999999999999999/000", "/log/tile/0/" + "x999/" * 40 + "999", "/log/tile/secret", "/log/secret", "/log/checkpoint.new",
    "/log/Checkpoint", "/log/tile/0/٠٠٠", "/log/tile/0/000;x", "/log/tile/0/000%2Fx",
]
# Ways to say "above", and what stands there.
ABOVE = ["..", "%2e%2e", "%2E.", ".%2e", "%252e%252e", "..%2f..", "..%5c..", "..\\..", "..;", "%c0%ae%c0%ae", "x000/..", "000.p/.."]
OUTSIDE = ["checkpoint", "secret", "creneau.sqlite", "vault.pub", "master.key", "pepper.key", "etc/passwd"]


def test_only_the_log_is_given_and_nothing_beside_or_outside_it(busy):
    for path in ["secret", "tile/secret"]:
        (busy.folder / path).write_text("a secret")
    try:
        connection = raw.connect(busy.service.watch)
        for path in NOWHERE:
            connection.sendall(raw.head("GET", "").replace(b" ", b" " + path.encode(), 1))
            assert raw.status(answer := raw.one(connection)) in (400, 404), (path, answer[:300])
            assert b"secret" not in answer, path
            if raw.fields(answer).get("connection") == "close":
                connection = raw.connect(busy.service.watch)
        for above in ABOVE:
            for begin in ["/log/tile/", "/log/tile/0/", "/log/", "/log/tile/entries/"]:
                for outside in OUTSIDE:
                    for times in (1, 2, 3):
                        stays_inside(busy.service.watch, begin + (above + "/") * times + outside)
    finally:
        for path in ["secret", "tile/secret"]:
            (busy.folder / path).unlink()


def stays_inside(port, path):
    client = Client(port)
    client.connection.putrequest("GET", path, skip_host=False)
    client.connection.endheaders()
    answer = client.connection.getresponse()
    body = answer.read()
    client.close()
    assert answer.status in (400, 404) and b"secret" not in body, (path, answer.status, body[:300])


def proven(published, number, *more) -> bytes:
    answer = program("log", "prove", number, "--data-dir", published.service.folder, *more)
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def told(tmp_path, proof: bytes, key) -> subprocess.CompletedProcess:
    (tmp_path / "leaf.tlog-proof").write_bytes(proof)
    return program("log", "verify", tmp_path / "leaf.tlog-proof", "--key", key)


def test_a_leaf_is_proven_by_a_file_and_opened_where_that_is_asked(still, tmp_path):
    key, log = still.key, still.whole()
    openings = {number for number in range(log.size) if leaves.Leaf.parse(log.entries[number]).kind == BOOKED}
    for number in [0, 255, 256, log.size - 1, min(openings)]:
        closed, opened = proven(still, number), proven(still, number, "--open")
        for file in [closed, opened, proven(still, number, "--folder", still.folder)]:
            proof = tlog.Proof.parse(file)
            entry, opening = proof.extra.split(b"\n")[:2]
            assert (proof.index, entry) == (number, log.entries[number])
            assert tlog.verify_proof(file, entry, [key], key.name)[0] == log.checkpoint
            assert bool(opening) == (file == opened)
            answer = told(tmp_path, file, key)
            assert answer.returncode == 0 and answer.stdout.startswith(b"proven: leaf %d of " % number), answer
        found = leaves.check_opening(log.entries[number], tlog.Proof.parse(opened).extra.split(b"\n")[1])
        said = told(tmp_path, opened, key).stdout.decode()
        assert all(f"{name}: {value}" in said for name, value in found.items())


def test_a_leaf_that_is_not_there_is_not_proven(still):
    for arguments in [[10**9], [10**9, "--open"], [10**9, "--folder", still.folder], [0, "--folder", still.folder / "tile"]]:
        answer = program("log", "prove", *arguments, "--data-dir", still.service.folder)
        assert answer.returncode == 66 and not answer.stdout and answer.stderr.startswith(b"creneau: "), answer


def altered(file: bytes):
    """Files that differ from a proof and are proofs still, each in one thing that it says."""
    proof = tlog.Proof.parse(file)
    entry, opening = proof.extra.split(b"\n")[:2]
    other = bytes([proof.path[0][0] ^ 1]) + proof.path[0][1:]
    leaf = json.loads(entry)
    changes = [
        {"index": proof.index + 1}, {"index": proof.index - 1}, {"path": [other, *proof.path[1:]]}, {"path": proof.path[1:]},
        {"path": [*proof.path, other]}, {"path": proof.path[::-1]}, {"extra": entry[:-1] + b"\n" + opening + b"\n"},
        {"extra": leaves.canonical({**leaf, "kind": "hold.made"}) + b"\n" + opening + b"\n"},
        {"extra": leaves.canonical({**leaf, "at": "2020-01-01T00:00:00Z"}) + b"\n" + opening + b"\n"},
        # The leaf is there, and its opening is another's.
        {"extra": entry + b"\n" + opening.replace(b'"value":"', b'"value":"x', 1) + b"\n"},
        {"extra": entry + b"\n" + opening[:-1] + b"\n"},
    ]
    for change in changes:
        yield bytes(tlog.Proof(**{**vars(proof), **change}))
    text = split_note(proof.checkpoint)[0]
    name, size, root = text.splitlines()
    for changed in [("x" + name, size, root), (name, "1" + size, root), (name, size, base64.b64encode(other).decode())]:
        yield file.replace(text.encode(), "".join(line + "\n" for line in changed).encode())


def test_an_altered_proof_is_refused(still, tmp_path):
    key, log = still.key, still.whole()
    number = next(number for number in range(log.size) if leaves.Leaf.parse(log.entries[number]).kind == BOOKED)
    file = proven(still, number, "--open")
    for change in altered(file):
        answer = told(tmp_path, change, key)
        assert change != file and answer.returncode == 1, (change, answer)
    other = Key(key.name, key.material[:1] + bytes(32))
    assert told(tmp_path, file, other).returncode == 1
    # Whatever is no proof at all is said to be none.
    for torn in [b"", file[:40], file[1:], file[:-1], file.replace(b"\n\n", b"\n", 1), b"\xff" + file]:
        assert told(tmp_path, torn, key).returncode == 65
        with pytest.raises(Refused):
            proof = tlog.Proof.parse(torn)
            tlog.verify_proof(torn, proof.extra.split(b"\n")[0], [key])


@pytest.mark.apart
def test_every_checkpoint_ever_shown_is_what_the_next_began_with(tmp_path, made):
    with serving(tmp_path / "data", made, verb="serve") as service:
        published = Published(service)
        with Seen(published) as seen:
            with Load(service, clients=4) as load:
                eventually(lambda: load.acknowledged and len(seen.notes) >= 4)
            published.settled()
        assert load.broken == []
        key, log = published.key, published.whole()
        seen.grew_into(log, key)
        watchful(seen.notes, log, key)
        print(len(seen.notes), "checkpoints of", log.size, "leaves")


def watchful(notes, log, key):
    """A witness that is shown each in its turn cosigns each."""
    witness = tlog.Witness(private_key(bytes(32)), "witness.example", {key.name: [key]})
    known = 0
    for note in notes:
        size = tlog.Checkpoint.parse(split_note(note)[0]).size
        proof = merkle.consistency(log.hashes[:size], known)
        assert witness.answer(tlog.add_checkpoint(known, proof, note), 1)[0] == 200
        known = size


def lines(text: str) -> list[tuple[int, bytes]]:
    return [(int(number), entry.encode()) for number, entry in (line.split("\t") for line in text.splitlines())]


def test_the_leaves_are_told_from_the_end_or_from_where_one_likes(still, tmp_path):
    log = still.whole()
    numbered = list(enumerate(log.entries))
    for more, expected in [
            ([], numbered[-10:]), (["--from", "0"], numbered), (["--from", "300"], numbered[300:]), (["--from", "9999999"], [])]:
        for arguments in [more, [str(still.folder), *more]]:
            answer = creneau("log", "tail", *arguments, "--no-follow", data=still.service.folder)
            assert answer.returncode == 0 and lines(answer.stdout) == expected, answer.stderr
    answer = program("log", "tail", tmp_path, "--no-follow")
    assert answer.returncode == 66 and not answer.stdout


def test_a_leaf_is_told_when_it_comes(busy):
    size = busy.size()
    following = subprocess.Popen(
        [str(PROGRAM), "log", "tail", str(busy.folder), "--from", str(size)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        booked(Client(busy.service.front))
        first = following.stdout.readline()
        assert lines(first)[0][0] == size
        following.terminate()
        found, problems, log = lines(first + following.stdout.read()), following.stderr.read(), busy.whole()
        assert found == list(enumerate(log.entries))[size:size + len(found)] and problems == ""
    finally:
        following.kill()
        following.wait()
        following.stdout.close()
        following.stderr.close()


def test_the_newest_checkpoint_is_said_with_the_key_to_check_it_by(still):
    said, spoken = still.said(), still.service.run("log", "checkpoint").stdout
    log = agreed(still.folder, Key.parse(said["key"]))
    assert said["checkpoint"].encode() == still.note()
    assert (said["origin"], said["size"], said["root"]) == (log.checkpoint.origin, log.size, base64.b64encode(log.root).decode())
    assert spoken.startswith(said["checkpoint"]) and f"key: {said['key']}\n" in spoken
