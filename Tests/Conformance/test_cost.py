"""What a hold costs while an order asks for it, or while one network holds far more than its share: paid by a program."""

import time

import pytest

from Conformance.api import Client, is_problem, slots
from Support.costs import hold, proof, solve
from Support.hoarding import ARGUMENTS, call
from Support.officers import founded, lowering, officers_of, order, signed, taken
from Support.service import serving

HERE, THERE = "198.51.100.7", "198.51.100.8"


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("cost") / "data", founded() / "data", *ARGUMENTS, verb="serve") as running:
        yield running


@pytest.fixture
def client(service):
    client = Client(service.front)
    yield client
    client.close()


@pytest.fixture
def guarded(service):
    anna, ben, _ = officers_of(founded() / "keys")
    taken(service.watch, signed(raised := order("guarded"), anna))
    yield
    taken(service.watch, signed(lowering(raised), anna, ben))


def ask(client, slot, network=HERE, **body):
    return call(client, "POST", "/api/v1/holds", {"slot": slot, **body}, network)


def test_a_program_computes_and_holds(guarded, client):
    slot, other = slots(client, 2)
    asked = ask(client, slot)
    is_problem(asked, 403, "cost_required")
    assert asked.json["wait_seconds"] == 20 and asked.json["bits"] == 18 and len(asked.json["challenge"]) == 56
    begun = time.monotonic()
    nonce, tries = solve(asked.json["challenge"], asked.json["bits"])
    print(f"{asked.json['bits']} bits: {tries} hashes in {time.monotonic() - begun:.2f} s of Python")
    paid = {"challenge": asked.json["challenge"], "nonce": nonce}
    # It is for that place, and that network.
    is_problem(ask(client, other, proof=paid), 403, "cost_required")
    is_problem(ask(client, slot, THERE, proof=paid), 403, "cost_required")
    is_problem(ask(client, slot, proof={**paid, "nonce": nonce + "0"}), 403, "cost_required")
    held = ask(client, slot, proof=paid)
    assert held.status == 201, held.body


def test_a_program_waits_and_holds(guarded, client):
    slot = slots(client, 3)[2]
    asked = ask(client, slot).json
    ticket = {"challenge": asked["challenge"]}
    early = ask(client, slot, proof=ticket)
    is_problem(early, 403, "cost_required")
    assert early.json["challenge"] == asked["challenge"] and 0 < early.json["wait_seconds"] <= 20
    time.sleep(early.json["wait_seconds"] + 1)
    held = ask(client, slot, proof=ticket)
    assert held.status == 201, held.body


def test_one_network_pays_at_open_for_more_than_twice_its_share(client):
    clinic = next(client.every_opening())["clinic"]["id"]
    places = (opening["slot"] for opening in client.every_opening() if opening["clinic"]["id"] == clinic)
    bits = []
    for place, _ in zip(places, range(30)):
        answer = ask(client, place, THERE)
        bits.append(answer.json["bits"] if answer.status == 403 else 0)
        if answer.status == 403:
            answer = ask(client, place, THERE, proof=proof(answer.json))
        assert answer.status == 201, answer.body
    print("bits by hold:", bits)
    # The five minutes that are counted may end in between, and others begin.
    assert bits[:24] == [0] * 24 and set(bits[24:]) <= {0, 19}
    # Others are not asked.
    assert hold(client.call, next(places), X_Forwarded_For=HERE).status == 201
