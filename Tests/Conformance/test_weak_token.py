"""The weaker token, of a message that is not the first: what a program may do with it."""

import itertools
import re

from Conformance.api import Client, bearer, is_problem
from Support.bounces import sent_to
from Support.service import eventually


def minutes(opening) -> float:
    start, end = (opening[name] for name in ("start", "end"))
    return (int(end[11:13]) - int(start[11:13])) * 60 + int(end[14:16]) - int(start[14:16])


def move(client, appointment, slot, **headers):
    hold = client.hold(slot).json
    return client.call(
        "POST", f"/api/v1/appointments/{appointment}/rescheduling", {"hold": hold["hold"], "token": hold["token"]}, **headers)


def weaker(service, address: str) -> str | None:
    texts = [letter.get_body(("plain",)).get_content() for letter in sent_to(service.folder, address)]
    return next((found.group(1) for text in texts if (found := re.search(r"/v/([\w-]+)", text))), None)


def test_it_moves_within_the_clinic_as_often_as_it_says(service):
    client, address = Client(service.front), "faible@example.org"
    first = next(client.every_opening(radius_km=100))
    clinic, long = first["clinic"]["id"], minutes(first)
    # All as long: from a longer one the link does not lead back to a shorter.
    here = (each for each in client.every_opening(radius_km=100) if each["clinic"]["id"] == clinic and minutes(each) == long)
    slots = [each["slot"] for each in itertools.islice(here, 12)][1:]
    assert len(slots) == 11, "the clinic has room for all that is tried"
    booked = client.book(client.hold(first["slot"]).json, patient={"email": address}).json
    appointment = booked["appointment"]
    # What comes after the first message bears the weaker token.
    assert move(client, appointment, slots.pop(), **bearer(booked)).status == 200
    token = eventually(lambda: weaker(service, address))
    weak = {"Authorization": "Bearer " + token}
    seen = client.call("GET", f"/api/v1/appointments/{appointment}", **weak).json
    assert seen["particulars"] == {"status": "not_with_this_link"}
    elsewhere = client.opening_elsewhere(clinic, radius_km=100)
    is_problem(move(client, appointment, elsewhere["slot"], **weak), 403, "needs_full_link")
    for _ in range(5):
        moved = move(client, appointment, slots.pop(), **weak)
        assert moved.status == 200 and moved.json["particulars"] == {"status": "not_with_this_link"}, moved.body
    is_problem(move(client, appointment, slots.pop(), **weak), 403, "needs_full_link")
    assert move(client, appointment, slots.pop(), **bearer(booked)).json["particulars"]["status"] == "opened"
    # Each was written to the person; the last says where it is.
    eventually(lambda: len(sent_to(service.folder, address)) >= 3)
    client.close()
