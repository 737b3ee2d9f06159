"""The desk's people and days on the command line: what it answers, how it refuses, and what it changes at once."""

import json
import re
import shutil
import subprocess

import pytest

from Conformance.api import Client
from Support.desk import CLINIC, Desk, date, entered, free_slots, is_clean, journal, names, tomorrow, visits
from Support.patience import PATIENCE_SECONDS
from Support.service import PROGRAM, copy, creneau, eventually, serving

USAGE, NO_INPUT, UNAVAILABLE, CONFIGURATION = 64, 66, 69, 78
UNKNOWN = "01j4zzzzzzzzzzzzzzzzzzzzz0"


@pytest.fixture
def folder(tmp_path, made):
    """A deployment that does not run."""
    copy(made, tmp_path / "data")
    return tmp_path / "data"


def clinic_of(folder) -> str:
    return json.loads(creneau("clinic", "list", "--json", data=folder).stdout)[0]["id"]


def practitioner_of(folder) -> str:
    return json.loads(creneau("practitioner", "list", "--json", data=folder).stdout)[0]["id"]


def invite(folder, clinic, email="anne@example.org", role="reception", *more, given="Anne", family="Roy"):
    return creneau(
        "staff", "invite", "--clinic", clinic, "--role", role, "--email", email, "--given-name", given, "--family-name", family, *more,
        data=folder)


def listed(folder, *more):
    answer = creneau("staff", "list", "--json", *more, data=folder)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def refuses(answer, code, words):
    assert answer.returncode == code, (answer.returncode, answer.stdout, answer.stderr)
    assert words in answer.stderr and answer.stdout == ""
    assert "Fatal error" not in answer.stderr and "(code" not in answer.stderr


# MARK: While nothing runs

def test_somebody_is_invited_listed_and_revoked_while_nothing_runs(folder):
    clinic = clinic_of(folder)
    assert creneau("staff", "list", data=folder).stdout == "Nobody yet: `creneau staff invite`.\n" and listed(folder) == []
    invited = invite(folder, clinic)
    assert invited.returncode == 0 and re.search(r"/invitation/[A-Za-z0-9_-]{43}\n$", invited.stdout)
    member, = listed(folder)
    assert (member["email"], member["accepted"], member["roles"][0]["role"]) == ("anne@example.org", False, "reception")
    assert listed(folder, "--clinic", clinic) == [member] and listed(folder, "--clinic", UNKNOWN) == []
    ended = creneau("staff", "end-sign-ins", "--everyone", data=folder)
    assert ended.stdout == "Done. Sign-ins ended: 0; people: 0.\n", ended.stderr
    refuses(creneau("staff", "end-sign-ins", "nobody@example.org", data=folder), 64, "nobody has an account")
    text = creneau("staff", "list", data=folder).stdout
    assert text == f"{member['id']}  Anne Roy, anne@example.org (invited)\n  reception at {clinic}\n"
    revoked = creneau("staff", "revoke", member["id"], data=folder)
    assert revoked.returncode == 0 and "signed out" in revoked.stdout
    assert listed(folder) == []
    assert creneau("check", data=folder).returncode == 0


def test_the_invitation_in_json_is_the_one_in_the_language_of_the_invited(folder):
    clinic = clinic_of(folder)
    said = json.loads(invite(folder, clinic, "a@example.org", "manager", "--language", "en", "--json").stdout)
    assert said["outcome"] == "link" and re.search(r"/en/invitation/[A-Za-z0-9_-]{43}$", said["link"])
    again = json.loads(invite(folder, clinic, "A@Example.org", "manager", "--json").stdout)
    # One person, whatever the case of the address; the first link is replaced.
    assert again["link"] != said["link"] and len(listed(folder)) == 1


def test_a_practitioner_needs_a_list_and_one_that_there_is(folder):
    clinic = clinic_of(folder)
    refuses(invite(folder, clinic, "p@example.org", "practitioner"), USAGE, "--practitioner")
    refuses(invite(folder, clinic, "p@example.org", "practitioner", "--practitioner", "x"), USAGE, "26 characters")
    refuses(invite(folder, clinic, "p@example.org", "practitioner", "--practitioner", UNKNOWN), USAGE, "practitioner list")
    assert listed(folder) == []
    assert invite(folder, clinic, "p@example.org", "practitioner", "--practitioner", practitioner_of(folder)).returncode == 0
    assert listed(folder)[0]["roles"][0]["practitioner"] == practitioner_of(folder)


