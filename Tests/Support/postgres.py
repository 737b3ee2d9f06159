"""A PostgreSQL server of the test's own: a user without rights, a socket nobody else sees."""

import contextlib
import glob
import os
import pwd
import shutil
import subprocess
import tempfile
import time


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


@contextlib.contextmanager
def private_server(wanted: bool = True):
    """Yields the URL of an empty database; `None` when none is wanted."""
    if not wanted:
        yield None
        return
    folder = tempfile.mkdtemp(prefix="creneau-postgres-")
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    data = os.path.join(folder, "data")
    subprocess.run(
        unprivileged(program("initdb"), "--auth=trust", "--username=creneau", "--encoding=UTF8", "--locale=C", "-D", data),
        check=True, capture_output=True, cwd=folder,
    )
    server = subprocess.Popen(
        unprivileged(program("postgres"), "-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "max_connections=60"),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=folder,
    )
    try:
        ready = unprivileged(program("pg_isready"), "-h", folder, "-U", "creneau", "-t", "30")
        for _ in range(100):
            if subprocess.run(ready, capture_output=True, cwd=folder).returncode == 0:
                break
            time.sleep(0.1)
        yield f"postgres:///postgres?host={folder}&user=creneau"
    finally:
        server.send_signal(2)
        server.wait(30)
        shutil.rmtree(folder, ignore_errors=True)
