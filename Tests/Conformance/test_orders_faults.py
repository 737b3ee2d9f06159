"""Orders outlive what happens to a machine: kills, a full disk, and files that are cut, altered, old or gone.

Whoever does not know what is ordered is careful, and says so; never open.
"""

import contextlib
import json
import shutil
import threading

import pytest

from Conformance.api import Client, is_problem
from Support.disk import SmallDisk
from Support.officers import founded, hand_in, level, lowering, officers_of, order, signed, taken
from Support.service import creneau, eventually, serving

pytestmark = pytest.mark.apart

# Of nobody, and nowhere.
NOBODY, CLINIC = "staff:01j4zzzzzzzzzzzzzzzzzzzzz0", "clinic:01j4zzzzzzzzzzzzzzzzzzzzz0"
CAREFUL = {"front": "frozen", "exchange": "frozen", "watch": "frozen", "desk": "restricted"}


class Machine:
    """A service with officers, and what its machine keeps of their orders."""

    def __init__(self, service):
        self.service = service
        self.anna, self.ben, self.safe = officers_of(founded() / "keys")
        self.folder = service.folder / "orders"
        self.book, self.root = self.folder / "book", self.folder / "root"

    def take(self, what, *officers):
        return taken(self.service.front, signed(what, *(officers or [self.anna])))

    @property
    def front(self) -> int:
        """How the front answers whoever looks for openings."""
        return Client(self.service.front).openings().status

    @property
    def is_careful(self) -> bool:
        return self.service.metric("creneau_containment_careful") == 1

    @property
    def epoch(self) -> float:
        return self.service.metric("creneau_containment_epoch")

    def restart(self):
        assert self.service.stop() == 0
        self.service.launch()

    def log(self) -> str:
        return self.service.log.read_text()

    def becomes_careful(self, logged: str, said: str | None = None):
        """Whoever looks sees it; the log and the command line say what is wrong."""
        eventually(lambda: self.is_careful and self.front == 503)
        critical = [line for line in self.log().splitlines() if '"level":"critical"' in line and "this process is careful" in line]
        assert str(self.folder) in critical[-1] and logged in critical[-1], critical
        told = level(self.service.folder, code=1)
        assert told["is_careful"] and CAREFUL.items() <= told["levels"].items() and (said or "") in told["fault"]
        assert creneau("level", data=self.service.folder).stdout.startswith(f"Careful: {told['fault']}.\n")
        # What could not be kept is not taken: neither a raise, nor what would lower it.
        for note in [signed(order("dark"), self.anna), signed(lowering(order("dark")), self.anna, self.ben)]:
            is_problem(hand_in(self.service.desk, note), 503, "not_kept")

    def is_itself_again(self, at: dict):
        eventually(lambda: not self.is_careful)
        # Beside what was tried meanwhile, which is about nobody.
        assert at.items() <= level(self.service.folder)["levels"].items()
        eventually(lambda: self.front == (503 if at.get("front") == "frozen" else 200))
        assert "the orders of this machine are known again" in self.log()


@contextlib.contextmanager
def machine(tmp_path):
    with serving(tmp_path / "data", founded() / "data", verb="serve") as service:
        yield Machine(service)


# MARK: Kills

def test_an_order_outlives_a_kill_right_after_its_answer(tmp_path):
    """It is in force before the first answer of whatever starts on that folder."""
    with machine(tmp_path) as here:
        for _ in range(2):
            here.take(raised := order("frozen"))
            here.service.kill()
            assert first_answer(here.service) == 503
            assert level(here.service.folder)["levels"] == {"front": "frozen"}
            here.take(lowering(raised), here.ben, here.safe)
            here.service.kill()
            assert first_answer(here.service) == 200
            assert level(here.service.folder)["levels"] == {}
        assert here.service.run("check").returncode == 0


