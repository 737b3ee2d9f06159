"""The officers' page as programs see it: what it tells, whom it lets hand in, and what it keeps to itself."""

import json
import re
import urllib.parse

import pytest

from Conformance.api import Client, is_problem
from Support.officers import Stranger, founded, instant, level, lowering, officers_of, order, signed, taken
from Support.service import Service, copy, creneau, eventually, serving

NOBODY = "staff:01j4zzzzzzzzzzzzzzzzzzzzz0"
SURFACES = ["front", "desk", "watch"]
PAGES = {"fr": ("/officier", "/officier/ordre"), "en": ("/en/officer", "/en/officer/order")}
CONFIGURATION = 78


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("page") / "data", founded() / "data", verb="serve") as service:
        yield service


@pytest.fixture(scope="module")
def officers():
    return officers_of(founded() / "keys")


@pytest.fixture
def watch(service):
    client = Client(service.watch)
    yield client
    client.close()


def state(watch) -> dict:
    answer = watch.call("GET", "/officier/etat")
    assert answer.status == 200 and answer.headers["Cache-Control"] == "no-store"
    return answer.json


@pytest.mark.parametrize("surface", SURFACES)
def test_any_page_may_hand_in_and_read_what_is_answered(service, officers, surface):
    """Whatever the answer is; and nothing of what a browser would send along is looked at."""
    client = Client(getattr(service, surface))
    asked = client.call(
        "OPTIONS", "/orders", Origin="https://ailleurs.example", Access_Control_Request_Method="POST",
        Access_Control_Request_Headers="content-type")
    assert asked.status == 204 and asked.headers["Access-Control-Allow-Methods"] == "POST"
    raised = order("guarded", NOBODY)
    answers = [
        client.call("POST", "/orders", note, Origin="https://ailleurs.example", Cookie="creneau=x")
        for note in [signed(raised, officers[0]), signed(raised, officers[0]), b"hello", signed(order("dark", "all"), Stranger()),
                     b"x" * 70_000]
    ]
    assert [answer.status for answer in answers] == [200, 200, 400, 403, 413]
    for answer in [asked, *answers]:
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer.headers and "Set-Cookie" not in answer.headers
    is_problem(answers[4], 413, "too_long")
    processes = {answer.json["process"] for answer in answers[:2]}
    assert len(processes) == 1 and re.fullmatch("[0-9a-f]{1,8}", processes.pop())
    taken(service.watch, signed(lowering(raised), *officers[:2]))
    # Of this one address alone.
    assert "Access-Control-Allow-Origin" not in client.call("GET", "/healthz").headers
    client.close()


def test_all_surfaces_of_a_process_say_which_it_is(service, officers):
    raised = order("guarded", NOBODY)
    said = {taken(getattr(service, surface), signed(raised, officers[0]), outcome)["process"]
            for surface, outcome in zip(SURFACES, ["new", "known", "known"])}
    assert len(said) == 1
    taken(service.watch, signed(lowering(raised), *officers[:2]))


def test_the_page_may_ask_the_known_addresses_and_no_other(service, watch):
    policy = watch.call("GET", "/officier").headers["Content-Security-Policy"]
    connect = re.search("connect-src ([^;]*);", policy).group(1).split()
    assert connect == ["'self'", *(f"http://localhost:{getattr(service, surface)}" for surface in SURFACES)]
    assert state(watch)["addresses"] == connect[1:]
    assert "unsafe" not in policy and "default-src 'none'" in policy


def test_whoever_comes_is_led_to_the_page_of_their_language(watch):
    for language, (page, _) in PAGES.items():
        answer = watch.call("GET", "/", Accept_Language=language)
        assert answer.status == 303 and answer.headers["Location"] == page
        shown = watch.call("GET", page)
        assert shown.status == 200 and f'lang="{language}-CA"' in shown.body.decode()


