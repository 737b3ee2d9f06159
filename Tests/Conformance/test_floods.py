"""One address, one slow client or one endless body costs nobody else anything."""

import contextlib
import resource
import ssl
import time

import pytest

from Support import raw
from Support.certificates import certificate
from Support.patience import PATIENCE_SECONDS
from Support.service import eventually, serving

PER_NETWORK = 20
DRAIN = 64 * 1024
LIMITS = [
    "--limit-connections", "400", "--limit-connections-per-network", str(PER_NETWORK), "--limit-head-seconds", "3",
    "--limit-body-seconds", "4", "--limit-drain-bytes", str(DRAIN), "--trusted-proxies", "127.0.0.9",
]
JSON = {"Content-Type": "application/json"}


class Site:
    def __init__(self, service, trust=None):
        self.service = service
        self.trust = trust

    def connect(self, source="127.0.0.1"):
        return raw.connect(self.service.front, source, trust=self.trust)

    def says(self, request, source="127.0.0.1"):
        """What is answered until the connection ends, which it must by itself."""
        with self.connect(source) as connection:
            connection.sendall(request)
            return raw.heard(connection)

    def answers(self, source="127.0.0.1"):
        """Whether somebody from there is served."""
        with contextlib.suppress(OSError), self.connect(source) as connection:
            connection.sendall(raw.head("GET", "/api/v1/reasons"))
            return raw.status(raw.one(connection)) == 200
        return False


@pytest.fixture(scope="module", params=["plain", "tls"])
def site(request, tmp_path_factory, made):
    folder = tmp_path_factory.mktemp("flooded")
    environment, trust, own = {}, None, None
    if request.param == "tls":
        own, key = certificate(folder, "own")
        environment = {"CRENEAU_TLS_CERTIFICATE_FILE": str(own), "CRENEAU_TLS_KEY_FILE": str(key)}
        trust = ssl.create_default_context(cafile=own)
    with serving(folder / "data", made, *LIMITS, verb="serve", environment=environment, authority=own) as service:
        yield Site(service, trust)


def is_end(answer, status):
    assert raw.status(answer) == status, answer
    assert answer.count(b"HTTP/1.1 ") == 1, answer
    assert raw.fields(answer)["connection"] == "close"


@pytest.mark.parametrize("language,words", [("fr", "n’est pas arrivé à temps"), ("en", "did not arrive in time")])
def test_a_body_that_does_not_come_is_answered_408_in_the_callers_language(site, language, words):
    answer = site.says(raw.head("POST", "/api/v1/holds", Content_Length="1000", Accept_Language=language, **JSON) + b'{"slot"')
    is_end(answer, 408)
    assert b'"body_too_slow"' in answer and words in answer.decode()


def test_a_form_that_does_not_come_is_answered_408(site):
    answer = site.says(raw.head("POST", "/lien-perdu", Content_Length="9", Content_Type="application/x-www-form-urlencoded"))
    is_end(answer, 408)
    assert raw.fields(answer)["content-type"].startswith("text/html")


@pytest.mark.parametrize("begun", [raw.head("POST", "/api/v1/holds", Content_Length="1000", **JSON), b"GET / HTTP/1.1\r\nHost: lo"])
def test_a_byte_now_and_then_keeps_no_connection(site, begun):
    with site.connect() as connection:
        connection.sendall(begun)
        connection.settimeout(0.2)
        answer = b""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            try:
                if not (some := connection.recv(65536)):
                    break
                answer += some
            except TimeoutError:
                with contextlib.suppress(OSError):
                    connection.sendall(b"a")
            except ConnectionResetError:
                break
        else:
            raise AssertionError("it was kept")
    is_end(answer, 408)


@pytest.mark.parametrize("host", [None, ["localhost", "localhost"], ["localhost", "elsewhere.example"], "user@localhost", "a/b", "a, b"])
def test_a_request_has_one_host(site, host):
    answer = site.says(raw.head("GET", "/healthz", Host=host))
    is_end(answer, 400)
    assert "seul champ Host".encode() in answer and b"one Host field" in answer


def test_what_comes_after_a_request_with_no_host_is_not_read(site):
    answer = site.says(raw.head("GET", "/healthz") + raw.head("GET", "/healthz", Host=None) + raw.head("GET", "/healthz"))
    assert answer.count(b"HTTP/1.1 ") == 1 and b"\r\n\r\nok\n" in answer, answer


@pytest.mark.parametrize("fields", [{}, {"Host": None}, {"Connection": "keep-alive"}])
def test_http_1_0_ends_with_its_answer(site, fields):
    is_end(site.says(raw.head("GET", "/healthz", version="1.0", **fields)), 200)


@pytest.mark.parametrize("asked", ["close", "Close", "keep-alive, close"])
def test_who_asks_for_the_end_gets_it(site, asked):
    is_end(site.says(raw.head("GET", "/healthz", Connection=asked)), 200)


