#!/usr/bin/env python3
"""The desk's numbers, over real HTTP on SQLite, against the program built for speed.

    swift build --configuration release --product creneau
    .venv/bin/python Benchmarks/desk.py

Exit code 1 when a number that was promised is not met. `CRENEAU_PROGRAM`
names another build. Limits: Benchmarks/README.md.
"""
import concurrent.futures
import http.client
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("CRENEAU_PROGRAM", str(ROOT / ".build/release/creneau"))
sys.path.insert(0, str(ROOT / "Tests"))

from Support.desk import CLINIC, Desk, entered, free_slots, names, tomorrow  # noqa: E402
from Support.service import Service, creneau, eventually  # noqa: E402

VISITS, DESKS, IDLE_SECONDS = 300, 200, 60
missed = []


def report(what: str, value: float, unit: str, limit: float | None = None) -> None:
    told = ""
    if limit is not None:
        told = f"≤ {limit:g} {unit}: " + ("met" if value <= limit else "NOT MET")
        if value > limit:
            missed.append(what)
    print(f"  {what:<66} {value:10.2f} {unit:<6} {told}", flush=True)


def milliseconds(work) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def fill(service, desk: Desk) -> None:
    """As many visits tomorrow as a big clinic has: what is free, then on top of it."""
    page = desk.day()
    for number, slot in enumerate(free_slots(page)):
        if len(names(page)) + number >= VISITS:
            return
        assert desk.book(slot, f"Libre{number:03}", phone="514 555-0142").status == 303
    practitioner = re.search(r'<option value="(\w{26})"', desk.get(f"/cliniques/{CLINIC}/surnombre").text).group(1)
    for number in range(VISITS - len(names(desk.day()))):
        form = desk.get(f"/cliniques/{CLINIC}/surnombre?date={tomorrow()}").form("/surnombre")
        added = desk.send(
            form, family_name=f"Ajout{number:03}", given_name="Anne", practitioner=practitioner, minutes="15",
            time=f"{8 + number % 9:02}:{number * 5 % 60:02}", phone="514 555-0142")
        assert added.status == 303, added


def day_view(service) -> None:
    desk = entered(service)
    fill(service, desk)
    shown = len(names(desk.day()))
    print(f"The day of {shown} visits")
    first, again = [], []
    for _ in range(7):
        fresh = entered(service)
        # The first view of a sign-in: every name is an opening, journalled and synced.
        first.append(milliseconds(lambda: fresh.day()))
        again += [milliseconds(lambda: fresh.day()) for _ in range(5)]
    report("opened, rendered and sent, journal included: median", statistics.median(first), "ms", 150)
    report("  slowest of 7", max(first), "ms")
    report("again by the same sign-in: median", statistics.median(again), "ms", 150)


def processor_seconds(pids: list[int]) -> float:
    total = 0
    for pid in pids:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        total += int(fields[11]) + int(fields[12])
    return total / os.sysconf("SC_CLK_TCK")


def live_updates(service) -> None:
    desk = entered(service)
    address = re.search(r'data-changes="([^"]+)"', desk.day().text).group(1)
    cookies = "; ".join(f"{name}={value}" for name, value in desk.cookies.items())
    pids = [service.process.pid, *service.children()]
    before = processor_seconds(pids)
    time.sleep(IDLE_SECONDS)
    alone = processor_seconds(pids) - before
    streams = []
    for _ in range(DESKS):
        connection = http.client.HTTPConnection("localhost", service.desk, timeout=30)
        connection.request("GET", address, headers={"Cookie": cookies})
        streams.append(connection.getresponse())
    time.sleep(5)
    before = processor_seconds(pids)
    time.sleep(IDLE_SECONDS)
    spent = processor_seconds(pids) - before
    print(f"{DESKS} desks on live updates, nothing changes, {IDLE_SECONDS} s")
    report("of a core, service and vault, without any desk", alone / IDLE_SECONDS * 100, "%")
    report("of a core that the desks cost", max(0.0, spent - alone) / IDLE_SECONDS * 100, "%", 5)
    # And how soon a change reaches them all.
    desk.connection.close()
    slot = free_slots(desk.day())
    if slot:
        begun = time.perf_counter()
        desk.hold(slot[0])
        with concurrent.futures.ThreadPoolExecutor(DESKS) as pool:
            list(pool.map(lambda stream: until(stream, b"event: parts"), streams))
        report("from a hold to the last of them", (time.perf_counter() - begun) * 1000, "ms")
    for stream in streams:
        stream.close()


def until(stream, line: bytes) -> None:
    while not stream.readline().startswith(line):
        pass


def schedule_change(folder: pathlib.Path) -> None:
    """A practitioner's whole horizon of slots of a quarter of an hour becomes one of half hours."""
    def made(*arguments) -> subprocess.CompletedProcess:
        done = creneau(*arguments, data=folder)
        assert done.returncode == 0, done.stderr
        return done

    def identifier(*arguments) -> str:
        return re.search(r"\w{26}", made(*arguments).stdout).group(0)

    made("init")
    clinic = identifier(
        "clinic", "add", "--name", "Clinique de la Mesure", "--address", "1, rue de la Mesure", "--municipality", "Montréal",
        "--postal-code", "H2X 1Y4", "--phone", "514 555-0100")
    practitioner = identifier("practitioner", "add", "--given-name", "Anne", "--family-name", "Mesure")
    blocks = lambda minutes: [part for day in range(1, 8) for part in ("--block", f"{day} 00:00-24:00 /{minutes} in-person everyone")]
    whose = ["schedule", "set", "--clinic", clinic, "--practitioner", practitioner, "--from", tomorrow()]
    schedule = identifier(*whose, *blocks(15))
    service = Service(folder, verb="serve").start()
    try:
        dry = made(*whose, *blocks(30), "--id", schedule, "--dry-run")
        empty = milliseconds(lambda: made("schedule", "list", "--clinic", clinic))
        # New slots are the public's half a minute after they are made (docs/decisions/0008); what goes, goes at once.
        first = eventually(lambda: starts(service), 60)
        took = milliseconds(lambda: made(*whose, *blocks(30), "--id", schedule))
        begun = time.perf_counter()
        while starts(service) == first and time.perf_counter() - begun < 10:
            time.sleep(0.01)
        print("A schedule's change: " + dry.stdout.strip().splitlines()[-1].split(";")[0])
        report("the command, from its start to the commit", took, "ms", 2000)
        report("  of which starting a command that only lists", empty, "ms")
        report("then until the public list no longer shows what went", (time.perf_counter() - begun) * 1000, "ms", 1000)
    finally:
        service.stop()


def starts(service) -> list[str]:
    with urllib.request.urlopen(f"{service.url}/api/v1/openings?near=H2X1Y4&radius_km=10&reason=earache") as answer:
        return re.findall(r'"start":\s*"([^"]+)"', answer.read().decode())


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        service = Service(folder / "demo").start()
        try:
            day_view(service)
            live_updates(service)
        finally:
            service.stop()
        schedule_change(folder / "real")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
