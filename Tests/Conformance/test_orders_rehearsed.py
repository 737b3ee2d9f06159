"""Orders that are rehearsed: nothing changes, and what they would have met is counted, in every process, and told once."""

import contextlib
import json
import re
import subprocess
import time
import urllib.request

import pytest

from Conformance.api import Client, bearer, is_problem
from Support.desk import CLINIC
from Support.leaves import Leaf
from Support.officers import HOST, Stranger, enrol, hand_in, instant, level, signed, taken, ulid
from Support.patience import PATIENCE_SECONDS
from Support.postgres import running_server
from Support.published import Published
from Support.service import PROGRAM, Service, Surface, copy, eventually, serving

pytestmark = pytest.mark.apart

USAGE, DATA = 64, 65
# The shortest that there is.
MINUTE = 60
BEGUN, ENDED = "rehearsal.began", "rehearsal.ended"


def rehearsal(at: str, *scopes: str, minutes: int = 1, identifier: str | None = None, expires: float = 3600) -> str:
    """The text of one, by its format alone."""
    lines = [
        f"{HOST}/rehearsal/v1", f"id {identifier or ulid()}", f"issued {instant()}", f"expires {instant(expires)}", f"minutes {minutes}",
        *(f"scope {scope}" for scope in scopes or ["all"]), f"level {at}", "reason quarterly drill",
    ]
    return "".join(line + "\n" for line in lines)


def id_of(text: str) -> str:
    return re.search("^id (.*)$", text, re.M).group(1)


def reports(service) -> list[dict]:
    with urllib.request.urlopen(f"http://127.0.0.1:{service.watch}/rehearsals", timeout=PATIENCE_SECONDS) as answer:
        assert answer.headers["Content-Type"] == "application/json" and answer.headers["Cache-Control"] == "no-store"
        return json.load(answer)["rehearsals"]


