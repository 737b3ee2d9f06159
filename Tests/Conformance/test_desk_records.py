"""Every look at the day is on the record before a name is shown, and a stolen file tells no name."""

import base64
import json
import re
import shutil
import unicodedata

import pytest

from Conformance.api import Client
from Support.desk import (
    CLINIC, MANAGER, PRACTITIONER, Desk, date, entered, free_slots, journal, names, tomorrow, visit_path, visits)

# Nothing in the demonstration is called so.
PEOPLE = [("Quévillon-Xyste", "Ömbéline", "438 555-0163"), ("Wojtyłkowska", "Zbigniewa", "579 555-0186")]
REASON = "earache"


class Record:
    """What the vault's journal gains."""

    def __init__(self, service):
        self.service = service
        self.read = len(journal(service))

    def gained(self, purpose: str = "day-view") -> list[dict]:
        lines = journal(self.service)
        new, self.read = lines[self.read:], len(lines)
        return [line for line in new if line["purpose"] == purpose]


def test_a_day_of_n_visits_adds_one_line_with_n_seals_and_a_reload_none(service):
    desk, record = entered(service), Record(service)
    page = desk.day()
    shown = len(visits(page))
    line, = record.gained()
    assert shown > 10 and len(names(page)) == shown
    assert len(line["seals"]) == len({seal[0] for seal in line["seals"]}) == shown
    assert line["actor"].endswith(" reception")
    desk.day()
    desk.get(visit_path(visits(page)[0]))
    assert record.gained() == []


def test_what_is_new_on_a_day_is_all_that_a_reload_adds(service):
    desk, record = entered(service), Record(service)
    page = desk.day()
    record.gained()
    assert desk.book(free_slots(page)[0], "Nouvelle").status == 303
    assert "Nouvelle" in names(desk.day())
    line, = record.gained()
    assert len(line["seals"]) == 1


def test_another_person_is_on_the_record_with_their_own_id(service):
    record = Record(service)
    lines = []
    for email in [MANAGER, MANAGER, PRACTITIONER]:
        entered(service, email).day()
        lines += record.gained()
    # Two sign-ins of one person are two grants.
    people, grants = zip(*(line["actor"].split()[1:3] for line in lines))
    assert len(lines) == 3 and people[0] == people[1] != people[2] and len(set(grants)) == 3
    known = json.loads(service.run("staff", "list", "--json").stdout)
    assert {member["email"] for member in known if member["id"] in people} == {MANAGER, PRACTITIONER}


def test_a_practitioner_opens_no_more_than_their_own_list(service):
    record, mine = Record(service), entered(service, PRACTITIONER).day()
    line, = record.gained()
    all_of_it = entered(service).day()
    assert 0 < len(visits(mine)) == len(line["seals"]) < len(visits(all_of_it))
    assert set(visits(mine)) < set(visits(all_of_it))
    hers = (set(visits(all_of_it)) - set(visits(mine))).pop()
    record.gained()
    assert entered(service, PRACTITIONER).get(visit_path(hers)).status == 404
    assert record.gained() == []


def test_who_may_see_no_names_opens_none(service):
    record, desk = Record(service), support(service)
    page = desk.day()
    assert page.status == 200 and visits(page) and names(page) == [] and "data-find" not in page.text
    visit = desk.get(visit_path(visits(page)[0]))
    assert visit.status == 200 and "<dl class=\"facts card\">" not in visit.text
    assert record.gained() == []


def support(service) -> Desk:
    invited = service.run(
        "staff", "invite", "--clinic", CLINIC, "--role", "support", "--email", "soutien@demo.example", "--given-name", "Sylvie",
        "--family-name", "Soutien")
    assert invited.returncode == 0, invited.stderr
    return entered(service, "soutien@demo.example")


# MARK: What a thief finds

@pytest.fixture(scope="module")
def secrets(service):
    """What somebody signs in with: a link, cookies, the form's token and recovery codes."""
    link = service.sign_in_link()
    desk = Desk(service.desk).sign_in(link)
    codes = re.findall(r"<li><code>([^<]+)</code>", desk.post("/compte/codes").text)
    assert len(codes) == 10
    return desk, [link.rsplit("/", 1)[1], desk.token, *desk.cookies.values(), *codes]


