"""The service has its checkpoints cosigned, and publishes them whatever a witness does."""

import base64
import contextlib
import shutil
import socket
import time

import pytest

from Conformance.api import Client
from Support import tlog
from Support.load import Load
from Support.notes import COSIGNATURE, cosign, private_key, public_key, split_note
from Support.published import Published, Seen, agreed, booked, judged
from Support.service import eventually, serving
from Support.witnesses import Stranger, WitnessProcess, says

pytestmark = pytest.mark.apart

# Whom the service asks besides, and who answers as a test likes.
STRANGER = private_key(bytes(range(32)))
STRANGER_KEY = public_key(STRANGER, "stranger.example/w2", COSIGNATURE)


@contextlib.contextmanager
def witnessed(tmp_path, made, *witnesses):
    """A service that asks these, by their keys and addresses."""
    named = ", ".join(f"{key} {url}" for key, url in witnesses)
    with serving(tmp_path / "data", made, verb="serve", environment={"CRENEAU_WITNESSES": named}) as service:
        yield service, Published(service)


def cosigners(note: bytes, *keys) -> set:
    """Of these keys, whose cosignatures a checkpoint has."""
    return {each.key for each in tlog.open_checkpoint(note, list(keys))[1]} - {keys[0]}


def test_a_witness_cosigns_each_checkpoint_and_is_missed_by_nobody(tmp_path, made):
    with WitnessProcess(tmp_path / "witness") as witness, witnessed(tmp_path, made, (witness.key, witness.url)) as (service, published):
        client, key = Client(service.front), published.key

        def shown() -> set:
            """Who cosigned the checkpoint that has the next booking."""
            booked(client)
            published.settled()
            return cosigners(published.note(), key, witness.key)

        # It is not there yet; then it is, is gone again, and comes back. On a busy machine it may be late now and then.
        assert shown() == set()
        for _ in range(2):
            witness.start(key)
            eventually(lambda: shown() == {witness.key})
            before = published.note()
            witness.kill()
            assert shown() == set() and judged(published.folder, key, witness.key)[0] == 1
        witness.start(key)
        eventually(lambda: shown() == {witness.key})
        for note in [before, published.note()]:
            assert cosigners(note, key, witness.key) == {witness.key}
        # What the witness knows is what is shown.
        eventually(lambda: witness.post(tlog.add_checkpoint(0, [], published.note()))[2] == f"{published.size()}\n".encode())
        client.close()

        def copied():
            shutil.rmtree(tmp_path / "copy", ignore_errors=True)
            published.copied(tmp_path / "copy")
            return cosigners((tmp_path / "copy" / "checkpoint").read_bytes(), key, witness.key)

        eventually(copied)
        agreed(tmp_path / "copy", key, witness.key)
        assert service.stop() == witness.stop() == 0


def test_under_load_checkpoints_are_cosigned(tmp_path, made):
    with WitnessProcess(tmp_path / "witness") as witness, witnessed(tmp_path, made, (witness.key, witness.url)) as (service, published):
        published.settled()
        key = published.key
        witness.start(key)
        booked(Client(service.front))
        eventually(lambda: published.settled() and cosigners(published.note(), key, witness.key))
        with Seen(published) as seen:
            with Load(service, clients=2) as load:
                eventually(lambda: load.acknowledged and len(seen.notes) >= 3)
            published.settled()
        seen.grew_into(published.whole(), key)
        # One that had to go without on a busy machine would be no fault; that none has it would be.
        assert any(cosigners(note, key, witness.key) for note in seen.notes)


def signed_otherwise(stranger):
    """A cosignature in its form: of another checkpoint, or by another, or the right one among many others."""
    def line(text, private=STRANGER, name=STRANGER_KEY.name):
        return str(cosign(text, private, name, 1_800_000_000)).encode()

    def text():
        return split_note(tlog.read_request(stranger.bodies[-1])[2])[0]

    return {
        "of another checkpoint": lambda: line(text().replace("\n", "\nx", 1)),
        "by another": lambda: line(text(), private_key(bytes(32))),
        "of another name": lambda: line(text(), name="other.example"),
        "twice": lambda: line(text()) * 2,
    }


