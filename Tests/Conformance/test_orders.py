"""Officers at the command line: one closes what has to be closed, two open it again, and files travel between them."""

import contextlib
import functools
import itertools
import json
import re
import time

import pytest

from Conformance.api import Client, bearer, is_problem
from Support.desk import CLINIC, Desk, date, entered, free_slots, tomorrow
from Support.officers import Officer, Stranger, enrol, founded, hand_in, level, lowering, officers_of, order, signed, taken
from Support.postgres import private_server
from Support.service import Service, copy, creneau, creneau_alone, eventually, serving

pytestmark = pytest.mark.apart

USAGE, DATA, NO_INPUT, UNAVAILABLE, CANNOT_CREATE = 64, 65, 66, 69, 73
UNKNOWN = "01JBRS2Q4E8ZQ3W9K7M5N1P0XV"


def done(answer):
    """What a command said that did what it was asked."""
    assert answer.returncode == 0, (answer.returncode, answer.stdout, answer.stderr)
    return answer.stdout


def refuses(answer, code, words):
    assert answer.returncode == code, (answer.returncode, answer.stdout, answer.stderr)
    assert words in answer.stderr, answer.stderr
    assert "Fatal error" not in answer.stderr and "(code" not in answer.stderr


def contained(run, where, by, at="frozen", **more) -> str:
    """Raises the level there, and returns the order's id."""
    more = [f"--{name.replace('_', '-')}={value}" for name, value in more.items()]
    said = done(run("contain", at, "--scope", where, "--reason", "OAT-021", "--key", str(by.file), *more))
    return re.search(rf"^Order ([0-9A-Z]{{26}}): {at} for {re.escape(where)}\.$", said, re.M).group(1)


# MARK: While it runs, on each engine

@contextlib.contextmanager
def running(tmp_path, engine):
    """A demonstration that has officers, and these."""
    with private_server(engine == "postgres") as url:
        service = Service(tmp_path / "data", *(["--database-url", url] if url else []))
        copy(service.seeds(), service.folder)
        officers = enrol(service.run, tmp_path / "keys")
        with serving(service.folder, None, *service.arguments) as service:
            yield service, officers


def levels(service) -> dict:
    return json.loads(done(service.run("level", "--json")))["levels"]


def free_slot(client) -> str:
    return next(client.every_opening())["slot"]


@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_one_officer_closes_the_front_and_two_open_it(tmp_path, engine):
    with running(tmp_path, engine) as (service, (anna, ben, safe)):
        client, desk = Client(service.front), entered(service)
        assert levels(service) == {} and service.metric("creneau_containment_careful") == 0
        slot = free_slot(client)
        booked = client.book(client.hold(slot).json).json
        closed = contained(service.run, "front", anna)
        assert levels(service) == {"front": "frozen"}
        eventually(lambda: client.openings().status == 503, 10)
        the_front_is_closed(client, slot, booked)
        the_desk_goes_on(service, desk)
        one_key_does_not_open_it(service, client, closed, anna, safe)
        done(service.run("reopen", closed, "--reason", "over", "--key", str(ben.file), "--key", str(safe.file)))
        assert levels(service) == {}
        eventually(lambda: client.openings().status == 200, 10)
        # What stood still goes on a moment later: until then it is said to ask again.
        eventually(lambda: client.hold(free_slot(client)).status == 201, 10)
        it_is_sent_to_a_surface(service, client, anna, ben, tmp_path)


def the_front_is_closed(client, slot, booked):
    """By the matrix: nothing is found, held or booked; one's own is seen, and a cancellation waits."""
    is_problem(client.openings(), 503, "suspended")
    is_problem(client.hold(slot), 503, "suspended")
    is_problem(client.call("POST", f"/api/v1/holds/{booked['appointment']}/renewal", {"token": "x"}), 503, "suspended")
    own = "/api/v1/appointments/" + booked["appointment"]
    seen = client.call("GET", own, **bearer(booked))
    assert seen.status == 200 and seen.json["state"] == "booked" and seen.json["particulars"]["status"] == "opened"
    cancelled = client.call("POST", own + "/cancellation", {}, **bearer(booked))
    assert cancelled.status == 202 and cancelled.json["state"] == "booked" and cancelled.json["cancellation"] == "queued"
    for path in ["/", "/en", "/api/v1/clinics", "/healthz", "/readyz"]:
        assert client.call("GET", path).status == 200, path


def the_desk_goes_on(service, desk):
    """For every day: the order was about the front."""
    assert Desk(service.desk).get("/connexion").status == 200
    for day in [tomorrow(), date(3)]:
        assert desk.book(free_slots(desk.day(day))[0], "Roy").status == 303
    for port in [service.desk, service.watch]:
        assert Client(port).call("GET", "/healthz").status == 200


