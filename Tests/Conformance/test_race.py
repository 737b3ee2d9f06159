"""Many want the same: each slot goes to one, everybody else hears so."""

import concurrent.futures
import threading

import pytest

from Conformance.api import Client, slots
from Support.postgres import private_server
from Support.service import Service

pytestmark = pytest.mark.apart

CLIENTS, WORKERS, SLOTS = 1000, 50, 100


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_a_thousand_race_for_a_hundred_slots(tmp_path, engine):
    with private_server(engine == "postgres") as url:
        service = Service(tmp_path / "data", *(["--database-url", url] if url else [])).start()
        client = Client(service.front)
        wanted = slots(client, SLOTS, radius_km=200)
        client.close()
        assert len(wanted) == SLOTS
        outcomes = race(service, wanted)
        assert len(outcomes) == CLIENTS
        assert outcomes.count((201, 201)) == SLOTS
        assert outcomes.count((409, "slot_taken")) == CLIENTS - SLOTS
        assert service.stop() == 0
        check = service.run("check", "--json")
        assert check.returncode == 0, check.stdout + check.stderr


def race(service, wanted) -> list:
    begun = threading.Barrier(WORKERS)
    outcomes = []

    def run(worker):
        client = Client(service.front)
        begun.wait()
        for turn in range(CLIENTS // WORKERS):
            hold = client.hold(wanted[(worker * (CLIENTS // WORKERS) + turn) % SLOTS])
            outcomes.append((hold.status, client.book(hold.json).status if hold.status == 201 else hold.json.get("code")))
        client.close()

    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(run, range(WORKERS)))
    return outcomes
