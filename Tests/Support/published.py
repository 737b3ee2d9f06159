"""The log that a service publishes, as somebody reads it who has its key."""

import base64
import contextlib
import json
import pathlib
import sqlite3
import subprocess
import tempfile
import threading

from Conformance.api import Client, slots
from Support import merkle, tlog
from Support.load import Load
from Support.notes import Key, split_note
from Support.patience import PATIENCE_SECONDS
from Support.postgres import running_server
from Support.service import PROGRAM, eventually, serving

BOOKED = "appointment.booked"
ENGINES = ["sqlite", "postgres"]


class Published:
    """A service's log; in the folder where it publishes it, which is in its own if no other is named."""

    def __init__(self, service, folder: pathlib.Path | None = None):
        self.service = service
        self.folder = folder or service.folder / "log"

    def said(self) -> dict:
        """What `creneau log checkpoint` says, once there is one."""
        def asked():
            answer = self.service.run("log", "checkpoint", "--json")
            assert answer.returncode in (0, 69), answer.stderr
            return answer.returncode == 0 and json.loads(answer.stdout)
        return eventually(asked)

    @property
    def key(self) -> Key:
        return Key.parse(self.said()["key"])

    def note(self) -> bytes | None:
        return bytes_of(self.folder / "checkpoint")

    def checkpoint(self) -> tlog.Checkpoint | None:
        """What the folder says, unverified."""
        note = self.note()
        return note and tlog.Checkpoint.parse(split_note(note)[0])

    def size(self) -> int:
        """Leaves under the checkpoint that is shown; none before the first."""
        found = self.checkpoint()
        return found.size if found else 0

    def beyond(self, size: int) -> int:
        """The size, once there are more leaves than that."""
        return eventually(lambda: (now := self.size()) > size and now)

    def is_settled(self) -> bool:
        """Whether every leaf there is has been published."""
        said = self.said()
        return said["unsigned"] + said["waiting"] == 0 and said["size"] == self.size()

    def settled(self) -> int:
        """The size, once every leaf there is has been published."""
        eventually(self.is_settled)
        return self.size()

    def whole(self, *witnesses: Key) -> tlog.Log:
        """The log as it is now, verified, whatever is added meanwhile."""
        with tempfile.TemporaryDirectory() as folder:
            self.copied(pathlib.Path(folder))
            return agreed(pathlib.Path(folder), self.key, *witnesses)

    def copied(self, folder: pathlib.Path) -> None:
        """What belongs to the checkpoint of this moment."""
        collect(lambda path: bytes_of(self.folder / path), folder)


def bytes_of(path: pathlib.Path) -> bytes | None:
    """Nothing, where no file is, or no folder to have it."""
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        return path.read_bytes()
    return None


def booked(client: Client) -> dict:
    """An appointment that was made now."""
    hold = client.hold(slots(client, 1)[0])
    assert hold.status == 201, hold.body
    answer = client.book(hold.json)
    assert answer.status == 201, answer.body
    return answer.json


def program(*arguments) -> subprocess.CompletedProcess:
    """A command that needs no deployment; what it prints are bytes."""
    return subprocess.run([str(PROGRAM), *map(str, arguments)], capture_output=True, timeout=PATIENCE_SECONDS)


def judged(path: pathlib.Path, key: Key, *witnesses: Key) -> tuple[int, dict]:
    """What `creneau log verify` finds in a folder: its exit code and its answer."""
    answer = program("log", "verify", path, "--key", key, "--json", *(f"--witness={witness}" for witness in witnesses))
    assert answer.returncode in (0, 1), answer.stderr
    return answer.returncode, json.loads(answer.stdout)


def agreed(path: pathlib.Path, key: Key, *witnesses: Key) -> tlog.Log:
    """A log in a folder that does not change, which our own reading and the program's find whole and the same."""
    log = tlog.verify_log(path, key, witnesses=list(witnesses))
    assert {str(witness) for witness in witnesses} <= {str(each.key) for each in log.signed}, "a witness has not cosigned it"
    code, found = judged(path, key, *witnesses)
    root = base64.b64encode(log.root).decode()
    assert code == 0 and found["is_whole"], found
    assert (found["size"], found["root"], found["origin"]) == (log.size, root, key.name)
    assert set(found["signers"]) == {each.key.name for each in log.signed}
    return log


