"""Signing in: what strangers learn from it, and whom they cannot keep out."""

import concurrent.futures
import email.policy
import json
import re
import time

import pytest

from Support.desk import CLINIC, DAY, Desk, crowd, entered, names, time_code, tomorrow
from Support.service import eventually

PASSWORD = "des chaises vertes sous la pluie"
TRIES = 10
# Wrong ones, of the form that each page asks for.
CODES = {"/connexion": "123456", "/connexion/secours": "AAAA-AAAA-AAAA"}


def invite(service, name: str, role: str = "reception") -> tuple[str, str]:
    """Somebody new at the desk: their address, and the link of their invitation."""
    email = f"{name}@demo.example"
    invited = service.run(
        "staff", "invite", "--clinic", CLINIC, "--role", role, "--email", email, "--given-name", "Noémie", "--family-name", "Nouvelle")
    assert invited.returncode == 0, invited.stderr
    return email, invited.stdout.strip().splitlines()[-1]


def employ(service, name: str) -> str:
    return invite(service, name)[0]


@pytest.fixture(scope="module")
def member(service):
    """Somebody with a password, and a browser she signed in with."""
    email = employ(service, "connue")
    desk = entered(service, email)
    page = desk.get("/compte/mot-de-passe")
    secret = re.search(r"secret=([A-Z2-7]+)", page.text)[1]
    kept = desk.post("/compte/mot-de-passe", {"password": PASSWORD, "code": time_code(secret)})
    assert kept.status == 303, kept
    return email, desk


def masked(page) -> bytes:
    """Without what is random on every page: tokens, challenges."""
    return re.sub(rb"[A-Za-z0-9_-]{43}", b"#", page.body)


@pytest.mark.parametrize("path", CODES)
def test_a_missing_address_answers_like_one_that_is_there(service, member, path):
    pages, took = [], []
    # As long as each other, for the page says it again.
    for email in (member[0], "connux@demo.example"):
        desk = Desk(service.desk)
        desk.get("/connexion")
        began = time.monotonic()
        page = desk.post(path, {"email": email, "password": "pas le bon mot de passe", "code": CODES[path]})
        took.append(round(time.monotonic() - began, 3))
        assert page.status == 422 and "creneau-desk-grant" not in desk.cookies
        pages.append(masked(page).replace(email.encode(), b"@"))
    print("seconds, there and not:", took)
    assert pages[0] == pages[1]


def test_a_right_password_with_a_wrong_code_answers_like_a_wrong_one(service, member):
    email = member[0]
    pages = [masked(Desk(service.desk).try_password(email, password)) for password in (PASSWORD, PASSWORD + "!")]
    assert pages[0] == pages[1]


def test_strangers_who_guess_wait_and_a_known_browser_and_a_link_do_not(service, member):
    email, known = member
    stranger = Desk(service.desk)
    pages = [stranger.try_password(email, f"mauvaise phrase numéro {number}") for number in range(TRIES + 2)]
    assert pages[-1].status == 429 and {page.status for page in pages} <= {422, 429}
    # Another browser of nobody's waits as well; the address counts, not the cookie.
    assert Desk(service.desk).try_password(email, PASSWORD).status == 429
    back = Desk(service.desk)
    back.cookies = {"creneau-desk-device": known.cookies["creneau-desk-device"]}
    assert back.try_password(email, "une faute de frappe").status == 422
    assert entered(service, email).day().status == 200
    assert known.day().status == 200


def test_who_has_to_wait_is_told_for_how_long(service):
    """By the page for people, and by Retry-After for programs (RFC 6585 §4)."""
    pages = [Desk(service.desk).try_password("attente@demo.example", "mauvaise phrase") for _ in range(TRIES + 1)]
    assert pages[-1].status == 429 and " 15 min" in pages[-1].text.replace("\u00a0", " "), pages[-1]
    assert 0 < int(pages[-1].headers["Retry-After"] or 0) <= 900