ANSWERS = {
    "garbage": says(200, bytes(range(256)) * 8),
    "nothing": says(200),
    "a page": says(200, b"<html>It works!</html>", Content_Type="text/html"),
    "no end of lines": says(200, "— stranger.example/w2 AAAAAAAA\n".encode() * 400),
    "a megabyte": says(200, b"x" * 1_000_000),
    "a signature that is none": says(200, b"\xe2\x80\x94 stranger.example/w2 " + base64.b64encode(STRANGER_KEY.id + bytes(72)) + b"\n"),
    "an error": says(500, b"oops\n"),
    "busy": says(429, b"later\n"),
    "a size that is none": says(409, b"many\n", Content_Type=tlog.SIZE_TYPE),
    "a size that is too large": says(409, b"9223372036854775807\n", Content_Type=tlog.SIZE_TYPE),
    "a size that stays": says(409, b"1\n", Content_Type=tlog.SIZE_TYPE),
    "unknown": says(404, b"no\n"),
    "a bad proof": says(422, b"no\n"),
    "the end": lambda request: request.connection.close(),
}


class Asked:
    """A service that asks a stranger, and what the stranger makes of it."""

    def __init__(self, service, stranger):
        self.published, self.stranger, self.client = Published(service), stranger, Client(service.front)

    def shown(self, behave) -> bytes:
        """The next checkpoint that the service shows after the stranger behaved like that; or a later one."""
        self.stranger.behave = behave
        asked = len(self.stranger.bodies)
        booked(self.client)
        body = eventually(lambda: self.stranger.bodies[asked:])[0]
        text, _ = split_note(tlog.read_request(body)[2])
        self.published.beyond(tlog.Checkpoint.parse(text).size - 1)
        return self.published.note()


def test_whatever_a_witness_answers_the_log_goes_on_with_what_others_say(tmp_path, made):
    with (
        WitnessProcess(tmp_path / "witness") as witness, Stranger(says(500)) as stranger, Stranger(says(200)) as elsewhere,
        witnessed(tmp_path, made, (STRANGER_KEY, stranger.url), (witness.key, witness.url)) as (service, published),
    ):
        asked, key = Asked(service, stranger), published.key
        witness.start(key)
        redirects = {
            f"elsewhere ({status})": says(status, Location=elsewhere.url + "/add-checkpoint") for status in (301, 302, 307, 308)}
        # What it says is made when it is asked.
        cosignatures = {
            f"a cosignature {what}": lambda request, make=make: says(200, make())(request)
            for what, make in signed_otherwise(stranger).items()}
        for what, behave in {**ANSWERS, **redirects, **cosignatures}.items():
            wanted = {witness.key, STRANGER_KEY} if what.endswith("twice") else {witness.key}
            # On a busy machine the other may be late now and then.
            eventually(lambda behave=behave, wanted=wanted: cosigners(asked.shown(behave), key, witness.key, STRANGER_KEY) == wanted)
        # Who was not asked to be is not told of it.
        assert elsewhere.bodies == []
        published.settled()
        published.whole()


def test_a_witness_that_hangs_is_waited_for_a_while_and_the_log_goes_on(tmp_path, made):
    def silent(request):
        stranger.done.wait()

    def letter_by_letter(request):
        request.send_response(200)
        request.send_header("Content-Length", "1000000")
        request.end_headers()
        while not stranger.done.wait(0.2):
            request.wfile.write(b"x")

    with Stranger(says(500)) as stranger, witnessed(tmp_path, made, (STRANGER_KEY, stranger.url)) as (service, published):
        asked = Asked(service, stranger)
        published.settled()
        for behave in [letter_by_letter, silent]:
            began = time.monotonic()
            asked.shown(behave)
            # It hangs still: nobody has let go of it. And bookings wait for nobody.
            assert not stranger.done.is_set()
            booked(asked.client)
            print(f"{behave.__name__}: shown after {time.monotonic() - began:.1f} s")
        published.whole()
        # Who hangs does not keep the service from its end either.
        assert service.stop() == 0 and not stranger.done.is_set()


def test_a_witness_that_lets_nobody_in_is_waited_for_a_while_and_the_log_goes_on(tmp_path, made):
    """The system lets in who connects, and nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        with witnessed(tmp_path, made, (STRANGER_KEY, url)) as (service, published):
            size = published.beyond(-1)
            booked(Client(service.front))
            published.beyond(size)
            published.whole()
