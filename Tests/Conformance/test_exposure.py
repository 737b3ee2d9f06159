"""Who opened what, on the command line: exactly what a session at the desk caused, and what it could have."""

import datetime
import json
import os
import shutil
import signal
import sqlite3
import zoneinfo

import pytest

from Support.desk import CLINIC, MANAGER, entered, free_slots, is_clean, journal, visits
from Support.postgres import private_server
from Support.service import Service, copy, creneau, eventually
from Support.strangers import indexed, nothing_is_due

HERE = zoneinfo.ZoneInfo("America/Toronto")
USAGE = 64
UNKNOWN = "01j4zzzzzzzzzzzzzzzzzzzzz0"


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """Of its own: nobody else opens anything."""
    running = Service(tmp_path_factory.mktemp("exposure") / "data").start()
    yield running
    if running.process.poll() is None:
        assert running.stop() == 0


def exposure(service, *arguments, code=0):
    said = service.run("exposure", "--json", *(arguments or ("--since", today())))
    assert said.returncode == code, said.stdout + said.stderr
    return json.loads(said.stdout)


def today() -> str:
    return datetime.datetime.now(HERE).date().isoformat()


def now() -> datetime.datetime:
    return datetime.datetime.now(HERE).replace(microsecond=0)


def staff(service, email: str) -> str:
    member, = [member for member in json.loads(service.run("staff", "list", "--json").stdout) if member["email"] == email]
    return member["id"]


def acts(said, purpose="day-view"):
    return [act for act in said["opened"]["acts"] if act["purpose"] == purpose]


def imported(service):
    """Whether everything the vault wrote has reached the store."""
    database = sqlite3.connect(f"file:{service.folder}/creneau.sqlite?mode=ro", uri=True)
    count, = database.execute("SELECT COUNT(*) FROM journal_entry").fetchone()
    database.close()
    return count == len(journal(service))


@pytest.fixture(scope="module")
def session(service):
    """A receptionist opens tomorrow and then books somebody."""
    desk = entered(service)
    page = desk.day()
    seen = set(visits(page))
    booked = desk.book(free_slots(page)[0], "Exposée", phone="438 555-0163")
    assert booked.status == 303
    assert set(visits(desk.day())) == seen | {booked.visit}
    # The courier and the index open too.
    eventually(lambda: indexed(service) and nothing_is_due(service))
    return desk, seen | {booked.visit}


def test_exactly_the_openings_of_a_session_are_on_record(service, session):
    _, seen = session
    said = exposure(service)
    act, = acts(said)
    assert {visit["appointment"] for visit in act["visits"]} == seen and act["openings"] == len(seen)
    assert act["entries"] == 2 and act["role"] == "reception" and act["staff"]["email"] == "reception@demo.example"
    assert {visit["clinic"] for visit in act["visits"]} == {CLINIC}
    assert said["complete"]["whole"] and said["complete"]["through_entry"] == len(journal(service))
    # Again once it is imported: the same.
    eventually(lambda: imported(service))
    assert acts(exposure(service)) == [act]


def test_the_journal_reaches_the_store_by_itself(service, session):
    desk, _ = session
    entered(service, MANAGER).day()
    eventually(lambda: imported(service))
    is_clean(service)


def test_what_could_have_been_opened_holds_what_was(service, session):
    said = exposure(service)
    could = said["could_have_been_opened"]
    reach = {visit["appointment"] for visit in could["visits"]}
    assert {visit["appointment"] for act in acts(said) for visit in act["visits"]} <= reach
    database = sqlite3.connect(f"file:{service.folder}/creneau.sqlite?mode=ro", uri=True)
    of_clinic, = database.execute("SELECT COUNT(*) FROM appointment WHERE clinic = (SELECT clinic FROM appointment WHERE id = ?)", [
        raw(next(iter(reach)))]).fetchone()
    everyone, = database.execute("SELECT COUNT(*) FROM appointment").fetchone()
    database.close()
    assert {visit["clinic"] for visit in could["visits"]} == {CLINIC} or could["is_over_estimate"]
    assert len(reach) in (of_clinic, everyone) and could["everyone"]["visits_by_own_link"] == everyone