def one_key_does_not_open_it(service, client, closed, anna, safe):
    for key in [anna, safe]:
        for keys in [["--key", str(key.file)], ["--key", str(key.file)] * 2]:
            refuses(service.run("reopen", closed, "--reason", "over", *keys), DATA, "two different officers")
    assert levels(service) == {"front": "frozen"}
    is_problem(client.openings(), 503, "suspended")


def it_is_sent_to_a_surface(service, client, anna, ben, folder):
    """An order that a file carried from one officer to the other, and to whichever surface answers."""
    send = functools.partial(service.run, "order", "send")
    raised, ended = folder / "raise", folder / "ended"
    raised.write_bytes(signed(first := order("frozen", "front"), anna))
    refuses(send(str(raised), "--to", "http://127.0.0.1:1"), UNAVAILABLE, "nobody took it")
    assert client.openings().status == 200
    said = done(send(str(raised), "--to", "http://127.0.0.1:1", "--to", f"http://127.0.0.1:{service.desk}"))
    assert "127.0.0.1:1: no answer" in said and '"outcome":"new"' in said
    # In that process it is in force before the answer.
    is_problem(client.openings(), 503, "suspended")
    ended.write_bytes(signed(lowering(first), anna))
    refuses(send(str(ended), "--to", service.url), UNAVAILABLE, "nobody took it")
    ended.write_bytes(signed(lowering(first), anna, ben))
    done(send(str(ended), "--to", service.url))
    assert client.openings().status == 200


@pytest.mark.parametrize("where", [f"clinic:{CLINIC}", f"clinic:{CLINIC}/front"])
def test_a_clinic_is_closed_and_others_go_on(tmp_path, where):
    with running(tmp_path, "sqlite") as (service, (anna, ben, _)):
        client, desk = Client(service.front), entered(service)
        here, there = client.opening_at(CLINIC)["slot"], client.opening_elsewhere(CLINIC)["slot"]
        held = client.hold(client.opening_at(CLINIC)["slot"]).json
        taken(service.watch, signed(closed := order("frozen", where), anna))
        is_problem(client.hold(here), 503, "suspended")
        is_problem(client.book(held), 503, "suspended")
        elsewhere = client.hold(there)
        assert elsewhere.status == 201 and client.book(elsewhere.json).status == 201
        # The clinic keeps its day, after a new sign-in where the order is about its desk.
        if not where.endswith("/front"):
            desk = entered_anew(service)
        # What stands still does not keep the clinic from a place; this one is to go on.
        today = next(slot for slot in free_slots(desk.day()) if slot != held["slot"])
        assert desk.book(today, "Roy").status == 303
        if where.endswith("/front"):
            assert desk.book(free_slots(desk.day(date(3)))[0], "Roy").status == 303
        taken(service.watch, signed(lowering(closed), anna, ben))
        assert client.book(held).status == 201
        assert desk.book(free_slots(desk.day(date(3)))[0], "Roy").status == 303


def test_the_desk_of_a_frozen_clinic_books_for_today_and_tomorrow_alone(tmp_path):
    with running(tmp_path, "sqlite") as (service, (anna, _, _)):
        desk = entered(service)
        slot, later = free_slots(desk.day())[0], free_slots(desk.day(date(3)))[0]
        taken(service.watch, signed(order("frozen", f"clinic:{CLINIC}"), anna))
        # Who signed in before the order is out.
        assert desk.book(slot, "Roy").status == 401
        desk = entered_anew(service)
        assert desk.book(slot, "Roy").status == 303
        assert desk.book(later, "Roy").status in (403, 503)


def entered_anew(service):
    """Signs in after an order: times are whole seconds, and who signed in within its own second is out too."""
    time.sleep(1.1)
    return entered(service)


# MARK: While nothing runs