@pytest.fixture(scope="module")
def stolen(service, secrets, tmp_path_factory):
    """The database as it lies on the disk while everything runs, and where else a thief would look."""
    desk = secrets[0]
    slots = free_slots(desk.day())
    for slot, (family, given, phone) in zip(slots, PEOPLE):
        assert desk.book(slot, family, given, phone=phone, reason=REASON, birth_date="1961-03-17").status == 303
    visit = [visit for visit in visits(desk.day()) if PEOPLE[0][1] in desk.get(visit_path(visit)).text][0]
    moved = desk.move(visit, free_slots(desk.day(date(2)))[0], desk.sequence(visit))
    assert moved.status == 303
    # Names in a form that is refused go nowhere either.
    desk.post(f"/cliniques/{CLINIC}/reservations", {"slot": "x", "family-name": PEOPLE[0][0], "given-name": PEOPLE[0][1]})
    desk.get(f"/cliniques/{CLINIC}/jours/{PEOPLE[1][0].replace('ł', 'l')}")
    folder = tmp_path_factory.mktemp("stolen")
    for name in ["creneau.sqlite", "creneau.sqlite-wal", "creneau.sqlite-shm"]:
        shutil.copy(service.folder / name, folder / name)
    shutil.copytree(service.folder / "vault", folder / "vault")
    shutil.copy(service.log, folder / "log")
    # The backups too, with every key but the master's.
    backed = service.run("backup", str(folder / "backup"), "--day-keys", str(folder / "days"))
    assert backed.returncode == 0, backed.stderr
    said = service.run("exposure", "--since", date(-1), "--json")
    assert said.returncode in (0, 1) and json.loads(said.stdout)["opened"]["acts"]
    (folder / "exposure").write_text(said.stdout + said.stderr)
    (folder / "metrics").write_bytes(Client(service.watch).call("GET", "/metrics").body + desk.get("/metrics").body)
    for day in [tomorrow(), date(2)]:
        said = service.run("day", CLINIC, "--date", day, "--json")
        assert said.returncode == 0 and json.loads(said.stdout)["lists"]
        (folder / f"day-{day}").write_text(said.stdout + said.stderr)
    return folder


def spelled(word: str) -> set[str]:
    plain = unicodedata.normalize("NFD", word).encode("ascii", "ignore").decode()
    forms = {word, unicodedata.normalize("NFD", word), plain, word.replace(" ", "").replace("-", ""), word[::-1]}
    return {case for form in forms for case in (form, form.lower(), form.upper())}


def encoded(word: str):
    """In whatever bytes a program would leave it lying about."""
    for text in spelled(word):
        for coding in ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "cp1252", "utf-7"]:
            raw = text.encode(coding, "replace")
            yield raw
            yield from (raw.hex().encode(), raw.hex().upper().encode())
            for shift in range(3):
                # What its bytes become wherever they stand in base64; the ends depend on the neighbours.
                for code in (base64.standard_b64encode, base64.urlsafe_b64encode):
                    yield code(bytes(shift) + raw)[4 if shift else 0:-4]
        yield text.encode("unicode_escape")
        yield json.dumps(text).strip('"').encode()


def test_a_stolen_database_has_no_name_telephone_or_birth_date(stolen):
    words = [word for person in PEOPLE for word in person] + ["4385550163", "+14385550163", "5795550186", "1961-03-17", "19610317"]
    sought = {form for word in words for form in encoded(word) if len(form) > 6}
    for path in sorted(path for path in stolen.rglob("*") if path.is_file()):
        contents = path.read_bytes()
        found = [form for form in sought if form in contents]
        assert not found, f"{found} in {path.name}"
    assert (stolen / "creneau.sqlite-wal").stat().st_size > 0


def test_a_reason_stands_in_no_file_that_tells_who(stolen):
    for path in sorted(path for path in stolen.rglob("*") if path.is_file()):
        assert REASON.encode() not in path.read_bytes(), path.name


def test_a_thief_finds_nothing_to_sign_in_with(stolen, secrets):
    """Only its hash is kept of each, and addresses of links stand in no log."""
    sought = {form for secret in secrets[1] for form in (secret.encode(), secret.replace("-", "").encode(), raw(secret)) if len(form) > 8}
    for path in sorted(path for path in stolen.rglob("*") if path.is_file()):
        contents = path.read_bytes()
        assert not [form for form in sought if form in contents], path.name


def raw(secret):
    try:
        return base64.urlsafe_b64decode(secret + "=" * (-len(secret) % 4))
    except ValueError:
        return b""


def test_the_search_itself_finds_what_is_there(stolen):
    """Or the tests above would prove nothing: the clinic's own name is in the clear."""
    contents = b"".join((stolen / name).read_bytes() for name in ("creneau.sqlite", "creneau.sqlite-wal"))
    assert any(form in contents for form in encoded("Clinique familiale du Parapet"))
    hidden = base64.b64encode(b"x" + PEOPLE[0][0].encode() + b"yz")
    assert any(form in hidden for form in encoded(PEOPLE[0][0]))