def raw(text):
    value = 0
    for letter in text:
        value = value << 5 | "0123456789abcdefghjkmnpqrstvwxyz".index(letter)
    return value.to_bytes(16, "big")


def test_one_person_and_one_clinic_can_be_asked_about(service, session):
    entered(service, MANAGER).day()
    reception = staff(service, "reception@demo.example")
    for actor in (reception, "Reception@demo.example"):
        said = exposure(service, "--since", today(), "--actor", actor)
        assert {act["staff"]["id"] for act in said["opened"]["acts"]} == {reception}
        assert {one["staff"]["id"] for one in said["could_have_been_opened"]["sign_ins"]} == {reception}
        assert said["could_have_been_opened"].get("everyone") is None
    whole = exposure(service, "--since", today(), "--clinic", CLINIC)
    assert len(acts(whole)) >= 2 and {visit["clinic"] for act in whole["opened"]["acts"] for visit in act["visits"]} == {CLINIC}
    other = json.loads(service.run("clinic", "list", "--json").stdout)
    other = next(clinic["id"] for clinic in other if clinic["id"] != CLINIC)
    assert acts(exposure(service, "--since", today(), "--clinic", other)) == []


def test_the_period_is_what_was_asked(service, session):
    begun = now()
    record = len(journal(service))
    desk = entered(service)
    desk.day()
    line, = [line for line in journal(service)[record:] if line["purpose"] == "day-view"]
    at = datetime.datetime.fromisoformat(line["at"])
    second = datetime.timedelta(seconds=1)
    grant = line["actor"].split()[2]
    found = lambda since, until: grant in {act.get("grant") for act in acts(exposure(service, "--since", since, "--until", until))}  # noqa: E731
    assert found(at.isoformat(), (at + second).isoformat())
    assert not found((begun - second * 60).isoformat(), at.isoformat())
    assert not found((at + second).isoformat(), (at + second * 60).isoformat())
    assert found(today(), today())


def test_searches_are_said_to_open_nothing(service, session):
    desk, _ = session
    page = desk.get(f"/cliniques/{CLINIC}/recherche")
    assert page.status == 200
    desk.send(page.form("/recherche"), number="438 555-0163")
    said = exposure(service)
    searches = [act for act in acts(said, "find") if act["by"] == "staff"]
    assert searches and all(act["openings"] == 0 and act["visits"] == [] for act in searches)


def test_it_names_nobody_but_staff(service, session):
    for arguments in (["--json"], []):
        said = service.run("exposure", "--since", today(), *arguments)
        assert said.returncode == 0 and "Exposée" not in said.stdout and "5550163" not in said.stdout
    assert "Opened on record" in said.stdout and "Could have been opened" in said.stdout and "The record is whole" in said.stdout
    database = len(journal(service))
    exposure(service)
    assert len(journal(service)) <= database + 1, "asking opens nothing"


@pytest.mark.parametrize("arguments,words", [
    (["--since", "hier"], "--since"), (["--since", "2026-13-01"], "--since"), (["--since", "2026-11-24T08:00"], "offset"),
    (["--since", "2026-11-24", "--until", "2026-11-23"], "before"), (["--since", "2026-11-24", "--clinic", "x"], "26 characters"),
    (["--since", "2026-11-24", "--clinic", UNKNOWN], "clinic list"), (["--since", "2026-11-24", "--actor", "x"], "--actor"),
    (["--since", "2026-11-24", "--actor", "nobody@example.org"], "nobody"), ([], "--since"),
])
def test_what_makes_no_sense_is_refused_with_what_to_do(service, arguments, words):
    said = service.run("exposure", *arguments)
    assert said.returncode == USAGE and words in said.stderr and said.stdout == "", said.stdout + said.stderr


