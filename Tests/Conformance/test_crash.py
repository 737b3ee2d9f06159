"""kill -9 under load: what was acknowledged is there, nothing is double."""

import http.client
import os
import random
import threading
import time

import pytest

from Conformance.api import Client, bearer, slots
from Support.service import Service
from Support.postgres import private_server

TURNS = int(os.environ.get("CRENEAU_KILLS", "20"))
SEED = int(os.environ.get("CRENEAU_SEED", "2019"))


class Load:
    """Clients that hold and book until told to stop, and remember what was acknowledged."""

    def __init__(self, service, clients=8):
        self.service = service
        self.acknowledged = []
        self.stopping = threading.Event()
        self.threads = [threading.Thread(target=self.work, args=(number,)) for number in range(clients)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join()

    def work(self, number):
        chance = random.Random(number)
        while not self.stopping.is_set():
            try:
                client = Client(self.service.front, timeout=5)
                while not self.stopping.is_set():
                    openings = slots(client, 60, radius_km=200)
                    hold = client.hold(chance.choice(openings))
                    if hold.status == 201:
                        booked = client.book(hold.json)
                        if booked.status == 201:
                            self.acknowledged.append(booked.json)
            except (OSError, ValueError, AssertionError, IndexError, http.client.HTTPException):
                time.sleep(0.05)


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
    children = os.popen(f"ps -o pid= --ppid {service.process.pid}").read().split()
    for child in children:
        os.kill(int(child), 9)
