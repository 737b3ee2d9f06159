"""One service on a SQLite folder: a second one is told who has it."""

import subprocess
import urllib.request

from Support.patience import PATIENCE_SECONDS
from Support.service import PROGRAM, Service, free_port


def second(service, verb):
    ports = [str(free_port()) for _ in range(3)]
    return subprocess.run(
        [
            str(PROGRAM), verb, "--data-dir", str(service.folder), "--front-port", ports[0], "--desk-port", ports[1],
            "--watch-port", ports[2],
        ],
        capture_output=True, text=True, timeout=PATIENCE_SECONDS)


def test_a_second_service_is_refused_with_who_holds_the_folder(tmp_path):
    service = Service(tmp_path / "data").start()
    try:
        for verb in ("serve", "demo"):
            refused = second(service, verb)
            assert refused.returncode == 69, refused.stderr
            assert f"by process {service.process.pid} since 20" in refused.stderr and "stop it first" in refused.stderr
        with urllib.request.urlopen(f"http://127.0.0.1:{service.watch}/readyz", timeout=PATIENCE_SECONDS) as ready:
            assert ready.status == 200
    finally:
        service.process.kill()
        service.process.wait()
    # A process that was killed holds nothing.
    again = Service(service.folder).start()
    assert again.stop() == 0