def test_the_state_says_what_is_in_force_and_nothing_of_anybody(service, watch, officers):
    before = state(watch)
    assert before["host"] == "localhost" and before["rp"] == "localhost" and not before["careful"] and before["orders"] == []
    assert before["officers"] == [str(officer.key) for officer in officers]
    raised = order("restricted", NOBODY, reason="« essai » & <b>")
    taken(service.front, signed(raised, officers[1]))
    after = state(watch)
    assert after["levels"] == {NOBODY: "restricted"}
    [live] = after["orders"]
    assert live["id"] == raised.id and live["officers"] == ["ben"] and live["reason"] == "« essai » & <b>"
    assert eventually(lambda: state(watch)["unentered"] == 0) is True
    page = watch.call("GET", "/officier").body.decode()
    assert raised.id in page and "<b>" not in page
    # Counts alone, of two digits; names are of clinics.
    assert all(set(clinic) == {"id", "name", "place", "coming", "held", "staff"} for clinic in after["clinics"])
    for count in [after["waiting"], *(clinic[name] for clinic in after["clinics"] for name in ("coming", "held", "staff"))]:
        assert len(str(count).rstrip("0")) <= 2
    taken(service.front, signed(lowering(raised), *officers[:2]))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_order_by_a_form(service, watch, officers, language):
    page, path = PAGES[language]

    def post(note: bytes | str, kind="application/x-www-form-urlencoded"):
        return watch.call("POST", path, urllib.parse.urlencode({"order": note}).encode(), Content_Type=kind)

    raised = order("guarded", NOBODY)
    cases = {b"hello": 400, signed(order("dark", "all"), Stranger()): 403, signed(order("dark", "all", expires=instant(-9)), officers[0]): 410}
    for note, status in cases.items():
        answer = post(note)
        assert answer.status == status and answer.headers["Content-Type"] == "text/html; charset=utf-8"
        # What was pasted is still there.
        assert note.decode().splitlines()[0] in answer.body.decode()
    assert post(b"x", "text/plain").status == 415
    assert watch.call("POST", path, b"order=" + b"x" * 70_000, Content_Type="application/x-www-form-urlencoded").status == 413
    assert level(service.folder)["orders"] == []
    # As a browser sends it: every line ends in two characters.
    answer = post(b"  \n\n" + signed(raised, officers[0]).replace(b"\n", b"\r\n") + b"\r\n \r\n")
    assert answer.status == 200 and raised.id in answer.body.decode()
    assert watch.call("GET", path).status == 405
    taken(service.watch, signed(lowering(raised), *officers[:2]))


def test_the_worker_keeps_the_page_and_what_it_is_made_of(watch):
    worker = watch.call("GET", "/officer-worker.js")
    assert worker.headers["Content-Type"].startswith("text/javascript") and worker.headers["Cache-Control"] == "no-cache"
    shell = json.loads(worker.body.decode().split("\n")[0].removeprefix("const SHELL = ").removesuffix(";"))
    page = watch.call("GET", "/officier").body.decode()
    for path in shell["assets"]:
        assert path in page and watch.call("GET", path).status == 200
    assert set(shell["assets"]) == set(re.findall('(?:href|src)="(/assets/[^"]+)"', page))
    for path in shell["pages"]:
        assert watch.call("GET", path).status == 200
    for language, path in {"fr": "/officier/installation", "en": "/en/officer/installation"}.items():
        manifest = watch.call("GET", path)
        assert manifest.headers["Content-Type"] == "application/manifest+json"
        assert manifest.json["start_url"] == PAGES[language][0] and manifest.json["display"] == "standalone"
        assert watch.call("GET", manifest.json["icons"][0]["src"]).status == 200


def test_metrics_are_for_who_reaches_the_port_and_not_for_who_comes_by_a_proxy(watch):
    assert watch.call("GET", "/metrics").status == 200
    assert watch.call("GET", "/metrics", X_Forwarded_For="203.0.113.9").status == 404
    assert watch.call("GET", "/healthz", X_Forwarded_For="203.0.113.9").status == 200


@pytest.mark.parametrize("address", ["http://rendez-vous.example", "https://a.example/chemin", "ftp://a.example", "x"])
def test_an_address_that_a_page_could_not_trust_is_refused_at_start(tmp_path, address):
    refused = creneau("check", "--order-addresses", f"https://a.example,{address}", data=tmp_path / "data")
    assert refused.returncode == CONFIGURATION and "CRENEAU_ORDER_ADDRESSES" in refused.stderr, refused


def test_where_nobody_is_an_officer_the_page_says_how_to_begin(tmp_path):
    from Support.deployment import deploy
    from Support.together import once
    with serving(tmp_path / "data", once("deployment", deploy), verb="serve") as service:
        watch = Client(service.watch)
        assert "officers" not in state(watch)
        assert "creneau officer init" in watch.call("GET", "/officier").body.decode()
        watch.close()


def test_who_floods_the_page_keeps_nobody_from_handing_in(tmp_path, officers):
    """Nor from reading the log, nor monitoring from its figures."""
    with serving(tmp_path / "data", founded() / "data", "--limit-requests-per-network", "5", verb="serve") as service:
        watch = Client(service.watch)
        answers = [watch.call("GET", "/officier") for _ in range(12)]
        assert answers[-1].status == 429 and int(answers[-1].headers["Retry-After"]) > 0
        assert watch.call("GET", "/rehearsals").status == 429
        raised = order("guarded", NOBODY)
        form = urllib.parse.urlencode({"order": signed(raised, officers[0])}).encode()
        assert watch.call("POST", "/officier/ordre", form, Content_Type="application/x-www-form-urlencoded").status == 200
        assert taken(service.watch, signed(raised, officers[0]), "known")
        assert all(watch.call("GET", path).status == 200 for path in ["/metrics", "/healthz"] * 10)
        watch.close()
