"""On PostgreSQL the desk and the site run beside the process that serves everything, and share its vault."""

import concurrent.futures
import contextlib

import pytest

from Conformance.api import Client, bearer
from Support.desk import Desk, date, entered, free_slots, is_clean, journal, names, public_slots, visits
from Support.postgres import end, running_server
from Support.service import Service, Surface, creneau, eventually

CONFIGURATION = 78


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """Everything in one process, and a desk and a site of their own."""
    folder = tmp_path_factory.mktemp("processes") / "data"
    with running_server() as database, contextlib.ExitStack() as ending:
        everything = Service(folder, "--database-url", database.url).start()
        ending.callback(stopped, everything)
        surfaces = {}
        for name in ("desk", "front"):
            surfaces[name] = Surface(everything, name).start()
            ending.callback(stopped, surfaces[name])
        yield everything, surfaces["desk"], surfaces["front"]
        is_clean(everything)


def stopped(service):
    assert service.stop() == 0, service.log.read_text()[-2_000:]


def test_one_surface_alone_has_no_vault_of_its_own(house):
    everything, desk, front = house
    assert len(everything.children()) == 1 and desk.children() == front.children() == []
    # Nor does it answer where others do.
    for port in (desk.front, front.desk):
        with pytest.raises(OSError):
            Client(port).call("GET", "/")


def test_the_desks_own_process_signs_in_books_and_shows_what_others_booked(house):
    everything, alone, front = house
    desk = Desk(alone.desk).sign_in(everything.sign_in_link().replace(str(everything.desk), str(alone.desk)))
    record = len(journal(everything))
    before = desk.day()
    line, = [line for line in journal(everything)[record:] if line["purpose"] == "day-view"]
    assert len(line["seals"]) == len(visits(before)) == len(names(before)) > 0
    client = Client(front.front)
    hold = client.hold(public_slots(before)[0])
    booked = client.book(hold.json, patient={"family_name": "Ailleurs"})
    assert booked.status == 201, booked.body
    assert desk.book(free_slots(desk.day())[0], "Ici").status == 303
    shown = names(desk.day())
    assert {"Ailleurs", "Ici"} <= set(shown) and len(shown) == len(names(before)) + 2
    # The same in the process that serves everything, for the same cookies.
    other = Desk(everything.desk)
    other.cookies = dict(desk.cookies)
    assert sorted(names(other.day())) == sorted(shown)
    return_to_sender(client, desk, booked.json)


def return_to_sender(client, desk, booked):
    """What the desk decides the person sees on the site."""
    visit = booked["appointment"]
    assert desk.move(visit, free_slots(desk.day(date(2)))[0], desk.sequence(visit)).status == 303
    seen = client.call("GET", "/api/v1/appointments/" + visit, **bearer(booked))
    assert seen.status == 200 and seen.json["start"].startswith(date(2))


def test_a_race_over_processes_has_one_winner(house):
    everything, alone, front = house
    desks = [entered(everything), Desk(alone.desk).sign_in(everything.sign_in_link("gestion@demo.example"))]
    patients = [Client(everything.front), Client(front.front)]
    for slot in public_slots(desks[0].day(date(3)))[:10]:
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            asked = [pool.submit(desk.book, slot, "Course") for desk in desks]
            asked += [pool.submit(held_and_booked, client, slot) for client in patients]
            statuses = sorted(future.result().status for future in asked)
        assert statuses in ([201, 409, 409, 409], [303, 409, 409, 409]), statuses


def held_and_booked(client, slot):
    hold = client.hold(slot)
    return client.book(hold.json) if hold.status == 201 else hold


def test_who_signs_out_at_one_desk_is_out_at_the_other(house):
    everything, alone, _ = house
    desk = entered(everything)
    other = Desk(alone.desk)
    other.cookies = dict(desk.cookies)
    assert other.day().status == 200
    assert desk.post("/deconnexion").status == 303
    assert other.day().status == 303


def test_the_desk_alone_outlives_the_vault(house):
    everything, alone, _ = house
    desk = Desk(alone.desk).sign_in(everything.sign_in_link().replace(str(everything.desk), str(alone.desk)))
    shown = names(desk.day())
    for child in everything.children():
        end(child)

    def are_back():
        page = desk.day()
        assert page.status in (200, 503), page
        return page.status == 200 and names(page) == shown

    eventually(are_back)


@pytest.mark.parametrize("surface", ["desk", "front", "watch"])
def test_on_sqlite_one_process_serves_everything(made, surface):
    refused = creneau("serve", "--only", surface, data=made)
    assert refused.returncode == CONFIGURATION and "--only" in refused.stderr and "SQLite" in refused.stderr


def test_a_surface_that_there_is_not_is_refused(made):
    refused = creneau("serve", "--only", "exchange", data=made)
    assert refused.returncode == 64 and "desk" in refused.stderr
