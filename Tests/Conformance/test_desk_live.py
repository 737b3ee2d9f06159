"""The day as it changes: server-sent events over real HTTP."""

import http.client
import re
import signal
import time

import pytest

from Support.desk import (
    CLINIC, DAY, MANAGER, RECEPTION, Desk, entered, free_slots, names, tomorrow, visit_path)
from Support.patience import PATIENCE_SECONDS
from Support.service import Service, eventually, serving

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    service = Service(tmp_path_factory.mktemp("live") / "data").start()
    yield service
    service.stop()


class Stream:
    """A page's connection for what changes, read as the standard says (HTML Living Standard §9.2.6)."""

    def __init__(self, service, desk: Desk, address: str, **headers):
        self.connection = http.client.HTTPConnection("localhost", service.desk, timeout=PATIENCE_SECONDS)
        cookies = "; ".join(f"{name}={value}" for name, value in desk.cookies.items())
        self.connection.request("GET", address, headers={
            "Cookie": cookies, **{name.replace("_", "-"): value for name, value in headers.items()}})
        self.answer = self.connection.getresponse()

    def event(self):
        """Type, data and id of the next event; `None` when the stream ends."""
        kind, data, last = "message", [], None
        while True:
            line = self.answer.readline()
            if not line:
                return None
            line = line.decode().rstrip("\n")
            if line == "" and data:
                return kind, "\n".join(data), last
            field, _, value = line.partition(":")
            value = value.removeprefix(" ")
            if field == "event":
                kind = value
            elif field == "data":
                data.append(value)
            elif field == "id":
                last = value

    def close(self):
        self.connection.close()


def address(page) -> str:
    return re.search(r'data-changes="([^"]+)"', page.text).group(1).replace("&amp;", "&")


def test_only_what_changed_travels(service):
    watching, working = entered(service), entered(service, MANAGER)
    page = watching.day()
    stream = Stream(service, watching, address(page))
    assert stream.answer.status == 200 and stream.answer.headers["Content-Type"].startswith("text/event-stream")
    assert stream.answer.headers["Cache-Control"] == "no-store" and "'unsafe" not in stream.answer.headers["Content-Security-Policy"]
    slot = free_slots(page)[0]
    booked = working.book(slot, "Quenneville")
    kinds = []
    # The hold, then the booking: a line each time, and no line of anybody else's.
    while not kinds or "Quenneville" not in kinds[-1][1]:
        kinds.append(stream.event())
    for kind, data, last in kinds:
        assert kind == "parts" and last
        assert re.findall(r'data-live="(\w{26})"', data) == [slot]
        assert 'data-live="lists"' not in data and not set(re.findall(r"<strong>([^<]+)</strong>, ", data)) - {"Quenneville"}
    working.book(free_slots(page)[1], "Robitaille")
    while "Robitaille" not in data:
        kind, data, last = stream.event()
    stream.close()
    # Whoever comes back with the last mark has missed nothing; with an older one, everything is sent.
    assert address(watching.day()).endswith("seen=" + last)
    late = Stream(service, watching, address(page))
    kind, data, again = late.event()
    assert kind == "parts" and 'data-live="lists"' in data and {"Quenneville", "Robitaille"} <= set(re.findall(r"<strong>([^<]+)</strong>, ", data)) and again == last
    late.close()
    # The browser's own header wins over the page's address.
    resumed = Stream(service, watching, address(page), Last_Event_ID=last)
    assert working.post(visit_path(booked.visit, "/annulation"), {"cause": "1", "sequence": "0"}).status == 303
    # The line is free again, and the visit stands below.
    data = resumed.event()[1]
    assert f'class="line visit cancelled" id="v-{booked.visit}"' in data and f'data-live="{slot}"' in data
    resumed.close()


def test_a_name_cannot_end_a_line_of_the_stream(service):
    watching, working = entered(service), entered(service, MANAGER)
    page = watching.day()
    stream = Stream(service, watching, address(page))
    working.book(free_slots(page)[1], "Rivest <b>", "Anne")
    while True:
        kind, data, _ = stream.event()
        if "Rivest" in data:
            break
    assert kind == "parts" and "Rivest &lt;b&gt;" in data
    stream.close()


def test_a_stream_shows_no_more_than_the_page(service):
    path = f"{DAY}{tomorrow()}/flux?seen=x"
    nobody = Desk(service.desk)
    assert nobody.get(path).status == 303
    own = entered(service, "professionnel@demo.example")
    stream = Stream(service, own, path)
    _, data, _ = stream.event()
    stream.close()
    assert data.count('<section class="list"') == own.day().text.count('<section class="list"') == 1
    assert "/etapes" not in data and "/reservations" not in data
    assert entered(service).get(path.replace(CLINIC, "01j40000000000000000000009")).status == 404


def test_a_sign_out_darkens_the_screens_that_are_open(service):
    desk, working = entered(service), entered(service, MANAGER)
    page = desk.day()
    stream = Stream(service, desk, address(page))
    desk.post("/deconnexion")
    working.book(free_slots(page)[2], "Sirois")
    while (event := stream.event()) is not None:
        assert event[0] == "signed-out" and "Sirois" not in event[1]
    stream.close()


def test_finding_any_coming_visit_leaves_nothing_in_addresses_or_the_log(service):
    desk = entered(service)
    booked = desk.book(free_slots(desk.day())[3], "Thibodeau", phone="418 555-0177", birth_date="1961-02-03")
    visit = booked.visit
    reference = re.search(r'class="reference">([^<]+)<', desk.get(visit_path(visit)).text).group(1)
    search = f"/cliniques/{CLINIC}/recherche"

    def found(**fields):
        desk.get(search)
        page = desk.post(search, {name.replace("_", "-"): value for name, value in fields.items()})
        assert page.status == 200
        return f'/rendez-vous/{visit}"' in page.text

    assert found(number=reference) and found(number=reference.lower().replace("-", ""))
    # The blind index is written a moment after the booking.
    eventually(lambda: found(number="(418) 555-0177"))
    assert found(number="4185550177") and found(family_name="THIBODEAU", birth_date="1961-02-03")
    assert not found(number="418 555-0178") and not found(family_name="Thibod", birth_date="1961-02-03")
    log = service.log.read_text()
    for secret in ("Thibodeau", "THIBODEAU", "4185550177", "555-0177", "1961-02-03", reference):
        assert secret not in log


def test_a_stream_outlives_every_limit_of_a_request(tmp_path):
    limits = [part for name in ("idle", "head", "body", "take") for part in (f"--limit-{name}-seconds", "1")]
    with serving(tmp_path / "data", None, *limits) as service:
        desk = entered(service)
        stream = Stream(service, desk, address(desk.day()))
        beats = 0
        # A sign of life every 15 s, many times what the limits allow.
        while beats < 2:
            line = stream.answer.readline()
            assert line, "the stream ended"
            beats += line == b":\n"
        stream.close()


def test_a_stop_ends_open_streams_at_once(tmp_path):
    service = Service(tmp_path / "data").start()
    desk = entered(service, RECEPTION)
    streams = [Stream(service, desk, address(desk.day())) for _ in range(3)]
    begun = time.monotonic()
    service.process.send_signal(signal.SIGTERM)
    assert all(stream.event() is None for stream in streams)
    # What a client drags out holds a stop up for 45 s (`Services.shutdownMax`); these do not.
    assert service.process.wait(PATIENCE_SECONDS) == 0 and time.monotonic() - begun < 40