class Seen:
    """Every checkpoint that a folder ever shows, in order, collected while other things go on."""

    def __init__(self, published: Published):
        self.published = published
        self.notes: list[bytes] = []
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self.look)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        self.thread.join()
        self.once()

    def look(self):
        while not self.stopping.wait(0.02):
            self.once()

    def once(self):
        note = self.published.note()
        if note is not None and note not in self.notes[-1:]:
            self.notes.append(note)

    def grew_into(self, log: tlog.Log, key: Key):
        """Each is signed, larger than the one before, and what the log that was verified began with."""
        assert self.notes, "no checkpoint was ever seen"
        before = tlog.Checkpoint(key.name, 0, merkle.EMPTY)
        for note in self.notes:
            now, _ = tlog.open_checkpoint(note, [key], key.name)
            assert before.size < now.size <= log.size or before.size == now.size == 0
            hashes = log.hashes[:now.size]
            assert now.root == merkle.root(hashes), f"the checkpoint of {now.size} leaves is of another log"
            merkle.verify_consistency(before.size, now.size, merkle.consistency(hashes, before.size), before.root, now.root)
            before = now
        assert before.size == log.size


def collect(read, folder: pathlib.Path) -> None:
    """What belongs to the log's checkpoint, into a folder: each tile, or the whole one where a part of it has become that.

    `read` gives the bytes under a path, or nothing.
    """
    def take(path: str) -> bool:
        data = read(path)
        if data is not None:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        return data is not None

    assert take("checkpoint")
    size = tlog.Checkpoint.parse(split_note((folder / "checkpoint").read_bytes())[0]).size
    for level, index, width in tlog.tiles(size):
        for kind in [level, tlog.ENTRIES] if level == 0 else [level]:
            assert take(tlog.tile_path(kind, index, width)) or take(tlog.tile_path(kind, index)), (kind, index, width)


def download(port: int, folder: pathlib.Path) -> None:
    """A log as a service gives it over HTTP."""
    client = Client(port)

    def read(path: str) -> bytes | None:
        answer = client.call("GET", "/log/" + path)
        assert answer.status in (200, 404), (path, answer.status, answer.body)
        if answer.status == 404:
            return None
        assert answer.headers["Content-Type"] == ("text/plain; charset=utf-8" if path == "checkpoint" else "application/octet-stream")
        return answer.body

    collect(read, folder)
    client.close()


@contextlib.contextmanager
def store(engine: str, folder: pathlib.Path):
    """What a service is told to have its store there, and how to ask that store: the first column of an answer, as text.

    On SQLite the folder has it; on PostgreSQL it is a server's that has a demonstration.
    """
    def ask_file(sql: str) -> list[str]:
        with contextlib.closing(sqlite3.connect(folder / "creneau.sqlite", timeout=PATIENCE_SECONDS)) as database:
            return [str(row[0]) for row in database.execute(sql)]

    if engine == "sqlite":
        yield [], ask_file
        return
    with running_server() as server:
        yield ["--database-url", server.url], server.ask


def openings_of(ask, kind: str) -> dict[int, bytes]:
    """What opens the leaves of a kind, from the store, by the number of each."""
    rows = ask(
        "SELECT e.idx || ' ' || d.opened FROM log_entry e JOIN leaf_detail d ON d.id = e.id "
        f"WHERE e.leaf LIKE '%\"{kind}\"%' ORDER BY e.idx")
    return {int(number): opened.encode() for number, opened in (row.split(" ", 1) for row in rows)}


def contents(folder: pathlib.Path) -> dict[str, bytes]:
    """Each file below a folder, by its path there."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def grow(made: pathlib.Path, folder: pathlib.Path) -> None:
    """Serves a copy of `made` until its log has two tiles and a part of a third."""
    with serving(folder, made, verb="serve") as service:
        published = Published(service)
        with Load(service, clients=4) as load:
            eventually(lambda: load.acknowledged and published.size() > 2 * tlog.WIDTH)
        while published.settled() % tlog.WIDTH == 0:
            booked(Client(service.front))
