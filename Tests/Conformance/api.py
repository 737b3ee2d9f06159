"""A small client of the JSON API, as an integrator would write one."""

import datetime
import itertools
import json
import urllib.parse

from Support.connection import KeptConnection
from Support.patience import PATIENCE_SECONDS


class Answer:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def json(self):
        return json.loads(self.body)


class Client:
    def __init__(self, port, host="127.0.0.1", timeout=PATIENCE_SECONDS):
        self.connection = KeptConnection(host, port, timeout=timeout)

    def call(self, method, path, body=None, **headers) -> Answer:
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if isinstance(body, dict):
            body = json.dumps(body)
            headers.setdefault("Content-Type", "application/json")
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())

    def close(self):
        self.connection.close()

    def openings(self, near="45.5,-73.6", radius_km=25, reason="earache", limit=20, **more):
        query = urllib.parse.urlencode({"near": near, "radius_km": radius_km, "reason": reason, "limit": limit, **more})
        return self.call("GET", "/api/v1/openings?" + query)

    def every_opening(self, **search):
        """Openings, soonest first, page after page, for as long as somebody asks for more.

        Those of the next two hours are left out: one that begins while a test runs can be had no more.
        """
        soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=2)
        search = {"from": soon.strftime("%Y-%m-%dT%H:%M:%SZ"), **search}
        cursor = None
        while True:
            answer = self.openings(limit=100, **({"cursor": cursor} if cursor else {}), **search)
            assert answer.status == 200, answer.body
            yield from answer.json["openings"]
            cursor = answer.json.get("next")
            if not cursor:
                return

    def opening_at(self, clinic, **search):
        """The soonest opening at that clinic, wherever it stands among all the others of that hour."""
        return next(opening for opening in self.every_opening(**search) if opening["clinic"]["id"] == clinic)

    def opening_elsewhere(self, clinic, **search):
        return next(opening for opening in self.every_opening(**search) if opening["clinic"]["id"] != clinic)

    def hold(self, slot, **headers):
        return self.call("POST", "/api/v1/holds", {"slot": slot}, **headers)

    def book(self, hold, **changes):
        return self.call("POST", "/api/v1/appointments", booking(hold, **changes))


def booking(hold, **changes):
    patient = {
        "given_name": "Marie-Ève", "family_name": "D’Amours", "birth_date": "1984-02-29", "email": "marie@example.org",
        "language": "fr", **changes.pop("patient", {}),
    }
    return {
        "hold": hold["hold"], "token": hold["token"], "reason": "earache", "patient": patient, "consent": True, **changes,
    }


def bearer(appointment):
    return {"Authorization": "Bearer " + appointment["manage_token"]}


def is_problem(answer, status, code):
    assert answer.status == status, answer.body
    assert answer.headers["Content-Type"].startswith("application/problem+json")
    assert answer.json["code"] == code and answer.json["status"] == status


def slots(client, count, **search) -> list[str]:
    """`count` openings, over as many pages as it takes."""
    return [opening["slot"] for opening in itertools.islice(client.every_opening(**search), count)]