@pytest.mark.parametrize("changes,words", [
    ({"role": "boss"}, "--role"), ({"role": ""}, "--role"), ({"email": "nobody"}, "--email"), ({"email": "a@b\r\nc"}, "--email"),
    ({"clinic": "x"}, "26 characters"), ({"clinic": UNKNOWN}, "clinic"), ({"given": ""}, "name"), ({"given": "a" * 500}, "name"),
    ({"family": "a\nb"}, "name"), ({"family": "a\x1b[31m"}, "name"),
])
def test_what_cannot_be_is_refused_and_changes_nothing(folder, changes, words):
    given = {"clinic": clinic_of(folder), "email": "anne@example.org", "role": "reception", **changes}
    names = {name: given.pop(name) for name in ("given", "family") if name in given}
    refuses(invite(folder, given["clinic"], given["email"], given["role"], **names), USAGE, words)
    assert listed(folder) == []


def test_a_name_that_turns_its_line_around_is_refused(folder):
    """A manager would read another's name, or another role, in the list of the staff."""
    refuses(invite(folder, clinic_of(folder), family="\u202eGnat"), USAGE, "name")


@pytest.mark.parametrize("arguments,words", [
    (["staff", "revoke", "x"], "26 characters"), (["staff", "revoke", UNKNOWN], "staff list"),
    (["staff", "revoke", UNKNOWN, "--clinic", "x"], "26 characters"), (["staff", "link", "x"], "e-mail"),
    (["staff", "link", "nobody@example.org"], "staff list"), (["staff", "list", "--clinic", "x"], "26 characters"),
    (["staff", "list", "--role"], "--role"), (["day"], "clinic"), (["day", "x"], "26 characters"),
    (["day", UNKNOWN], "nothing under that id"),
    (["day", UNKNOWN, "--date", "2026-02-30"], "--date"), (["day", UNKNOWN, "--date", "demain"], "--date"),
])
def test_a_command_that_cannot_be_says_what_to_do(folder, arguments, words):
    refuses(creneau(*arguments, data=folder), USAGE, words)


def test_without_the_master_key_nobody_acts_as_operator(folder):
    clinic = clinic_of(folder)
    assert invite(folder, clinic).returncode == 0
    kept = (folder / "master.key").read_bytes()
    (folder / "master.key").unlink()
    for arguments in (["staff", "list"], ["staff", "link", "anne@example.org"], ["staff", "revoke", UNKNOWN]):
        refuses(creneau(*arguments, data=folder), NO_INPUT, "master key")
    (folder / "master.key").write_bytes(bytes(byte ^ 0x55 for byte in kept))
    (folder / "master.key").chmod(0o600)
    refuses(creneau("staff", "list", data=folder), CONFIGURATION, "master key")
    (folder / "master.key").write_bytes(kept)
    (folder / "master.key").chmod(0o644)
    refuses(creneau("staff", "list", data=folder), CONFIGURATION, "chmod 600")
    (folder / "master.key").chmod(0o600)
    assert len(listed(folder)) == 1


def test_a_folder_without_a_deployment_is_refused(tmp_path):
    for arguments in (["staff", "list"], ["day", UNKNOWN]):
        answer = creneau(*arguments, data=tmp_path / "none")
        print(answer.returncode, answer.stderr)
        assert answer.returncode in (NO_INPUT, CONFIGURATION) and answer.stderr.startswith("creneau: "), answer
        assert not (tmp_path / "none").exists()


# MARK: While it runs

@pytest.fixture
def wrong_key(service, tmp_path):
    (tmp_path / "wrong.key").write_bytes(bytes(byte ^ 0x55 for byte in (service.folder / "master.key").read_bytes()))
    (tmp_path / "wrong.key").chmod(0o600)
    return "--master-key-file", str(tmp_path / "wrong.key")


