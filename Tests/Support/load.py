"""Booking load, and what came of it."""

import collections
import datetime
import http.client
import random
import threading
import time

from Conformance.api import Client
from Support.patience import PATIENCE_SECONDS

# So many bookings are tried of what one search found.
SEARCH_SERVES = 4


class Load:
    """Clients that hold and book until told to stop, and remember what they were told.

    A booking that is refused with 503 is sent again as it was, as an integrator would.
    """

    def __init__(self, service, clients=8, timeout=PATIENCE_SECONDS):
        self.service = service
        self.timeout = timeout
        self.acknowledged = []
        # How often which question was answered how: ("book", 503, "store_unavailable").
        self.answers = collections.Counter()
        # Conversations that ended without an answer.
        self.broken = []
        # The longest time to an answer, in seconds.
        self.longest = 0.0
        self.stopping = threading.Event()
        self.threads = [threading.Thread(target=self.work, args=(number,)) for number in range(clients)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.stopping.set()
        for thread in self.threads:
            thread.join()

    def work(self, number):
        chance = random.Random(number)
        while not self.stopping.is_set():
            client = Client(self.service.front, timeout=self.timeout)
            try:
                while not self.stopping.is_set():
                    self.turns(client, chance)
            except (OSError, ValueError, IndexError, http.client.HTTPException) as error:
                self.broken.append(f"{type(error).__name__}: {error}")
                self.stopping.wait(0.05)
            finally:
                client.close()

    def turns(self, client, chance):
        """Searches, which costs most, and wants some of what was found; what begins meanwhile can be had no more."""
        soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=2)
        found = self.told("search", client.openings, limit=60, radius_km=200, **{"from": soon.strftime("%Y-%m-%dT%H:%M:%SZ")})
        if found.status == 200:
            openings = found.json["openings"]
            for opening in chance.sample(openings, min(SEARCH_SERVES, len(openings))):
                if not self.stopping.is_set():
                    self.take(client, opening["slot"])

    def take(self, client, slot):
        hold = self.told("hold", client.hold, slot)
        if hold.status != 201:
            # Whoever is refused does not come back at once.
            self.stopping.wait(0.05)
            return
        booked = self.told("book", client.book, hold.json)
        while booked.status == 503 and not self.stopping.wait(0.2):
            booked = self.told("book", client.book, hold.json)
        if booked.status == 201:
            self.acknowledged.append(booked.json)

    def told(self, question, ask, *arguments, **named):
        asked = time.monotonic()
        answer = ask(*arguments, **named)
        self.longest = max(self.longest, time.monotonic() - asked)
        code = answer.json.get("code") if answer.status >= 400 else None
        self.answers[question, answer.status, code] += 1
        return answer
