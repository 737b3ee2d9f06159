"""The keys of the weeks in which people's waits end: apart in backups, told when they are lost, and not needed by whoever has their own link."""

import base64
import re
import shutil

import pytest

from Conformance.api import Client, bearer, is_problem
from Conformance.test_offers import clinics, places
from Support.service import copy, creneau, eventually, serving
from Support.waiting import accept, file_request, messages, own

# Base32 as ids are written.
CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
RULE = "the vault has each key that what waits is sealed to"


@pytest.fixture(scope="module")
def waited(tmp_path_factory):
    """A folder in which somebody waits at one clinic, with a backup of it; nothing runs."""
    folder = tmp_path_factory.mktemp("waited")
    with serving(folder / "data", None, verb="demo") as service:
        client = Client(service.front)
        request = file_request(client, service, 700, clinic=(clinic := clinics(client)[0]))
        client.close()
        taken = service.run("backup", str(folder / "backup"), "--day-keys", str(folder / "day-keys"))
        assert taken.returncode == 0 and "weeks of requests" in taken.stdout, taken.stdout + taken.stderr
    return folder, request, clinic


@pytest.fixture
def waiting(waited, tmp_path):
    """A copy of it."""
    folder, *rest = waited
    for name in ["data", "backup", "day-keys"]:
        copy(folder / name, tmp_path / name)
    return tmp_path, *rest


def weeks(folder):
    return sorted(path for path in (folder / "data" / "vault" / "keys" / "request").iterdir() if path.suffix == ".key")


def offered(client, service, request, clinic):
    """A place of that clinic is freed: the offer, and its link, which alone opens nothing."""
    before = len(messages(service, request["address"], "libérée"))
    hold = client.hold(places(client, clinic, 1)[0]["slot"]).json
    booked = client.book(hold).json
    cancelled = client.call("POST", f"/api/v1/appointments/{booked['appointment']}/cancellation", **bearer(booked))
    assert cancelled.status == 200, cancelled.body
    message = eventually(lambda: messages(service, request["address"], "libérée")[before:])[-1]
    link = re.search(r"/o/o([\w-]{64})", message.get_body(("plain",)).get_content())[1]
    number = int.from_bytes(base64.urlsafe_b64decode(link)[:16])
    return "".join(CROCKFORD[number >> 5 * place & 31] for place in reversed(range(26))), "o" + link


def test_each_week_has_a_file_and_each_is_in_the_folder_apart(waiting):
    folder, *_ = waiting
    names = {path.name.removesuffix(".key") for path in weeks(folder)}
    assert len(names) >= 9
    assert {path.name.removesuffix(".requestkey") for path in (folder / "day-keys").glob("*.requestkey")} == names
    assert not list((folder / "backup").rglob("*request*"))


def test_after_a_restore_without_them_the_own_link_takes_a_place_and_an_offers_link_says_so(waiting):
    folder, request, clinic = waiting
    keys = folder / "data" / "master.key"
    (folder / "restored").mkdir()
    shutil.copy(keys, folder / "restored")
    restored = creneau("restore", str(folder / "backup"), "--without-day-keys", data=folder / "restored")
    assert restored.returncode == 0 and "open with their own link alone: 1" in restored.stdout, restored.stdout + restored.stderr
    check = creneau("check", data=folder / "restored")
    assert check.returncode == 0, check.stdout + check.stderr
    # Run as a demonstration, whose mailbox can be read.
    shutil.copy(folder / "data" / "demonstration", folder / "restored")
    with serving(folder / "restored", None, verb="demo") as service:
        client = Client(service.front)
        offer, link = offered(client, service, request, clinic)
        is_problem(accept(client, offer, link), 409, "needs_own_link")
        is_problem(accept(client, offer, link), 409, "needs_own_link")
        # Their page: what waits is sealed anew, and the offer still stands.
        assert own(client, request)["offer"]["offer"] == offer
        accepted = accept(client, offer, request["token"])
        assert accepted.status == 200, accepted.body
        opened = client.call("GET", "/api/v1/appointments/" + accepted.json["appointment"], **bearer(accepted.json))
        assert opened.json["particulars"]["patient"]["family_name"] == "Attendrait700"
        assert service.run("check").returncode == 0


def test_a_lost_file_is_told_and_mended_when_its_owner_comes_by(waiting):
    folder, request, clinic = waiting
    for path in weeks(folder):
        path.unlink()
    check = creneau("check", data=folder / "data")
    assert check.returncode == 1 and RULE in check.stdout, check.stdout
    with serving(folder / "data", None, verb="demo") as service:
        client = Client(service.front)
        eventually(lambda: service.metric("creneau_requests_closed") == 1)
        assert '"level":"error"' in service.log.read_text() and "a key of requests is lost" in service.log.read_text()
        check = service.run("check")
        assert check.returncode == 1 and "what waits is sealed to a key that was not lost" in check.stdout and RULE not in check.stdout
        told = service.run("keys")
        assert told.returncode == 1 and "lost" in told.stdout and "Attendrait" not in told.stdout
        offer, link = offered(client, service, request, clinic)
        is_problem(accept(client, offer, link), 409, "needs_own_link")
        own(client, request)
        assert service.metric("creneau_requests_closed") == 0
        assert service.run("check").returncode == 0 and service.run("keys").returncode == 0
        # As it was before.
        assert accept(client, offer, link).status == 200


def test_a_backup_of_the_day_keys_brings_a_lost_key_back(waiting):
    folder, *_ = waiting
    for path in weeks(folder):
        path.unlink()
    back = creneau("keys", "--from", str(folder / "day-keys"), data=folder / "data")
    assert back.returncode == 0, back.stdout + back.stderr
    check = creneau("check", data=folder / "data")
    assert check.returncode == 0, check.stdout
