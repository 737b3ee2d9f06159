#!/usr/bin/env python3
"""How fast messages go out to a mail server on this machine, and what that leaves of bookings.

    swift build --configuration release --product creneau
    .venv/bin/python Benchmarks/courier.py

Exit code 1 when a number that was promised is not met. `CRENEAU_PROGRAM`
names another build. Client, mail server (aiosmtpd), service and database
share the machine's cores, and the client, in Python, is what bounds the
bookings: `creneau bench service` says what the service can do. Limits: Benchmarks/README.md.
"""
import itertools
import os
import pathlib
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("CRENEAU_PROGRAM", str(ROOT / ".build/release/creneau"))
sys.path.insert(0, str(ROOT / "Tests"))

from aiosmtpd.controller import Controller  # noqa: E402

from Conformance.api import Client, slots  # noqa: E402
from Support.service import Service  # noqa: E402
from Support.together import free_port  # noqa: E402

CLIENTS, BACKLOG_SECONDS, SECONDS = 8, 15, 6
missed = []


def report(what: str, value: float, unit: str, at_least: float | None = None) -> None:
    told = ""
    if at_least is not None:
        told = f"≥ {at_least:g} {unit}: " + ("met" if value >= at_least else "NOT MET")
        if value < at_least:
            missed.append(what)
    print(f"  {what:<66} {value:10.2f} {unit:<6} {told}", flush=True)


class Counting:
    """A mail server that takes everything and keeps the time of each."""

    def __init__(self):
        self.times = []

    async def handle_DATA(self, server, session, envelope):
        self.times.append(time.monotonic())
        return "250 2.0.0 Taken"

    def between(self, begun: float, ended: float) -> int:
        return sum(1 for taken in self.times if begun <= taken < ended)


class Load:
    """Bookings, each by somebody of their own, as fast as they go or at a pace."""

    def __init__(self, service, places):
        self.service, self.places = service, iter(places)
        self.lock, self.people, self.booked = threading.Lock(), itertools.count(1), 0

    def run(self, seconds: float, pace: float | None = None) -> float:
        """Bookings a second."""
        made, begun = [], time.monotonic()

        def work():
            client = Client(self.service.front)
            while (now := time.monotonic()) < begun + seconds:
                with self.lock:
                    place, number = next(self.places), next(self.people)
                if pace and (late := begun + len(made) / pace - now) > 0:
                    time.sleep(late)
                hold = client.hold(place)
                if hold.status == 201:
                    booked = client.book(hold.json, patient={"email": f"banc{number}@example.org", "family_name": f"Banc{number}"})
                    assert booked.status == 201, booked.body
                    made.append(number)
            client.close()

        threads = [threading.Thread(target=work) for _ in range(CLIENTS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.booked += len(made)
        return len(made) / (time.monotonic() - begun)


def main() -> int:
    server, port = Counting(), free_port()
    controller = Controller(server, hostname="127.0.0.1", port=port)
    with tempfile.TemporaryDirectory() as folder:
        data = pathlib.Path(folder) / "data"
        assert Service(data, "--log-level", "error").start().stop() == 0
        service = Service(
            data, "--log-level", "error", "--limit-holds-per-device", "0", "--limit-bookings-per-origin", "0", "--limit-appointments-per-person", "0", verb="serve",
            environment={
                "CRENEAU_SMTP_URL": f"smtp://127.0.0.1:{port}?starttls=none", "CRENEAU_MAIL_FROM": "rendez-vous@clinique.example",
                "CRENEAU_LIMIT_MESSAGES_PER_CONTACT": "0",
            }).start()
        try:
            client = Client(service.front)
            load = Load(service, slots(client, 12_000, radius_km=200))
            client.close()
            # Nobody takes mail yet: what is to be sent piles up.
            fastest = load.run(BACKLOG_SECONDS)
            report("bookings, as fast as they go", fastest, "/s")
            controller.start()
            while len(server.times) < 20:
                time.sleep(0.1)
            begun = time.monotonic()
            paced = load.run(SECONDS, pace=fastest / 2)
            ended = time.monotonic()
            sent = server.between(begun, ended) / (ended - begun)
            report("messages sent while bookings run at half of that", sent, "/s", at_least=200)
            report("  bookings meanwhile, of that half", paced / (fastest / 2) * 100, "%", at_least=90)
            count, begun = len(server.times), time.monotonic()
            while len(server.times) < load.booked and time.monotonic() < begun + 60:
                time.sleep(0.2)
            if len(server.times) > count + 100:
                report("messages sent alone", (len(server.times) - count) / (server.times[-1] - begun), "/s")
            report("  of all bookings, told about after that", len(server.times) / load.booked * 100, "%", at_least=100)
        finally:
            service.stop()
            controller.stop()
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