@pytest.fixture
def folder(tmp_path):
    """A deployment with officers."""
    copy(founded() / "data", tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def run(folder):
    return functools.partial(creneau, data=folder)


@pytest.fixture
def officers():
    return officers_of(founded() / "keys")


def keys_of(*officers) -> list[str]:
    return [*itertools.chain.from_iterable(("--key", str(officer.file)) for officer in officers)]


def test_what_is_in_force_is_said_to_people_and_to_programs(folder, run, officers):
    anna, ben, safe = officers
    assert done(run("level")) == "Open: no order is in force.\n"
    assert level(folder) == {"levels": {}, "orders": [], "is_careful": False}
    first = contained(run, "front", anna, "guarded")
    second = contained(run, "all", ben, "restricted")
    told = level(folder)
    assert told["levels"] == {"front": "guarded", "all": "restricted"} and told["is_careful"] is False
    assert sorted((each["level"], each["id"], each["scopes"], each["officers"]) for each in told["orders"]) == [
        ("guarded", first, ["front"], ["anna"]), ("restricted", second, ["all"], ["ben"])]
    assert all(each["reason"] == "OAT-021" and each["issued"] <= each["seen"] for each in told["orders"])
    said = done(run("level"))
    assert f"{first}  guarded for front: OAT-021 (anna, seen 20" in said and "all\trestricted\n" in said
    # Lowered by a step, with what remains said for both scopes; and then to the end.
    done(run("reopen", first, second, "--level", "guarded", "--reason", "by a step", *keys_of(anna, safe)))
    told = level(folder)
    assert told["levels"] == {"front": "guarded", "all": "guarded"}
    remaining, = told["orders"]
    assert remaining["officers"] == ["anna", "coffre"] and sorted(remaining["scopes"]) == ["all", "front"]
    done(run("reopen", remaining["id"], "--reason", "over", *keys_of(ben, safe)))
    assert level(folder)["levels"] == {}


def test_two_officers_at_two_places_sign_one_file_after_the_other(folder, run, officers, tmp_path):
    anna, ben, _ = officers
    closed = contained(run, "front", anna)
    draft, once, twice = (str(tmp_path / name) for name in ["draft", "once", "twice"])
    assert f"creneau order sign {draft}" in done(run("reopen", closed, "--reason", "over", "--draft", draft))
    assert f"supersedes {closed}\n" in open(draft).read()
    said = done(creneau_alone("order", "sign", draft, "--key", str(anna.file), "--out", once))
    assert open(draft).read() in said and "Signed by anna." in said
    refuses(run("order", "send", once), DATA, "two different officers")
    assert "Signed by anna, ben." in done(creneau_alone("order", "sign", once, "--key", str(ben.file), "--out", twice))
    assert level(folder)["levels"] == {"front": "frozen"}
    assert "Taken: in force" in done(run("order", "send", twice))
    assert level(folder)["levels"] == {}
    assert "known already" in done(run("order", "send", twice))
    # Of a file that is there nothing is lost.
    refuses(creneau_alone("order", "sign", draft, "--key", str(ben.file), "--out", once), CANNOT_CREATE, once)


def test_a_paper_order_waits_in_a_safe_and_counts_once(folder, run, officers, tmp_path):
    anna, ben, safe = officers
    paper = str(tmp_path / "paper")
    done(run("contain", "dark", "--scope", "all", "--reason", "from the safe", "--paper", "--draft", paper, *keys_of(safe)))
    assert "\nexpires -\n" in open(paper).read() and level(folder)["levels"] == {}
    done(run("order", "send", paper))
    raised, = level(folder)["orders"]
    assert level(folder)["levels"] == {"all": "dark"} and raised["officers"] == ["coffre"]
    done(run("reopen", raised["id"], "--reason", "over", *keys_of(anna, ben)))
    done(run("order", "send", paper))
    assert level(folder)["levels"] == {}


def test_two_officers_enrol_another_and_take_a_stolen_key_away(run, folder, officers, tmp_path):
    anna, ben, _ = officers
    printed = done(run("officer", "list"))
    assert all(str(officer.key) in printed for officer in officers)
    file = tmp_path / "dora.key"
    key = done(creneau_alone("officer", "key", "--name", "dora", "--key", str(file))).strip()
    dora = Officer.read(file)
    assert str(dora.key) == key and file.stat().st_mode & 0o777 == 0o600
    refuses(run("contain", "frozen", "--scope", "front", "--reason", "x", *keys_of(dora)), DATA, "No signature is by an officer")
    refuses(run("officer", "add", key, *keys_of(anna)), DATA, "two different officers")
    done(run("officer", "add", key, *keys_of(anna, ben)))
    listed = json.loads(done(run("officer", "list", "--json")))
    assert listed["link"] == 1 and key in listed["keys"] and listed["host"] == "localhost" and listed["passkey_domain"] == "localhost"
    meant, stolen = contained(run, "front", dora), contained(run, "all", dora, "dark")
    refuses(run("officer", "revoke", "dora", *keys_of(ben)), DATA, "two different officers")
    done(run("officer", "revoke", "dora", "--void", stolen, *keys_of(anna, ben)))
    # What she meant stands; what the thief raised does not, and nothing more is taken.
    assert [each["id"] for each in level(folder)["orders"]] == [meant]
    assert level(folder)["levels"] == {"front": "frozen"}
    refuses(run("contain", "dark", "--scope", "all", "--reason", "x", *keys_of(dora)), DATA, "No signature is by an officer")
    refuses(run("officer", "revoke", "dora", *keys_of(anna, ben)), USAGE, "officer list")
    # Two have to be left who can lower.
    done(run("officer", "revoke", "coffre", *keys_of(anna, ben)))
    refuses(run("officer", "revoke", "ben", *keys_of(anna, ben)), DATA, "Fewer than two officers")


def test_without_officers_it_is_open_and_says_what_to_do(tmp_path, made):
    with serving(tmp_path / "data", made, verb="serve") as service:
        assert level(service.folder)["levels"] == {} and service.metric("creneau_containment_careful") == 0
        for port in [service.front, service.desk, service.watch]:
            for language, words in [("fr", "Personne n’est responsable"), ("en", "Nobody is an officer here")]:
                answer = hand_in(port, signed(order("dark", "all"), Stranger()), language)
                is_problem(answer, 404, "no_officers")
                assert words in answer.json["title"] and "creneau officer init" in answer.json["title"]
        assert Client(service.front).openings().status == 200
    refuses(creneau("officer", "list", data=service.folder), NO_INPUT, "officer init")


REASON, FRONT = ["--reason", "OAT-021"], ["--scope", "front"]


@pytest.mark.parametrize("arguments, code, words", [
    (["contain", "open", *FRONT, *REASON, "--key", "{anna}"], USAGE, "guarded, restricted, frozen or dark"),
    (["contain", "shut", *FRONT, *REASON, "--key", "{anna}"], USAGE, "guarded, restricted, frozen or dark"),
    (["contain", "frozen", *FRONT, *REASON], USAGE, "--key"),
    (["contain", "frozen", *REASON, "--key", "{anna}"], USAGE, "--scope"),
    (["contain", "frozen", *FRONT, "--key", "{anna}"], USAGE, "--reason"),
    (["contain", "frozen", "--scope", "vault", *REASON, "--key", "{anna}"], USAGE, "clinic:ID/front"),
    (["contain", "frozen", "--scope", "clinic:parapet", *REASON, "--key", "{anna}"], USAGE, "26 characters"),
    (["contain", "frozen", *FRONT, *FRONT, *REASON, "--key", "{anna}"], USAGE, "different scopes"),
    (["contain", "frozen", *FRONT, "--reason", "", "--key", "{anna}"], USAGE, "200 characters"),
    (["contain", "frozen", *FRONT, "--reason", "é" * 201, "--key", "{anna}"], USAGE, "200 characters"),
    (["contain", "frozen", *FRONT, "--reason", "a\nb", "--key", "{anna}"], USAGE, "one line"),
    (["contain", "frozen", *FRONT, *REASON, "--good-for", "4w", "--key", "{anna}"], USAGE, "30m, 4h or 2d"),
    (["contain", "frozen", *FRONT, *REASON, "--key", "{anna}.none"], NO_INPUT, "there is no key file"),
    (["contain", "frozen", *FRONT, *REASON, "--key", "{here}"], DATA, "creneau officer key"),
    (["reopen", UNKNOWN, *REASON, "--key", "{anna}", "--key", "{ben}"], USAGE, "creneau level"),
    (["reopen", UNKNOWN.lower(), *REASON, "--key", "{anna}", "--key", "{ben}"], USAGE, "in capitals"),
    (["reopen", UNKNOWN, "--level", "half", *REASON, "--key", "{anna}"], USAGE, "open, guarded"),
    (["order", "send", "{here}.none"], NO_INPUT, "there is no file"),
    (["order", "send", "{here}"], DATA, "is no order"),
    (["officer", "init", "--keys", "{keys}"], CANNOT_CREATE, "creneau officer list"),
    (["officer", "init", "--keys", "{keys}", "--name", "a", "--name", "b"], USAGE, "three different officers"),
    (["officer", "add", "dora", "--key", "{anna}", "--key", "{ben}"], USAGE, "creneau officer key"),
    (["officer", "revoke", "nobody", "--key", "{anna}", "--key", "{ben}"], USAGE, "creneau officer list"),
    (["officer", "revoke", "coffre", "--void", "x", "--key", "{anna}"], USAGE, "creneau level"),
    (["officer", "root", "00"], USAGE, "64 hexadecimal digits"),
    (["officer", "root", "0" * 64], CANNOT_CREATE, "creneau officer list"),
])
def test_what_cannot_be_is_refused_with_what_to_do_and_changes_nothing(folder, run, officers, tmp_path, arguments, code, words):
    anna, ben, _ = officers
    book = (folder / "orders" / "book").read_bytes()
    places = {"anna": anna.file, "ben": ben.file, "here": __file__, "keys": tmp_path / "keys"}
    refuses(run(*(argument.format(**places) for argument in arguments)), code, words)
    assert (folder / "orders" / "book").read_bytes() == book
