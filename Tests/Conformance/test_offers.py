"""Freed places over real HTTP: offered within a second, to one person, whatever is killed."""

import collections
import http.client
import itertools
import json
import os
import random
import re
import threading
import time
import urllib.request
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from Conformance.api import Client, bearer, is_problem
from Support.postgres import private_server
from Support.service import Service, eventually
from Support.waiting import accept, file_request, messages, offered, own, refuse

TURNS = int(os.environ.get("CRENEAU_KILLS", "6"))
SEED = int(os.environ.get("CRENEAU_SEED", "2019"))


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """Of its own: elsewhere a fuzzer files as many requests as a network may."""
    running = Service(tmp_path_factory.mktemp("offers") / "data").start()
    yield running
    assert running.stop() == 0


@pytest.fixture
def client(service):
    client = Client(service.front)
    yield client
    client.close()


def later(hours: float) -> str:
    return (datetime.now(timezone.utc) + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")


def places(client, clinic, count: int) -> list[dict]:
    """The soonest places at that clinic from tomorrow on: there are always more, further pages ahead."""
    found = client.every_opening(radius_km=25, **{"from": later(26)})
    return list(itertools.islice((opening for opening in found if opening["clinic"]["id"] == clinic), count))


def clinics(client) -> list[str]:
    """Those in reach of those who wait, the one with the most places of the next hours first."""
    found = itertools.islice(client.every_opening(radius_km=25, **{"from": later(26)}), 100)
    return [clinic for clinic, _ in collections.Counter(opening["clinic"]["id"] for opening in found).most_common()]


def book(client, clinic=None) -> dict:
    """One of the next places tomorrow or after, in reach of those who wait, or at that clinic."""
    hold = client.hold(random.choice(places(client, clinic or random.choice(clinics(client)), 12))["slot"])
    assert hold.status == 201, hold.body
    booked = client.book(hold.json)
    assert booked.status == 201, booked.body
    return booked.json


def cancel(client, appointment):
    answer = client.call("POST", f"/api/v1/appointments/{appointment['appointment']}/cancellation", **bearer(appointment))
    assert answer.status == 200, answer.body


def offered_place(client, service, number):
    """Somebody who waits at the clinic where a place was just freed, and their offer."""
    appointment = book(client)
    clinic = appointment["clinic"]["id"]
    request = file_request(client, service, number, clinic=clinic)
    freed = time.monotonic()
    cancel(client, appointment)
    return request, offered(client, request), time.monotonic() - freed


def test_a_freed_place_is_offered_and_accepted_once(service, client):
    request, offer, seconds = offered_place(client, service, 100)
    print(f"offered after {seconds:.2f} s")
    is_problem(client.hold(offer["slot"]), 409, "slot_taken")
    is_problem(accept(client, offer["offer"], "o" + "A" * 64), 404, "not_found")
    first = accept(client, offer["offer"], request["token"])
    second = accept(client, offer["offer"], request["token"])
    assert first.status == second.status == 200 and first.json == second.json
    assert client.call("GET", "/api/v1/appointments/" + first.json["appointment"], **bearer(first.json)).json["state"] == "booked"
    is_problem(refuse(client, offer["offer"], request["token"]), 410, "offer_over")
    assert own(client, request)["state"] == "served"


def test_a_scanner_that_follows_every_link_changes_nothing(service, client):
    request, offer, _ = offered_place(client, service, 101)
    found = eventually(lambda: messages(service, request["address"], "libérée"))
    text = found[-1].get_body(("plain",)).get_content() + found[-1].get_body(("html",)).get_content()
    links = set(re.findall(r"http://[^\s\"<]+", text))
    assert any("/o/" in link for link in links)
    for link in links:
        for method in ("GET", "HEAD"):
            address = link.replace("http://localhost:8080", service.url).replace(f"http://localhost:{service.front}", service.url)
            # As a browser would, cookies and all.
            scanner = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
            with scanner.open(urllib.request.Request(address, method=method)) as page:
                page.read()
    now = own(client, request)
    assert now["state"] == "waiting" and now["offer"]["offer"] == offer["offer"]
    assert refuse(client, offer["offer"], request["token"]).status == 204
    assert own(client, request)["offer"] is None


def test_codes_are_tried_five_times(service, client):
    filed = client.call("POST", "/api/v1/requests", {
        "near": "H2X", "reason": "fever", "consent": True,
        "patient": {"given_name": "A", "family_name": "B", "birth_date": "1990-01-01", "email": "cinq@example.org", "language": "en"},
    }).json
    path, token = f"/api/v1/requests/{filed['request']}/confirmation", {"Authorization": "Bearer " + filed["token"]}
    for _ in range(6):
        is_problem(client.call("POST", path, {"code": "no"}, **token), 422, "wrong_code")
    with_right = own(client, filed)
    assert with_right["state"] == "unconfirmed"


@pytest.mark.apart
@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_no_place_is_offered_twice_or_stranded_by_kills(tmp_path, engine):
    print("seed", SEED)
    random.seed(SEED)
    with private_server(engine == "postgres") as url:
        service = Service(tmp_path / "data", *(["--database-url", url] if url else []))
        service.start()
        client = Client(service.front)
        # Its next twelve places are within the nine days that are counted below.
        clinic = clinics(client)[0]
        waiting = [file_request(client, service, number, clinic=clinic) for number in range(24)]
        client.close()
        accepted, made = [], 0
        for _ in range(TURNS):
            with People(service, clinic, waiting) as people:
                # On a busy machine a second is no time to do anything in: the kill comes while they work.
                eventually(lambda: people.freed and (accepted or people.accepted))
                time.sleep(random.uniform(0, 1))
                service.kill()
            accepted += people.accepted
            made += people.freed
            service.start()
        assert accepted and made, f"nothing was freed or accepted: the people did nothing but meet {people.met}"
        assert len({appointment["appointment"] for appointment in accepted}) == len({a["reference"] for a in accepted})
        client = Client(service.front)
        for appointment in accepted:
            assert client.call("GET", "/api/v1/appointments/" + appointment["appointment"], **bearer(appointment)).json["state"] == "booked"

        def is_settled() -> bool:
            """What is offered stands for somebody; everything else that was freed is the public's again."""
            before = offers(client, waiting)
            return offered_slots(service, clinic) == len(before) and offers(client, waiting) == before

        # The lease of a matcher that was killed ends after ten seconds.
        eventually(is_settled)
        assert service.stop() == 0
        check = service.run("check")
        assert check.returncode == 0, check.stdout + check.stderr
        print(len(accepted), "accepted,", made, "freed,", TURNS, "kills")


def offers(client, waiting) -> list[str]:
    """The slots that are offered, by those who wait; none to two of them."""
    found = sorted(offer["slot"] for request in waiting if (offer := own(client, request)["offer"]))
    assert len(found) == len(set(found))
    return found


def offered_slots(service, clinic) -> int:
    count = 0
    for ahead in range(9):
        date = (datetime.now(ZoneInfo("America/Toronto")) + timedelta(days=ahead)).date()
        shown = service.run("day", clinic, "--date", str(date), "--json")
        assert shown.returncode == 0, shown.stderr
        count += shown.stdout.count('"offered"')
    return count


class People:
    """Some book and cancel at one clinic; those who wait accept, refuse or say nothing."""

    def __init__(self, service, clinic, waiting):
        self.service, self.clinic, self.waiting = service, clinic, waiting
        self.accepted, self.freed = [], 0
        # What they ran into, by name: without it, a test of people who can do nothing at all says nothing.
        self.met = collections.Counter()
        self.stopping = threading.Event()
        self.threads = [threading.Thread(target=self.work, args=(turn,)) for turn in (self.free, self.free, self.answer, self.answer)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join()

    def work(self, turn):
        client = Client(self.service.front)
        while not self.stopping.is_set():
            try:
                turn(client)
            except (OSError, http.client.HTTPException, AssertionError, json.JSONDecodeError, LookupError) as met:
                # Killed in the middle of it, not ready yet, or somebody was quicker.
                self.met[repr(met)[:100]] += 1
                client.close()
                client = Client(self.service.front)
                self.stopping.wait(0.05)
        client.close()

    def free(self, client):
        cancel(client, book(client, self.clinic))
        self.freed += 1

    def answer(self, client):
        request = random.choice(self.waiting)
        offer = own(client, request)["offer"]
        if not offer:
            return
        if random.random() < 0.3:
            answer = accept(client, offer["offer"], request["token"])
            if answer.status == 200:
                self.accepted.append(answer.json)
        elif random.random() < 0.7:
            refuse(client, offer["offer"], request["token"])
