"""The log outlives what happens to a machine: kills, lost and altered files, no room; and it stops where going on would be a lie."""

import json
import os
import random
import shutil
import time

import pytest

from Conformance.api import Client, bearer
from Support import leaves, tlog
from Support.load import Load
from Support.notes import Key, private_key, sign, split_note, write_note
from Support.published import BOOKED, ENGINES, Published, Seen, agreed, booked, contents, openings_of, store
from Support.service import Service, copy, eventually, serving

pytestmark = pytest.mark.apart

# `make soak` kills more often, and with other seeds.
TURNS = int(os.environ.get("CRENEAU_KILLS", "4"))
SEED = int(os.environ.get("CRENEAU_SEED", "2019"))


def ended(service):
    """Whatever came of the test, its service does not go on."""
    if service.process and service.process.poll() is None:
        service.kill()


@pytest.mark.parametrize("engine", ENGINES)
def test_killed_under_load_the_log_goes_on_from_what_was_shown(request, tmp_path, made, engine):
    print("seed", SEED)
    chance, folder = random.Random(f"{SEED} {engine}"), tmp_path / "data"
    with store(engine, folder) as (arguments, ask):
        if engine == "sqlite":
            copy(made, folder)
        service = Service(folder, *arguments, verb="serve" if engine == "sqlite" else "demo")
        request.addfinalizer(lambda: ended(service))
        published, known = Published(service), []
        service.start()
        published.settled()
        before = counted(ask)
        with Seen(published) as seen:
            for _ in range(TURNS if engine == "sqlite" else max(1, TURNS // 2)):
                shown = published.size()
                with Load(service, clients=4) as load:
                    eventually(lambda: load.acknowledged and published.size() > shown)
                    time.sleep(chance.uniform(0, 1))
                    service.kill()
                known += load.acknowledged
                service.start()
            published.beyond(shown)
            published.settled()
        assert service.stop() == 0
        key = published.key
        log = agreed(published.folder, key)
        seen.grew_into(log, key)
        assert [entry.encode() for entry in ask("SELECT leaf FROM log_entry ORDER BY idx")] == log.entries
        each_booking_once(log, ask, known, before)
        check = service.run("check")
        assert check.returncode == 0, check.stdout + check.stderr
        print(len(known), "acknowledged bookings,", len(seen.notes), "checkpoints,", log.size, "leaves")


def counted(ask) -> tuple[int, int]:
    """Appointments, and leaves that say that one was made."""
    return int(ask("SELECT COUNT(*) FROM appointment")[0]), len(openings_of(ask, BOOKED))


def each_booking_once(log, ask, known, before):
    """Each appointment that is in the store has one leaf, those that were acknowledged among them, and no other is there."""
    openings = openings_of(ask, BOOKED)
    of_kind = [number for number, leaf in enumerate(leaves.check_entries(log.checkpoint.origin, log.entries)) if leaf.kind == BOOKED]
    assert of_kind == list(openings)
    subjects = [leaves.check_opening(log.entries[number], opening)["subject"] for number, opening in openings.items()]
    assert len(set(subjects)) == len(subjects)
    acknowledged = [appointment["appointment"] for appointment in known]
    assert acknowledged and set(acknowledged) <= set(subjects) and len(set(acknowledged)) == len(acknowledged)
    appointments, noted = counted(ask)
    assert appointments - before[0] == noted - before[1] >= len(acknowledged)


def records(service, level: str) -> list[dict]:
    """What the service has logged at a level since it was made."""
    lines = (json.loads(line) for line in service.log.read_text().splitlines() if line.startswith("{"))
    return [line for line in lines if line["level"] == level]


def pages(folder) -> list:
    return sorted(folder.glob("creneau.sqlite*"))


@pytest.mark.parametrize("what", ["store", "store and what the vault signed"])
def test_a_store_that_was_put_back_is_served_and_its_log_signed_no_more(request, tmp_path, made, what):
    folder, earlier = tmp_path / "data", tmp_path / "earlier"
    service = Service(folder, verb="serve")
    request.addfinalizer(lambda: ended(service))
    copy(made, folder)
    published = Published(service)
    service.start()
    booked(Client(service.front))
    published.settled()
    assert service.stop() == 0
    copy(folder, earlier)
    service.start()
    size = published.size()
    booked(Client(service.front))
    published.beyond(size)
    published.settled()
    assert service.stop() == 0 and not records(service, "critical")
    for page in pages(folder):
        page.unlink()
    for page in pages(earlier):
        shutil.copy(page, folder)
    if what != "store":
        shutil.rmtree(folder / "vault" / "log")
        shutil.copytree(earlier / "vault" / "log", folder / "vault" / "log")
    before = contents(published.folder)
    for start in (1, 2):
        service.start()
        said = eventually(lambda: len(records(service, "critical")) == start and records(service, "critical"))
        assert "the log does not go on" in said[-1]["message"] and said[-1]["fault"] == "went-back", said
        client = Client(service.front)
        appointment = booked(client)
        seen = client.call("GET", "/api/v1/appointments/" + appointment["appointment"], **bearer(appointment))
        assert seen.status == 200 and seen.json["state"] == "booked"
        if start == 2:
            # Longer than a leaf waits to be shown.
            time.sleep(2)
        waiting = published.said()
        assert waiting["waiting"] > 0 and contents(published.folder) == before
        assert service.stop() == 0
    agreed(published.folder, Key.parse(waiting["key"]))


def flip(path, at=-1):
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def other_checkpoint(log, note):
    """A checkpoint in its form that no one has signed: it says there are more leaves than there are."""
    text, _ = split_note(note)
    name, size, root = text.splitlines()
    changed = f"{name}\n{int(size) + 1000}\n{root}\n"
    return write_note(changed, sign(changed, private_key(bytes(32)), name))


def part(log, level):
    """The last tile of a level, or of entries."""
    size = tlog.Checkpoint.parse(split_note((log / "checkpoint").read_bytes())[0]).size
    last = max(((index, width) for of, index, width in tlog.tiles(size) if of == (0 if level == tlog.ENTRIES else level)))
    return log / tlog.tile_path(level, *last)


DAMAGES = {
    "all is lost": lambda log: shutil.rmtree(log),
    "all tiles are lost": lambda log: shutil.rmtree(log / "tile"),
    "the checkpoint is lost": lambda log: (log / "checkpoint").unlink(),
    "the checkpoint is empty": lambda log: (log / "checkpoint").write_bytes(b""),
    "the checkpoint's signature is altered": lambda log: flip(log / "checkpoint", -5),
    "the checkpoint says more": lambda log: (log / "checkpoint").write_bytes(other_checkpoint(log, (log / "checkpoint").read_bytes())),
    "the last tile is lost": lambda log: part(log, 0).unlink(),
    "the last tile is altered": lambda log: flip(part(log, 0)),
    "the last entries are lost": lambda log: part(log, tlog.ENTRIES).unlink(),
    "the last entry is altered": lambda log: flip(part(log, tlog.ENTRIES)),
    "a tile is lost": lambda log: (log / tlog.tile_path(0, 0)).unlink(),
    "a tile is altered": lambda log: flip(log / tlog.tile_path(0, 0)),
    "entries are lost": lambda log: (log / tlog.tile_path(tlog.ENTRIES, 0)).unlink(),
    "an entry is altered": lambda log: flip(log / tlog.tile_path(tlog.ENTRIES, 0)),
    "the tile above is lost": lambda log: part(log, 1).unlink(),
    "the tile above is altered": lambda log: flip(part(log, 1)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_lost_or_altered_in_the_published_folder_is_written_again(tmp_path, grown, damage):
    folder = tmp_path / "data"
    copy(grown, folder)
    log = folder / "log"
    whole = contents(log)
    size = tlog.Checkpoint.parse(split_note(whole["checkpoint"])[0]).size
    DAMAGES[damage](log)
    assert contents(log) != whole
    with serving(folder, None, verb="serve") as service:
        published = Published(service)
        key = published.key
        booked(Client(service.front))
        eventually(lambda: records(service, "critical") or published.size() > size and published.is_settled())
        assert not records(service, "critical")
    assert agreed(log, key).size > size
    # What was there before is there as it was; parts of tiles give way to wider ones.
    now = contents(log)
    assert all(now[path] == data for path, data in whole.items() if path != "checkpoint" and ".p/" not in path)


def unwritten(service) -> list[dict]:
    return [record for record in records(service, "error") if "cannot be written" in record["message"]]


def test_where_the_log_cannot_be_written_bookings_go_on_and_the_log_does_once_it_can(tmp_path, made):
    elsewhere = tmp_path / "published"
    elsewhere.write_text("in the way")
    environment = {"CRENEAU_PUBLISHED_LOG": str(elsewhere)}
    with serving(tmp_path / "data", made, verb="serve", environment=environment) as service:
        published = Published(service, elsewhere)
        client = Client(service.front)
        shown = b""
        for turn in (1, 2):
            said = len(unwritten(service))
            booked(client)
            eventually(lambda: len(unwritten(service)) > said)
            booked(client)
            assert Client(service.watch).call("GET", "/log/checkpoint").status == 404
            assert elsewhere.read_text() == "in the way" and service.process.poll() is None
            elsewhere.unlink()
            published.settled()
            assert published.note() != shown
            # Again, after it has gone on: all that was there is moved away.
            if turn == 1:
                shown = published.note()
                elsewhere.rename(tmp_path / "moved")
                elsewhere.write_text("in the way")
        log = published.whole()
        assert sum(leaves.Leaf.parse(entry).kind == BOOKED for entry in log.entries) == 4
        assert not (service.folder / "log").exists() and not records(service, "critical")
        before = agreed(tmp_path / "moved", published.key)
        assert log.entries[:before.size] == before.entries
