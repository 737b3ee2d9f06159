"""What the processes of one run of the tests share: things made once, and ports that nobody else takes."""

import atexit
import contextlib
import fcntl
import functools
import os
import pathlib
import random
import shutil
import socket
import tempfile

FOLDER = "CRENEAU_TESTS_FOLDER"
# Below those that systems give to whoever connects, so that no connection of another test takes one meanwhile.
PORTS, PORTS_EACH, PROCESSES = 11_000, 4_000, 5
taken: set[int] = set()


@functools.cache
def folder() -> pathlib.Path:
    """The folder of this run; its processes inherit it from the first, which deletes it in the end."""
    if FOLDER not in os.environ:
        os.environ[FOLDER] = tempfile.mkdtemp(prefix="creneau-tests-")
        atexit.register(shutil.rmtree, os.environ[FOLDER], ignore_errors=True)
    return pathlib.Path(os.environ[FOLDER])


def once(name: str, make) -> pathlib.Path:
    """A folder that `make` fills for the first process that asks; all others wait for it and get the same."""
    made = folder() / name
    with open(folder() / (name + ".lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            making = folder() / (name + ".making")
            shutil.rmtree(making, ignore_errors=True)
            make(making)
            making.rename(made)
    return made


def free_port() -> int:
    """One that no other process of this run gives out, and this one only once."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % PROCESSES
    # Two runs at once begin anywhere, to meet as seldom as can be.
    chance = random.SystemRandom()
    while True:
        port = PORTS + worker * PORTS_EACH + chance.randrange(PORTS_EACH)
        if port in taken:
            continue
        taken.add(port)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
            return port
