"""What was booked from one network: a line on the day, one decision on a page of its own."""

import itertools

import pytest
from playwright.sync_api import expect

from Conformance.api import Client
from Support.hoarding import ARGUMENTS, take
from Support.service import Service
from desk import clinic_id, enter, window  # noqa: F401
from soundness import NARROW, WIDE, sound_everywhere

networks, people = (f"203.0.113.{number}" for number in itertools.count(1)), itertools.count(1)


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    running = Service(tmp_path_factory.mktemp("origins") / "data", *ARGUMENTS).start()
    yield running
    assert running.stop() == 0


def book_together(service, count: int) -> None:
    """As many visits of one network, at providers known and not."""
    client, network, clinic, taken = Client(service.front), next(networks), clinic_id(service), 0
    for place in client.every_opening(radius_km=100):
        if place["clinic"]["id"] != clinic:
            continue
        number = next(people)
        domain = "gmail.com" if number % 3 else "ailleurs.example"
        taken += take(client, service, place["slot"], number, domain, network) in ("booked", "proven")
        if taken == count:
            break
    client.close()
    assert taken == count


@pytest.mark.parametrize("language,width", [("fr", NARROW), ("en", WIDE)])
def test_what_one_network_booked_is_a_line_of_the_day_and_decided_about_once(window, service, language, width):
    maude = window(width=width, language=language)
    enter(maude)
    book_together(service, 9)
    link = maude.page.locator(".note.post a", has_text="9")
    expect(link).to_be_visible()
    link.click()
    lines = maude.page.locator("ol.origins li")
    expect(lines).to_have_count(9)
    sound_everywhere(maude.page)
    # Nobody is named here.
    assert "Invention" not in maude.page.inner_text("main")
    lines.locator("input").nth(0).set_checked(True)
    ticked = lines.locator("input:checked").count()
    maude.page.locator("form button.danger").click()
    said = maude.page.locator("[role=status][data-focus]")
    expect(said).to_be_visible()
    assert f"{9 - ticked}" in said.inner_text() and f"{ticked}" in said.inner_text()
    sound_everywhere(maude.page)
    assert maude.page.locator("ol.origins").count() == 0
