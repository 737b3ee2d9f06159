"""Whatever is typed at the desk, it is answered: no fault of the server's, nobody led elsewhere, no form lost."""

import random
import re
import urllib.parse

import pytest

from Conformance.api import Client
from Support.desk import CLINIC, DAY, MANAGER, Desk, date, entered, free_slots, names, public_slots, tomorrow, visit_path, visits

BASE = f"/cliniques/{CLINIC}"
UNKNOWN = "01j4zzzzzzzzzzzzzzzzzzzzz0"
FIELDS = {
    "family-name": "Essai", "given-name": "Anne", "phone": "514 555-0142", "birth-date": "1980-06-24",
    "health-number": "TREA 5203 1517", "email": "anne@example.org", "reason": "earache", "language": "fr", "there": "yes",
    "origin": "walk-in", "minutes": "15", "time": "10:00", "modality": "phone", "step": "arrive", "cause": "1", "sequence": "0",
    "notify": "yes", "role": "reception", "password": "x", "code": "0",
}
BAD = [
    "", " ", "\0", "\r\nSet-Cookie: a=b", "\x1b[2J\x7f", "\u202e\ufeff\u0085", "-1", "-9223372036854775809", "9" * 40, "1e9", "0x10", "٣",
    "9999-12-31", "0000-00-00", "2026-13-40", "25:61", "24:00", "<script>alert(1)</script>", "' OR 1=1; --", "é" * 20_000, "🙂" * 300,
    "a\u0301" * 200,
    "%", "%zz", "../../..", "//evil.example", "arrive:", ":" * 50, "arrive:" + "z" * 26,
]


@pytest.fixture(scope="module")
def desk(service):
    return entered(service)


@pytest.fixture(scope="module")
def visit(desk):
    return desk.book(free_slots(desk.day())[0], "Formulaire").visit


@pytest.fixture(scope="module")
def targets(desk, visit):
    held = desk.hold(free_slots(desk.day())[0])
    return [
        f"{DAY}{tomorrow()}/etapes", f"{BASE}/reservations", held.location, f"{BASE}/surnombre", visit_path(visit, "/etapes"),
        visit_path(visit, "/annulation"), visit_path(visit, "/deplacement"), f"{BASE}/personnel", f"{BASE}/personnel/retrait", "/connexion",
        "/connexion/cle", "/connexion/secours", "/compte/cles", "/compte/cles/retrait", "/compte/mot-de-passe", "/preuve", "/preuve/cle",
    ]


def is_answered(page, path):
    assert page.status < 500, (path, page)
    if page.status in range(300, 400):
        assert re.match(r"/(?![/\\])", page.location) and not re.search(r"[\r\n]", page.location), (path, page)
    assert "<script>alert" not in page.text
    assert page.headers["Set-Cookie"] is None or "a=b" not in page.headers["Set-Cookie"]


def body(desk, fields) -> str:
    return urllib.parse.urlencode([("csrf", desk.token), *fields], errors="surrogateescape")


# MARK: Garbage

def test_each_field_of_each_form_takes_anything(desk, targets):
    for path in targets:
        # One that cannot be read on top of it all: nothing is to be done by chance.
        for name in [*FIELDS, "slot", "hold", "practitioner", "staff", "resume", "challenge", "credential"]:
            harmless = {"family-name": "", "email": "x", "cause": "99", "sequence": "-1", "step": "none"}
            is_answered(desk.post(path, {**FIELDS, **harmless, name: BAD[hash_of(path + name) % len(BAD)]}), path)


def hash_of(text):
    """The same in every run."""
    return sum(index * byte for index, byte in enumerate(text.encode(), 7))


def test_the_booking_form_takes_anything_and_shows_it_again(desk):
    held = desk.hold(free_slots(desk.day())[0]).location
    for bad in BAD:
        page = desk.post(held, {**FIELDS, "family-name": bad, "birth-date": "hier"})
        is_answered(page, held)
        if len(bad) < 5_000:
            assert page.status == 422, (bad, page)
            assert page.form("/reservations/").fields["given-name"] == "Anne"
        assert '<input id="birth-date"' in page.text or page.status == 413
    assert desk.post(held + "/abandon").status == 303


