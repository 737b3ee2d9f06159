"""Witnesses as processes: the program's own, and one that answers whatever a test likes."""

import http.client
import http.server
import pathlib
import subprocess
import threading
import time

from Support import tlog
from Support.notes import Key
from Support.patience import PATIENCE_SECONDS
from Support.published import program
from Support.service import PROGRAM
from Support.together import free_port


class WitnessProcess:
    """`creneau witness run` with a key and a folder of its own; it can be killed, and started again on the same."""

    def __init__(self, folder: pathlib.Path, name: str = "witness.example/w1"):
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.secret = folder / "kept", folder / "witness.key"
        made = program("witness", "key", "--name", name, "--key", self.secret)
        assert made.returncode == 0, made.stderr
        self.key = Key.parse(made.stdout.decode().strip())
        self.port = free_port()
        self.said = folder / "witness.log"
        self.process: subprocess.Popen | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self, *logs: Key, port: int | None = None) -> "WitnessProcess":
        """Returns once it answers."""
        with open(self.said, "ab") as said:
            self.process = subprocess.Popen(
                [
                    str(PROGRAM), "witness", "run", "--key", str(self.secret), "--dir", str(self.folder), "--port", str(port or self.port),
                    "--rate", "0", *(f"--log={log}" for log in logs),
                ],
                stdout=said, stderr=said, stdin=subprocess.DEVNULL)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            assert self.process.poll() is None, "the witness stopped at once:\n" + self.said.read_text()[-4000:]
            try:
                self.post(b"")
                return self
            except OSError:
                time.sleep(0.05)
        raise AssertionError("the witness was not ready in time:\n" + self.said.read_text()[-4000:])

    def post(self, body: bytes, path: str = "/add-checkpoint", method: str = "POST") -> tuple[int, str | None, bytes]:
        """The status, the type and the body of its answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        try:
            connection.request(method, path, body)
            answer = connection.getresponse()
            return answer.status, answer.headers["Content-Type"], answer.read()
        finally:
            connection.close()

    def add(self, old: int, proof: list[bytes], checkpoint: bytes) -> tlog.Answer:
        """What it says to a log that grew; refused if no witness would say it, or a cosignature is wrong."""
        return tlog.read_answer(*self.post(tlog.add_checkpoint(old, proof, checkpoint)), checkpoint, [self.key])

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def stop(self) -> int:
        self.process.terminate()
        return self.process.wait(PATIENCE_SECONDS)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.kill()


class Stranger:
    """A server where a witness was expected. `behave` does what it likes with each request, and is changed as one likes."""

    def __init__(self, behave):
        self.behave = behave
        self.bodies: list[bytes] = []
        # Set to let go of whoever is being kept waiting.
        self.done = threading.Event()
        stranger = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                stranger.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
                stranger.behave(self)

            do_GET = do_POST

            def log_message(self, *_):
                pass

        class Server(http.server.ThreadingHTTPServer):
            def handle_error(self, *_):
                """Who asked may be gone."""

        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.done.set()
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()


def says(status: int, body: bytes = b"", **fields: str):
    """An answer that is the same to everybody."""
    def behave(request):
        request.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **fields}.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)
    return behave
