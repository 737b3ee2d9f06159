"""A stranger who knows an address tries to keep its owner from hearing anything."""

import itertools
import string
from datetime import datetime, timedelta, timezone

import pytest

from Conformance.api import Client, bearer, is_problem, slots
from Support.bounces import sent_to
from Support.service import Service, eventually
from Support.strangers import LostLinks, caller, indexed, nothing_is_due
from Support.waiting import code_for, messages

pytestmark = pytest.mark.long

names = itertools.count(1)
# Networks of their own: addresses of this machine.
STRANGERS = [f"127.0.0.{number}" for number in range(20, 25)]


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """With the limits that a deployment has."""
    running = Service(tmp_path_factory.mktemp("silencing") / "data", "--limit-messages-per-contact", "20").start()
    yield running
    assert running.stop() == 0


def later() -> str:
    """Late enough that nothing begins while a test runs."""
    return (datetime.now(timezone.utc) + timedelta(hours=26)).strftime("%Y-%m-%dT%H:%M:%SZ")


def held_back(service) -> float:
    return service.metric("creneau_messages_held_back")


def test_twenty_lost_links_are_three_messages_and_the_confirmation_comes(service):
    address, client, before = f"silence{next(names)}@example.org", Client(service.front), held_back(service)
    first, second = slots(client, 2, **{"from": later()})
    client.book(client.hold(first).json, patient={"email": address})
    eventually(lambda: len(sent_to(service.folder, address)) == 1)
    # Until the vault has indexed it nobody can find it, and every answer would be empty.
    eventually(lambda: indexed(service))
    answers = set()
    for network in STRANGERS[:2]:
        browser = LostLinks(service, network)
        answers |= {str(browser.lost(address)) for _ in range(10)}
        # Nor does an address tell by its answer that nobody knows it.
        answers |= {str(browser.lost(f"personne{next(names)}@example.net"))}
    assert len(answers) == 1 and "303" in answers.pop()
    eventually(lambda: nothing_is_due(service))
    assert len(sent_to(service.folder, address)) == 4, "the confirmation, and three links in an hour"
    assert held_back(service) - before == 17

    booked = client.book(client.hold(second).json, patient={"email": address}).json
    confirmation = eventually(lambda: len(found := sent_to(service.folder, address)) == 5 and found[-1])
    assert "/m/" in confirmation.get_body(("plain",)).get_content(), "the full link"
    assert client.call("POST", f"/api/v1/appointments/{booked['appointment']}/cancellation", **bearer(booked)).status == 200
    eventually(lambda: len(sent_to(service.folder, address)) == 6)
    assert address not in service.log.read_text()
    client.close()


def test_bookings_under_an_address_hold_back_their_own_network_alone(service):
    address, client, stranger = f"silence{next(names)}@example.org", Client(service.front), caller(service, "127.0.0.30")
    before = service.metric("creneau_outbox_dead")
    for number, slot in enumerate(slots(client, 26, **{"from": later()})):
        # Of different people: one who is booked again and again is warned besides.
        family = "Inconnu" + string.ascii_lowercase[number]
        booked = stranger.book(stranger.hold(slot).json, patient={"email": address, "family_name": family})
        assert booked.status == 201
    eventually(lambda: nothing_is_due(service))
    # Couriers side by side may each send one more.
    assert 20 <= len(sent_to(service.folder, address)) < 24 and service.metric("creneau_outbox_dead") > before
    listed = service.run("messages")
    assert "held-back" in listed.stdout and address not in listed.stdout
    count = len(sent_to(service.folder, address))
    client.book(client.hold(slots(client, 1, **{"from": later()})[0]).json, patient={"email": address})
    eventually(lambda: len(sent_to(service.folder, address)) == count + 1)
    client.close()


def filing(client, address: str):
    return client.call("POST", "/api/v1/requests", {
        "near": "45.5,-73.6", "radius_km": 100, "reason": "earache", "consent": True, "notice_minutes": 0,
        "patient": {
            "given_name": "Noé", "family_name": "Attendrait", "birth_date": "1984-02-29", "email": address, "language": "fr"},
    })


def test_requests_under_an_address_do_not_lock_its_owner_out(service):
    address, stranger = f"silence{next(names)}@example.org", caller(service, "127.0.0.40")
    for _ in range(5):
        assert filing(stranger, address).status == 201
    is_problem(filing(stranger, address), 429, "codes_per_contact")
    eventually(lambda: len(messages(service, address, "code")) == 5)
    client = Client(service.front)
    filed = filing(client, address)
    assert filed.status == 201
    eventually(lambda: len(messages(service, address, "code")) == 6)
    path = f"/api/v1/requests/{filed.json['request']}"
    confirmed = client.call(
        "POST", path + "/confirmation", {"code": code_for(service, address)}, Authorization="Bearer " + filed.json["token"])
    assert confirmed.status == 200 and confirmed.json["state"] == "waiting"
    client.close()


def test_codes_past_an_addresss_own_limit_say_nothing(service):
    address, before = f"silence{next(names)}@example.org", held_back(service)
    answers = [filing(caller(service, network), address) for network in STRANGERS for _ in range(5)]
    assert [answer.status for answer in answers] == [201] * 25
    assert len({tuple(sorted(answer.json)) for answer in answers}) == 1
    eventually(lambda: nothing_is_due(service))
    sent = len(messages(service, address, "code"))
    # Couriers side by side may each send one more.
    assert 20 <= sent < 25 and held_back(service) - before == 25 - sent