@pytest.mark.parametrize("name,bad", [
    pytest.param("birth-date", date(1), id="birth-date-tomorrow"), ("birth-date", "1980-02-30"), ("birth-date", "24/06/1980"), ("phone", "12"), ("phone", "+" * 20),
    ("email", "a@"), ("email", "a@b@c"), ("family-name", "\x07"), ("family-name", "a" * 81), ("given-name", ""), ("health-number", "é" * 33),
])
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(desk, name, bad):
    held = desk.hold(free_slots(desk.day())[0]).location
    page = desk.post(held, {**FIELDS, name: bad})
    assert page.status == 422 and 'aria-invalid="true"' in page.text, page
    kept, typed = page.form("/reservations/").fields, {**FIELDS, name: bad}
    # A control character is nothing that one could read again.
    may_differ = {name} if bad == "\x07" else set()
    for field in {"family-name", "given-name", "phone", "email", "birth-date", "health-number"} - may_differ:
        assert kept.get(field) == typed[field], field
    desk.post(held + "/abandon")


@pytest.mark.parametrize("changes", [
    {"date": "2026-02-30"}, {"date": "1999-01-01"}, {"date": "9999-12-31"}, {"time": "25:00"}, {"time": "10h"}, {"minutes": "0"},
    {"minutes": "-15"}, {"minutes": "241"}, {"minutes": "9" * 30}, {"practitioner": ""}, {"practitioner": UNKNOWN},
    {"family-name": ""},
])
def test_an_addition_that_cannot_be_is_not_made(desk, changes):
    before = visits(desk.day())
    page = added(desk, changes)
    assert page.status == 422, page
    assert page.form("/surnombre").fields["given-name"] == "Anne" and visits(desk.day()) == before


@pytest.mark.parametrize("chosen", [UNKNOWN, "", UNKNOWN + "." + "A" * 22])
def test_an_addition_under_an_id_that_somebody_chose_is_not_made(desk, chosen):
    before = visits(desk.day())
    assert added(desk, {"hold": chosen}).status in (400, 422) and visits(desk.day()) == before


def added(desk, changes):
    """Sends the form for a visit on top of the schedule."""
    shown = desk.get(f"{BASE}/surnombre?date={tomorrow()}")
    fields = {
        **shown.form("/surnombre").fields, "practitioner": re.search(r'<option value="(\w{26})"', shown.text)[1], "time": "10:00",
        "family-name": "En-Plus", "given-name": "Anne", **changes,
    }
    return desk.post(f"{BASE}/surnombre", fields)


def test_an_addition_is_on_the_date_that_its_form_says(desk):
    """24:00 is no time to begin at: it would be a visit on the day after."""
    page = added(desk, {"time": "24:00"})
    assert page.status == 422, page


@pytest.mark.parametrize("query", [
    "date=9999-12-31", "date=0001-01-01", "date=", "date=x&date=2026-01-01", "date=%ff", "date=-1", "practitioner=%00", "&&&=",
    "date=" + "9" * 5_000,
])
@pytest.mark.parametrize("path", ["/surnombre", "/jours", "deplacement"])
def test_queries_are_answered(desk, visit, path, query):
    address = visit_path(visit, "/deplacement") if path == "deplacement" else BASE + path
    is_answered(desk.get(f"{address}?{query}"), path)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "9999-12-30"])
def test_the_first_and_last_dates_there_are_have_a_day(desk, day):
    page = desk.day(day)
    assert page.status == 200
    for link in re.findall(r'<a class="step" href="([^"]+)"', page.text):
        assert desk.get(link).status in (200, 404), link


# MARK: Bodies

