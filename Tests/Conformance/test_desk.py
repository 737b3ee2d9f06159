"""The desk over HTTP: who may do what, what strangers learn, and what keeps nobody out."""

import json

import pytest

from Conformance.api import Client
from Support.desk import (
    CLINIC, CLINIC_NAME, DAY, MANAGER, PRACTITIONER, Desk, entered, free_slots, names, tomorrow, visit_path, visits)

UNKNOWN = "01j4zzzzzzzzzzzzzzzzzzzzz0"
CLINIC_PATH = f"/cliniques/{CLINIC}"


@pytest.fixture(scope="module")
def reception(service):
    return entered(service)


@pytest.fixture(scope="module")
def visit(reception):
    return reception.book(free_slots(reception.day())[0], "Essai-Rôle").visit


@pytest.fixture(scope="module")
def support(service):
    invited = service.run(
        "staff", "invite", "--clinic", CLINIC, "--role", "support", "--email", "roles@demo.example", "--given-name", "Rolande",
        "--family-name", "Soutien")
    assert invited.returncode == 0, invited.stderr
    return entered(service, "roles@demo.example")


def acts(visit, slot=UNKNOWN, clinic=CLINIC):
    """Every POST of the desk that changes something at a clinic, with fields that could be taken."""
    base = f"/cliniques/{clinic}"
    person = {"family-name": "Essai", "given-name": "Anne"}
    return [
        (f"{base}/jours/{tomorrow()}/etapes", {"step": f"arrive:{visit}"}),
        (f"{base}/reservations", {"slot": slot}),
        (f"{base}/reservations/{UNKNOWN}", person),
        (f"{base}/reservations/{UNKNOWN}/abandon", {}),
        (f"{base}/surnombre", {
            **person, "hold": UNKNOWN, "practitioner": UNKNOWN, "date": tomorrow(), "time": "10:00", "minutes": "15"}),
        (f"{base}/rendez-vous/{visit}/etapes", {"step": "arrive"}),
        (f"{base}/rendez-vous/{visit}/annulation", {"cause": "1", "sequence": "0"}),
        (f"{base}/rendez-vous/{visit}/deplacement", {"slot": slot, "sequence": "0"}),
    ]


def of_staff(clinic=CLINIC):
    base = f"/cliniques/{clinic}/personnel"
    return [
        (base, {"email": "x@example.org", "given-name": "X", "family-name": "Y", "role": "manager"}),
        (base + "/retrait", {"staff": UNKNOWN}),
    ]


OF_ACCOUNTS = [
    "/connexion", "/connexion/cle", "/connexion/secours", "/deconnexion", "/lien/" + "A" * 43, "/invitation/" + "A" * 43, "/preuve",
    "/preuve/cle", "/compte/cles", "/compte/cles/retrait", "/compte/mot-de-passe", "/compte/codes", "/compte/sessions",
    "/compte/sessions/fin", "/compte/sessions/autres",
]


def in_english(path):
    words = {
        "cliniques": "clinics", "jours": "days", "etapes": "steps", "reservations": "bookings", "abandon": "release",
        "surnombre": "addition", "rendez-vous": "appointments", "annulation": "cancellation", "deplacement": "move", "personnel": "staff",
        "retrait": "removal", "connexion": "sign-in", "cle": "passkey", "secours": "recovery", "deconnexion": "sign-out", "lien": "link",
        "preuve": "proof", "compte": "account", "cles": "passkeys", "mot-de-passe": "password", "fin": "end", "autres": "others",
    }
    return "/en" + "/".join(words.get(part, part) for part in path.split("/"))


# MARK: Forms

def test_every_form_without_its_token_is_refused(reception, visit):
    free = free_slots(reception.day())
    posts = [path for path, _ in acts(visit) + of_staff()] + OF_ACCOUNTS
    for path in posts + [in_english(path) for path in posts]:
        for token in (None, "", "A" * 43, "é", "x" * 5_000):
            page = reception.post(path, {"csrf": token, "slot": free[0], "step": f"arrive:{visit}", "sequence": "0", "cause": "1"})
            assert page.status == 403, (path, token, page)
    assert reception.day().status == 200 and free_slots(reception.day()) == free


def test_the_token_of_another_browser_is_refused(service, reception):
    other = Desk(service.desk)
    other.get("/connexion")
    page = reception.post(f"{CLINIC_PATH}/reservations", {"csrf": other.token, "slot": free_slots(reception.day())[0]})
    assert page.status == 403


@pytest.mark.parametrize("headers", [
    {"Origin": "https://evil.example"}, {"Origin": "http://localhost.evil.example"}, {"Sec_Fetch_Site": "cross-site"},
    {"Sec_Fetch_Site": "same-site"},
])
def test_another_sites_form_is_refused_even_with_the_token(reception, headers):
    page = reception.post(f"{CLINIC_PATH}/reservations", {"slot": UNKNOWN}, **headers)
    assert page.status == 403 and UNKNOWN not in page.text


# MARK: Roles

@pytest.mark.parametrize("who", ["practitioner", "support"])
def test_who_only_reads_changes_nothing(service, reception, visit, support, who):
    desk = support if who == "support" else entered(service, PRACTITIONER)
    assert desk.day().status == 200 and desk.token
    slots = free_slots(reception.day())
    before = (visits(reception.day()), slots)
    for path, fields in acts(visit, slots[0]) + of_staff():
        page = desk.post(path, fields)
        assert page.status == 403, (path, page)
        assert "Essai-Rôle" not in page.text
    for path in ["/personnel", "/surnombre", f"/rendez-vous/{visit}/annulation", f"/rendez-vous/{visit}/deplacement"]:
        assert desk.get(CLINIC_PATH + path).status == 403, path
    assert (visits(reception.day()), free_slots(reception.day())) == before
    assert '<button class="act"' not in desk.day().text


