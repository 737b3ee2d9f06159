"""A backup taken under load restores to every booking acknowledged before it; what cannot be restored is refused whole."""

import hashlib
import re
import shutil
import stat
import subprocess
import urllib.parse

import pytest

from Conformance.api import Client, bearer, slots
from Support.disk import SmallDisk
from Support.load import Load
from Support.postgres import running_server
from Support.patience import PATIENCE_SECONDS
from Support.service import PROGRAM, Service, creneau, eventually, serving

USAGE, DATA, NO_INPUT, FAULT, CANNOT_CREATE, CONFIGURATION = 64, 65, 66, 70, 73, 78


class Backup:
    def __init__(self, folder, day_keys, master, known):
        self.folder = folder
        self.day_keys = day_keys
        self.master = master
        # What had been acknowledged before it began.
        self.known = known

    def copied(self, to):
        """A copy of it to be spoiled."""
        shutil.copytree(self.folder, to / "backup")
        shutil.copytree(self.day_keys, to / "day-keys")
        return Backup(to / "backup", to / "day-keys", self.master, self.known)

    def restored(self, to, *arguments):
        """Into a folder that has the master key at most."""
        return creneau("restore", str(self.folder), *(arguments or ["--day-keys", str(self.day_keys)]), data=to)


@pytest.fixture(scope="module")
def backup(tmp_path_factory, made):
    folder = tmp_path_factory.mktemp("backup")
    with serving(folder / "data", made, verb="serve") as service, Load(service, clients=4) as load:
        eventually(lambda: len(load.acknowledged) >= 20)
        known = list(load.acknowledged)
        taken = service.run("backup", str(folder / "backup"), "--day-keys", str(folder / "day-keys"))
        assert taken.returncode == 0, taken.stderr
        eventually(lambda: len(load.acknowledged) > len(known))
    return Backup(folder / "backup", folder / "day-keys", made / "master.key", known)


@pytest.fixture
def empty(tmp_path, backup):
    """A folder that has the master key and nothing else."""
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(backup.master, folder / "master.key")
    return folder


