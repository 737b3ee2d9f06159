"""A small deployment, set up by the command line as an operator would."""

import datetime
import json
import pathlib
import sqlite3
import zoneinfo

from Support.service import creneau

HERE = zoneinfo.ZoneInfo("America/Toronto")
PRACTITIONERS = [("Anne", "Tremblay"), ("Thanh-Hà", "Nguyễn")]


def deploy(folder: pathlib.Path) -> pathlib.Path:
    """One clinic in Montréal with openings on each of the coming ninety days; it does not run."""
    said(folder, "init")
    clinic = said(
        folder, "clinic", "add", "--name", "Clinique du Parc", "--address", "1, avenue du Parc", "--municipality", "Montréal",
        "--postal-code", "H2X 1Y4", "--phone", "514 555-0100",
    )
    today = datetime.datetime.now(HERE).date().isoformat()
    blocks = [f"--block={day} 08:00-17:00 /15 in-person everyone" for day in range(1, 8)]
    for given, family in PRACTITIONERS:
        practitioner = said(folder, "practitioner", "add", "--given-name", given, "--family-name", family)
        said(
            folder, "schedule", "set", "--clinic", clinic["id"], "--practitioner", practitioner["id"], "--from", today,
            "--ignore-holidays", *blocks,
        )
    settle(folder)
    return folder


def said(folder, *arguments):
    answer = creneau(*arguments, "--json", data=folder)
    assert answer.returncode == 0, answer.stderr
    return json.loads(answer.stdout)


def settle(folder):
    database = sqlite3.connect(folder / "creneau.sqlite")
    # Slots open to the public half a minute after they are made; these did so a minute ago.
    database.execute("UPDATE slot SET public_from = public_from - 90")
    database.commit()
    # All of it in the one file, so that a copy is as small as can be.
    assert database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() == (0, 0, 0)
    database.close()
