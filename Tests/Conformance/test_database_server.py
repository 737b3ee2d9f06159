"""PostgreSQL dies again and again under load: the service outlives it, and says so meanwhile."""

import os
import random
import signal
import time

import pytest

from Conformance.api import Client, bearer, is_problem, slots
from Support.load import Load
from Support.postgres import running_server
from Support.service import creneau, eventually, serving

pytestmark = pytest.mark.apart

KILLS = int(os.environ.get("CRENEAU_KILLS", "20"))
SEED = int(os.environ.get("CRENEAU_SEED", "2019"))

# What a client may hear while its server comes and goes; anything else is a fault.
ALLOWED = {
    ("search", 200, None),
    ("hold", 201, None), ("hold", 409, "slot_taken"), ("hold", 503, "store_unavailable"),
    ("book", 201, None), ("book", 503, "store_unavailable"),
}


@pytest.mark.parametrize("victim", ["server", "backends"])
def test_the_service_outlives_its_database_server(tmp_path, victim):
    print("seed", SEED)
    chance = random.Random(f"{SEED} {victim}")
    with running_server() as database, serving(tmp_path / "data", None, "--database-url", database.url) as service:
        client = Client(service.front)
        kept = first_booking(client)
        with Load(service) as load:
            for _ in range(max(1, KILLS // 2)):
                bookings_go_on(load, database)
                time.sleep(chance.uniform(0, 0.7))
                if victim == "server":
                    database.kill()
                    only_reading_goes_on(service, client, kept)
                    database.start()
                else:
                    eventually(database.kill_backends)
            bookings_go_on(load, database)
        print(len(load.acknowledged), "acknowledged bookings; answers:", dict(load.answers), "longest:", load.longest)
        assert service.process.poll() is None, "the service ended with its database server"
        assert load.broken == []
        assert set(load.answers) <= ALLOWED, load.answers
        client.close()
        for appointment in [kept, *load.acknowledged]:
            # A busy machine's server may be slow still after its last start; whoever is told so asks again.
            answer = eventually(lambda: (seen := view(client, appointment)).status != 503 and seen)
            assert answer.status == 200 and answer.json["state"] == "booked", answer.body
        assert service.stop() == 0
        is_sound(service, database, [kept, *load.acknowledged])


def test_it_says_within_two_seconds_that_its_database_server_stands_still(tmp_path):
    with running_server() as database, serving(tmp_path / "data", None, "--database-url", database.url) as service:
        client = Client(service.front)
        everybody = [database.process.pid, *database.children()]
        for process in everybody:
            os.kill(process, signal.SIGSTOP)
        try:
            # What was ready a moment ago may be said for a moment.
            eventually(lambda: readiness(client)[0].status == 503)

            def says_so_soon():
                ready, seconds = readiness(client)
                assert ready.status == 503 and ready.json["status"] == "store_unavailable", ready.body
                return seconds <= 2

            # This machine may be slow now and then; a service that waits longer always is.
            eventually(says_so_soon)
        finally:
            for process in everybody:
                os.kill(process, signal.SIGCONT)
        eventually(lambda: readiness(client)[0].status == 200)


def readiness(client):
    asked = time.monotonic()
    return client.call("GET", "/readyz"), time.monotonic() - asked


def first_booking(client):
    hold = client.hold(slots(client, 1)[0])
    booked = client.book(hold.json)
    assert booked.status == 201, booked.body
    return booked.json


def bookings_go_on(load, database):
    """More of them than may have been under way: what was answered before says nothing about now."""
    database.wait_until_ready()
    before = len(load.acknowledged) + len(load.threads)
    eventually(lambda: len(load.acknowledged) > before)


def only_reading_goes_on(service, client, kept):
    """While nobody answers where the database was: memory serves, the rest says when to come back."""
    # What was idle for half a minute the service has closed; the next call connects anew.
    client.close()
    found = client.openings(radius_km=200)
    assert found.status == 200 and found.json["openings"]
    slot = found.json["openings"][-1]["slot"]
    for refused in [client.hold(slot), view(client, kept)]:
        is_problem(refused, 503, "store_unavailable")
        assert int(refused.headers["Retry-After"]) > 0
    ready = client.call("GET", "/readyz")
    assert ready.status == 503 and ready.json["status"] == "store_unavailable"
    assert client.call("GET", "/healthz").status == 200
    assert service.process.poll() is None


def view(client, appointment):
    return client.call("GET", "/api/v1/appointments/" + appointment["appointment"], **bearer(appointment))


def is_sound(service, database, acknowledged):
    check = service.run("check")
    assert check.returncode == 0, check.stdout + check.stderr
    # The same by other means than the program's own.
    assert database.ask("SELECT slot FROM appointment WHERE state < 4 GROUP BY slot HAVING COUNT(*) > 1") == []
    booked = int(database.ask("SELECT COUNT(*) FROM appointment WHERE state < 4")[0])
    assert booked >= len({appointment["appointment"] for appointment in acknowledged}) == len(acknowledged)


def test_a_database_of_another_encoding_is_refused_and_named(tmp_path):
    with running_server() as database:
        database.ask("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
        url = database.url.replace("/postgres?", "/latin?")
        for command in ("init", "check"):
            answer = creneau(command, "--database-url", url, data=tmp_path / "data")
            assert answer.returncode == 69 and "LATIN1" in answer.stderr and "UTF-8" in answer.stderr, (answer.stdout, answer.stderr)
        assert database.ask("SELECT 1")
        fine = creneau("init", "--database-url", database.url, data=tmp_path / "data")
        assert fine.returncode == 0, fine.stderr