def test_a_body_of_100_kb_is_too_large(desk, targets):
    for path in targets:
        page = desk.call("POST", path, body(desk, [("family-name", "a" * 100_000)]))
        assert page.status == 413, (path, page)
        desk.close()
        chunked = desk.call("POST", path, iter([b"family-name=" + b"a" * 50_000] * 3))
        assert chunked.status == 413, (path, chunked)
        desk.close()


@pytest.mark.parametrize("data", [
    b"\xff\xfe", b"csrf=%ff%fe", b"family-name=\xc3\x28", b"a" * 60_000, b"&" * 30_000, b"=" * 30_000, b"%", b"csrf", b"\0" * 100,
    b"&".join(b"f%d=1" % number for number in range(500)), b'{"csrf":"x"}',
])
def test_bodies_that_are_no_form_are_refused(desk, targets, data):
    for path in targets:
        for kind in ("application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=x", "", "x" * 200):
            page = desk.call("POST", path, data, Content_Type=kind)
            assert page.status in (400, 403, 415), (path, kind, page)


def test_of_a_repeated_field_one_value_counts_alone(desk):
    """Else what is checked might not be what is done."""
    slot = free_slots(desk.day())[0]
    held = desk.hold(slot).location
    fields = [("family-name", "Première"), ("family-name", "Seconde"), ("given-name", "A"), ("csrf", "x")]
    page = desk.call("POST", held, body(desk, fields))
    assert page.status == 303 and "Première" in names(desk.day()) and "Seconde" not in desk.day().text


def test_random_forms_are_answered(desk, targets):
    chance = random.Random(2019)
    keys = [*FIELDS, "slot", "hold", "practitioner", "date", "staff", "resume", "resume.csrf", "resume.family-name", "x" * 100]
    for turn in range(400):
        path = chance.choice(targets)
        fields = [(chance.choice(keys), chance.choice(BAD[:-10] + [UNKNOWN, "a", "1"])[:200]) for _ in range(chance.randrange(12))]
        # What is left out is what would make it true.
        is_answered(desk.call("POST", path, body(desk, [pair for pair in fields if pair != ("cause", "1")])), path)


def test_a_name_is_text_wherever_it_stands(desk):
    family, given = "\"><img src=x onerror=alert(1)>'&amp;", "</script><script>alert(1)</script>"
    visit = desk.book(free_slots(desk.day())[0], family, given, phone="514 555-0142").visit
    pages = [desk.day(), *(desk.get(visit_path(visit, more)) for more in ("", "/annulation", "/deplacement"))]
    for page in pages:
        assert page.status == 200 and "<img src=x" not in page.text and "<script>alert" not in page.text
    assert family in names(pages[0])


# MARK: Leading elsewhere

ELSEWHERE = [
    "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "/%2f/evil.example", "/\t/evil.example", "///evil.example",
    "/\r\nLocation: https://evil.example", " //evil.example", "/@evil.example:80", "evil.example", "javascript:evil", "/" + "evil" * 200,
]


def recovery_codes(desk) -> list[str]:
    return re.findall(r"<li><code>([^<]+)</code>", desk.post("/compte/codes").text)


@pytest.mark.parametrize("resume", ELSEWHERE)
def test_no_page_to_sign_in_by_leads_elsewhere(service, resume):
    desk = Desk(service.desk)
    page = desk.get("/connexion?" + urllib.parse.urlencode({"resume": resume}))
    assert page.status == 200
    refused = desk.post("/connexion/secours", {"email": MANAGER, "code": "x", "resume": resume, "resume.x": "y"})
    assert refused.status == 422
    for form in page.forms + refused.forms:
        assert re.match(r"/(?!/)", form.action) and "evil" not in form.action + form.fields.get("resume", ""), form.fields


def test_signing_in_leads_nobody_elsewhere(service):
    for resume, code in zip(ELSEWHERE, recovery_codes(entered(service, MANAGER))):
        desk = Desk(service.desk)
        desk.get("/connexion")
        came = desk.post("/connexion/secours", {"email": MANAGER, "code": code, "resume": resume})
        assert came.status == 303 and came.location.startswith(DAY), came


