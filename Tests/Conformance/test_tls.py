"""With a certificate of its own the site speaks TLS 1.2 and 1.3 alone, says so to browsers, and a wrong one stops the start."""

import http.client
import shutil
import socket
import ssl
import subprocess
import urllib.parse

import pytest

from Conformance.api import Client, slots
from Support.certificates import certificate
from Support.patience import PATIENCE_SECONDS
from Support.service import PROGRAM, serving
from Support.together import free_port

CONFIGURATION = 78


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    """Certificates and keys by what is right or wrong with them."""
    folder = tmp_path_factory.mktemp("papers")
    # With an RSA key a careless server offers the most.
    own, key = certificate(folder, "own", "rsa")
    _, other = certificate(folder, "other")
    garbage = folder / "garbage.pem"
    garbage.write_text("-----BEGIN CERTIFICATE-----\nno such thing\n-----END CERTIFICATE-----\n")
    return {"own": own, "key": key, "other": other, "garbage": garbage, "missing": folder / "nowhere.pem"}


@pytest.fixture(scope="module")
def site(tmp_path_factory, made, papers):
    environment = {"CRENEAU_TLS_CERTIFICATE_FILE": str(papers["own"]), "CRENEAU_TLS_KEY_FILE": str(papers["key"])}
    folder = tmp_path_factory.mktemp("site") / "data"
    with serving(folder, made, verb="serve", environment=environment, authority=papers["own"]) as service:
        yield service


def test_officers_reach_their_page_by_the_same_certificate(tmp_path, made, papers):
    port = free_port()
    environment = {
        "CRENEAU_TLS_CERTIFICATE_FILE": str(papers["own"]), "CRENEAU_TLS_KEY_FILE": str(papers["key"]),
        "CRENEAU_WATCH_URL": f"https://localhost:{port}",
    }
    with serving(tmp_path / "data", made, verb="serve", environment=environment, authority=papers["own"]) as service:
        connection = http.client.HTTPSConnection("localhost", service.watch, timeout=PATIENCE_SECONDS, context=service.trust)
        connection.request("GET", "/officier")
        answer = connection.getresponse()
        assert answer.status == 200 and "max-age" in answer.headers["Strict-Transport-Security"]
        connect = answer.headers["Content-Security-Policy"].split("connect-src ")[1].split(";")[0].split()
        # The desk's address is http by default, on this machine.
        assert connect[-1] == f"https://localhost:{port}"
        connection.close()


def context(site, version):
    """A client of that version alone, and willing: what is refused, the server refuses."""
    context = ssl.create_default_context(cafile=site.authority)
    context.set_ciphers("ALL:@SECLEVEL=0")
    # The whole range first: a minimum above the maximum is not allowed.
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.maximum_version = context.minimum_version = version
    return context


def hello(site, context):
    """A handshake alone; the cipher that was agreed upon."""
    with socket.create_connection(("localhost", site.front), timeout=PATIENCE_SECONDS) as plain:
        with context.wrap_socket(plain, server_hostname="localhost") as secure:
            return secure.cipher()[0]


def get(site, path, version=ssl.TLSVersion.TLSv1_3, **headers):
    connection = http.client.HTTPSConnection("localhost", site.front, timeout=PATIENCE_SECONDS, context=context(site, version))
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    spoken = connection.sock.version() if connection.sock else None
    body = answer.read()
    connection.close()
    return answer, body, spoken


class SecureClient(Client):
    def __init__(self, site):
        trust = ssl.create_default_context(cafile=site.authority)
        self.connection = http.client.HTTPSConnection("localhost", site.front, timeout=PATIENCE_SECONDS, context=trust)


@pytest.mark.parametrize("version,name", [(ssl.TLSVersion.TLSv1_2, "TLSv1.2"), (ssl.TLSVersion.TLSv1_3, "TLSv1.3")])
def test_it_answers_over_tls(site, version, name):
    answer, body, spoken = get(site, "/api/v1/reasons", version)
    assert answer.status == 200 and spoken == name and b"earache" in body


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1])
@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_older_versions_are_refused_by_the_server(site, version):
    with pytest.raises(ssl.SSLError) as refusal:
        get(site, "/api/v1/reasons", version)
    assert refusal.value.reason == "TLSV1_ALERT_PROTOCOL_VERSION"


@pytest.mark.parametrize("cipher", ["ECDHE-RSA-AES256-GCM-SHA384", "ECDHE-RSA-AES128-GCM-SHA256"])
def test_over_tls_1_2_ciphers_with_forward_secrecy_are_taken(site, cipher):
    offer = context(site, ssl.TLSVersion.TLSv1_2)
    offer.set_ciphers(cipher + ":@SECLEVEL=0")
    assert hello(site, offer) == cipher


