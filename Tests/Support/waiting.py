"""People who wait, as programs of the API would have them."""

import email
import email.policy

from Support.service import eventually

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


def code_for(service, address: str) -> str:
    text = eventually(lambda: messages(service, address, "code"))[-1].get_body(("plain",)).get_content().replace("\u00a0", " ")
    return next(line.split(":", 1)[1].strip() for line in text.splitlines() if line.startswith(LABELS))


def offered(client, request) -> dict:
    """What they are offered, as soon as it is."""
    return eventually(lambda: own(client, request)["offer"])
