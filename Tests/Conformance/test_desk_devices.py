"""Devices that keep the day, over HTTP: what they get, what they bring, and what is refused."""

import base64
import hashlib
import json
import os
import re
import secrets
import threading
import time

import pytest

from Support.desk import (
    CLINIC, MANAGER, PRACTITIONER, RECEPTION, Desk, date, entered, free_slots, is_clean, names, tomorrow, visit_path)
from Support.postgres import private_server
from Support.service import Service

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    service = Service(tmp_path_factory.mktemp("devices") / "data").start()
    yield service
    service.stop()


def new_id() -> str:
    value = (int(time.time() * 1000) << 80) | secrets.randbits(80)
    return "".join(ALPHABET[(value >> shift) & 31] for shift in range(125, -1, -5))


class Device:
    """One that a browser would be, with a journal of its own."""

    def __init__(self, desk: Desk, name: str = "Poste 1"):
        self.id, self.key, self.number = new_id(), secrets.token_bytes(32), 0
        self.registered = desk.post(f"/cliniques/{CLINIC}/appareil", {
            "device": self.id, "key": hashlib.sha256(self.key).hexdigest(), "name": name})

    def days(self, desk: Desk):
        return desk.get(f"/cliniques/{CLINIC}/appareil/{self.id}/jours")

    def state(self, desk: Desk) -> str:
        return json.loads(desk.get(f"/appareil/{self.id}/etat").body)["state"]

    def entry(self, kind: str, **more) -> dict:
        self.number += 1
        return {"id": new_id(), "n": self.number, "kind": kind, "at": now(), **more}

    def promise(self, line: dict, practitioner: str, family: str, **more) -> dict:
        return self.entry("booking", **{
            "slot": line["slot"], "practitioner": practitioner, "start": line["start"], "end": line["end"],
            "modality": line["modality"], "family_name": family, "given_name": "Odile", "phone": "514 555-0188", "birth_date": "",
            "language": "fr", **more})

    def send(self, desk: Desk, entries, clock=None, key=None):
        return desk.post(f"/cliniques/{CLINIC}/appareil/{self.id}/journal", {
            "key": base64.urlsafe_b64encode(key or self.key).rstrip(b"=").decode(), "clock": str(clock or now()),
            "entries": entries if isinstance(entries, str) else json.dumps(entries)})


def now() -> int:
    return int(time.time() * 1000)


def free_lines(days, day: int = 1):
    """Line and practitioner of each free slot of a day that a device has."""
    return [(line, found["practitioner"]) for found in days["days"][day]["lists"] for line in found["lines"] if line["free"]]


def acknowledged(page) -> set[str]:
    return set(re.findall(r'data-entry="(\w{26})"', page.text))


def test_a_device_gets_today_and_tomorrow_and_nobody_else_does(service):
    desk = entered(service)
    slot = free_slots(desk.day())[0]
    booked = desk.book(slot, "Copiée").visit
    device = Device(desk)
    assert device.registered.status == 303, device.registered
    # The same form again is the same device.
    again = desk.post(f"/cliniques/{CLINIC}/appareil", {
        "device": device.id, "key": hashlib.sha256(device.key).hexdigest(), "name": "Poste 1"})
    assert again.status == 303
    page = device.days(desk)
    assert page.status == 200 and page.headers["Content-Type"] == "application/json" and page.headers["Cache-Control"] == "no-store"
    days = json.loads(page.body)
    assert [day["date"] for day in days["days"]][1] == tomorrow()
    lines = [line for day in days["days"] for found in day["lists"] for line in found["lines"]]
    mine = next(line for line in lines if line["visit"] and line["visit"]["id"] == booked)
    assert mine["visit"]["family_name"] == "Copiée" and mine["slot"] == slot and mine["free"] is False
    assert all(line["start"] < line["end"] for line in lines)
    assert Device(Desk(service.desk)).registered.status in (401, 403)
    assert device.days(Desk(service.desk)).status == 401
    assert device.days(entered(service, PRACTITIONER)).status == 403
    unknown = Device.__new__(Device)
    unknown.id = new_id()
    assert unknown.days(desk).status == 404 and unknown.state(desk) == "unknown"
    assert device.state(Desk(service.desk)) == "live"