def first_answer(service) -> int:
    """Starts it, and asks from the moment on at which somebody listens."""
    statuses = []

    def ask():
        while not statuses:
            with contextlib.suppress(OSError):
                statuses.append(Client(service.front).openings().status)

    asking = threading.Thread(target=ask)
    asking.start()
    try:
        service.launch()
    finally:
        statuses.append(None)
        asking.join()
    return statuses[0]


# MARK: Files

@pytest.mark.parametrize("restarts", [False, True])
@pytest.mark.parametrize("name, logged, said, change", [
    ("book", "bookDamaged", "`book`", lambda whole: whole[:-7]),
    ("book", "bookDamaged", "`book`", lambda whole: b""),
    ("book", "bookDamaged", "`book`", lambda whole: whole.replace(b"frozen", b"guarde", 1)),
    ("book", "bookDamaged", "`book`", lambda whole: whole[:40] + bytes([whole[40] ^ 1]) + whole[41:]),
    ("root", "rootMissing", "`creneau officer", None),
    ("root", "rootDamaged", "`root`", lambda whole: whole[:-2]),
    ("root", "otherRoot", "", lambda whole: b"0" * 64 + b"\n"),
], ids=["cut", "empty", "order", "byte", "root-gone", "root-cut", "other-root"])
def test_whoever_cannot_read_the_orders_is_careful_until_they_are_put_right(tmp_path, name, logged, said, change, restarts):
    with machine(tmp_path) as here:
        here.take(order("frozen", CLINIC))
        file = here.folder / name
        whole = file.read_bytes()
        assert here.front == 200
        if change:
            file.write_bytes(change(whole))
        else:
            file.unlink()
        if restarts:
            here.restart()
        here.becomes_careful(logged, said)
        file.write_bytes(whole)
        here.is_itself_again({CLINIC: "frozen"})
        here.take(order("frozen"))
        assert here.front == 503


def test_whose_root_was_altered_is_told_about_the_root(tmp_path):
    with machine(tmp_path) as here:
        here.root.write_text("0" * 64 + "\n")
        here.becomes_careful("otherRoot", "`root`")


def test_whoever_cannot_verify_what_the_store_has_is_careful(tmp_path):
    with machine(tmp_path) as here:
        here.take(order("frozen"))
        assert here.service.stop() == 0
        here.root.write_text("0" * 64 + "\n")
        here.book.unlink()
        here.service.launch()
        assert here.front == 503 and here.is_careful


def stays_closed(here):
    """Asks until the process has surely looked at its files: it reads them before it takes anything."""
    hand_in(here.service.front, signed(order("guarded", NOBODY), here.safe))
    assert here.front == 503


@pytest.mark.parametrize("restarts", [False, True])
def test_an_older_book_opens_nothing(tmp_path, restarts):
    """Each byte of it is valid, and the store knows more."""
    with machine(tmp_path) as here:
        older = here.book.read_bytes()
        here.take(raised := order("frozen"))
        here.book.write_bytes(older)
        if restarts:
            here.restart()
        stays_closed(here)
        assert level(here.service.folder)["levels"].get("front") == "frozen"
        here.take(lowering(raised), here.anna, here.ben)
        assert here.front == 200


@pytest.mark.parametrize("restarts", [False, True])
def test_a_book_that_is_gone_opens_nothing(tmp_path, restarts):
    with machine(tmp_path) as here:
        here.take(raised := order("frozen"))
        here.book.unlink()
        if restarts:
            here.restart()
        stays_closed(here)
        # It is made again, of what the store and the process know.
        assert level(here.service.folder)["levels"]["front"] == "frozen"
        here.take(lowering(raised), here.anna, here.ben)
        assert here.front == 200


def test_a_bad_book_that_is_taken_away_is_made_again_from_the_store(tmp_path):
    """As `creneau level` says that it will be."""
    with machine(tmp_path) as here:
        here.take(order("frozen"))
        here.book.write_bytes(here.book.read_bytes()[:-7])
        here.restart()
        here.becomes_careful("bookDamaged", "made again from the store")
        here.book.unlink()
        eventually(lambda: not here.is_careful or here.book.exists())
        stays_closed(here)
        here.is_itself_again({"front": "frozen"})