def files(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def view(client, appointment):
    return client.call("GET", "/api/v1/appointments/" + appointment["appointment"], **bearer(appointment))


def all_is_there(client, known):
    for appointment in known:
        answer = view(client, appointment)
        assert answer.status == 200 and answer.json["state"] == "booked", answer.body
        assert answer.json["start"] == appointment["start"]
        assert answer.json["particulars"]["patient"]["family_name"] == "D’Amours"


def test_the_master_key_and_the_day_keys_are_not_in_the_backup(backup):
    assert set(files(backup.folder)) == {"creneau.sqlite", "pepper.key", "vault.keys", "vault.pub"}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d\.(daykeys|requestkey)", name) for name in files(backup.day_keys))
    secret = backup.master.read_bytes()
    day_keys = {path.read_bytes()[30:] for path in backup.day_keys.iterdir()}
    for path in [*backup.folder.iterdir(), *backup.day_keys.iterdir()]:
        assert secret not in path.read_bytes()
    for path in backup.folder.iterdir():
        assert not any(key in path.read_bytes() for key in day_keys)


def test_nobody_else_can_read_a_backup(backup):
    for folder in [backup.folder, backup.day_keys]:
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_every_booking_acknowledged_before_it_is_there_and_opens(backup, empty):
    restored = backup.restored(empty)
    assert restored.returncode == 0, restored.stdout + restored.stderr
    check = creneau("check", data=empty)
    assert check.returncode == 0, check.stdout + check.stderr
    with serving(empty, None, verb="serve") as service:
        client = Client(service.front)
        all_is_there(client, backup.known)
        booked = client.book(client.hold(slots(client, 100)[-1]).json)
        assert booked.status == 201 and view(client, booked.json).json["particulars"]["status"] == "opened"
        # To another date: for that the clinic's copy is opened, with a day key of the backup.
        moved = move(client, backup.known[0], slots(client, 100)[-1])
        assert moved.status == 200, moved.body


def move(client, appointment, slot):
    hold = client.hold(slot).json
    path = f"/api/v1/appointments/{appointment['appointment']}/rescheduling"
    return client.call("POST", path, {"hold": hold["hold"], "token": hold["token"]}, **bearer(appointment))


def test_the_link_that_people_were_sent_opens_the_restored_appointment(backup, empty):
    assert backup.restored(empty).returncode == 0
    with serving(empty, None, verb="serve") as service:
        client = Client(service.front)
        appointment = backup.known[0]
        exchanged = client.call("GET", urllib.parse.urlsplit(appointment["manage_url"]).path)
        assert exchanged.status == 303
        cookies = "; ".join(field.split(";")[0] for field in exchanged.headers.get_all("Set-Cookie"))
        page = client.call("GET", exchanged.headers["Location"], Cookie=cookies)
        text = page.body.decode()
        assert page.status == 200 and appointment["reference"] in text and "Marie-Ève" in text


def test_without_day_keys_appointments_stay_and_each_person_still_opens_theirs(backup, empty):
    restored = backup.restored(empty, "--without-day-keys")
    assert restored.returncode == 0, restored.stdout + restored.stderr
    check = creneau("check", data=empty)
    assert check.returncode == 0, check.stdout + check.stderr
    with serving(empty, None, verb="serve") as service:
        client = Client(service.front)
        all_is_there(client, backup.known)
        # The same dates have new keys.
        booked = client.book(client.hold(slots(client, 1)[0]).json)
        assert booked.status == 201 and view(client, booked.json).json["particulars"]["status"] == "opened"


def test_a_move_that_needs_a_lost_day_key_is_not_put_off_for_ever(backup, empty):
    """503 would have people try again what can never succeed."""
    assert backup.restored(empty, "--without-day-keys").returncode == 0
    with serving(empty, None, verb="serve") as service:
        client = Client(service.front)
        moved = move(client, backup.known[0], slots(client, 100)[-1])
        assert moved.status == 200 or 400 <= moved.status < 500, moved.body


def test_day_keys_are_given_or_given_up_in_so_many_words(backup, empty):
    before = files(empty)
    refused = creneau("restore", str(backup.folder), data=empty)
    assert refused.returncode == USAGE and "--without-day-keys" in refused.stderr
    assert files(empty) == before


@pytest.mark.parametrize("remains", ["everything", "creneau.sqlite", "pepper.key", "vault.pub", "vault"])
def test_nothing_that_stands_there_is_overwritten(backup, made, empty, remains):
    for path in made.iterdir():
        if remains in ("everything", path.name) and path.name not in ("run", "master.key"):
            (shutil.copytree if path.is_dir() else shutil.copy)(path, empty / path.name)
    before = files(empty)
    refused = backup.restored(empty)
    assert refused.returncode == CANNOT_CREATE and refused.stderr.startswith("creneau: "), refused.stderr
    assert files(empty) == before


def test_a_leftover_log_of_another_database_is_not_taken_into_the_restored_one(backup, made, tmp_path, empty):
    with serving(tmp_path / "other", made, verb="serve") as service:
        client = Client(service.front)
        assert client.book(client.hold(slots(client, 1)[0]).json).status == 201
        service.kill()
    log = tmp_path / "other" / "creneau.sqlite-wal"
    assert log.stat().st_size > 0
    shutil.copy(log, empty)
    assert backup.restored(empty).returncode == CANNOT_CREATE
    log.unlink()
    (empty / "creneau.sqlite-wal").unlink()
    assert backup.restored(empty).returncode == 0


def test_a_backup_overwrites_nothing(backup, made, tmp_path):
    before = files(backup.folder), files(backup.day_keys)
    again = creneau("backup", str(backup.folder), data=made)
    keys = creneau("backup", str(tmp_path / "new"), "--day-keys", str(backup.day_keys), data=made)
    assert again.returncode == keys.returncode == CANNOT_CREATE
    assert (files(backup.folder), files(backup.day_keys)) == before and not (tmp_path / "new").exists()


def test_a_backup_that_ran_out_of_room_is_not_taken_for_one(made, tmp_path, empty):
    with SmallDisk(tmp_path / "disk", 1) as disk:
        backup = tmp_path / "disk" / "backup"
        command = [*disk.within, str(PROGRAM), "backup", str(backup), "--data-dir", str(made)]
        failed = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_SECONDS)
        assert failed.returncode not in (0, FAULT) and "full" in failed.stderr, failed.stderr
        if disk.inside(backup).exists():
            shutil.copytree(disk.inside(backup), tmp_path / "left")
    (tmp_path / "left").mkdir(exist_ok=True)
    refused = creneau("restore", str(tmp_path / "left"), "--without-day-keys", data=empty)
    assert refused.returncode in (DATA, NO_INPUT), refused.stdout + refused.stderr


def test_another_master_key_is_refused_and_the_right_one_still_restores(backup, empty, tmp_path):
    assert creneau("init", data=tmp_path / "other").returncode == 0
    shutil.copy(tmp_path / "other" / "master.key", empty / "master.key")
    refused = backup.restored(empty)
    assert refused.returncode == CONFIGURATION and "master key is not the one" in refused.stderr
    shutil.copy(backup.master, empty / "master.key")
    restored = backup.restored(empty)
    assert restored.returncode == 0, restored.stderr


def flipped(path, position):
    contents = bytearray(path.read_bytes())
    contents[position] ^= 0x55
    path.write_bytes(contents)


