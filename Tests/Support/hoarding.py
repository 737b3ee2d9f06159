"""Somebody who books what they can of a clinic, from one address."""

import email
import email.policy

from Conformance.api import booking
from Support.costs import hold
from Support.service import eventually
from Support.waiting import LABELS

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


def mailbox(service) -> set:
    return set((service.folder / "mail" / "new").glob("*"))


def code_among(paths, address: str) -> str | None:
    """The code that a new message brought to that address; nobody else writes to an invented one."""
    for path in paths:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.SMTP)
        if address in message["To"]:
            text = message.get_body(("plain",)).get_content().replace("\u00a0", " ")
            return next(line.split(":", 1)[1].strip() for line in text.splitlines() if line.startswith(LABELS))
    return None


def take(client, service, slot: str, number: int, domain="attrape-tout.example", network=ATTACKER, proves=True) -> str:
    """Holds it and books it, with the code that came where one was asked for: `booked`, or why not."""
    held = hold(client.call, slot, X_Forwarded_For=network)
    if held.status != 201:
        return held.json["code"]
    form = booking(held.json, patient=person(number, domain))
    answer = call(client, "POST", "/api/v1/appointments", form, network)
    if answer.status == 403 and proves:
        before, address = mailbox(service), form["patient"]["email"]
        asked = call(
            client, "POST", f"/api/v1/holds/{held.json['hold']}/code", {"email": address, "language": "fr"}, network,
            Authorization="Bearer " + held.json["token"])
        assert asked.status == 200, asked.body
        code = eventually(lambda: code_among(mailbox(service) - before, address))
        answer = call(client, "POST", "/api/v1/appointments", {**form, "code": code}, network)
        return "proven" if answer.status == 201 else answer.json["code"]
    return "booked" if answer.status == 201 else answer.json["code"]