def test_reception_manages_no_staff_and_gives_nobody_a_role(reception):
    for path, fields in of_staff():
        assert reception.post(path, fields).status == 403
    assert reception.get(CLINIC_PATH + "/personnel").status == 403


def test_a_manager_makes_nobody_support_nor_changes_themself(service):
    manager = entered(service, MANAGER)
    me = next(member["id"] for member in json.loads(service.run("staff", "list", "--json").stdout) if member["email"] == MANAGER)
    page = manager.post(CLINIC_PATH + "/personnel", {**of_staff()[0][1], "role": "support"})
    assert page.status == 403, page
    assert manager.post(CLINIC_PATH + "/personnel/retrait", {"staff": me}).status == 403
    assert manager.get(CLINIC_PATH + "/personnel").status == 200


def other_clinic(service) -> str:
    known = Client(service.front).call("GET", "/api/v1/clinics").json["clinics"]
    return next(clinic for clinic in known if clinic["id"] != CLINIC)


def test_another_clinics_day_and_ids_are_not_there(service, reception, visit):
    other = other_clinic(service)
    slot = Client(service.front).opening_elsewhere(CLINIC, radius_km=200)["slot"]
    for clinic in (other["id"], UNKNOWN, "x", "A" * 26):
        page = reception.get(f"/cliniques/{clinic}/jours/{tomorrow()}")
        assert page.status == 404 and other["name"] not in page.text and CLINIC_NAME not in page.text, clinic
        for path, fields in acts(visit, slot, clinic) + of_staff(clinic):
            assert reception.post(path, fields).status == 404, path
    assert reception.move(visit, slot, reception.sequence(visit)).status == 404
    booked = elsewhere(service, slot)
    for path, fields in acts(booked, slot)[5:]:
        assert reception.post(path, fields).status == 404, path
    assert reception.get(visit_path(booked)).status == 404


def test_another_clinics_slot_is_not_there_either(service, reception):
    slot = Client(service.front).opening_elsewhere(CLINIC, radius_km=200)["slot"]
    assert (reception.hold(UNKNOWN).status, reception.hold(slot).status) == (404, 404)


def elsewhere(service, slot) -> str:
    """A visit at another clinic."""
    client = Client(service.front)
    return client.book(client.hold(slot).json).json["appointment"]


def test_a_hold_is_only_its_own_sign_ins(service, reception):
    held = reception.hold(free_slots(reception.day())[0])
    other = entered(service, MANAGER)
    assert other.get(held.location).status == 404
    # What was typed goes on to another slot: the hold may have been one's own, of a sign-in that has ended.
    refused = other.post(held.location, {"family-name": "Autre", "given-name": "A"})
    assert refused.status == 409 and refused.form("/reservations").fields["family-name"] == "Autre"
    assert other.post(held.location + "/abandon").status == 404
    assert reception.get(held.location).status == 200
    assert reception.post(held.location + "/abandon").status == 303


# MARK: Addresses

@pytest.mark.parametrize("method,status", [("HEAD", 200), ("OPTIONS", 405), ("PUT", 405), ("DELETE", 405), ("PATCH", 405), ("TRACE", 405)])
def test_methods_are_answered_as_http_asks(reception, method, status):
    page = reception.call(method, DAY + tomorrow())
    assert page.status == status
    if method == "HEAD":
        assert page.body == b"" and int(page.headers["Content-Length"]) > 1_000
    else:
        assert {"GET", "HEAD"} <= set(page.headers["Allow"].split(", "))
        assert names(page) == []
    assert page.headers["Cache-Control"] == "no-store"
    assert reception.call("GET", f"{CLINIC_PATH}/fermetures").status == 405


@pytest.mark.parametrize("path", [
    "/x", "/cliniques", "/cliniques/", f"{CLINIC_PATH}", "/%00", "/..%2f..%2fetc/passwd", "/cliniques/%F0%9F/jours/x",
    "/en/x", "/" + "a" * 4_000, f"{DAY}2026-02-30", f"{DAY}26-1-1", f"{DAY}{'9' * 40}", f"{DAY}-0001-01-01", "/assets/0/desk.js",
    "//evil.example/",
])
@pytest.mark.parametrize("who", ["signed in", "a stranger"])
def test_unknown_addresses_tell_nobody_which_clinics_there_are(service, reception, path, who):
    page = (reception if who == "signed in" else Desk(service.desk)).get(path)
    # Whoever is not signed in is sent to do so before anything is looked up.
    assert page.status in (404, 414) or page.status == 303 and page.location.startswith("/connexion"), page
    assert CLINIC_NAME not in page.text and "Parapet" not in page.text


def test_a_stranger_learns_of_no_clinic_and_no_visit(service, visit):
    """What is there and what is not sends to the same place."""
    stranger = Desk(service.desk)
    pages = [stranger.get(f"/cliniques/{clinic}/jours/{tomorrow()}") for clinic in (CLINIC, UNKNOWN)]
    assert [page.status for page in pages] == [303, 303] and pages[0].location == pages[1].location.replace(UNKNOWN, CLINIC)
    for path in (visit_path(visit), visit_path(UNKNOWN), "/compte", CLINIC_PATH + "/personnel"):
        assert stranger.get(path).status == 303


def test_a_cookie_that_is_no_grants_signs_nobody_in(service):
    for value in ("", "x", "A" * 43, "A" * 9_000, "é", "'; DROP TABLE grants; --"):
        desk = Desk(service.desk)
        page = desk.get("/compte", Cookie=f"creneau-desk-grant={value}".encode().decode("latin-1"))
        assert page.status in (303, 400, 431), (value, page)