def test_what_was_done_offline_is_done_once_and_said(service):
    desk = entered(service)
    device = Device(desk)
    days = json.loads(device.days(desk).body)
    (one, practitioner), (two, other) = free_lines(days)[:2]
    visit = desk.book(free_slots(desk.day())[-1], "Pas-Aujourdhui").visit
    entries = [
        device.promise(one, practitioner, "<b>Promise</b>"), device.entry("none"), device.entry("arrival", visit=visit),
        device.promise(two, other, "Sans-Prénom", given_name=" "), device.entry("arrival", visit=new_id()),
    ]
    for _ in range(2):
        page = device.send(desk, entries)
        assert page.status == 200
        # What is incomplete or unknown stays with the device.
        assert acknowledged(page) == {entry["id"] for entry in entries[:3]}
        assert "jamais arriv" not in page.text
        assert "<b>Promise</b>" not in page.text and "&lt;b&gt;Promise" in page.text
    assert names(desk.day()).count("<b>Promise</b>") == 1
    is_clean(service)


def test_a_wrong_clock_is_said_and_times_are_corrected(service):
    desk = entered(service)
    device = Device(desk)
    hour = 3_600_000
    entry = {**device.entry("none"), "at": now() - hour}
    page = device.send(desk, [entry], clock=now() - hour)
    assert "retarde de 60 minutes" in re.sub(r"[\u00a0\u202f]", " ", page.text), page
    ahead = {**device.entry("none"), "at": now() + hour}
    assert "avance" in device.send(desk, [ahead], clock=now() + hour).text
    # A week is as long as a journal is taken.
    old = {**device.entry("none"), "at": now() - 8 * 24 * hour}
    assert acknowledged(device.send(desk, [old])) == set()


def test_a_revoked_device_brings_nothing_and_is_shown_what_it_brought(service):
    desk, manager = entered(service), entered(service, MANAGER)
    device = Device(desk, "Tablette perdue")
    days = json.loads(device.days(desk).body)
    line, practitioner = free_lines(days)[0]
    entry = device.promise(line, practitioner, "Refusée-Ici")
    forged = device.send(desk, [entry], key=secrets.token_bytes(32))
    assert forged.status == 410 and device.state(desk) == "live"
    page = manager.get(f"/cliniques/{CLINIC}/appareil")
    assert "Tablette perdue" in page.text
    assert manager.post(f"/cliniques/{CLINIC}/appareil/retrait", {"device": device.id}).status == 303
    assert device.state(desk) == "revoked" and device.days(desk).status == 410
    refused = device.send(desk, [entry])
    assert refused.status == 410 and acknowledged(refused) == set() and "Refusée-Ici" in refused.text
    assert "Refusée-Ici" not in names(desk.day())


def test_signing_out_everywhere_and_losing_ones_role_end_devices(service):
    desk = entered(service)
    device = Device(desk)
    assert desk.post("/compte/sessions").status == 303
    assert device.state(Desk(service.desk)) == "revoked"
    again = entered(service)
    device = Device(again)
    staff = next(person for person in json.loads(service.run("staff", "list", "--json").stdout) if person["email"] == RECEPTION)
    made = service.run("staff", "revoke", staff["id"])
    assert made.returncode == 0, made.stderr
    assert device.state(Desk(service.desk)) == "revoked"
    made = service.run(
        "staff", "invite", "--clinic", CLINIC, "--role", "reception", "--email", RECEPTION, "--given-name", "Maude",
        "--family-name", "Réception", "--desk-port", str(service.desk))
    assert made.returncode == 0, made.stderr


def within_reach(service, *more) -> list[dict]:
    """What devices may hold, as the record has it."""
    said = service.run("exposure", "--json", "--since", date(0), *more)
    assert said.returncode == 0, said.stdout + said.stderr
    return json.loads(said.stdout)["could_have_been_opened"]["devices"]


def test_what_a_device_may_hold_is_in_the_exposure(service):
    desk = entered(service)
    device = Device(desk, "Tablette de garde")
    # One that took nothing holds nothing.
    assert device.id not in [one["device"] for one in within_reach(service)]
    assert device.days(desk).status == 200
    found = next(one for one in within_reach(service, "--clinic", CLINIC) if one["device"] == device.id)
    assert found["clinic"] == CLINIC and found["visits"] > 0 and found["name"] == "Tablette de garde"
    # Removed, it is in reach until its copy is over: nobody knows when it hears of it.
    desk.post(f"/cliniques/{CLINIC}/appareil/retrait", {"device": device.id})
    assert device.id in [one["device"] for one in within_reach(service)]
    assert "Tablette de garde" in service.run("exposure", "--since", date(0)).stdout