def test_a_wrong_master_key_commands_no_running_vault(service, wrong_key):
    """To reach the socket is not enough."""
    before = service.run("staff", "list").stdout
    somebody = json.loads(service.run("staff", "list", "--json").stdout)[0]["id"]
    for arguments in (["staff", "list"], ["staff", "link", "gestion@demo.example"], ["staff", "revoke", somebody]):
        answer = service.run(*arguments, *wrong_key)
        assert answer.returncode != 0 and answer.stdout == "" and answer.stderr, answer
    assert service.run("staff", "list").stdout == before


def test_a_wrong_master_key_is_named_as_what_is_wrong(service, wrong_key):
    """As it is while nothing runs."""
    refuses(service.run("staff", "list", *wrong_key), CONFIGURATION, "master key")


def employ(service, email, role="reception", *more, clinic=CLINIC):
    invited = service.run(
        "staff", "invite", "--clinic", clinic, "--role", role, "--email", email, "--given-name", "Agathe", "--family-name", "Brève", *more)
    assert invited.returncode == 0, invited.stderr
    return next(member["id"] for member in json.loads(service.run("staff", "list", "--json").stdout) if member["email"] == email)


def test_revoking_signs_out_at_once_and_for_good(service):
    member = employ(service, "partie@demo.example")
    desk = entered(service, "partie@demo.example")
    held = desk.hold(free_slots(desk.day())[0]).location
    spare = service.sign_in_link("partie@demo.example")
    assert service.run("staff", "revoke", member).returncode == 0
    assert desk.day().status == 303
    assert desk.post(held, {"family-name": "Trop-Tard", "given-name": "A"}).status == 401
    assert desk.get("/compte").status == 303
    late = Desk(service.desk)
    path = "/" + spare.split("/", 3)[3]
    late.get(path)
    assert late.post(path).status == 410
    assert service.run("staff", "link", "partie@demo.example").returncode == USAGE
    assert "Trop-Tard" not in names(entered(service).day())


def test_revoking_at_one_clinic_leaves_the_other(service):
    clinics = [clinic["id"] for clinic in json.loads(service.run("clinic", "list", "--json").stdout)]
    other = next(clinic for clinic in clinics if clinic != CLINIC)
    member = employ(service, "deux@demo.example")
    employ(service, "deux@demo.example", "manager", clinic=other)
    desk = entered(service, "deux@demo.example")
    assert (desk.day().status, desk.get(f"/cliniques/{other}/jours/{tomorrow()}").status) == (200, 200)
    assert service.run("staff", "revoke", member, "--clinic", CLINIC).returncode == 0
    # Nothing of the clinic from that moment on, and all of the other in the same sign-in.
    assert (desk.day().status, desk.get(f"/cliniques/{other}/jours/{tomorrow()}").status) == (404, 200)
    assert service.run("staff", "revoke", member, "--clinic", CLINIC).returncode == USAGE


def test_another_role_is_had_at_once_by_signing_in_again(service):
    employ(service, "promue@demo.example")
    desk = entered(service, "promue@demo.example")
    assert desk.get(f"/cliniques/{CLINIC}/personnel").status == 403
    # Unasked, nobody's role is another.
    asked = service.run(
        "staff", "invite", "--clinic", CLINIC, "--role", "manager", "--email", "promue@demo.example", "--given-name", "Anne", "--family-name", "Roy")
    refuses(asked, USAGE, "they are reception at that clinic")
    assert desk.day().status == 200
    employ(service, "promue@demo.example", "manager", "--instead-of", "reception")
    assert desk.day().status == 303
    assert entered(service, "promue@demo.example").get(f"/cliniques/{CLINIC}/personnel").status == 200