@pytest.mark.parametrize("cipher", ["AES256-GCM-SHA384", "AES256-SHA", "AES128-SHA", "ECDHE-RSA-AES128-SHA"])
def test_over_tls_1_2_ciphers_that_later_keys_undo_or_that_are_of_old_are_refused(site, cipher):
    """RFC 9325 §4.1 and §4.2: no static RSA, and authenticated encryption alone."""
    offer = context(site, ssl.TLSVersion.TLSv1_2)
    offer.set_ciphers(cipher + ":@SECLEVEL=0")
    with pytest.raises(ssl.SSLError) as refusal:
        hello(site, offer)
    assert refusal.value.reason in ("SSLV3_ALERT_HANDSHAKE_FAILURE", "TLSV1_ALERT_INSUFFICIENT_SECURITY")


def test_plain_http_is_not_answered_on_that_port(site):
    with socket.create_connection(("127.0.0.1", site.front), timeout=PATIENCE_SECONDS) as plain:
        plain.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        heard = b""
        try:
            while received := plain.recv(4096):
                heard += received
        except ConnectionResetError:
            pass
    assert b"HTTP/" not in heard and b"ok" not in heard


def test_the_site_presents_the_certificate_it_was_given(site):
    presented = ssl.get_server_certificate(("localhost", site.front), ca_certs=site.authority)
    assert presented == site.authority.read_text()


@pytest.mark.parametrize("path", ["/", "/en", "/api/v1/reasons", "/no/such/page"])
def test_browsers_are_told_to_stay_with_https(site, path):
    answer, _, _ = get(site, path)
    directives = dict(part.strip().partition("=")[::2] for part in answer.headers["Strict-Transport-Security"].split(";"))
    assert int(directives["max-age"]) >= 365 * 86_400


def cookies(answer):
    """Name, and attributes in lower case, of each cookie that an answer sets."""
    for field in answer.headers.get_all("Set-Cookie") or []:
        pair, *attributes = [part.strip() for part in field.split(";")]
        yield pair.split("=")[0], {name.lower(): value for name, _, value in (part.partition("=") for part in attributes)}


def test_the_session_cookie_is_for_this_host_over_tls_alone(site):
    found = dict(cookies(get(site, "/")[0]))
    assert list(found) == ["__Host-creneau"]
    attributes = found["__Host-creneau"]
    # RFC 6265bis §4.1.3.2: without these a browser drops a cookie of that name.
    assert {"secure", "httponly"} <= set(attributes) and attributes["path"] == "/" and "domain" not in attributes
    assert attributes["samesite"] in ("Lax", "Strict")


def test_the_link_of_an_appointment_is_https_and_becomes_a_secure_cookie(site):
    client = SecureClient(site)
    booked = client.book(client.hold(slots(client, 1)[0]).json)
    assert booked.status == 201, booked.body
    link = urllib.parse.urlsplit(booked.json["manage_url"])
    assert (link.scheme, link.netloc) == ("https", f"localhost:{site.front}")
    answer, _, _ = get(site, link.path)
    found = list(cookies(answer))
    assert answer.status == 303 and found
    for name, attributes in found:
        assert name.startswith("__Secure-"), name
        assert {"secure", "httponly"} <= set(attributes) and "domain" not in attributes
        assert attributes["path"].endswith(booked.json["appointment"])


def refused_at_start(tmp_path, made, environment):
    """What the program says on its way out."""
    folder = tmp_path / "data"
    shutil.copytree(made, folder)
    ports = ["--front-port", str(free_port()), "--watch-port", str(free_port())]
    ended = subprocess.run(
        [str(PROGRAM), "serve", "--data-dir", str(folder), *ports, "--log-level", "error"], capture_output=True, text=True,
        timeout=PATIENCE_SECONDS, env=environment,
    )
    assert ended.returncode == CONFIGURATION, ended.stdout + ended.stderr
    assert ended.stderr.startswith("creneau: ") and "Error" not in ended.stderr
    return ended.stderr


@pytest.mark.parametrize(
    "certificate_is,key_is,told",
    [
        ("own", "other", "belong together"),
        ("garbage", "key", "PEM"),
        ("own", "own", "PEM"),
        ("missing", "key", "CRENEAU_TLS_CERTIFICATE_FILE (--tls-certificate-file) must be a file that can be read"),
        ("own", "missing", "CRENEAU_TLS_KEY_FILE (--tls-key-file) must be a file that can be read"),
        ("own", None, "CRENEAU_TLS_KEY_FILE (--tls-key-file) is needed"),
        (None, "key", "CRENEAU_TLS_CERTIFICATE_FILE (--tls-certificate-file) is needed"),
    ],
)
def test_a_wrong_certificate_or_key_ends_the_start_with_what_to_do(tmp_path, made, papers, certificate_is, key_is, told):
    environment = {
        name: str(papers[which])
        for name, which in [("CRENEAU_TLS_CERTIFICATE_FILE", certificate_is), ("CRENEAU_TLS_KEY_FILE", key_is)] if which
    }
    assert told in refused_at_start(tmp_path, made, environment)
