"""kill -9 under load: what was acknowledged is there, nothing is double."""

import os
import random
import time

import pytest

from Conformance.api import Client, bearer
from Support.load import Load
from Support.postgres import private_server
from Support.service import Service, eventually

pytestmark = pytest.mark.apart

# `make soak` kills more often, and with other seeds.
TURNS = int(os.environ.get("CRENEAU_KILLS", "12"))
SEED = int(os.environ.get("CRENEAU_SEED", "2019"))


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_acknowledged_bookings_survive_every_kill(tmp_path, engine):
    print("seed", SEED)
    chance = random.Random(SEED)
    with private_server(engine == "postgres") as url:
        arguments = ["--database-url", url] if url else []
        service = Service(tmp_path / "data", *arguments)
        known = []
        for turn in range(TURNS):
            service.start()
            with Load(service) as load:
                # On a busy machine a second is no time to book in: the first kill waits for a booking.
                eventually(lambda: known or load.acknowledged)
                time.sleep(chance.uniform(0.2, 1.2))
                victim = "vault" if turn % 4 == 3 else "server"
                if victim == "vault":
                    kill_vault(service)
                    time.sleep(0.3)
                service.kill()
            known += load.acknowledged
        assert known, "no booking was acknowledged: the load did nothing"
        service.start()
        client = Client(service.front)
        for appointment in known:
            answer = client.call("GET", "/api/v1/appointments/" + appointment["appointment"], **bearer(appointment))
            assert answer.status == 200 and answer.json["state"] == "booked"
        service.stop()
        check = service.run("check")
        assert check.returncode == 0, check.stdout + check.stderr
        print(len(known), "acknowledged bookings,", TURNS, "kills")


def kill_vault(service):
    for child in service.children():
        os.kill(child, 9)
