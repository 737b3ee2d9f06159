"""Several processes that share a folder, and a store that comes and goes: an order handed to one is in force in all."""

import concurrent.futures
import contextlib
import http.client
import itertools
import os
import signal
import statistics
import time

import pytest

from Conformance.api import Client, is_problem, slots
from Support.desk import CLINIC, Desk
from Support.load import Load
from Support.officers import enrol, hand_in, level, lowering, order, signed, taken
from Support.patience import PATIENCE_SECONDS
from Support.postgres import private_server, running_server
from Support.service import Service, Surface, copy, eventually, serving

ORDERS = int(os.environ.get("CRENEAU_ORDERS", "30"))
# From an order to its effect in the last process, in seconds: always, and where this machine is not slow just then.
LONGEST, USUALLY = 10, 2
# It changes nothing that anybody meets.
NOBODY = "staff:01j4zzzzzzzzzzzzzzzzzzzzz0"


class House:
    """Everything in one process, a site and a desk of their own, and the server of their database."""

    def __init__(self, database, folder):
        self.database = database
        self.everything = Service(folder / "data", "--database-url", database.url)
        copy(self.everything.seeds(), self.everything.folder)
        self.anna, self.ben, self.safe = enrol(self.everything.run, folder / "keys")

    @contextlib.contextmanager
    def running(self):
        with contextlib.ExitStack() as ending:
            self.everything.start()
            ending.callback(stopped, self.everything)
            self.front, self.desk = Surface(self.everything, "front"), Surface(self.everything, "desk")
            for surface in [self.front, self.desk]:
                surface.start()
                ending.callback(stopped, surface)
            yield self

    def take(self, port, what, *officers):
        return taken(port, signed(what, *(officers or [self.anna])))

    def lower(self, *ended):
        self.take(self.everything.watch, lowering(*ended), self.ben, self.safe)
        self.meets(200)

    def levels(self) -> dict:
        return level(self.everything.folder)["levels"]

    def meets(self, status: int) -> float:
        """Waits until each of the sites answers so whoever looks for openings, and returns the seconds."""
        begun = time.monotonic()
        for port in [self.everything.front, self.front.front]:
            eventually(lambda: Client(port).openings().status == status)
        return time.monotonic() - begun

    @property
    def epoch(self) -> float:
        return self.everything.metric("creneau_containment_epoch")


def stopped(service):
    assert service.stop() == 0, service.log.read_text()[-2_000:]


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    with running_server() as database, House(database, tmp_path_factory.mktemp("orders")).running() as house:
        yield house


@pytest.fixture(autouse=True)
def is_open(request):
    """Whatever a test did, or failed to do, the next one begins at `open`."""
    yield
    if house := request.node.funcargs.get("house"):
        for left in level(house.everything.folder)["orders"]:
            house.take(house.everything.watch, order("open", *left["scopes"], supersedes=(left["id"],)), house.anna, house.ben)


def test_an_order_that_one_process_took_is_in_force_in_the_others(house):
    ports = [house.everything.watch, house.front.front, house.desk.desk]
    seconds = []
    for port in ports * 2:
        raised = order("dark", "all")
        begun = time.monotonic()
        house.take(port, raised)
        house.meets(503)
        eventually(lambda: Desk(house.desk.desk).get("/connexion").status == 503)
        seconds.append(time.monotonic() - begun)
        house.lower(raised)
    print("seconds from the order to its effect in the last of three processes:", [round(each, 2) for each in seconds])
    assert max(seconds) <= LONGEST and min(seconds) <= USUALLY


def test_orders_need_no_store(house):
    """What is read goes on from memory, at the new level; with the store back, it has what was ordered meanwhile."""
    slot, = slots(Client(house.front.front), 1)
    epoch, entered = house.epoch, len(house.database.ask("SELECT name FROM containment_note"))
    house.database.kill()
    try:
        answer = house.take(house.front.front, guarded := order("guarded", "front"))
        assert answer["unentered"] == 1 and answer["epoch"] == epoch
        assert Client(house.front.front).openings().json["openings"]
        assert house.take(house.desk.desk, closed := order("frozen", "front"))["unentered"] == 2
        assert house.meets(503) <= LONGEST
        for port in [house.front.front, house.everything.front]:
            is_problem(Client(port).hold(slot), 503, "suspended")
        # Nor does what lowers it need one.
        house.take(house.everything.watch, ending := lowering(closed), house.ben, house.safe)
        house.meets(200)
        assert house.levels() == {"front": "guarded"} and house.epoch == epoch
        assert Client(house.front.front).hold(slot).status in (403, 503)
    finally:
        house.database.start()
    # The raise that was ended before it had a number needs none.
    eventually(lambda: house.epoch >= epoch + 2)
    names = house.database.ask("SELECT name FROM containment_note ORDER BY n")[entered:]
    assert {guarded.id, ending.id} <= set(names) <= {guarded.id, ending.id, closed.id}
    eventually(lambda: hand_in(house.desk.desk, signed(guarded, house.anna)).json["unentered"] == 0)
    eventually(lambda: Client(house.front.front).hold(slot).json["code"] == "cost_required")
    house.lower(guarded)
    eventually(lambda: Client(house.front.front).hold(slot).status == 201)