def test_an_address_nobody_has_is_locked_just_the_same(service):
    pages = [Desk(service.desk).try_password("personne@demo.example", "mauvaise phrase") for _ in range(TRIES + 1)]
    assert pages[-1].status == 429 and pages[0].status == 422


def test_a_made_up_device_is_no_known_one(service, member):
    email = employ(service, "devinee")
    for number in range(TRIES + 1):
        desk = Desk(service.desk)
        desk.cookies = {"creneau-desk-device": ("%02d" % number) * 21 + "A"}
        page = desk.try_password(email, "mauvaise phrase")
    assert page.status == 429


def test_a_link_signs_in_once_and_looking_at_it_uses_nothing_up(service):
    link = service.sign_in_link()
    path = "/" + link.split("/", 3)[3]
    for _ in range(3):
        assert Desk(service.desk).get(path).status == 200
    first, second = Desk(service.desk).sign_in(link), Desk(service.desk)
    second.get(path)
    assert second.post(path).status == 410 and "creneau-desk-grant" not in second.cookies
    assert first.day().status == 200


def test_of_many_who_press_the_same_link_at_once_one_gets_in(service):
    path = "/" + service.sign_in_link().split("/", 3)[3]
    desks = [Desk(service.desk) for _ in range(8)]
    for desk in desks:
        desk.get(path)
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        statuses = list(pool.map(lambda desk: desk.post(path).status, desks))
    assert sorted(statuses) == [303] + [410] * 7


def test_signing_in_changes_session_and_token(service):
    """What somebody planted in the browser before is good for nothing after."""
    desk = Desk(service.desk)
    desk.get("/connexion")
    planted = desk.cookies["creneau-desk"]
    token = desk.token
    desk.sign_in(service.sign_in_link())
    assert desk.cookies["creneau-desk"] != planted and desk.token != token


def test_cookies_are_kept_from_scripts_and_other_sites(service):
    desk = Desk(service.desk)
    path = "/" + service.sign_in_link().split("/", 3)[3]
    desk.get(path)
    set_cookies = desk.post(path).headers.get_all("Set-Cookie")
    assert len(set_cookies) == 3 and all("HttpOnly" in line and "SameSite=Lax" in line for line in set_cookies)


def test_signing_out_ends_the_grant_itself(service):
    desk = entered(service)
    copied = dict(desk.cookies)
    assert desk.post("/deconnexion").status == 303
    thief = Desk(service.desk)
    thief.cookies = copied
    assert thief.day().status == 303


def test_signing_out_everywhere_ends_every_browser_of_that_person_alone(service, member):
    email = employ(service, "partout")
    one, two = crowd(service, email, 2)
    assert one.post("/compte/sessions").status == 303
    assert (one.day().status, two.day().status) == (303, 303)
    assert member[1].day().status == 200


def test_an_invitation_lets_nobody_see_a_name_before_there_is_a_way_to_sign_in(service):
    path = "/" + invite(service, "invitee", "manager")[1].split("/", 3)[3]
    desk = Desk(service.desk)
    assert desk.get(path).status == 200
    assert desk.post(path).location == "/compte"
    desk.get("/compte")
    day = desk.day()
    assert day.status == 403 and names(day) == []
    assert desk.get(f"/cliniques/{CLINIC}/personnel").status == 403
    assert desk.post(DAY + tomorrow() + "/etapes", {"step": "arrive:x"}).status == 403
    assert desk.post("/compte/codes").status == 403


def events(service, message: str) -> list[dict]:
    lines = (line for line in service.log.read_text().splitlines() if line.startswith("{"))
    return [entry for entry in map(json.loads, lines) if entry["message"] == message]


def test_the_log_says_who_failed_and_how_and_never_what_was_typed(service):
    email, typed = employ(service, "surveillee"), "une phrase que personne ne doit lire"
    listed = json.loads(service.run("staff", "list", "--json").stdout)
    account = next(entry["id"] for entry in listed if entry["email"] == email)
    assert Desk(service.desk).try_password(email, typed).status == 422
    assert eventually(lambda: [
        entry for entry in events(service, "a sign-in failed") if entry["staff"] == account and entry["method"] == "password"])
    entered(service, email)
    assert eventually(lambda: [
        entry for entry in events(service, "somebody proved who they are") if entry["staff"] == account and entry["method"] == "link"])
    log = service.log.read_text()
    assert email not in log and typed not in log