def rounded(count: int) -> int:
    unit = 1
    while count // unit >= 100:
        unit *= 10
    return (count + unit // 2) // unit * unit


def report(service, identifier: str) -> dict:
    return next(each for each in reports(service) if each["id"] == identifier)


def counts(told: dict) -> dict:
    """What people did in these tests, and not how often they looked for openings."""
    found = {f"{each['audience']} {each['capability']} {each['effect']}": each["count"] for each in told["counts"]}
    return {name: count for name, count in found.items() if "findOpenings" not in name}


def visit(port: int) -> None:
    """Holds, books, and cancels again: as on any other day."""
    client = Client(port)
    held = client.hold(client.opening_at(CLINIC)["slot"])
    assert held.status == 201, held.body
    booked = client.book(held.json)
    assert booked.status == 201, booked.body
    cancelled = client.call("POST", f"/api/v1/appointments/{booked.json['appointment']}/cancellation", {}, **bearer(booked.json))
    assert cancelled.status == 200 and cancelled.json["state"] == "cancelled", cancelled.body


def leaves(service, kind: str) -> int:
    """How many there are in the log as it is published, which has to be whole."""
    published = Published(service)
    published.settled()
    return sum(Leaf.parse(bytes(entry)).kind == kind for entry in published.whole().entries)


def once_back(port: int, note: bytes):
    """The answer of a service whose database was away: connections that it ended are made anew one by one."""
    return eventually(lambda: (answer := hand_in(port, note)).json.get("code") != "store_unavailable" and answer)


@contextlib.contextmanager
def running(folder, database=None):
    """A demonstration with officers."""
    service = Service(folder / "data", *(["--database-url", database.url] if database else []))
    copy(service.seeds(), service.folder)
    officers = enrol(service.run, folder / "keys")
    with serving(service.folder, None, *service.arguments) as service:
        yield service, officers


@contextlib.contextmanager
def waiting(service, officer, *arguments):
    """A command that begins a rehearsal and waits for its end."""
    process = subprocess.Popen(
        [
            str(PROGRAM), "contain", *arguments, "--rehearse", "--minutes", "1", "--reason", "quarterly drill", "--key", str(officer.file),
            "--data-dir", str(service.folder), *service.arguments,
        ],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_what_goes_on_is_counted_once_by_all_processes_and_told_once(tmp_path, engine):
    with contextlib.ExitStack() as ending:
        database = ending.enter_context(running_server()) if engine == "postgres" else None
        service, (anna, ben, _) = ending.enter_context(running(tmp_path, database))
        ports = [service.front]
        if database:
            other = Surface(service, "front").start()
            ending.callback(lambda: other.stop())
            ports.append(other.front)
        before = level(service.folder)
        text = rehearsal("frozen", "all")
        taken(service.front, signed(text, anna))
        assert taken(service.watch, signed(text, anna), "known") and taken(service.desk, signed(text, ben), "known")
        with waiting(service, ben, "guarded", "--scope", "front", "--json") as command:
            eventually(lambda: len(reports(service)) == 2 and all(each["isLive"] for each in reports(service)))
            begun = time.monotonic()
            # The process that took none of them has looked by then.
            time.sleep(1)
            visits = 3
            for port in ports:
                for _ in range(visits):
                    visit(port)
            total = visits * len(ports)
            frozen = {"patient hold refused": total, "patient book refused": total, "patient cancelOwn queued": total}
            eventually(lambda: counts(report(service, id_of(text))) == frozen)
            first = report(service, id_of(text))
            assert first["level"] == "frozen" and first["scopes"] == ["all"] and first["reason"] == "quarterly drill"
            assert first["reach"]["clinics"] > 1 and first["closed"] is None
            assert level(service.folder) == before
            # Killed at its end, before or while its figures are told.
            time.sleep(max(0, begun + MINUTE + 5 - time.monotonic()))
            service.kill()
            service.launch()
            said, complained = command.communicate(timeout=PATIENCE_SECONDS)
            assert command.returncode == 0, complained
            told, = json.loads(said)["rehearsals"]
        assert told["level"] == "guarded" and told["closed"] and not told["isLive"]
        assert counts(told) == {"patient hold delayed": total}
        last = eventually(lambda: (now := report(service, id_of(text)))["closed"] and now)
        assert counts(last) == frozen and not last["isLive"]
        # By its command line an operator is told the numbers; whoever looks is told two digits of them.
        exact, = json.loads(service.run("rehearsal", id_of(text), "--json").stdout)["rehearsals"]
        assert {**exact, "reach": {name: rounded(count) for name, count in exact["reach"].items()}} == last
        assert (leaves(service, BEGUN), leaves(service, ENDED)) == (2, 2)
        # For people.
        shown = service.run("rehearsal")
        assert shown.returncode == 0 and "Nothing was changed by it." in shown.stdout
        assert re.search(rf"patient  cancelOwn +{total}  queued", shown.stdout), shown.stdout
        for port in ports:
            visit(port)
        assert report(service, id_of(text)) == last


def test_whoever_hands_one_in_is_told_why_not(tmp_path):
    with running_server() as database, running(tmp_path, database) as (service, (anna, ben, _)):
        is_problem(hand_in(service.front, signed(rehearsal("frozen"), Stranger())), 403, "not_by_an_officer")
        is_problem(hand_in(service.desk, signed(rehearsal("frozen", expires=-1), anna)), 410, "expired")
        for wrong in [rehearsal("open"), rehearsal("frozen", minutes=61), rehearsal("frozen").replace("minutes 1\n", "")]:
            is_problem(hand_in(service.watch, signed(wrong, anna)), 400, "malformed")
        first = rehearsal("dark", minutes=60)
        altered = signed(first, anna).replace(b"minutes 60", b"minutes 59")
        is_problem(hand_in(service.watch, altered), 403, "bad_signature")
        database.kill()
        try:
            answer = hand_in(service.front, signed(first, anna))
            is_problem(answer, 503, "store_unavailable")
            assert int(answer.headers["Retry-After"]) > 0
        finally:
            database.start()
        assert once_back(service.front, signed(first, anna)).status == 200
        other = rehearsal("dark", minutes=30, identifier=id_of(first))
        is_problem(once_back(service.front, signed(other, ben)), 409, "other_text_under_that_id")
        for _ in range(3):
            assert once_back(service.front, signed(rehearsal("guarded", minutes=60), ben)).status == 200
        answer = once_back(service.front, signed(rehearsal("guarded"), ben))
        is_problem(answer, 503, "rehearsals_full")
        assert int(answer.headers["Retry-After"]) > 0
        assert level(service.folder)["orders"] == []
        # Dark is rehearsed, and everybody is served.
        eventually(lambda: Client(service.front).hold(Client(service.front).opening_at(CLINIC)["slot"]).status == 201)


def test_the_command_line_says_what_it_does_and_what_is_wrong(tmp_path):
    """Nothing needs to run: it begins, and nobody is there to be counted."""
    with running(tmp_path) as (service, (anna, _, _)):
        begin = ["contain", "restricted", "--scope", f"clinic:{CLINIC}", "--reason", "drill", "--key", str(anna.file), "--rehearse"]
        said = service.run(*begin, "--no-wait", "--minutes", "5")
        assert said.returncode == 0, said.stderr
        identifier = re.search(r"^Rehearsal ([0-9A-Z]{26}): restricted for clinic:\S+\. Nothing changes\.", said.stdout, re.M).group(1)
        shown = service.run("rehearsal", identifier)
        assert re.search(r"^ +1  clinics$", shown.stdout, re.M) and "goes on" in shown.stdout, shown.stdout
        draft = tmp_path / "drill.note"
        assert service.run(*begin, "--draft", str(draft)).returncode == 0
        sent = service.run("order", "send", str(draft), "--to", f"http://127.0.0.1:{service.desk}")
        assert sent.returncode == 0 and '"outcome":"new"' in sent.stdout, (sent.stdout, sent.stderr)
        again = service.run("order", "send", str(draft))
        assert again.returncode == 0 and "known already" in again.stderr and "Nothing changes" in again.stdout
        assert len(reports(service)) == 2
        for wrong in [["--minutes", "61"], ["--minutes", "0"], ["--paper"]]:
            answer = service.run(*begin, *wrong)
            assert answer.returncode == USAGE, (wrong, answer.stdout, answer.stderr)
        unknown = service.run("rehearsal", "01JBRS2Q4E8ZQ3W9K7M5N1P0XV")
        assert unknown.returncode == USAGE and "nothing was rehearsed under that id" in unknown.stderr
        assert level(service.folder)["levels"] == {}
