"""Whoever tries addresses of others, from networks of their own: addresses of this machine."""

import re
import sqlite3
import time
import urllib.parse

from Conformance.api import Client
from Support.connection import KeptConnection
from Support.patience import PATIENCE_SECONDS


def caller(service, network: str) -> Client:
    client = Client(service.front)
    client.connection = KeptConnection("127.0.0.1", service.front, timeout=PATIENCE_SECONDS, source_address=(network, 0))
    return client


class LostLinks:
    """A browser that only ever asks for lost links."""

    def __init__(self, service, network: str):
        self.client = caller(service, network)
        page = self.client.call("GET", "/lien-perdu")
        self.cookies = "; ".join(cookie.split(";")[0] for cookie in page.headers.get_all("Set-Cookie"))
        self.fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.body.decode()))

    def lost(self, address: str) -> tuple:
        body = urllib.parse.urlencode({**self.fields, "contact": address})
        answer = self.client.call(
            "POST", "/lien-perdu", body, Cookie=self.cookies, Content_Type="application/x-www-form-urlencoded")
        told = [(name, value) for name, value in answer.headers.items() if name.lower() not in ("date", "x-request-id")]
        return answer.status, answer.body, sorted(told)


def indexed(service) -> bool:
    """Whether the vault has seen all bookings: before that nobody can find them."""
    with sqlite3.connect(service.folder / "creneau.sqlite") as store:
        left = store.execute("SELECT COUNT(*) FROM appointment WHERE indexed = 0").fetchone()[0]
    store.close()
    return left == 0


def nothing_is_due(service) -> bool:
    """Whether the courier has done all that it can do by now; some messages are for later."""
    with sqlite3.connect(service.folder / "creneau.sqlite") as store:
        # One that is being sent is leased, into the future; its try is counted.
        due = store.execute(
            "SELECT COUNT(*) FROM outbox WHERE state = 0 AND (due_at <= ? OR attempts > 0)", [int(time.time())]).fetchone()[0]
    store.close()
    return due == 0
