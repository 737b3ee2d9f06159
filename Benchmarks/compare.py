#!/usr/bin/env python3
"""One program, or two in turns, measured from outside with the same load:
answers and bookings a second by wrk, and the processor time that each costs
the service, on SQLite and on PostgreSQL; the start; then the measures in
memory that the programs make themselves.

    .venv/bin/python Benchmarks/compare.py [--rounds 7] PROGRAM [PROGRAM]

The second is printed beside the first. What the service does by itself in the
same time is taken off. `Benchmarks/compare.sh REV` builds both first.
"""
import argparse
import contextlib
import datetime
import http.client
import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests"))

import Support.service  # noqa: E402
from Support.postgres import Server  # noqa: E402
from Support.service import eventually  # noqa: E402

TICK = os.sysconf("SC_CLK_TCK")
PLACES = ["H2X", "G1R", "J4K", "H7N", "J8X", "G8Z", "J1H"]
IDLE_SECONDS = 5
CONNECTIONS = 32
# Rows of `creneau bench` that stand for a program without a network.
IN_MEMORY = {"openings": ["openings", "--slots", "250000"], "vault": ["vault"], "matcher": ["matcher", "--waiting", "100000"]}


def seconds(process: int) -> float:
    """User and system time of a process, its threads' included."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


class Measured:
    """A demonstration served by one program, with the vault that is its child."""

    def __init__(self, program: pathlib.Path, folder: pathlib.Path, database: str | None):
        Support.service.PROGRAM = program
        self.service = Support.service.Service(folder, *(["--database-url", database] if database else []))
        self.service.launch()
        eventually(lambda: "the horizon is extended" in self.service.log.read_text())
        self.service.stop()
        begun = time.monotonic()
        self.service.launch()
        self.started = time.monotonic() - begun
        self.connection = http.client.HTTPConnection("127.0.0.1", self.service.front)
        self.asked = 0.0
        self.slots = self.openings()
        self.booked = 0
        (self.vault,) = self.service.children()
        time.sleep(IDLE_SECONDS)
        before = self.spent()
        time.sleep(IDLE_SECONDS)
        self.idle = [(after - earlier) / IDLE_SECONDS for earlier, after in zip(before, self.spent())]

    def ask(self, method: str, path: str, body: dict | str | None = None, headers: dict | None = None):
        text = json.dumps(body) if isinstance(body, dict) else body
        kind = {"Content-Type": "application/json"} if isinstance(body, dict) else {}
        # The service ends a connection that rests while others are measured.
        if time.monotonic() - self.asked > 2:
            self.connection.close()
        self.asked = time.monotonic()
        self.connection.request(method, path, text, {**kind, **(headers or {})})
        answer = self.connection.getresponse()
        content = answer.read()
        assert answer.status in (200, 201, 303), (path, answer.status, content[:300])
        return answer, content

    def openings(self) -> list[str]:
        """Slots of the coming days that leave time to book them, each once."""
        soonest = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=3)).strftime("%Y-%m-%dT%H:%M:%SZ")
        found: dict[str, None] = {}
        for place in PLACES:
            cursor = ""
            for _ in range(8):
                page = json.loads(self.ask(
                    "GET", f"/api/v1/openings?near={place}&radius_km=100&reason=earache&limit=100&from={soonest}{cursor}")[1])
                found.update((opening["slot"], None) for opening in page["openings"])
                if not page.get("next"):
                    break
                cursor = f"&cursor={page['next']}"
        return list(found)

    def page(self) -> list[str]:
        """The address of a page of results and the session that may see it, as wrk takes them."""
        home, text = self.ask("GET", "/")
        cookie = home.getheader("set-cookie").split(";")[0]
        token = re.search(r'name="csrf" value="([^"]+)"', text.decode()).group(1)
        form = f"csrf={token}&place=H2X+1Y4&position=&reason=earache&window=soonest&date=&radius=10&modality=&language="
        found, _ = self.ask("POST", "/recherche", form, {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie})
        return ["-H", f"Cookie: {cookie}", self.service.url + found.getheader("location")]

    def spent(self) -> list[float]:
        return [seconds(self.service.process.pid), seconds(self.vault)]

    def delivered(self) -> int:
        return len(os.listdir(self.service.folder / "mail" / "new"))

    def book(self) -> None:
        hold = json.loads(self.ask("POST", "/api/v1/holds", {"slot": self.slots.pop(0)})[1])
        self.booked += 1
        self.ask("POST", "/api/v1/appointments", {
            "hold": hold["hold"], "token": hold["token"], "reason": "earache", "consent": True,
            "patient": {
                "given_name": "Marie", "family_name": "Tremblay", "birth_date": "1984-05-06",
                "email": f"marie{self.booked}@example.org", "language": "fr",
            },
        })

    def one_by_one(self, bookings: int) -> dict[str, float]:
        """Processor time of whole bookings, one after the other, until their confirmations are delivered."""
        mails, begun, clock = self.delivered(), self.spent(), time.monotonic()
        for _ in range(bookings):
            self.book()
        answered, answered_at = self.spent(), time.monotonic()
        eventually(lambda: self.delivered() >= mails + bookings)
        done, done_at = self.spent(), time.monotonic()

        def each(index: int, until: list[float], at: float) -> float:
            return (until[index] - begun[index] - self.idle[index] * (at - clock)) / bookings * 1000

        return {
            "ms of the service a booking, until answered": each(0, answered, answered_at),
            "ms of the service a booking, until delivered": each(0, done, done_at),
            "ms of the vault a booking": each(1, done, done_at),
            "ms a booking in all": each(0, done, done_at) + each(1, done, done_at),
        }

    def at_once(self, bookings: int) -> dict[str, float]:
        """Bookings a second by many connections."""
        with tempfile.NamedTemporaryFile("w", suffix=".slots") as file:
            file.write("\n".join(self.slots[:bookings]) + "\n")
            file.flush()
            del self.slots[:bookings]
            self.booked += 1
            mails = self.delivered()
            told = subprocess.run(
                ["wrk", "-t1", f"-c{CONNECTIONS}", "-d60s", "-s", str(ROOT / "Benchmarks/bookings.lua"), self.service.url],
                env={**os.environ, "SLOTS": file.name, "MARK": f"lot{self.booked}x"}, capture_output=True, text=True, check=True).stdout
        found = re.search(r"booked (\d+) failed (\d+) seconds ([\d.]+)", told)
        assert found and int(found.group(2)) == 0, told
        eventually(lambda: self.delivered() >= mails + int(found.group(1)))
        return {"bookings/s": int(found.group(1)) / float(found.group(3))}

    def answers(self, what: str, arguments: list[str], last: int) -> dict[str, float]:
        begun, clock = self.spent(), time.monotonic()
        told = subprocess.run(["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{last}s", *arguments], capture_output=True, text=True, check=True).stdout
        rate = float(re.search(r"Requests/sec:\s+([\d.]+)", told).group(1))
        assert "Non-2xx" not in told, told
        count = int(re.search(r"(\d+) requests in", told).group(1))
        spent = self.spent()[0] - begun[0] - self.idle[0] * (time.monotonic() - clock)
        return {f"{what}/s": rate, f"µs of the service a {what}": spent / count * 1e6}

    def round(self, bookings: int, last: int, whole: bool) -> dict[str, float]:
        result = {}
        if whole:
            result |= self.answers("healthz", [self.service.url + "/healthz"], last)
            search = self.service.url + "/api/v1/openings?near=H2X&radius_km=10&reason=earache&limit=20"
            result |= self.answers("openings JSON", [search], last)
            result |= self.answers("openings page", self.page(), last)
        return result | self.at_once(bookings) | self.one_by_one(bookings)


def median(rounds: list[list[dict]], number: int, what: str) -> float:
    return statistics.median(each[number][what] for each in rounds)


def show(what: str, values: list[float]) -> None:
    beside = f"{values[1] / values[0] * 100:9.0f} %" if len(values) == 2 and values[0] else ""
    print(f"  {what:<52}" + "".join(f"{value:12.2f}" for value in values) + beside, flush=True)


def served(options, database: bool) -> None:
    with contextlib.ExitStack() as stack:
        folder = pathlib.Path(stack.enter_context(tempfile.TemporaryDirectory()))
        measured = []
        for number, program in enumerate(options.programs):
            url = None
            if database:
                server = Server()
                server.start()
                stack.callback(server.stop)
                url = server.url
            one = Measured(program.resolve(), folder / f"data{number}", url)
            stack.callback(one.service.stop)
            measured.append(one)
        rounds = [
            [one.round(options.bookings, options.seconds, not database) for one in measured] for _ in range(options.rounds + 1)
        ][1:]  # The first is warmth.
        print(f"the whole service on {'PostgreSQL' if database else 'SQLite'}, median of {options.rounds}", flush=True)
        for what in rounds[0][0]:
            show(what, [median(rounds, number, what) for number in range(len(measured))])
        show("s from the program to ready", [one.started for one in measured])


def in_memory(options) -> None:
    for part, arguments in IN_MEMORY.items():
        rounds = []
        for _ in range(options.rounds):
            told = [
                subprocess.run([str(program.resolve()), "bench", *arguments, "--json"], capture_output=True, text=True).stdout
                for program in options.programs
            ]
            rounds.append([{row["name"]: row["value"] for row in json.loads(text)[0]["rows"]} for text in told])
        print(f"creneau bench {part}, median of {options.rounds}", flush=True)
        for what in rounds[0][0]:
            if all(what in each for each in rounds[0]):
                show(what.strip(), [median(rounds, number, what) for number in range(len(options.programs))])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="+", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--bookings", type=int, default=100, help="of a round, one by one and again at once")
    parser.add_argument("--seconds", type=int, default=2, help="for each rate")
    parser.add_argument("--only", choices=["sqlite", "postgres", "memory"])
    options = parser.parse_args()
    assert shutil.which("wrk"), "wrk is missing: apt-get install wrk"
    if options.only in (None, "sqlite"):
        served(options, database=False)
    if options.only in (None, "postgres"):
        served(options, database=True)
    if options.only in (None, "memory"):
        in_memory(options)


if __name__ == "__main__":
    main()
