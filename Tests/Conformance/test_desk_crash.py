"""kill -9 while desks work: what was acknowledged is there, nobody signs in again, and names come all or none."""

import http.client
import itertools
import os
import threading

import pytest

from Support.desk import (
    AWAY, RECEPTION, Desk, crowd, date, entered, free_slots, is_clean, journal, names, visit_path, visits)
from Support.postgres import end, private_server
from Support.service import Service, eventually

KILLS = int(os.environ.get("CRENEAU_DESK_KILLS", "2"))
WINDOWS, ENOUGH = 4, 12
numbers = itertools.count(1)


class Work:
    """Receptionists who book one visit after another and record that each has come, until the desk is gone."""

    def __init__(self, desks: list[Desk], days: list[str]):
        # Name of the person -> the visit's id, and whether its arrival was acknowledged.
        self.booked: dict[str, str] = {}
        self.arrived: set[str] = set()
        self.faults: list = []
        self.threads = [threading.Thread(target=self.go_on, args=pair) for pair in zip(desks, days)]

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        for thread in self.threads:
            thread.join()

    def go_on(self, desk, day):
        try:
            for slot in free_slots(desk.day(day)):
                name = f"Tenue{slot[-8:]}"
                page = desk.book(slot, name)
                # The others of the same day may have been there before.
                if page.status == 303:
                    self.booked[name] = page.visit
                elif page.status != 409:
                    self.faults.append(page)
                self.comes(desk, f"Venue{next(numbers)}")
        except (OSError, http.client.HTTPException):
            # Its answer never came: it may or may not have been done.
            desk.close()

    def comes(self, desk, name):
        """Somebody stands at the counter."""
        page = desk.add(name)
        if page.status != 303:
            self.faults.append(page)
            return
        self.booked[name] = page.visit
        if desk.step(page.visit, "arrive").status == 303:
            self.arrived.add(name)


@pytest.mark.apart
@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_what_was_acknowledged_at_the_desk_survives_every_kill(tmp_path, engine):
    with private_server(engine == "postgres") as url:
        service = Service(tmp_path / "data", *(["--database-url", url] if url else [])).start()
        try:
            desks = crowd(service, RECEPTION, WINDOWS)
            # Whoever comes now has come by then, before midnight or after.
            days = [date(0), date(1), date(2)]
            booked, arrived = {}, set()
            for _ in range(KILLS):
                # Two at each of two days, so that they are in each other's way.
                with Work(desks, [days[1], days[1], days[2], days[2]]) as work:
                    eventually(lambda: len(work.arrived) >= ENOUGH)
                    kill_all(service)
                assert work.faults == []
                booked.update(work.booked)
                arrived |= work.arrived
                service.start()
            # With the cookies of before the first kill.
            everything_is_there(desks[0], days, booked, arrived)
            assert service.stop() == 0
            is_clean(service)
            print(len(booked), "bookings and", len(arrived), "arrivals acknowledged in", KILLS, "kills")
        finally:
            if service.process.poll() is None:
                kill_all(service)


def kill_all(service):
    """The vault first, which would otherwise end in good order once its parent is gone."""
    for child in service.children():
        end(child)
    service.kill()


def everything_is_there(desk, days, booked, arrived):
    pages = [desk.day(day) for day in days]
    assert {page.status for page in pages} == {200}, "the sign-in did not outlive the kill"
    shown = {visit for page in pages for visit in visits(page)}
    named = [name for page in pages for name in names(page)]
    assert set(booked.values()) <= shown
    assert all(named.count(name) == 1 for name in booked)
    for name in arrived:
        visit = desk.get(visit_path(booked[name])).text
        assert name in visit and '<span class="state arrived">' in visit


@pytest.fixture(scope="module")
def desk(service):
    return entered(service)


@pytest.fixture(scope="module")
def views(service, desk):
    """What a receptionist sees in quiet times, and then while the vault is killed again and again."""
    quiet = desk.day()
    pages = []
    for _ in range(KILLS):
        kill_the_vault(service)
        looks_until_names_are_back(desk, pages)
    return quiet, pages


def looks_until_names_are_back(desk, pages):
    """With the cookies she has: nobody signs in again."""
    def are_back():
        pages.append(desk.day())
        return pages[-1].status == 200 and AWAY not in pages[-1].text

    eventually(are_back)


def kill_the_vault(service):
    for child in service.children():
        end(child)


def test_while_the_vault_dies_a_day_has_all_its_names_or_none(views):
    quiet, pages = views
    assert len(pages) > KILLS, "the vault was never seen away"
    for page in pages:
        if page.status != 200:
            # Then not even who looks can be told.
            assert page.status == 503 and page.headers["Retry-After"] and not visits(page), page
        elif AWAY in page.text:
            assert names(page) == [] and visits(page) == visits(quiet) and "data-find" not in page.text
        else:
            assert names(page) == names(quiet)


def test_while_the_vault_is_away_times_and_states_still_show(views):
    """The clinic's day survives (promise 7): without names, never without the day."""
    _, pages = views
    assert {page.status for page in pages} == {200}, "the day page went away with the vault"


def test_a_form_that_meets_no_vault_is_kept(service, desk):
    """The page that says so carries what was typed, as the desk promises."""
    held = desk.hold(free_slots(desk.day())[0])
    kill_the_vault(service)
    fields = {"family-name": "Patiente", "given-name": "Anne", "phone": "514 555-0177"}
    page = desk.post(held.location, fields, Sec_Fetch_Site="same-origin")
    assert page.status in (303, 503), page
    if page.status == 503:
        kept = page.form("/reservations/").fields
        assert {name: kept.get(name) for name in fields} == fields
        eventually(lambda: desk.send(page.form("/reservations/")).status == 303)
    eventually(lambda: "Patiente" in names(desk.day()))


def test_after_all_this_the_journal_is_whole(service, views, desk):
    numbers = [line["n"] for line in journal(service)]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    is_clean(service)