def test_signing_in_goes_on_where_one_was(service):
    stranger = Desk(service.desk)
    page = stranger.get(stranger.get(DAY + tomorrow() + "?x=1").location)
    code = recovery_codes(entered(service, MANAGER))[0]
    assert stranger.send(page.form("/connexion/secours"), email=MANAGER, code=code).location == DAY + tomorrow() + "?x=1"


# MARK: Nothing typed is lost

def test_a_sign_in_that_ended_in_the_middle_of_a_form_keeps_it(service):
    signed_in_again(service)


def signed_in_again(service):
    """Somebody whose sign-in ended while she typed, and the form that the desk gives back to her."""
    desk = entered(service, MANAGER)
    codes = recovery_codes(desk)
    held = desk.hold(free_slots(desk.day())[0])
    gone = desk.cookies.pop("creneau-desk-grant")
    typed = {"family-name": "Gardée", "given-name": "Anne", "phone": "514 555-0199"}
    page = desk.post(held.location, typed, Sec_Fetch_Site="same-origin")
    assert page.status == 401 and gone not in page.text
    resumed = desk.send(page.form("/connexion/secours"), email=MANAGER, code=codes[0])
    assert resumed.status == 200
    form = resumed.form("/reservations/")
    assert (form.fields["family-name"], form.fields["phone"]) == ("Gardée", "514 555-0199")
    return desk, form


def test_after_signing_in_again_the_form_that_was_kept_is_taken_or_shown(service):
    """The hold was the old sign-in's: the form books all the same, or goes on to other slots with everything in it."""
    desk, form = signed_in_again(service)
    again = desk.send(form)
    assert again.status == 303 or "Gardée" in again.text, again


def test_a_form_for_a_slot_that_went_goes_on_to_another(service, desk):
    slot = public_slots(desk.day())[0]
    client = Client(service.front)
    assert client.book(client.hold(slot).json).status == 201
    page = desk.post(f"{BASE}/reservations", {"slot": slot, "family-name": "Reportée", "given-name": "Anne", "phone": "514 555-0111"})
    assert page.status == 409
    form = page.form("/reservations")
    assert form.fields["family-name"] == "Reportée"
    on = desk.send(form, form.buttons[0])
    assert on.status == 200 and on.form("/reservations/").fields["family-name"] == "Reportée"
    assert desk.send(on.form("/reservations/")).status == 303


def test_two_windows_of_one_receptionist_lose_no_form(desk):
    """A sign-in holds one slot at a time; the form of the first window still says what was typed in it."""
    first, second = (desk.hold(slot).location for slot in free_slots(desk.day())[:2])
    page = desk.post(first, {"family-name": "Fenêtre-Une", "given-name": "Anne"})
    assert page.status == 303 or "Fenêtre-Une" in page.text, page
    assert desk.post(second, {"family-name": "Fenêtre-Deux", "given-name": "Anne"}).status == 303


def test_an_expired_form_can_be_sent_again_as_it_was(desk):
    held = desk.hold(free_slots(desk.day())[0]).location
    page = desk.post(held, {"csrf": "A" * 43, "family-name": "Renvoyée", "given-name": "Anne"}, Sec_Fetch_Site="same-origin")
    assert page.status == 403
    assert desk.send(page.form("/reservations/")).status == 303 and "Renvoyée" in names(desk.day())


def test_a_form_of_another_sites_is_not_kept_with_a_token_of_ours(service):
    """The page that offers to send it again would do for that site what its own form could not."""
    manager = entered(service, MANAGER)
    fields = {"csrf": "A" * 43, "email": "a@example.org", "given-name": "Kim", "family-name": "Roy", "role": "manager"}
    for origin in ({"Sec_Fetch_Site": "cross-site"}, {"Origin": "https://evil.example"}, {"Origin": "null"}, {}):
        page = manager.post(f"{BASE}/personnel", fields, **origin)
        assert page.status == 403 and "Kim" not in page.text, origin
