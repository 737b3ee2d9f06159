"""Who sends a body drop by drop is cut off like who sends nothing, and keeps nobody from stopping the service."""

import socket
import threading
import time

import pytest

from Support.patience import PATIENCE_SECONDS
from Support.service import serving

pytestmark = pytest.mark.apart



def test_a_body_that_trickles_in_ends_and_so_does_the_service(tmp_path, made):
    with serving(tmp_path / "data", made, verb="serve") as service:
        with socket.create_connection(("127.0.0.1", service.front)) as client:
            client.sendall(
                b"POST /api/v1/holds HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n")
            thread = threading.Thread(target=trickle, args=(client,))
            thread.start()
            assert service.stop() == 0
            thread.join(PATIENCE_SECONDS)
            assert not thread.is_alive()


def trickle(client):
    try:
        while True:
            client.sendall(b" ")
            time.sleep(0.5)
    except OSError:
        pass


def test_a_service_writes_no_core_and_opens_as_many_files_as_it_may(tmp_path, made):
    with serving(tmp_path / "data", made, verb="serve") as service:
        for process in [service.process.pid, *service.children()]:
            limits = {line[:26].strip(): line[26:].split() for line in open(f"/proc/{process}/limits")}
            assert limits["Max core file size"][:2] == ["0", "0"]
        limits = {line[:26].strip(): line[26:].split() for line in open(f"/proc/{service.process.pid}/limits")}
        soft, hard = limits["Max open files"][:2]
        assert soft == hard