def test_a_process_that_stood_still_during_an_order_does_nothing_by_the_old_level(house):
    """What it had been asked before, and what it is asked first when it goes on."""
    places = iter(slots(Client(house.everything.front), 24))
    for _ in range(3):
        wanted = list(itertools.islice(places, 8))
        asked = [http.client.HTTPConnection("127.0.0.1", house.front.front, timeout=PATIENCE_SECONDS) for _ in wanted]
        for connection in asked:
            connection.connect()
        house.front.process.send_signal(signal.SIGSTOP)
        try:
            for connection, slot in zip(asked, wanted):
                connection.request("POST", "/api/v1/holds", f'{{"slot":"{slot}"}}', {"Content-Type": "application/json"})
            house.take(house.everything.front, closed := order("frozen", "front"))
        finally:
            house.front.process.send_signal(signal.SIGCONT)
        statuses = [connection.getresponse().status for connection in asked]
        assert set(statuses) <= {403, 503}, statuses
        for connection in asked:
            connection.close()
        house.meets(503)
        house.lower(closed)
        # None of them was held.
        for slot in wanted:
            assert Client(house.everything.front).hold(slot).status == 201


def test_orders_that_come_to_all_processes_at_once_are_in_all_of_them(house):
    """Each is taken once, and has one number, whoever was first."""
    ports = [house.everything.watch, house.front.front, house.desk.desk]
    orders = [order("guarded", NOBODY) for _ in range(15)]
    epoch = house.epoch
    notes = [(port, signed(each, officer)) for each in orders for port, officer in zip(ports, [house.anna, house.ben, house.safe])]
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        answers = list(pool.map(lambda note: hand_in(*note), notes))
    assert [answer.status for answer in answers] == [200] * len(notes), [answer.body for answer in answers]
    eventually(lambda: house.epoch == epoch + len(orders))
    names = house.database.ask(f"SELECT name FROM containment_note WHERE n > {epoch:.0f}")
    assert sorted(names) == sorted(each.id for each in orders)
    for port in ports:
        told = eventually(lambda: (answer := hand_in(port, notes[0][1]).json)["unentered"] == 0 and answer)
        assert told["outcome"] == "known" and told["epoch"] == epoch + len(orders)
    # Whoever signed the same order elsewhere has signed it everywhere.
    known = {each["id"]: each["officers"] for each in level(house.everything.folder)["orders"]}
    assert all(known[each.id] == ["anna", "ben", "coffre"] for each in orders)
    house.take(house.desk.desk, lowering(*orders), house.anna, house.safe)


# MARK: Under load

@contextlib.contextmanager
def busy(tmp_path, engine):
    """A demonstration that has officers, and the process whose site is asked: on PostgreSQL another than takes the orders."""
    with private_server(engine == "postgres") as url:
        service = Service(tmp_path / "data", *(["--database-url", url] if url else []))
        copy(service.seeds(), service.folder)
        officers = enrol(service.run, tmp_path / "keys")
        with serving(service.folder, None, *service.arguments) as service, contextlib.ExitStack() as ending:
            last = service
            if url:
                last = Surface(service, "front").start()
                ending.callback(stopped, last)
            yield service, last, officers


@pytest.mark.apart
@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_orders_are_in_force_soon_under_load(tmp_path, engine):
    with busy(tmp_path, engine) as (service, last, officers):
        client = Client(last.front)
        slot = client.opening_at(CLINIC)["slot"]
        seconds, raised = [], None
        with Load(service) as load:
            eventually(lambda: load.acknowledged)
            for number, one in zip(range(ORDERS), itertools.cycle(officers)):
                others = [officer for officer in officers if officer is not one]
                raised, note = (order("frozen", f"clinic:{CLINIC}"), [one]) if raised is None else (lowering(raised), others)
                seconds.append(effect(service, client, slot, signed(raised, *note), is_closed=not raised.lowers))
                raised = None if raised.lowers else raised
        print(
            f"{engine}: {len(seconds)} orders, {len(load.acknowledged)} bookings; seconds to the effect: "
            f"p50 {statistics.median(seconds):.3f}, p99 {sorted(seconds)[int(len(seconds) * 0.99)]:.3f}, max {max(seconds):.3f}")
        assert max(seconds) <= LONGEST
        assert load.acknowledged and load.broken == []


def effect(service, client, slot, note, is_closed) -> float:
    """The seconds from an order to the first answer that shows it."""
    while True:
        begun = time.monotonic()
        answer = hand_in(service.watch, note)
        if answer.status != 429:
            break
        time.sleep(int(answer.headers["Retry-After"]))
    assert answer.status == 200 and answer.json["outcome"] == "new", answer.body
    while (client.hold(slot).json.get("code") == "suspended") != is_closed:
        assert time.monotonic() - begun < PATIENCE_SECONDS, "the order has no effect"
    return time.monotonic() - begun