DAMAGES = {
    "keys flipped": lambda backup: flipped(backup.folder / "vault.keys", 40),
    "keys missing": lambda backup: (backup.folder / "vault.keys").unlink(),
    "pin garbled": lambda backup: (backup.folder / "vault.pub").write_text("!!!!\n"),
    "pepper cut": lambda backup: (backup.folder / "pepper.key").write_bytes(b"short"),
    "database header flipped": lambda backup: flipped(backup.folder / "creneau.sqlite", 3),
    "database cut": lambda backup: (backup.folder / "creneau.sqlite").write_bytes(
        (backup.folder / "creneau.sqlite").read_bytes()[:300_000]),
    "database empty": lambda backup: (backup.folder / "creneau.sqlite").write_bytes(b""),
    "database missing": lambda backup: (backup.folder / "creneau.sqlite").unlink(),
    "day key flipped": lambda backup: flipped(sorted(backup.day_keys.iterdir())[3], 60),
    "day keys elsewhere": lambda backup: shutil.rmtree(backup.day_keys),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_backup_is_refused_with_what_is_wrong(backup, tmp_path, empty, damage):
    spoiled = backup.copied(tmp_path)
    DAMAGES[damage](spoiled)
    refused = spoiled.restored(empty)
    assert refused.returncode in (DATA, NO_INPUT, CONFIGURATION), refused.stdout + refused.stderr
    assert refused.stderr.startswith("creneau: ") and "(code" not in refused.stderr


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_refused_restore_leaves_nothing_in_the_way_of_a_good_one(backup, tmp_path, empty, damage):
    spoiled = backup.copied(tmp_path)
    DAMAGES[damage](spoiled)
    assert spoiled.restored(empty).returncode != 0
    restored = backup.restored(empty)
    assert restored.returncode == 0, restored.stderr


def test_the_pin_of_another_vault_is_not_taken_for_this_ones(backup, tmp_path, empty):
    """With it no key can be trusted, and nobody can book."""
    assert creneau("init", data=tmp_path / "other").returncode == 0
    spoiled = backup.copied(tmp_path)
    shutil.copy(tmp_path / "other" / "vault.pub", spoiled.folder / "vault.pub")
    refused = spoiled.restored(empty)
    assert refused.returncode == DATA, refused.stdout + refused.stderr


def test_a_folder_that_is_no_backup_is_refused(tmp_path, empty):
    (tmp_path / "nothing").mkdir()
    refused = creneau("restore", str(tmp_path / "nothing"), "--without-day-keys", data=empty)
    assert refused.returncode == NO_INPUT and "is not a backup" in refused.stderr


@pytest.fixture(scope="module")
def dumped(tmp_path_factory):
    """The keys of a deployment on PostgreSQL, and a server that has its dump."""
    folder = tmp_path_factory.mktemp("dumped")
    with running_server() as database:
        arguments = ["--database-url", database.url]
        with serving(folder / "data", None, *arguments) as service, Load(service, clients=4) as load:
            eventually(lambda: len(load.acknowledged) >= 20)
            known = list(load.acknowledged)
            taken = service.run("backup", str(folder / "backup"), "--day-keys", str(folder / "day-keys"))
            assert taken.returncode == 0 and "pg_dump" in taken.stdout, taken.stderr
            database.dump(database.folder + "/dump")
        yield Backup(folder / "backup", folder / "day-keys", folder / "data" / "master.key", known), database


@pytest.fixture
def elsewhere(dumped, tmp_path):
    """A folder with the master key alone, and an empty database beside the one that was dumped."""
    backup, database = dumped
    database.ask("DROP DATABASE IF EXISTS elsewhere")
    database.ask("CREATE DATABASE elsewhere")
    (tmp_path / "data").mkdir()
    shutil.copy(backup.master, tmp_path / "data" / "master.key")
    return tmp_path / "data", database.url.replace("/postgres?", "/elsewhere?")


def test_on_postgresql_the_keys_and_a_dump_taken_after_them_restore(dumped, elsewhere):
    backup, database = dumped
    folder, url = elsewhere
    assert set(files(backup.folder)) == {"pepper.key", "vault.keys", "vault.pub"}
    database.restore(database.folder + "/dump", url)
    restored = backup.restored(folder, "--day-keys", str(backup.day_keys), "--database-url", url)
    assert restored.returncode == 0, restored.stdout + restored.stderr
    service = Service(folder, "--database-url", url, verb="serve").start()
    try:
        all_is_there(Client(service.front), backup.known)
    finally:
        # It is making ninety days of openings, which takes longer than this test is about.
        service.kill()


def test_on_postgresql_an_empty_database_is_not_taken_for_the_restored_one(dumped, elsewhere):
    backup, _ = dumped
    folder, url = elsewhere
    refused = backup.restored(folder, "--day-keys", str(backup.day_keys), "--database-url", url)
    assert refused.returncode in (DATA, NO_INPUT), refused.stdout + refused.stderr
