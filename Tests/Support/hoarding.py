"""Somebody who books what they can of a clinic, from one address."""

import collections

from Conformance.api import booking
from Support.waiting import code_for

ATTACKER = "203.0.113.7"
# The service believes it: `--trusted-proxies 127.0.0.1`.
ARGUMENTS = ["--limit-bookings-per-origin", "12", "--trusted-proxies", "127.0.0.1"]


def person(number: int, domain: str) -> dict:
    return {
        "given_name": "Zoé", "family_name": f"Invention{number}", "birth_date": "1984-02-29", "email": f"zoe{number}@{domain}",
        "language": "fr",
    }


def call(client, method, path, body=None, network=ATTACKER, **headers):
    return client.call(method, path, body, X_Forwarded_For=network, **headers)


def take(client, service, slot: str, number: int, domain="attrape-tout.example", network=ATTACKER, proves=True) -> str:
    """Holds it and books it, with the code that came where one was asked for: `booked`, or why not."""
    held = call(client, "POST", "/api/v1/holds", {"slot": slot}, network)
    if held.status != 201:
        return held.json["code"]
    form = booking(held.json, patient=person(number, domain))
    answer = call(client, "POST", "/api/v1/appointments", form, network)
    if answer.status == 403 and proves:
        asked = call(
            client, "POST", f"/api/v1/holds/{held.json['hold']}/code", {"email": form["patient"]["email"], "language": "fr"}, network,
            Authorization="Bearer " + held.json["token"])
        assert asked.status == 200, asked.body
        answer = call(
            client, "POST", "/api/v1/appointments", {**form, "code": code_for(service, form["patient"]["email"])}, network)
        return "proven" if answer.status == 201 else answer.json["code"]
    return "booked" if answer.status == 201 else answer.json["code"]


def takes(client, service, slots, first=0, **more) -> collections.Counter:
    return collections.Counter(take(client, service, slot, first + index, **more) for index, slot in enumerate(slots))
