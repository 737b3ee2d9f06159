"""People who wait, as programs of the API would have them."""

import email
import email.policy
import time

# What stands before the code in its message, in both languages.
LABELS = ("Code :", "Code:")


def file_request(client, service, number: int, near="45.5,-73.6", **wishes) -> dict:
    """Files a request, reads its code from the demonstration's mailbox and gives it."""
    address = f"attend{number}@example.org"
    filed = client.call("POST", "/api/v1/requests", {
        "near": near, "radius_km": 100, "reason": "earache", "consent": True, "notice_minutes": 0,
        "patient": {
            "given_name": "Noé", "family_name": f"Attendrait{number}", "birth_date": "1984-02-29", "email": address, "language": "fr",
        }, **wishes,
    })
    assert filed.status == 201, filed.body
    request = filed.json
    code = code_for(service, address)
    confirmed = client.call(
        "POST", f"/api/v1/requests/{request['request']}/confirmation", {"code": code}, Authorization="Bearer " + request["token"])
    assert confirmed.status == 200 and confirmed.json["state"] == "waiting", confirmed.body
    return {**request, "address": address}


def own(client, request) -> dict:
    answer = client.call("GET", "/api/v1/requests/" + request["request"], Authorization="Bearer " + request["token"])
    assert answer.status == 200, answer.body
    return answer.json


def accept(client, offer: str, token: str):
    return client.call("POST", f"/api/v1/offers/{offer}/acceptance", Authorization="Bearer " + token)


def refuse(client, offer: str, token: str):
    return client.call("POST", f"/api/v1/offers/{offer}/refusal", Authorization="Bearer " + token)


def messages(service, address: str, subject: str) -> list:
    """The demonstration's messages to somebody, the oldest first."""
    found = []
    for path in sorted((service.folder / "mail" / "new").glob("*")):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.SMTP)
        if address in message["To"] and subject in message["Subject"]:
            found.append(message)
    return found


def code_for(service, address: str, timeout: float = 20) -> str:
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        for message in reversed(messages(service, address, "code")):
            text = message.get_body(("plain",)).get_content().replace("\u00a0", " ")
            return next(line.split(":", 1)[1].strip() for line in text.splitlines() if line.startswith(LABELS))
        time.sleep(0.1)
    raise AssertionError("no code came to " + address)


def offer_within(client, request, seconds: float) -> dict | None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if offer := own(client, request)["offer"]:
            return offer
        time.sleep(0.05)
    return None
