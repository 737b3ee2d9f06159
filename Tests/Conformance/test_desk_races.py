"""Desks and patients want the same slots at once, and two receptionists move the same visit: one of them has it."""

import collections
import concurrent.futures
import re
import threading

import pytest

from Conformance.api import Client, bearer
from Support.desk import CLINIC, MANAGER, RECEPTION, crowd, date, entered, free_slots, is_clean, names, public_slots, times, visit_path
from Support.postgres import private_server
from Support.service import serving

DESKS, PATIENTS, SLOTS, MOVES = 30, 30, 12, 50


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def clinic(request, tmp_path_factory):
    """A service of this module's own, which is sound when everything is over."""
    with private_server(request.param == "postgres") as url:
        folder = tmp_path_factory.mktemp("races") / "data"
        with serving(folder, None, *(["--database-url", url] if url else [])) as service:
            yield service
        is_clean(service)


def test_desks_and_patients_race_and_each_slot_is_booked_once(clinic):
    desks = crowd(clinic, RECEPTION, DESKS // 2) + crowd(clinic, MANAGER, DESKS - DESKS // 2)
    day = desks[0].day()
    wanted = public_slots(day)[:SLOTS]
    assert len(wanted) == SLOTS
    before = len(names(day))
    begun = threading.Barrier(DESKS + PATIENTS)
    with concurrent.futures.ThreadPoolExecutor(DESKS + PATIENTS) as pool:
        booked = [pool.submit(desk_books, desk, number, wanted, begun) for number, desk in enumerate(desks)]
        booked += [pool.submit(patient_books, clinic, number, wanted, begun) for number in range(PATIENTS)]
        outcomes = [outcome for future in booked for outcome in future.result()]
    answers = collections.Counter(status for _, status in outcomes)
    print(answers)
    assert set(answers) <= {201, 303, 409}, answers
    # Each by one, and nobody was refused a slot that nobody has.
    assert sorted(slot for slot, status in outcomes if status != 409) == sorted(wanted)
    after = desks[0].day()
    assert len(names(after)) == before + SLOTS and not set(wanted) & set(free_slots(after))


def desk_books(desk, number, wanted, begun):
    begun.wait()
    outcomes = []
    for turn in range(len(wanted)):
        slot = wanted[(number + turn) % len(wanted)]
        page = desk.book(slot, f"Comptoir{number}")
        outcomes.append((slot, page.status))
    return outcomes


def patient_books(service, number, wanted, begun):
    client = Client(service.front)
    begun.wait()
    outcomes = []
    for turn in range(len(wanted)):
        slot = wanted[(number + turn) % len(wanted)]
        hold = client.hold(slot)
        outcomes.append((slot, client.book(hold.json).status if hold.status == 201 else hold.status))
    client.close()
    return outcomes


def test_of_two_receptionists_who_move_a_visit_one_does_and_the_other_sees_how_it_stands(clinic):
    first, second = entered(clinic), entered(clinic, MANAGER)
    day = first.day(date(2))
    starts = times(day)
    slots = free_slots(day)[:3]
    visit = first.book(slots[0], "Déplacée").visit
    has = slots[0]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for turn in range(MOVES):
            others = [slot for slot in slots if slot != has]
            # Every second time both want the same.
            targets = others if turn % 2 else [others[0]] * 2
            sequence = first.sequence(visit)
            pages = list(pool.map(lambda desk, slot: desk.move(visit, slot, sequence), (first, second), targets))
            assert sorted(page.status for page in pages) == [303, 409], pages
            won = [page.status for page in pages].index(303)
            has = targets[won]
            shows_how_it_stands(pages[1 - won], visit, starts[has])
    assert int(first.sequence(visit)) == MOVES
    # Two of the three are free again.
    assert set(free_slots(first.day(date(2)))) & set(slots) == set(slots) - {has}


def shows_how_it_stands(page, visit, start):
    assert 'role="alert"' in page.text and "Déplacée" in page.text
    assert f'<time datetime="{start}">' in page.text
    assert visit_path(visit, "/deplacement") in page.text


def test_of_two_who_record_that_somebody_came_one_does(clinic):
    first, second = entered(clinic), entered(clinic, MANAGER)
    visit = first.add("Arrivée").visit
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        pages = list(pool.map(lambda desk: desk.step(visit, "arrive"), (first, second)))
    assert sorted(page.status for page in pages) == [303, 409], pages


def test_the_same_booking_form_sent_many_times_at_once_books_once(clinic):
    desk = entered(clinic)
    held = desk.hold(free_slots(desk.day(date(3)))[0])
    windows = [copied(desk, clinic) for _ in range(8)]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        fields = {"family-name": "Impatiente", "given-name": "Anne"}
        pages = list(pool.map(lambda window: window.post(held.location, fields), windows))
    assert {page.status for page in pages} == {303}, pages
    assert len({page.visit for page in pages}) == 1
    assert names(desk.day(date(3))).count("Impatiente") == 1


def copied(desk, service):
    """Another window of the same browser."""
    other = type(desk)(service.desk)
    other.cookies, other.token = dict(desk.cookies), desk.token
    return other


def test_an_addition_sent_many_times_at_once_is_one(clinic):
    desk = entered(clinic)
    page = desk.get(f"/cliniques/{CLINIC}/surnombre?date={date(3)}")
    form = page.form("/surnombre")
    practitioner = re.search(r'<option value="(\w{26})"', page.text)[1]
    fields = {**form.fields, "practitioner": practitioner, "time": "10:05", "family-name": "En-Plus", "given-name": "Anne"}
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(lambda window: window.post(form.action, fields), [copied(desk, clinic) for _ in range(8)]))
    assert {page.status for page in pages} == {303}, pages
    assert names(desk.day(date(3))).count("En-Plus") == 1


def test_a_person_who_cancels_and_a_desk_that_moves_do_not_both(clinic):
    """Ten times: the visit ends cancelled, or moved and still theirs; and never in two slots."""
    desk, client = entered(clinic), Client(clinic.front)
    for slot in public_slots(desk.day(date(4)))[:10]:
        booked = client.book(client.hold(slot).json).json
        visit, target = booked["appointment"], free_slots(desk.day(date(5)))[0]
        sequence = desk.sequence(visit)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            moving = pool.submit(desk.move, visit, target, sequence)
            cancelling = pool.submit(client.call, "POST", f"/api/v1/appointments/{visit}/cancellation", {}, **bearer(booked))
        moved, cancelled = moving.result(), cancelling.result()
        assert moved.status in (303, 409) and cancelled.status in (200, 409), (moved, cancelled.body)
        state = client.call("GET", f"/api/v1/appointments/{visit}", **bearer(booked)).json["state"]
        assert (state == "cancelled") == (cancelled.status == 200) and (cancelled.status == 200 or moved.status == 303)
    client.close()
