"""A clinic asks for another time, and the link of its message leads to one."""

import re

import pytest

from Conformance.api import Client
from Support.service import eventually
from Support.waiting import messages

from desk import MANAGER, at_clinic, clinic_id, day_of, enter, window  # noqa: F401
from soundness import sound_everywhere
from test_desk_schedules import SCHEDULES

AHEAD = {"fr": 10, "en": 11}
SUBJECTS = {"fr": "Choisissez une autre heure", "en": "Please choose another time"}


def plan(visitor, day: str, is_closed: bool) -> None:
    """Has a day closed, and everybody who comes on it asked for another time; or opens it again."""
    page = visitor.page
    page.goto(at_clinic(visitor, SCHEDULES[visitor.language]))
    page.fill("#date", day)
    page.locator(f"button[name=closed][value={'yes' if is_closed else 'no'}]").click()
    page.wait_for_selector(".plan-counts")
    if page.locator(".displaced").count():
        page.locator(".displaced .chips input[value=offer]").check(force=True)
    page.locator("main form button.primary").click()
    page.wait_for_selector("[role=status]")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_the_clinic_asks_for_is_done_by_the_link_of_its_message(window, visit, service, language):
    visitor = window(language=language)
    enter(visitor, MANAGER)
    day, address = day_of(visitor, AHEAD[language]), f"redemandee.{language}@example.org"
    client = Client(service.front)
    place = client.opening_at(clinic_id(service), radius_km=100, **{"from": f"{day}T08:00:00-05:00"})
    assert place["start"].startswith(day)
    booked = client.book(client.hold(place["slot"]).json, patient={"email": address, "language": language})
    assert booked.status == 201, booked.body
    plan(visitor, day, True)
    letter = eventually(lambda: messages(service, address, SUBJECTS[language]))[0]
    link = re.search(r"http\S+/v/[\w-]+", letter.get_body(("plain",)).get_content()).group(0)
    person = visit(language=language, javascript=False)
    page = person.page
    page.goto(link)
    # A copy of the page with scripts is what is scanned.
    other = visit(language=language)
    other.page.goto(link)
    assert other.page.locator(".asked li.opening").count() > 0
    sound_everywhere(other.page)
    other.page.locator(".asked .next a").click()
    other.page.wait_for_selector("ol.openings li.opening")
    sound_everywhere(other.page)
    assert other.page.locator("#radius").count() == 0
    # Without scripts: one press, and one that confirms.
    page.locator(".asked ol.openings button[name=slot]").nth(1).click()
    page.locator("main form button.primary").first.click()
    page.wait_for_selector(".noticed")
    assert page.locator(".asked").count() == 0 and booked.json["reference"] in page.inner_text("main")
    plan(visitor, day, False)
