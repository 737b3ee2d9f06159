"""A schedule that is set on the command line is that schedule's matter alone."""

import datetime
import json
import sqlite3
import zoneinfo

import pytest

from Support.deployment import said
from Support.desk import CLINIC
from Support.service import copy, creneau, seeded

pytestmark = pytest.mark.apart
TODAY = datetime.datetime.now(zoneinfo.ZoneInfo("America/Toronto")).date()


def slots_by_schedule(folder) -> dict:
    database = sqlite3.connect(folder / "creneau.sqlite")
    counted = dict(database.execute("SELECT schedule, COUNT(*) FROM slot GROUP BY schedule").fetchall())
    database.close()
    return counted


def test_setting_one_schedule_makes_slots_of_no_other(tmp_path):
    folder = tmp_path / "data"
    copy(seeded(), folder)
    before = slots_by_schedule(folder)
    clinic = json.loads(creneau("clinic", "list", "--json", data=folder).stdout)[0]["id"]
    practitioner = said(folder, "practitioner", "add", "--given-name", "Toute", "--family-name", "Nouvelle")
    tomorrow = TODAY + datetime.timedelta(days=1)
    made = said(
        folder, "schedule", "set", "--clinic", clinic, "--practitioner", practitioner["id"], "--from", f"{tomorrow}", "--through",
        f"{tomorrow}", "--block", f"{tomorrow.isoweekday()} 09:00-10:00 /20 in-person everyone", "--ignore-holidays")
    after = slots_by_schedule(folder)
    assert made["slots_made"] == 3 and len(before) > 50
    assert [count for schedule, count in after.items() if before.get(schedule) != count] == [3]
    assert creneau("check", data=folder).returncode == 0


def collision(folder) -> list[str]:
    """Somebody who receives on one day of the week at a first clinic, and once on it at a second, months from now."""
    first, second = [each["id"] for each in json.loads(creneau("clinic", "list", "--json", data=folder).stdout)][:2]
    practitioner = said(folder, "practitioner", "add", "--given-name", "Deux", "--family-name", "Cliniques")["id"]
    begin = TODAY + datetime.timedelta(days=1)
    far = begin + datetime.timedelta(days=7 * 40)
    said(
        folder, "schedule", "set", "--clinic", first, "--practitioner", practitioner, "--from", f"{begin}",
        "--block", f"{begin.isoweekday()} 09:00-10:00 /20 in-person everyone", "--ignore-holidays")
    return [
        "schedule", "set", "--clinic", second, "--practitioner", practitioner, "--from", f"{begin}",
        "--block", f"{begin.isoweekday() % 7 + 1} 09:00-10:00 /20 in-person everyone", "--ignore-holidays",
        "--exception", f"{far} open; 09:30-10:30 /20 in-person everyone"], far


def test_a_date_that_collides_is_refused_with_the_date_and_a_rehearsal_answers_alike(tmp_path):
    folder = tmp_path / "data"
    copy(seeded(), folder)
    command, far = collision(folder)
    before = slots_by_schedule(folder)
    answers = [creneau(*command, *flags, data=folder) for flags in [["--dry-run"], []]]
    for answer in answers:
        assert answer.returncode == 64 and f"{far} 09:30-10:10" in answer.stderr and "nothing was changed" in answer.stderr
    assert answers[0].stderr == answers[1].stderr and answers[0].stdout == answers[1].stdout == ""
    assert slots_by_schedule(folder) == before
    # Without that date it is kept.
    assert creneau(*command[:-2], data=folder).returncode == 0
    assert creneau("check", data=folder).returncode == 0


def visits(folder, clinic) -> dict:
    """Who comes tomorrow, and when."""
    answer = creneau("day", clinic, "--date", f"{TODAY + datetime.timedelta(days=1)}", "--json", data=folder)
    assert answer.returncode == 0, answer.stderr
    return {
        line["appointment"]: datetime.datetime.fromisoformat(line["start"])
        for each in json.loads(answer.stdout)["lists"] for line in each["lines"] if "appointment" in line}


def test_another_clock_is_another_plan_and_asks_about_each_visit(tmp_path):
    folder = tmp_path / "data"
    copy(seeded(), folder)
    before = visits(folder, CLINIC)
    assert before
    move = ["clinic", "add", "--id", CLINIC, "--zone", "America/Halifax"]
    asked = [creneau(*move, *flags, data=folder) for flags in [[], ["--dry-run"], ["--booked", "keep"]]]
    assert all(answer.returncode == 64 for answer in asked), [answer.stderr for answer in asked]
    assert "move" in asked[0].stderr and asked[0].stderr == asked[1].stderr
    assert visits(folder, CLINIC) == before
    rehearsed = creneau(*move, "--booked", "offer", "--dry-run", data=folder)
    assert rehearsed.returncode == 0 and "Nothing was saved" in rehearsed.stdout and visits(folder, CLINIC) == before
    done = creneau(*move, "--booked", "offer", data=folder)
    assert done.returncode == 0, done.stderr
    assert json.loads(creneau("clinic", "show", CLINIC, "--json", data=folder).stdout)["clinic"]["zone"] == "America/Halifax"
    # Whoever stays for now is where they were, and has been written to.
    assert visits(folder, CLINIC) == before
    assert creneau("check", data=folder).returncode == 0