@pytest.mark.parametrize("entries", [
    "", "{}", "[", "[1]", '[{"id":"x","n":1,"kind":"none","at":1}]', json.dumps([{"id": "0" * 26, "n": 0, "kind": "none", "at": 1}]),
    json.dumps([{"id": "0" * 26, "n": 1, "kind": "erase", "at": 1}]), json.dumps([{"id": "0" * 26, "n": 1, "kind": "none", "at": -5}]),
    json.dumps([{"id": "0" * 26, "n": 1, "kind": "none", "at": 1e300}]), json.dumps([{"id": "0" * 26, "n": 1, "kind": "arrival", "visit": [], "at": 1}]),
    "[" * 5_000, json.dumps([{"id": "0" * 26, "n": number, "kind": "none", "at": 1} for number in range(1, 52)]),
])
def test_what_no_device_writes_is_refused_whole(service, entries):
    desk = entered(service)
    device = Device(desk)
    page = device.send(desk, entries)
    assert page.status == 400, page
    clockless = desk.post(f"/cliniques/{CLINIC}/appareil/{device.id}/journal", {"key": "x", "clock": "y", "entries": "[]"})
    assert clockless.status == 400


def test_only_our_own_page_brings_a_journal(service):
    desk = entered(service)
    device = Device(desk)
    token, desk.token = desk.token, "bad"
    assert device.send(desk, [device.entry("none")]).status == 403
    desk.token = token
    # A sign-in that ended: nothing is taken, and the device keeps what it has.
    stranger = Desk(service.desk)
    stranger.get("/connexion")
    assert acknowledged(device.send(stranger, [device.entry("none")])) == set()


def test_names_of_devices_are_bounded_and_so_is_their_number(service):
    desk = entered(service)
    for name in ("", "x" * 61, "a\u0007b"):
        assert Device(desk, name).registered.status == 422
    page = Device(desk, "<i>Poste</i>") and desk.get(f"/cliniques/{CLINIC}/appareil")
    assert "<i>Poste</i>" not in page.text and "&lt;i&gt;Poste" in page.text
    statuses = [Device(desk, f"Poste {number}").registered.status for number in range(25)]
    assert statuses[0] == 303 and statuses[-1] == 429


def test_the_page_the_worker_and_the_manifest_hold_nothing_of_anybody(service):
    stranger = Desk(service.desk)
    for path, kind in (("/hors-ligne", "text/html"), ("/en/offline", "text/html"), ("/desk-worker.js", "text/javascript"),
                       ("/manifeste.webmanifest", "application/manifest+json"), ("/en/manifest.webmanifest", "application/manifest+json")):
        page = stranger.get(path)
        assert page.status == 200 and page.headers["Content-Type"].startswith(kind)
    shell = json.loads(re.match(r"const SHELL = (\{.*\});", stranger.get("/desk-worker.js").text).group(1))
    for path in shell["pages"] + shell["assets"]:
        assert stranger.get(path).status == 200
    # Who is signed in makes no difference to what is kept.
    kept = re.sub(r'value="[^"]*"', "", entered(service).get("/hors-ligne").text)
    assert kept == re.sub(r'value="[^"]*"', "", stranger.get("/hors-ligne").text)
    manifest = json.loads(stranger.get("/manifeste.webmanifest").body)
    assert manifest["display"] == "standalone" and manifest["scope"] == "/" and manifest["start_url"] == "/"


@pytest.mark.apart
@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_a_service_that_is_killed_over_a_journal_loses_and_doubles_nothing(tmp_path, engine):
    with private_server(engine == "postgres") as url:
        service = Service(tmp_path / "data", *(["--database-url", url] if url else [])).start()
        try:
            desk = entered(service)
            device = Device(desk)
            lines = free_lines(json.loads(device.days(desk).body))[:40]
            entries = [device.promise(line, practitioner, f"Promise{index}") for index, (line, practitioner) in enumerate(lines)]
            for delay in (0.05, 0.15):
                cut = threading.Timer(delay, service.kill)
                cut.start()
                try:
                    device.send(desk, entries)
                except OSError:
                    pass
                except Exception as error:  # the answer was cut off
                    assert "http.client" in type(error).__module__, error
                cut.join()
                desk.close()
                service.start()
            page = device.send(desk, entries)
            assert page.status == 200 and acknowledged(page) == {entry["id"] for entry in entries}, page
            kept = names(desk.day())
            assert [kept.count(f"Promise{index}") for index in range(len(entries))] == [1] * len(entries)
            is_clean(service)
        finally:
            if service.process.poll() is None:
                service.stop()
