"""A PostgreSQL server of the test's own: a user without rights, a socket nobody else sees, a demonstration in it."""

import contextlib
import functools
import glob
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import tempfile
import time

from Support.service import seed
from Support.together import once


def program(name: str) -> str:
    found = sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}")) or [shutil.which(name)]
    assert found[-1], f"{name} is missing: run Scripts/setup.sh test"
    return found[-1]


def unprivileged(*command: str) -> list[str]:
    """PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return list(command)
    user = pwd.getpwnam("postgres")
    return ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *command]


class Server:
    """A server that can be killed, and started again on the same data: a copy of `made`, or none at first."""

    def __init__(self, made: pathlib.Path | None = None):
        self.folder = tempfile.mkdtemp(prefix="creneau-postgres-")
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.data = os.path.join(self.folder, "data")
        self.url = f"postgres:///postgres?host={self.folder}&user=creneau"
        self.process: subprocess.Popen | None = None
        if made:
            # Whose it is goes with it.
            subprocess.run(["cp", "--archive", str(made), self.data], check=True)
        else:
            initialise = ["--auth=trust", "--username=creneau", "--encoding=UTF8", "--locale=C", "-D", self.data]
            subprocess.run(unprivileged(program("initdb"), *initialise), check=True, capture_output=True, cwd=self.folder)

    def start(self) -> None:
        """Returns once it answers."""
        self.process = subprocess.Popen(
            unprivileged(
                program("postgres"), "-D", self.data, "-k", self.folder, "-c", "listen_addresses=", "-c", "max_connections=60"
            ),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=self.folder,
        )
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        ready = unprivileged(program("pg_isready"), "-h", self.folder, "-U", "creneau", "-t", "30")
        for _ in range(300):
            assert self.process.poll() is None, "the database server stopped at once"
            if subprocess.run(ready, capture_output=True, cwd=self.folder).returncode == 0:
                return
            time.sleep(0.1)
        raise AssertionError("the database server was not ready in time")

    def children(self) -> dict[int, str]:
        """Every process of the server but the first, with what it says it does."""
        listed = os.popen(f"ps -o pid=,args= --ppid {self.process.pid}").read().splitlines()
        return {int(pid): args for pid, args in (line.split(maxsplit=1) for line in listed)}

    def kill(self) -> None:
        """As a power cut would: the first process, and with it all others."""
        # Stopped first, so that it starts nobody while its children are counted.
        self.process.send_signal(signal.SIGSTOP)
        children = self.children()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        for child in children:
            end(child)
        # A new server refuses the data as long as anybody of the old one is left.
        for _ in range(300):
            if not any(is_running(child) for child in children):
                return
            time.sleep(0.1)
        raise AssertionError("a process of the database server outlived it")

    def kill_backends(self) -> int:
        """Only those that serve a client; the first process starts anew without them."""
        backends = [child for child, does in self.children().items() if does.startswith("postgres: creneau ")]
        for backend in backends:
            end(backend)
        return len(backends)

    def ask(self, sql: str) -> list[str]:
        """The first column of the answer, as text."""
        return self.run("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", self.url, "-c", sql).splitlines()

    def dump(self, path: str) -> None:
        self.run("pg_dump", "--format=custom", "--file=" + path, "--dbname=" + self.url)

    def restore(self, path: str, url: str) -> None:
        """Into an empty database of this server."""
        self.run("pg_restore", "--exit-on-error", "--dbname=" + url, path)

    def run(self, name: str, *arguments: str) -> str:
        command = unprivileged(program(name), *arguments)
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=self.folder).stdout

    def stop(self) -> None:
        if self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            # One that has just lost its backends may not hear it; its data is thrown away in any case.
            self.kill()


def end(process: int) -> None:
    """It may have ended by itself meanwhile."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)


def is_running(process: int) -> bool:
    """What nobody has collected yet (Z) runs no more."""
    try:
        with open(f"/proc/{process}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@functools.cache
def seeds() -> pathlib.Path:
    """What a server has that serves a demonstration, and beside it that demonstration's folder; neither runs."""
    return once("postgres", seed_on_postgres)


def seed_on_postgres(folder: pathlib.Path) -> None:
    with served(Server()) as server:
        seed(folder / "data", "--database-url", server.url)
        # In good order: whatever begins from a copy has nothing to repair.
        server.stop()
        shutil.move(server.data, folder / "server")


def seeded_beside() -> pathlib.Path:
    """The keys and files of the demonstration that `running_server` has in its database."""
    return seeds() / "data"


@contextlib.contextmanager
def running_server():
    """Yields a server whose database has a demonstration, as it was made once."""
    with served(Server(seeds() / "server")) as server:
        yield server


@contextlib.contextmanager
def served(server: Server):
    try:
        server.start()
        yield server
    finally:
        if server.process:
            server.stop()
        shutil.rmtree(server.folder, ignore_errors=True)


@contextlib.contextmanager
def private_server(wanted: bool = True):
    """Yields the URL of the demonstration's database; `None` when none is wanted."""
    if not wanted:
        yield None
        return
    with running_server() as server:
        yield server.url
