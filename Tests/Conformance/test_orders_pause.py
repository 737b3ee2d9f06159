"""While the site is frozen, what people hold stands still, and what they cancel waits."""

import contextlib
import time

import pytest

from Conformance.api import Client, bearer
from Support.officers import enrol, lowering, order, signed, taken
from Support.postgres import private_server
from Support.service import Service, copy, eventually, serving

pytestmark = pytest.mark.apart

# A hold that a patient has just made ends so much later.
HOLD_SECONDS = 300


@contextlib.contextmanager
def running(tmp_path, engine):
    with private_server(engine == "postgres") as url:
        service = Service(tmp_path / "data", *(["--database-url", url] if url else []))
        copy(service.seeds(), service.folder)
        officers = enrol(service.run, tmp_path / "keys")
        with serving(service.folder, None, *service.arguments) as service:
            yield service, officers


def free_slots(client):
    return [opening["slot"] for opening in client.openings(limit=20).json["openings"]]


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_what_is_held_goes_on_after_longer_than_it_lasts(tmp_path, engine):
    with running(tmp_path, engine) as (service, (anna, ben, safe)):
        client = Client(service.front)
        slots = free_slots(client)
        booked = client.book(client.hold(slots[-1]).json).json
        held = client.hold(slots[-2]).json
        began = time.monotonic()
        closed = order("frozen", "front")
        taken(service.front, signed(closed, anna))
        eventually(lambda: client.openings().status == 503, 10)
        waits = client.call("POST", f"/api/v1/appointments/{booked['appointment']}/cancellation", {}, **bearer(booked))
        assert waits.status == 202 and waits.json["cancellation"] == "queued" and waits.json["state"] == "booked", waits.body
        again = client.call("POST", f"/api/v1/appointments/{booked['appointment']}/cancellation", {}, **bearer(booked))
        assert again.status == 202
        time.sleep(max(0, HOLD_SECONDS + 5 - (time.monotonic() - began)))
        taken(service.front, signed(lowering(closed), ben, safe))
        eventually(lambda: client.openings().status == 200, 10)

        def cancelled():
            own = client.call("GET", f"/api/v1/appointments/{booked['appointment']}", **bearer(booked)).json
            return own["state"] == "cancelled" and own["cancellation"] is None

        eventually(cancelled, 15)
        answer = client.book(held)
        assert answer.status == 201, answer.body
