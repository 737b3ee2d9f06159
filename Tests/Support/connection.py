"""A connection as a program keeps it."""

import http.client
import time

# The service ends one that is idle for 30 s.
FRESH_SECONDS = 20


class KeptConnection(http.client.HTTPConnection):
    """Kept from one request to the next; who has waited for something else opens another."""

    asked = None

    def request(self, *arguments, **options):
        now = time.monotonic()
        if self.asked is not None and now - self.asked > FRESH_SECONDS:
            self.close()
        self.asked = now
        super().request(*arguments, **options)
