"""A schedule that is set on the command line is that schedule's matter alone."""

import datetime
import json
import sqlite3
import zoneinfo

import pytest

from Support.deployment import said
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