def test_the_vault_killed_midway_hides_nothing(service, session):
    desk = entered(service)
    page = desk.day()
    before = acts(exposure(service))
    child, = service.children()
    os.kill(child, signal.SIGKILL)
    # From the files, while it is away; from the vault, once it is back.
    assert acts(exposure(service)) == before
    eventually(lambda: service.children() not in ([], [child]))
    eventually(lambda: len(visits(desk.day())) == len(visits(page)) and "data-names-away" not in desk.day().text)
    eventually(lambda: imported(service))
    said = exposure(service)
    assert said["complete"]["whole"]
    # After a restart what is seen again is journalled again: never less than was opened.
    assert {act["grant"] for act in before} <= {act["grant"] for act in acts(said)}
    is_clean(service)


def journals(folder) -> int:
    database = sqlite3.connect(folder / "creneau.sqlite")
    count, = database.execute("SELECT COUNT(DISTINCT writer) FROM journal_entry").fetchone()
    database.close()
    return count


def test_a_restored_vault_begins_a_journal_of_its_own_and_it_is_said(service, session, tmp_path):
    """What was imported comes back with the database; the old journal does not."""
    assert service.run("backup", str(tmp_path / "backup")).returncode == 0
    folder = tmp_path / "restored"
    shutil.copytree(service.folder, folder, ignore=shutil.ignore_patterns("*.sock", "vault*", "creneau.sqlite*", "pepper.key"))
    said = creneau("restore", str(tmp_path / "backup"), "--without-day-keys", data=folder)
    assert said.returncode == 0, said.stderr
    assert journals(folder) == 1
    restored = Service(folder).start()
    try:
        entered(restored).day()
        eventually(lambda: journals(folder) == 2)
        said = restored.run("exposure", "--since", today())
        assert "there are 2 journals" in said.stdout
    finally:
        assert restored.stop() == 0


def test_a_gap_is_told_by_its_exit_code(service, session, tmp_path):
    eventually(lambda: imported(service))
    assert service.stop() == 0
    database = sqlite3.connect(service.folder / "creneau.sqlite")
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("DELETE FROM journal_opening WHERE n = 3")
    database.execute("DELETE FROM journal_entry WHERE n = 3")
    database.commit()
    database.close()
    said = service.run("exposure", "--since", today())
    assert said.returncode == 1 and "missing" in said.stderr and "Opened on record" in said.stdout
    told = exposure(service, code=1)
    assert "missing" in " ".join(told["complete"]["words"])
    # While nothing runs the files themselves are read.
    assert told["complete"]["through_entry"] == len(journal(service)) and acts(told)
    assert service.run("exposure", "--since", "2020-01-01", "--until", "2020-01-02").returncode == 0
    check = service.run("check")
    assert check.returncode == 1 and "imported without a gap" in check.stdout


def test_check_says_what_shredding_proves(tmp_path, made):
    copy(made, tmp_path / "data")
    said = creneau("check", data=tmp_path / "data")
    assert said.returncode == 0 and "nothing is left" in said.stdout and "does not see" in said.stdout
    old = (datetime.date.today() - datetime.timedelta(days=40)).isoformat()
    (tmp_path / "data" / "vault" / "keys" / "day" / f"{old}.keys").write_bytes(b"x")
    said = creneau("check", data=tmp_path / "data")
    assert said.returncode == 1 and "no key file is left" in said.stdout and "Clean" not in said.stdout


@pytest.mark.apart
def test_on_a_server_the_record_is_the_same(tmp_path):
    with private_server() as url:
        running = Service(tmp_path / "data", "--database-url", url).start()
        try:
            seen = set(visits(entered(running).day()))
            act, = acts(exposure(running))
            assert {visit["appointment"] for visit in act["visits"]} == seen
            eventually(lambda: running.run("check").returncode == 0)
            assert acts(exposure(running)) == [act]
        finally:
            assert running.stop() == 0
