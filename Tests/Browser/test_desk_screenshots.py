"""The pictures of the desk, made from the running program (UPDATE=1)."""

import datetime
import os
import zoneinfo

import pytest

from desk import MANAGER, address, enter, fill_in, open_visit, send, window  # noqa: F401
from Support.service import Service
from device import PIN, device_page, keep_day, promise, tomorrow_on_screen, unlock
from test_screenshots import FOLDER, shoot

SHOTS = [("fr", 1280, False), ("fr", 820, False), ("en", 1280, False), ("fr", 1280, True)]
PICTURES = [
    "desk-sign-in-fr-1280", "desk-day-fr-1280", "desk-book-fr-1280", "desk-visit-fr-1280", "desk-day-fr-820", "desk-day-en-1280",
    "desk-day-fr-1280-dark", "desk-offline-fr-1280", "desk-journal-fr-1280",
]


def test_the_desk_has_its_pictures():
    if os.environ.get("UPDATE") == "1":
        pytest.skip("they are being made")
    assert [name for name in PICTURES if not (FOLDER / f"{name}.png").exists()] == [], "make them with UPDATE=1"


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """A demonstration that no other test has written in, in the middle of the clinic's day."""
    if os.environ.get("UPDATE") != "1":
        pytest.skip("made with UPDATE=1 alone")
    hour = datetime.datetime.now(zoneinfo.ZoneInfo("America/Toronto")).hour
    # Who came is noted on the day itself: at night there is no day in full swing to show.
    assert 9 <= hour < 15, "make these pictures between 9:00 and 15:00 in Montréal"
    # What was seeded at another hour has other visits behind it.
    running = Service(tmp_path_factory.mktemp("pictures") / "data").launch()
    yield running
    assert running.stop() == 0


@pytest.mark.parametrize("language,width,dark", SHOTS)
def test_the_pictures_are_made_of_a_day_in_full_swing(window, language, width, dark):
    visitor = window(width=width, language=language, dark=dark)
    page = visitor.page
    is_first = (language, width, dark) == SHOTS[0]
    if is_first:
        page.goto(address(visitor, "sign-in"))
        shoot(page, "desk-sign-in", language, width, dark)
    enter(visitor, ahead=0)
    shoot(page, "desk-day", language, width, dark)
    if is_first:
        shoot_one_visit(visitor)


def shoot_one_visit(visitor) -> None:
    page = visitor.page
    page.locator(".tools button.primary").click()
    page.wait_for_selector("#family-name")
    fill_in(visitor, "Lapointe", "Marie-Ève")
    shoot(page, "desk-book", visitor.language, 1280, False)
    page.keyboard.press("Escape")
    page.wait_for_selector(".day-head")
    # Nothing of this one happened at the hour the picture is made.
    open_visit(visitor, page.locator(".line.visit.expected").first.get_attribute("id"))
    shoot(page, "desk-visit", visitor.language, 1280, False)


def test_the_pictures_of_the_day_without_a_connection(window, service):
    maude, colleague = window(), window()
    page = maude.page
    enter(maude)
    enter(colleague, MANAGER)
    keep_day(maude)
    page.goto(service.desk_url + "/hors-ligne")
    unlock(maude)
    page.wait_for_selector("[data-part=open]:not([hidden])")
    tomorrow_on_screen(page)
    line = page.locator(".line.free", has=page.locator("button")).first
    slot = line.get_attribute("data-line")
    line.locator("button").click()
    promise(page, "Lapointe", "Marie-Ève")
    # Somebody else is quicker; and then the network is gone.
    colleague.page.locator(f".line button[form=bookings][value='{slot}']").click()
    colleague.page.wait_for_selector("#family-name")
    fill_in(colleague, "Gagnon", "Émile")
    send(colleague)
    maude.context.set_offline(True)
    page.evaluate("dispatchEvent(new Event('offline'))")
    page.wait_for_selector("[data-part=open] [data-link].off")
    shoot(page, "desk-offline", "fr", 1280, False)
    maude.context.set_offline(False)
    device_page(maude)
    page.fill("#send-pin", PIN)
    page.locator("[data-device-send] button").click()
    page.wait_for_selector(".collision")
    shoot(page, "desk-journal", "fr", 1280, False)

