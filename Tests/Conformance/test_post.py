"""What people get by mail over a visit's life: calendar entries that agree with each other, and a reminder."""

import http.cookiejar
import json
import re
import sqlite3
import urllib.parse
import urllib.request
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from Conformance.api import Client, bearer, slots
from Support.bounces import sent_to
from Support.service import Service, eventually

pytestmark = pytest.mark.apart

ZONE = ZoneInfo("America/Toronto")


@pytest.fixture
def service(tmp_path):
    running = Service(tmp_path / "data").start()
    yield running
    assert running.stop() == 0


def entries(messages) -> list:
    """The calendar part of each message, as it came over the wire."""
    return [part for message in messages for part in message.walk() if part.get_content_type() == "text/calendar"]


def test_calendar_entries_follow_a_visit(service):
    client, address = Client(service.front), "agenda@example.org"
    first, second = slots(client, 2)
    appointment = client.book(client.hold(first).json, patient={"email": address}).json
    path = "/api/v1/appointments/" + appointment["appointment"]
    eventually(lambda: len(sent_to(service.folder, address)) == 1)
    hold = client.hold(second).json
    moved = client.call("POST", path + "/rescheduling", {"hold": hold["hold"], "token": hold["token"]}, **bearer(appointment))
    assert moved.status == 200, moved.body
    eventually(lambda: len(sent_to(service.folder, address)) == 2)
    assert client.call("POST", path + "/cancellation", **bearer(appointment)).status == 200
    parts = entries(eventually(lambda: len(found := sent_to(service.folder, address)) == 3 and found))
    assert [part.get_param("method") for part in parts] == ["REQUEST", "REQUEST", "CANCEL"]
    seen = []
    for part in parts:
        raw = part.get_payload(decode=True)
        # RFC 5545 §3.1: CRLF, and no line of more than 75 octets; none of them ends within a character.
        lines = raw.split(b"\r\n")
        assert b"\n" not in raw.replace(b"\r\n", b"") and all(len(line) <= 75 and line.decode() is not None for line in lines)
        calendar = icalendar.Calendar.from_ical(raw)
        event, = calendar.walk("VEVENT")
        zone, = calendar.walk("VTIMEZONE")
        assert calendar["METHOD"] == part.get_param("method") and event["DTSTART"].params["TZID"] == zone["TZID"]
        assert "earache" not in raw.decode() and "oreille" not in raw.decode()
        seen.append((str(event["UID"]), int(event["SEQUENCE"]), str(event["STATUS"]), event.decoded("dtstart").isoformat()))
    assert len({uid for uid, *_ in seen}) == 1
    assert [sequence for _, sequence, *_ in seen] == [0, 1, 2]
    assert [status for _, _, status, _ in seen] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    assert [start for *_, start in seen] == [appointment["start"], moved.json["start"], moved.json["start"]]
    client.close()


def first_visit_of_tomorrow(service) -> str:
    """A slot just after the midnight to come: its reminder is due all of today."""
    clinic = json.loads(service.run("clinic", "list", "--json").stdout)[0]["id"]
    added = service.run(
        "practitioner", "add", "--given-name", "Minuit", "--family-name", "Passé", "--languages", "fr en", "--json")
    assert added.returncode == 0, added.stderr
    tomorrow = datetime.now(ZONE) + timedelta(days=1)
    made = service.run(
        "schedule", "set", "--clinic", clinic, "--practitioner", json.loads(added.stdout)["id"], "--from", f"{tomorrow:%F}", "--through",
        f"{tomorrow:%F}", "--block", f"{tomorrow.isoweekday()} 00:00-00:20 /20 in-person everyone", "--ignore-holidays", "--json")
    assert made.returncode == 0, made.stderr
    midnight = tomorrow.replace(hour=0, minute=0, second=0, microsecond=0)
    client = Client(service.front)
    place = next(each for each in json.loads(service.run("clinic", "list", "--json").stdout) if each["id"] == clinic)

    def slot():
        near = f"{place['latitude']},{place['longitude']}"
        found = client.openings(near=near, radius_km=1, limit=1, **{"from": midnight.isoformat()}).json["openings"]
        return found and found[0]["start"].startswith(f"{tomorrow:%F}T00:00") and found[0]["slot"]

    found = eventually(slot)
    client.close()
    return found


def test_a_reminder_goes_out_once_and_is_answered_by_a_button(service):
    address, place = "rappel@example.org", first_visit_of_tomorrow(service)
    client = Client(service.front)
    booked = client.book(client.hold(place).json, patient={"email": address}).json
    eventually(lambda: len(sent_to(service.folder, address)) == 1)
    client.close()
    assert service.stop() == 0
    # As if it had been booked yesterday: what is booked the day before gets none.
    with sqlite3.connect(service.folder / "creneau.sqlite") as store:
        assert store.execute("UPDATE appointment SET created_at = created_at - 86400").rowcount > 0
    store.close()
    service.start()
    eventually(lambda: len(sent_to(service.folder, address)) == 2)
    # Each start looks for all of the day's.
    assert service.stop() == 0
    service.start()
    message = sent_to(service.folder, address)[1]
    assert message["Subject"].startswith("Rappel de votre rendez-vous") and not entries([message])
    link = re.search(r"http://[^\s]+(/v/\S+)", message.get_body(("plain",)).get_content()).group(1)
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
    page = browser.open(service.url + link)
    text = page.read().decode()
    assert booked["reference"] in text and "D’Amours" not in text, "the weak link opens no particulars"
    action = re.search(r'action="(/rendez-vous/[^"]+/presence)"', text).group(1)
    form = re.search(r'action="' + re.escape(action) + r'".*?</form>', text, re.S).group(0)
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form))
    after = browser.open(service.url + action, urllib.parse.urlencode(fields).encode()).read().decode()
    assert 'role="status"' in after and action not in after
    assert len(sent_to(service.folder, address)) == 2 and address not in service.log.read_text()
