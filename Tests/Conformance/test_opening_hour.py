"""An opening hour over real HTTP: whoever asked the day before does better than any script that refreshes."""

import json
import random
import threading
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from Conformance.api import Client
from Support.service import Service, eventually
from Support.waiting import file_request, own

ZONE = ZoneInfo("America/Toronto")
REFRESHERS = 20
WAITING = 5
PLACES = 8
HEAD_START_SECONDS = 10
# The hour of their first place; the day's others begin at seven at the earliest.
FIRST = 4


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    running = Service(tmp_path_factory.mktemp("opening-hour") / "data").start()
    yield running
    assert running.stop() == 0


def newcomer(service) -> str:
    """A practitioner who has no places yet."""
    added = service.run(
        "practitioner", "add", "--given-name", "Ouvre", "--family-name", "Bientôt", "--languages", "fr en", "--json")
    assert added.returncode == 0, added.stderr
    return json.loads(added.stdout)["id"]


def opening_hour(service, clinic: str, practitioner: str) -> datetime:
    """Their first places, of tomorrow, open today, on a minute soon."""
    # Saving it takes its time beside other tests.
    opens = (datetime.now(ZONE) + timedelta(seconds=100)).replace(second=0, microsecond=0)
    visit = opens + timedelta(days=1)
    made = service.run(
        "schedule", "set", "--clinic", clinic, "--practitioner", practitioner, "--from", f"{visit:%F}", "--through", f"{visit:%F}",
        # They end before anybody else's first place, whatever the weekday.
        "--block", f"{visit.isoweekday()} {FIRST:02}:00-{FIRST + PLACES // 3:02}:{PLACES % 3 * 20:02} /20 in-person everyone",
        "--ignore-holidays", "--opens", f"1 {opens:%H:%M}", "--json")
    assert made.returncode == 0, made.stderr
    assert json.loads(made.stdout)["slots_made"] == PLACES
    return opens


class Refresher(threading.Thread):
    """Asks again as fast as it can, and takes the first of those places it sees."""

    def __init__(self, service, clinic, day, is_over):
        super().__init__()
        self.client, self.clinic, self.day, self.is_over = Client(service.front), clinic, day, is_over
        self.dawn = datetime(day.year, day.month, day.day, FIRST, tzinfo=ZONE).isoformat()
        self.asked, self.held = 0, []

    def run(self):
        while not self.held and not self.is_over.is_set():
            found = self.client.openings(limit=PLACES, radius_km=100, **{"from": self.dawn})
            self.asked += 1
            new = [
                opening for opening in found.json["openings"]
                if opening["clinic"]["id"] == self.clinic and opening["start"] < f"{self.day}T{FIRST + 3:02}"
            ]
            random.shuffle(new)
            for opening in new:
                if self.client.hold(opening["slot"]).status == 201:
                    self.held.append((time.time(), opening["start"]))
                    break
        self.client.close()


@pytest.mark.apart
def test_nobody_wins_by_refreshing(service):
    client = Client(service.front)
    clinic, practitioner = client.openings(limit=1).json["openings"][0]["clinic"]["id"], newcomer(service)
    waiting = [
        file_request(client, service, number, clinic=clinic, earliest=f"{FIRST:02}:00", latest=f"{FIRST + 3:02}:00") for number in range(WAITING)
    ]
    opens = opening_hour(service, clinic, practitioner)
    day = (opens + timedelta(days=1)).date()
    is_over = threading.Event()
    refreshers = [Refresher(service, clinic, day, is_over) for _ in range(REFRESHERS)]
    # What they ask before the last seconds costs other tests, and says no more.
    time.sleep(max(0, opens.timestamp() - time.time() - HEAD_START_SECONDS))
    for refresher in refreshers:
        refresher.start()
    client.close()
    client = Client(service.front)
    try:
        eventually(lambda: all(own(client, request)["offer"] for request in waiting))
        offered = time.time()
        eventually(lambda: sum(len(refresher.held) for refresher in refreshers) == PLACES - WAITING)
    finally:
        is_over.set()
        for refresher in refreshers:
            refresher.join()
    client = Client(service.front)
    offers = [own(client, request)["offer"] for request in waiting]
    held = [hold for refresher in refreshers for hold in refresher.held]
    print(f"{sum(r.asked for r in refreshers)} refreshes; offered {offered - opens.timestamp():.2f} s after the hour;", len(held), "held")
    starts = sorted(offer["start"] for offer in offers)
    assert len(set(starts)) == WAITING
    # Before the hour nobody had one, and only what those who waited left went to the scripts.
    assert len(held) == PLACES - WAITING and all(when >= opens.timestamp() for when, _ in held)
    assert max(starts) < min(start for _, start in held), "who waits has the earlier places"
    client.close()