def test_a_clinic_goes_once_it_is_said_what_becomes_of_its_visits(service):
    client = Client(service.front)
    opening = client.opening_elsewhere(CLINIC, radius_km=200)
    clinic = opening["clinic"]["id"]
    client.book(client.hold(opening["slot"]).json)
    refuses(service.run("clinic", "remove", clinic), USAGE, "people are expected: ")
    rehearsed = service.run("clinic", "remove", clinic, "--booked", "cancel", "--dry-run")
    assert rehearsed.returncode == 0 and rehearsed.stdout.endswith("Nothing was changed.\n"), rehearsed.stderr
    assert client.call("GET", f"/api/v1/clinics/{clinic}").status == 200
    gone = json.loads(service.run("clinic", "remove", clinic, "--booked", "cancel", "--json").stdout)
    assert gone["removed"] and gone["visits_remaining"] == 0 and gone["visits_decided"] >= 1, gone
    eventually(lambda: client.call("GET", f"/api/v1/clinics/{clinic}").status == 404)
    refuses(service.run("clinic", "show", clinic), USAGE, "there is no clinic under that id")
    is_clean(service)


def test_a_day_on_the_command_line_has_what_the_desk_shows_and_no_name(service):
    desk = entered(service)
    desk.book(free_slots(desk.day())[0], "Sans-Nom-Ici", phone="438 555-0100")
    page, record = desk.day(), len(journal(service))
    said = service.run("day", CLINIC, "--date", tomorrow(), "--json")
    day = json.loads(said.stdout)
    lines = [line for part in day["lists"] for line in part["lines"]]
    assert {line["appointment"] for line in [*lines, *day["cancelled"]] if "appointment" in line} == set(visits(page))
    assert sum(line["state"] == "free" for line in lines) == len(free_slots(page))
    text = service.run("day", CLINIC, "--date", tomorrow())
    for answer in (said, text):
        assert answer.returncode == 0 and answer.stderr == ""
        assert not [name for name in names(page) if name in answer.stdout and name not in str([part["name"] for part in day["lists"]])]
    assert [line for line in journal(service)[record:] if line["purpose"] == "day-view"] == []
    assert json.loads(service.run("day", CLINIC, "--json").stdout)["date"] == date(0)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_time_has_nothing(service, day):
    answer = service.run("day", CLINIC, "--date", day)
    assert answer.returncode == 0 and "Nothing on the schedule" in answer.stdout, answer


# MARK: Backup

def test_a_backup_and_its_restoration_keep_accounts_and_no_sign_in(folder, tmp_path):
    clinic = clinic_of(folder)
    assert invite(folder, clinic, "gardee@example.org", "manager").returncode == 0
    with serving(folder, None, verb="serve") as service:
        desk = entered(service, "gardee@example.org")
        codes = re.findall(r"<li><code>([^<]+)</code>", desk.post("/compte/codes").text)
        path = f"/cliniques/{clinic}/jours/{tomorrow()}"
        held = desk.post(f"/cliniques/{clinic}/reservations", {"slot": free_slots(desk.get(path))[0]})
        assert desk.post(held.location, {"family-name": "Gardé", "given-name": "Jean"}).status == 303
        taken = service.run("backup", str(tmp_path / "backup"), "--day-keys", str(tmp_path / "day-keys"))
        assert taken.returncode == 0, taken.stderr
        members = listed(folder)
    empty = tmp_path / "restored"
    empty.mkdir()
    shutil.copy(folder / "master.key", empty / "master.key")
    restored = creneau("restore", str(tmp_path / "backup"), "--day-keys", str(tmp_path / "day-keys"), data=empty)
    assert restored.returncode == 0, restored.stderr
    assert listed(empty) == members
    with serving(empty, None, verb="serve") as service:
        # What was signed in when the backup was made is not signed in after it.
        thief = Desk(service.desk)
        thief.cookies = dict(desk.cookies)
        assert thief.get(path).status == 303
        back = Desk(service.desk)
        back.get("/connexion")
        assert back.post("/connexion/secours", {"email": "gardee@example.org", "code": codes[0]}).status == 303
        assert "Gardé" in names(back.get(path))
    assert creneau("check", data=empty).returncode == 0


def test_help_says_what_there_is():
    for arguments in (["staff"], ["staff", "invite"], ["staff", "link"], ["staff", "revoke"], ["staff", "list"], ["day"]):
        answer = subprocess.run([str(PROGRAM), *arguments, "--help"], capture_output=True, text=True, timeout=PATIENCE_SECONDS)
        assert answer.returncode == 0 and "USAGE" in answer.stdout
