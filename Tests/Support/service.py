"""The built program, started in a folder of its own."""

import contextlib
import functools
import inspect
import json
import os
import pathlib
import shutil
import ssl
import subprocess
import time
import urllib.request

from Support.patience import PATIENCE_SECONDS
from Support.together import free_port, once

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("CRENEAU_PROGRAM", ROOT / ".build" / "debug" / "creneau"))


class Service:
    """A demonstration, or with `verb` a deployment, that runs in a folder of its own.

    `authority` is the certificate of a site that answers over TLS; `within` a command that runs the program.
    """

    def __init__(
        self, folder: pathlib.Path, *arguments: str, environment: dict | None = None, verb: str = "demo",
        authority: pathlib.Path | None = None, within: tuple[str, ...] = (),
    ):
        self.folder = folder
        self.arguments = arguments
        self.verb = verb
        self.within = within
        self.authority = authority
        self.environment = environment or {}
        self.front = free_port()
        self.desk = free_port()
        self.watch = free_port()
        self.url = f"https://localhost:{self.front}" if authority else f"http://127.0.0.1:{self.front}"
        self.trust = ssl.create_default_context(cafile=authority) if authority else None
        self.log = folder.parent / (folder.name + ".log")
        self.process: subprocess.Popen | None = None

    def start(self) -> "Service":
        if self.verb == "demo" and not self.folder.exists():
            copy(self.seeds(), self.folder)
        return self.launch()

    def seeds(self) -> pathlib.Path:
        """What a demonstration begins from: making it anew takes longer than most tests."""
        if "--database-url" not in self.arguments:
            return seeded()
        # That module starts services of this one.
        from Support.postgres import seeded_beside
        return seeded_beside()

    def launch(self) -> "Service":
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [
                    *self.within, str(PROGRAM), self.verb, "--data-dir", str(self.folder), "--front-port", str(self.front),
                    "--desk-port", str(self.desk), "--watch-port", str(self.watch), "--limit-requests-per-network", "0",
                    "--limit-holds-per-network", "0", "--limit-bookings-per-origin", "0", "--limit-messages-per-contact", "0",
                    "--limit-waiting-per-network", "0", "--limit-waiting-per-mail-domain", "0", "--log-format", "json", "--log-level", "info",
                    # The tests run at any hour.
                    "--quiet-hours", "none", *self.arguments,
                ],
                stdout=log, stderr=log, stdin=subprocess.DEVNULL, env={**os.environ, **self.environment},
            )
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise AssertionError("the service stopped at once:\n" + self.log.read_text()[-4000:])
            try:
                with urllib.request.urlopen(self.url + "/readyz", timeout=20, context=self.trust) as answer:
                    # It serves without the vault; tests look at what the vault opens.
                    if answer.status == 200 and json.load(answer)["vault"] == "up":
                        return self
            except OSError:
                pass
            time.sleep(0.1)
        raise AssertionError("the service was not ready in time:\n" + self.log.read_text()[-4000:])

    @property
    def desk_url(self) -> str:
        """By name: passkeys are for a domain, never for an address."""
        return f"http://localhost:{self.desk}"

    def sign_in_link(self, email: str = "reception@demo.example") -> str:
        """Made by whoever holds the master key."""
        made = self.run("staff", "link", email, "--desk-port", str(self.desk))
        assert made.returncode == 0, made.stderr
        return made.stdout.strip().splitlines()[-1]

    def kill(self) -> None:
        """As a power cut would: nothing is finished."""
        self.process.kill()
        self.process.wait()

    def stop(self, timeout: float = PATIENCE_SECONDS) -> int:
        self.process.terminate()
        return self.process.wait(timeout)

    def children(self) -> list[int]:
        """The vault's process, when it runs."""
        return [int(child) for child in os.popen(f"ps -o pid= --ppid {self.process.pid}").read().split()]

    def metric(self, name: str) -> float:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.watch}/metrics", timeout=PATIENCE_SECONDS) as answer:
            return next(float(line.split()[1]) for line in answer.read().decode().splitlines() if line.startswith(name + " "))

    def run(self, *arguments: str) -> subprocess.CompletedProcess:
        """Another command of the program, on the same data."""
        return subprocess.run(
            [*self.within, str(PROGRAM), *arguments, "--data-dir", str(self.folder), *self.arguments], capture_output=True,
            text=True, timeout=2 * PATIENCE_SECONDS, env={**os.environ, **self.environment},
        )


class Surface(Service):
    """One surface alone, on the data of another process; ready once that surface says so."""

    def __init__(self, all_of_it: Service, name: str):
        super().__init__(all_of_it.folder, "--only", name, *all_of_it.arguments, verb="serve")
        self.url = f"http://127.0.0.1:{getattr(self, name)}"
        self.log = all_of_it.folder.parent / f"{name}.log"


@functools.cache
def seeded() -> pathlib.Path:
    """A demonstration that was made once, with the keys of its days, and does not run: others begin from a copy."""
    return once("demonstration", lambda folder: seed(folder / "data")) / "data"


def seed(folder: pathlib.Path, *arguments: str) -> None:
    folder.parent.mkdir()
    service = Service(folder, *arguments)
    service.launch()
    eventually(lambda: "the horizon is extended" in service.log.read_text())
    assert service.stop() == 0


def creneau(*arguments, data) -> subprocess.CompletedProcess:
    """A command that is done at once, on the data of that folder."""
    return subprocess.run([str(PROGRAM), *arguments, "--data-dir", str(data)], capture_output=True, text=True, timeout=PATIENCE_SECONDS)


def creneau_alone(*arguments) -> subprocess.CompletedProcess:
    """A command that needs no deployment, and is given none."""
    return subprocess.run([str(PROGRAM), *arguments], capture_output=True, text=True, timeout=PATIENCE_SECONDS)


def copy(made, folder):
    """A deployment that does not run, somewhere else."""
    shutil.copytree(made, folder, ignore=shutil.ignore_patterns("*.sock"))


@contextlib.contextmanager
def serving(folder, made, *arguments, **options):
    """A service on a copy of `made`, or on what the folder has; it must end with code 0."""
    if made:
        copy(made, folder)
    service = Service(folder, *arguments, **options).start()
    try:
        yield service
        if service.process.poll() is None:
            assert service.stop() == 0
    finally:
        if service.process.poll() is None:
            service.kill()


def eventually(what, seconds: float = PATIENCE_SECONDS):
    """The first answer that is not false; the wait bounds a failure, not a success."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := what():
            return found
        time.sleep(0.1)
    caller = inspect.stack()[1]
    raise AssertionError(f"it did not happen in {seconds:g} s: {pathlib.Path(caller.filename).name}:{caller.lineno}")


def chromium_path() -> str:
    """The browser that draws no windows, where it is there: it takes a quarter of the processor that the whole one takes."""
    path = next(filter(None, map(shutil.which, ["chromium-headless-shell", "chromium", "chromium-browser"])), None)
    assert path, "Debian's chromium is missing: run Scripts/setup.sh test"
    return path
