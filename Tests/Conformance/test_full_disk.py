"""On a full disk nothing is acknowledged that is not kept, what is read goes on, and room is all that is needed."""

import contextlib
import json
import time

import pytest

from Conformance.api import Client, bearer, is_problem, slots
from Support.disk import SmallDisk
from Support.load import Load
from Support.service import Service, eventually

pytestmark = pytest.mark.apart

MEGABYTE = 1 << 20
REFUSED = [("hold", 503, "store_unavailable"), ("book", 503, "store_unavailable")]


class Clinic:
    """A service on a disk of its own, with a hold and an appointment from better times."""

    def __init__(self, disk, service):
        self.disk = disk
        self.service = service
        self.client = Client(service.front)
        second, *held = slots(self.client, 200)[-17:]
        self.slots = held[4:]
        self.holds = [self.client.hold(slot).json for slot in held[:4]]
        self.booked = self.client.book(self.client.hold(second).json).json
        self.ballast = disk.take("ballast", disk.room() - 6 * MEGABYTE)

    def fill(self):
        def is_full():
            # What runs may give a little back at the same moment.
            self.disk.fill("rest")
            return self.disk.room() == 0

        eventually(is_full)

    def refused(self, ask, things):
        """The first of these things that is refused, and the answer; what was done before it is done.

        What was under way gives pages back after a while, and some of what is asked still finds room in them."""
        for thing in things:
            self.fill()
            answer = ask(thing)
            if answer.status != 201:
                is_problem(answer, 503, "store_unavailable")
                return thing, answer
            time.sleep(0.5)
        raise AssertionError("a full disk takes whatever is asked")

    def make_room(self):
        self.ballast.unlink()

    def view(self, appointment):
        return self.client.call("GET", "/api/v1/appointments/" + appointment["appointment"], **bearer(appointment))

    def book_until_full(self):
        """Returns what was acknowledged on the way."""
        with Load(self.service, clients=4) as load:
            eventually(lambda: any(load.answers[refusal] for refusal in REFUSED))
        assert load.broken == []
        assert {status for _, status, _ in load.answers} <= {200, 201, 409, 503}, load.answers
        assert load.acknowledged, "the disk was full before the first booking"
        # What was idle for half a minute the service has closed; the next call connects anew.
        self.client.close()
        return load.acknowledged

    def is_clean(self):
        check = self.service.run("check")
        assert check.returncode == 0, check.stdout + check.stderr


@contextlib.contextmanager
def clinic(tmp_path, made):
    with SmallDisk(tmp_path / "disk", 24) as disk:
        folder = tmp_path / "disk" / "data"
        disk.bring(made, folder)
        service = Service(folder, verb="serve", within=disk.within).start()
        try:
            yield Clinic(disk, service)
        finally:
            if service.process.poll() is None:
                service.kill()


@pytest.fixture
def full(tmp_path, made):
    with clinic(tmp_path, made) as clinic_:
        clinic_.fill()
        yield clinic_


def test_bookings_stop_at_a_full_disk_and_go_on_when_there_is_room(tmp_path, made):
    with clinic(tmp_path, made) as full:
        acknowledged = full.book_until_full()
        slot, unheld = full.refused(full.client.hold, full.slots)
        hold, unbooked = full.refused(full.client.book, full.holds)
        for refused in [unheld, unbooked]:
            assert int(refused.headers["Retry-After"]) > 0
        full.make_room()
        # What was refused was not half done: the same again succeeds, in the same process.
        booked = full.client.book(hold)
        assert booked.status == 201, booked.body
        assert full.client.hold(slot).status == 201
        assert full.service.process.poll() is None
        for appointment in [*acknowledged, full.booked, booked.json]:
            answer = full.view(appointment)
            assert answer.status == 200 and answer.json["state"] == "booked", answer.body
            assert answer.json["particulars"]["status"] == "opened"
        assert full.service.stop() == 0
        full.is_clean()
        print(len(acknowledged), "acknowledged bookings before the disk was full")


def test_on_a_full_disk_what_is_read_goes_on(full):
    found = full.client.openings()
    assert found.status == 200 and found.json["openings"]
    for path in ["/", "/en", "/api/v1/clinics", "/healthz"]:
        assert full.client.call("GET", path).status == 200
    own = full.view(full.booked)
    assert own.status == 200 and own.json["start"] == full.booked["start"] and own.json["clinic"] == full.booked["clinic"]
    cancelled = full.client.call(
        "POST", f"/api/v1/appointments/{full.booked['appointment']}/cancellation", {}, **bearer(full.booked))
    is_problem(cancelled, 503, "store_unavailable")
    assert full.view(full.booked).json["state"] == "booked"


def test_on_a_full_disk_it_says_that_it_is_not_ready_until_there_is_room(full):
    def says():
        # What runs gives a page back now and then.
        full.fill()
        ready = full.client.call("GET", "/readyz")
        return ready if ready.status != 200 else None

    ready = eventually(says)
    assert ready.status == 503 and ready.json["status"] == "store_not_writable", ready.body
    assert full.client.call("GET", "/healthz").status == 200
    full.make_room()
    eventually(lambda: full.client.call("GET", "/readyz").status == 200)


def test_on_a_full_disk_nothing_is_opened_without_its_entry_in_the_journal(full):
    before = own_openings(full)
    opened = 0

    def closed():
        """The page that the journal ends in takes some more entries."""
        nonlocal opened
        answer = full.view(full.booked)
        assert answer.status == 200 and answer.json["start"] == full.booked["start"], answer.body
        particulars = answer.json["particulars"]
        opened += particulars["status"] == "opened"
        return particulars if particulars["status"] != "opened" else None

    assert eventually(closed) == {"status": "temporarily_unavailable"}
    assert own_openings(full) == before + opened
    full.make_room()
    assert full.view(full.booked).json["particulars"]["status"] == "opened"
    assert own_openings(full) == before + opened + 1


def own_openings(full):
    """Entries of the vault's journal that say that a person looked at their own."""
    lines = []
    for file in sorted(full.disk.inside(full.service.folder / "vault" / "journal").glob("*.log")):
        text = file.read_text()
        assert text.endswith("\n"), "a torn line was left in the journal"
        lines += [json.loads(line) for line in text.splitlines()]
    return sum(line.get("purpose") == "own-view" for line in lines)


def test_killed_on_a_full_disk_it_has_everything_when_there_is_room(tmp_path, made):
    with clinic(tmp_path, made) as full:
        acknowledged = full.book_until_full()
        full.fill()
        full.service.kill()
        full.make_room()
        full.service.start()
        full.client.close()
        for appointment in [*acknowledged, full.booked]:
            assert full.view(appointment).json["state"] == "booked"
        assert full.client.book(full.holds[0]).status == 201
        assert full.service.stop() == 0
        full.is_clean()