def gone(folder) -> None:
    """Away as a whole, and at once: while it is emptied file by file, a process that looks makes its book again."""
    elsewhere = folder.with_name(folder.name + ".gone")
    folder.rename(elsewhere)
    shutil.rmtree(elsewhere)


def test_a_folder_that_is_gone_opens_nothing_until_the_root_is_pinned_again(tmp_path):
    with machine(tmp_path) as here:
        here.take(raised := order("frozen"))
        root = here.root.read_text().strip()
        gone(here.folder)
        stays_closed(here)
        here.restart()
        assert here.is_careful and here.front == 503 and "rootMissing" in here.log()
        assert here.service.stop() == 0
        pinned = here.service.run("officer", "root", root)
        assert pinned.returncode == 0, pinned.stderr
        here.service.launch()
        assert not here.is_careful and here.front == 503
        assert level(here.service.folder)["levels"] == {"front": "frozen"}
        here.take(lowering(raised), here.anna, here.ben)
        assert here.front == 200


def test_a_root_that_is_pinned_while_a_process_is_careful_opens_nothing(tmp_path):
    with machine(tmp_path) as here:
        here.take(order("frozen"))
        root = here.root.read_text()
        gone(here.folder)
        here.restart()
        assert here.is_careful
        # What `officer root` does first.
        here.folder.mkdir(mode=0o700)
        here.root.write_text(root)
        eventually(lambda: not here.is_careful or here.book.exists())
        stays_closed(here)


def test_of_a_folder_that_is_gone_nobody_says_that_there_were_no_officers(tmp_path):
    with machine(tmp_path) as here:
        here.take(raised := order("frozen"))
        gone(here.folder)
        answer = hand_in(here.service.front, signed(lowering(raised), here.anna, here.ben))
        assert answer.status in (200, 503), answer.body


# MARK: A disk that takes nothing

def test_what_cannot_be_kept_is_not_in_force(tmp_path):
    """Not a byte of it: the machine says so, and takes it when it can."""
    with machine(tmp_path) as here:
        before = here.book.read_bytes()
        # Nothing can be written in the place where the next book is made.
        (here.folder / "book.new").mkdir()
        raised = signed(order("frozen"), here.anna)
        for port, language, words in [(here.service.front, "fr", "conservé"), (here.service.watch, "en", "cannot be kept")]:
            answer = hand_in(port, raised, language)
            is_problem(answer, 503, "not_kept")
            assert words in answer.json["title"]
        assert here.front == 200 and here.book.read_bytes() == before and not here.is_careful
        handed = here.service.run("contain", "frozen", "--scope", "front", "--reason", "x", "--key", str(here.anna.file))
        assert handed.returncode == 73 and "cannot be written; is the disk full?" in handed.stderr
        (here.folder / "book.new").rmdir()
        taken(here.service.front, raised)
        assert here.front == 503


def test_a_full_disk_keeps_no_order_and_loses_none(tmp_path):
    with SmallDisk(tmp_path / "disk", 24) as disk:
        disk.bring(founded() / "data", tmp_path / "disk" / "data")
        with serving(tmp_path / "disk" / "data", None, verb="serve", within=disk.within) as service:
            here = Machine(service)
            here.take(order("restricted", CLINIC))
            ballast = disk.take("ballast", disk.room() // 2)
            raised = signed(order("frozen"), here.anna)

            def is_full():
                # What runs gives a page back now and then.
                disk.fill("rest")
                return disk.room() == 0

            eventually(is_full)
            is_problem(hand_in(service.front, raised), 503, "not_kept")
            assert here.front == 200
            ballast.unlink()
            taken(service.front, raised)
            assert here.front == 503
            service.kill()
            service.launch()
            assert here.front == 503
            told = service.run("level", "--json")
            assert told.returncode == 0 and json.loads(told.stdout)["levels"] == {"front": "frozen", CLINIC: "restricted"}
