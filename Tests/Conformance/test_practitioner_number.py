"""A practitioner's number stays where it was entered: nothing that leaves the program for the public carries it."""

import json

from Conformance.api import Client, bearer, slots
from Support.deployment import said, settle
from Support.service import creneau, eventually, serving

NUMBER = "73819264"
PAGES = ["/", "/cliniques", "/a-propos", "/confidentialite", "/en", "/en/clinics", "/en/about", "/en/privacy", "/api/openapi.json",
         "/api/v1/reasons", "/api/v1/clinics", "/api/v1/openings?near=45.5,-73.6&radius_km=25&reason=earache"]


def test_the_practitioners_number_reaches_no_page_answer_calendar_or_message(tmp_path, made):
    folder = tmp_path / "data"
    with serving(folder, made, verb="serve") as service:
        clinic = json.loads(service.run("clinic", "list", "--json").stdout)[0]["id"]
        added = json.loads(service.run(
            "practitioner", "add", "--given-name", "Solange", "--family-name", "Secrète", "--licence", NUMBER, "--json").stdout)
        assert added["licence"] == NUMBER, "it is known, and shown to whoever runs the service"
        # Before everybody else's hours, so that the first opening is theirs.
        planned = service.run(
            "schedule", "set", "--clinic", clinic, "--practitioner", added["id"], "--from", "2026-01-01", "--ignore-holidays",
            *[f"--block={day} 00:00-24:00 /15 video everyone" for day in range(1, 8)])
        assert planned.returncode == 0, planned.stderr
    settle(folder)
    with serving(folder, None, verb="serve") as service:
        client = Client(service.front)
        seen = {path: client.call("GET", path) for path in PAGES}
        for path in [f"/cliniques/{clinic}", f"/en/clinics/{clinic}", f"/professionnels/{added['id']}",
                     f"/en/practitioners/{added['id']}", f"/api/v1/clinics/{clinic}"]:
            seen[path] = client.call("GET", path)
        assert all(answer.status == 200 for answer in seen.values()), {path: answer.status for path, answer in seen.items()}
        assert b"Secr\xc3\xa8te" in seen[f"/cliniques/{clinic}"].body
        slot, = slots(client, 1, modality="video")
        hold = client.hold(slot)
        seen["hold"] = hold
        booked = client.book(hold.json)
        assert booked.status == 201, booked.body
        seen["booking"] = booked
        seen["appointment"] = client.call("GET", f"/api/v1/appointments/{booked.json['appointment']}", **bearer(booked.json))
        # The personal link: the page that names the practitioner, and its calendar.
        link = client.call("GET", "/m/" + booked.json["manage_token"])
        cookie = link.headers["Set-Cookie"].split(";")[0]
        page = seen["own page"] = client.call("GET", link.headers["Location"], Cookie=cookie)
        assert b"Secr\xc3\xa8te" in page.body
        calendar = seen["calendar"] = client.call("GET", f"/rendez-vous/{booked.json['appointment']}/calendrier.ics", Cookie=cookie)
        assert calendar.body.startswith(b"BEGIN:VCALENDAR")
        assert [name for name, answer in seen.items() if NUMBER.encode() in answer.body] == []
        messages = eventually(lambda: [path for path in folder.rglob("new/*") if path.is_file()])
        assert all(NUMBER.encode() not in path.read_bytes() for path in messages)