def test_what_a_role_may_not_is_a_line_with_the_account_and_the_route(service):
    email = employ(service, "curieuse")
    account = next(entry["id"] for entry in json.loads(service.run("staff", "list", "--json").stdout) if entry["email"] == email)
    desk = entered(service, email)
    assert desk.get(f"/cliniques/{CLINIC}/horaires").status == 403

    def told():
        return [entry for entry in events(service, "a page was refused") if entry["staff"] == account]

    assert eventually(told)
    assert told()[0]["route"] == "/cliniques/{clinic}/horaires" and told()[0]["method"] == "GET"
    assert email not in service.log.read_text()


def sign_ins(desk) -> list[str]:
    return re.findall(r'name="sign-in" value="(\w{26})"', desk.get("/compte").text)


def test_one_ends_ones_own_sign_ins_and_nobody_elses(service):
    email = employ(service, "multiple")
    here, there, third = (entered(service, email) for _ in range(3))
    other = entered(service, employ(service, "autre"))
    assert len(sign_ins(here)) == 2 and sign_ins(other) == []
    other.get("/compte")
    for wanted in sign_ins(here):
        assert other.post("/compte/sessions/fin", {"sign-in": wanted}).status == 409
    assert there.day().status == 200
    assert here.post("/compte/sessions/fin", {"sign-in": sign_ins(here)[0]}).location == "/compte"
    assert sorted(desk.day().status for desk in (there, third)) == [200, 303]
    ended = there if third.day().status == 200 else third
    late = ended.post("/compte/codes")
    assert late.status in (401, 403), late
    here.get("/compte")
    assert here.post("/compte/sessions/autres").status == 303
    assert [desk.day().status for desk in (there, third, here, other)] == [303, 303, 200, 200]


def test_an_operator_ends_sign_ins_while_the_service_runs(service):
    email = employ(service, "derangee")
    one, two, other = entered(service, email), entered(service, email), entered(service, employ(service, "tranquille"))
    ended = service.run("staff", "end-sign-ins", email, "--json")
    assert json.loads(ended.stdout) == {"people": 1, "sign_ins": 2}, ended.stderr
    assert one.day().status == 303 and two.day().status == 303 and other.day().status == 200
    for wrong in (["staff", "end-sign-ins"], ["staff", "end-sign-ins", email, "--everyone"], ["staff", "end-sign-ins", "nobody@demo.example"]):
        refused = service.run(*wrong)
        assert refused.returncode == 64 and "Traceback" not in refused.stderr, refused
    assert entered(service, email).day().status == 200


def letters(service, address: str) -> list:
    """What the demonstration's mailbox holds for somebody, as text."""
    messages = [email.message_from_bytes(path.read_bytes(), policy=email.policy.SMTP) for path in (service.folder / "mail" / "new").glob("*")]
    return [message for message in messages if address in message["To"]]


def test_whoever_s_access_changes_is_written_to(service):
    address = employ(service, "avertie")
    desk = entered(service, address)
    secret = re.search(r"secret=([A-Z2-7]+)", desk.get("/compte/mot-de-passe").text)[1]
    assert desk.post("/compte/mot-de-passe", {"password": PASSWORD, "code": time_code(secret)}).status == 303
    assert len(eventually(lambda: letters(service, address))) == 1, "the link before was her first way in"
    service.sign_in_link(address)
    told = eventually(lambda: (found := letters(service, address)) and len(found) == 2 and found)
    assert sum("créé un lien" in message.get_body(("plain",)).get_content() for message in told) == 1
    for message in told:
        text = message.get_body(("plain",)).get_content()
        assert "http" not in text and PASSWORD not in text and secret not in text and "comptoir" in message["Subject"]
    assert any("mot de passe de votre compte" in message.get_body(("plain",)).get_content() for message in told)
    assert address not in service.log.read_text()