def test_requests_in_a_row_go_on(site):
    with site.connect() as connection:
        for _ in range(3):
            connection.sendall(raw.head("GET", "/healthz"))
            answer = raw.one(connection)
            assert raw.status(answer) == 200 and "connection" not in raw.fields(answer)
        # An error that read the whole request is no reason to end.
        connection.sendall(raw.head("POST", "/api/v1/holds", Content_Length="2", **JSON) + b"{}")
        answer = raw.one(connection)
        assert raw.status(answer) in (400, 422) and "connection" not in raw.fields(answer)
        connection.sendall(raw.head("GET", "/healthz"))
        assert raw.status(raw.one(connection)) == 200


EARLY = [
    ("POST", "/no/such/page", JSON, 404), ("PUT", "/api/v1/holds", JSON, 405), ("POST", "/api/v1/holds", {"Content-Type": "text/plain"}, 415),
]


@pytest.mark.parametrize("method,path,fields,status", EARLY)
def test_an_answer_that_does_not_wait_for_the_body_ends_the_connection(site, method, path, fields, status):
    is_end(site.says(raw.head(method, path, Content_Length="60000", **fields) + b"x" * 100), status)


def test_a_body_that_is_too_large_is_refused_before_it_comes(site):
    is_end(site.says(raw.head("POST", "/api/v1/holds", Content_Length="1000000", **JSON)), 413)


@pytest.mark.parametrize("method,path,fields,status", EARLY + [("POST", "/api/v1/holds", JSON, 413)])
def test_an_endless_body_is_not_drained_without_end(site, method, path, fields, status):
    sent = 0
    with site.connect() as connection:
        connection.sendall(raw.head(method, path, Transfer_Encoding="chunked", **fields))
        chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
        with contextlib.suppress(OSError):
            # What the two sockets hold between them comes on top of the limit.
            while sent < 256 << 20:
                connection.sendall(chunk)
                sent += len(chunk)
    assert sent < 64 << 20


def fill(site, source, count, request=b"P"):
    """Connections that say little and stay; those that were let in."""
    kept = []
    for _ in range(count):
        with contextlib.suppress(OSError):
            connection = site.connect(source)
            connection.sendall(request)
            kept.append(connection)
    return kept


def test_one_network_does_not_take_everybodys_connections(site):
    with contextlib.ExitStack() as stack:
        for connection in fill(site, "127.0.0.3", 10 * PER_NETWORK):
            stack.enter_context(connection)
        for other in range(20, 40):
            assert site.answers(f"127.0.0.{other}")
        # On a slow machine some of the first are over before the last came.
        assert site.service.metric("creneau_front_connections_refused") >= PER_NETWORK
    # What was slow is gone, and that network is served again.
    eventually(lambda: site.answers("127.0.0.3"))


def test_behind_a_proxy_it_is_the_forwarded_address_that_counts(site):
    slow = {"Content_Length": "1000", **JSON}
    with contextlib.ExitStack() as stack:
        connections = []
        for _ in range(2 * PER_NETWORK):
            connections.append(stack.enter_context(site.connect("127.0.0.9")))
            connections[-1].sendall(raw.head("POST", "/api/v1/holds", X_Forwarded_For="203.0.113.7", **slow))
        answers = [raw.status(raw.heard(connection)) for connection in connections]
        # Which of them were first is not known: several threads read.
        assert set(answers) == {408, 429} and answers.count(408) >= PER_NETWORK, answers
        # By the same proxy, as many connections, somebody else.
        for last in range(PER_NETWORK * 2):
            with site.connect("127.0.0.9") as connection:
                connection.sendall(raw.head("GET", "/healthz", X_Forwarded_For=f"203.0.113.{100 + last}"))
                assert raw.status(raw.one(connection)) == 200
    # And the first again, once its requests are over.
    with site.connect("127.0.0.9") as connection:
        connection.sendall(raw.head("GET", "/healthz", X_Forwarded_For="203.0.113.7"))
        assert raw.status(raw.one(connection)) == 200


def test_hundreds_behind_one_address_are_served_unless_it_is_set_otherwise(tmp_path, made):
    if resource.getrlimit(resource.RLIMIT_NOFILE)[1] < 8192:
        pytest.skip("the limit of open files leaves fewer connections")
    with serving(tmp_path / "data", made, verb="serve") as service, contextlib.ExitStack() as stack:
        connections = [stack.enter_context(raw.connect(service.front)) for _ in range(500)]
        for connection in connections:
            connection.sendall(raw.head("GET", "/healthz"))
        assert {raw.status(raw.one(connection)) for connection in connections} == {200}
        assert service.metric("creneau_front_connections") >= len(connections)
        assert service.metric("creneau_front_connections_refused") == 0


def test_connections_that_were_open_are_counted_down_again(site):
    eventually(lambda: site.service.metric("creneau_front_connections") <= 1)
