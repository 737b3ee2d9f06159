"""From search to confirmation, as people of every device do it."""

import icalendar
import pytest

from journey import PERSON, book, choose, fill, place, reference, search, submit
from soundness import fits
from Support.service import eventually

LANGUAGES = ["fr", "en"]


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_finds_books_sees_moves_and_cancels(visit, language, width, javascript):
    visitor = visit(width=width, javascript=javascript, language=language)
    page = visitor.page
    search(visitor)
    assert page.locator("html").get_attribute("lang").startswith(language)
    assert fits(page)
    choose(visitor)
    assert fits(page)
    fill(visitor)
    submit(visitor)
    page.wait_for_selector(".reference")
    assert fits(page)
    booked = reference(visitor)
    body = page.inner_text("main")
    assert PERSON["given-name"] in body

    with page.expect_download() as waiting:
        page.locator("a[href$='.ics']").click()
    with open(waiting.value.path(), "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    event = calendar.walk("VEVENT")[0]
    assert event["UID"] and event.decoded("dtstart") < event.decoded("dtend")
    assert PERSON["family-name"] not in str(event)

    page.locator("section.changes a.button").first.click()
    page.wait_for_selector("ol.openings button[name=slot]")
    page.locator("ol.openings button[name=slot]").nth(place(visitor)).click()
    page.wait_for_load_state()
    page.locator("main form button.primary").first.click()
    page.wait_for_selector(".head.noticed .tick")
    assert reference(visitor) == booked

    page.locator("section.changes a.danger").click()
    page.locator("main form button").first.click()
    page.wait_for_selector(".head.noticed")
    assert page.locator("section.changes").count() == 0
    assert fits(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_neither_the_reason_nor_the_person_stands_in_any_address(visit, language):
    visitor = visit(language=language)
    book(visitor)
    addresses = "\n".join(visitor.urls).lower()
    for word in ["earache", "oreille", "h2x", "obrien", "zoe", "1987", "obrz", "example.org", "555"]:
        assert word not in addresses


def test_what_was_typed_survives_a_mistake(visit):
    visitor = visit(javascript=False)
    page = visitor.page
    search(visitor)
    choose(visitor)
    fill(visitor, **{"email": "not an address", "birth-day": "31"})
    submit(visitor)
    page.wait_for_selector("[role=alert], .summary")
    assert page.input_value("#given-name") == PERSON["given-name"]
    assert page.input_value("#family-name") == PERSON["family-name"]
    assert page.input_value("#email") == "not an address"
    assert page.is_checked("#consent")
    assert page.locator("#birth-day[aria-invalid=true]").count() == 1
    assert page.locator("#email[aria-invalid=true]").count() == 1


def test_a_failing_health_number_warns_and_books(visit):
    visitor = visit(javascript=False)
    book(visitor, **{"health-number": "AAAA00000000"})
    assert reference(visitor)


def test_the_same_form_posted_twice_books_once(visit):
    visitor = visit(javascript=False)
    page = visitor.page
    search(visitor)
    choose(visitor)
    fill(visitor)
    submit(visitor)
    page.wait_for_selector(".reference")
    first = reference(visitor)
    page.go_back()
    page.wait_for_load_state()
    if page.locator("#given-name").count():
        fill(visitor)
        submit(visitor)
        page.wait_for_selector(".reference")
    else:
        page.goto(page.url)
        page.wait_for_selector(".reference")
    assert reference(visitor) == first


def test_two_people_want_the_same_opening(visit):
    first, second = visit(), visit(language="en", javascript=False)
    search(first)
    search(second)
    place(second)
    wanted = first.page.locator("ol.openings button[name=slot]").nth(place(first)).get_attribute("value")
    first.page.locator(f"button[name=slot][value='{wanted}']").click()
    first.page.wait_for_selector("#given-name")
    second.page.locator(f"button[name=slot][value='{wanted}']").click()
    second.page.wait_for_selector("button[name=slot]")
    assert second.page.locator("button[name=slot]").count() == 3
    assert second.page.locator(f"button[name=slot][value='{wanted}']").count() == 0
    second.page.locator("button[name=slot]").first.click()
    second.page.wait_for_selector("#given-name")
    fill(second, **{"given-name": "Second"})
    submit(second)
    second.page.wait_for_selector(".reference")


def test_the_link_of_the_message_opens_the_appointment_and_leaves_the_address(visit):
    visitor = visit()
    book(visitor)
    link = visitor.page.input_value("#manage-link")
    stranger = visit(language="fr", javascript=False)
    stranger.page.goto(link)
    stranger.page.wait_for_selector(".reference")
    assert reference(stranger) == reference(visitor)
    assert link.rsplit("/", 1)[1] not in stranger.page.url
    assert PERSON["family-name"] in stranger.page.inner_text("main")


def test_the_appointment_is_nobodys_without_its_link(visit):
    visitor = visit()
    book(visitor)
    address = visitor.page.url
    stranger = visit()
    answer = stranger.page.goto(address)
    assert answer.status in (403, 404)
    assert PERSON["family-name"] not in stranger.page.content()


def is_shown(page, url: str, number: str) -> bool:
    """Opens what came about a visit: other messages, of other tests' visits too, may have come since."""
    page.goto(url + "/demo/courriel")
    letters = [link.get_attribute("href") for link in page.locator("main a[href*='/demo/courriel/']").all()[:8]]
    return any(page.goto(url + letter) and number in page.inner_text("main") for letter in letters)


def test_the_confirmation_arrives_in_the_demo_mailbox(visit):
    visitor = visit()
    book(visitor)
    number = reference(visitor)
    page = visitor.page
    assert eventually(lambda: is_shown(page, visitor.service.url, number))
    assert number in page.inner_text("main")
    assert "oreille" not in page.inner_text("main").lower()


def test_on_a_low_screen_the_bar_of_a_hold_leaves_room_for_what_is_typed(visit):
    visitor = visit()
    page = visitor.page
    search(visitor)
    choose(visitor)
    # 1280 × 1024 at 400 %.
    page.set_viewport_size({"width": 320, "height": 256})
    bar = page.locator(".hold")
    for name in ("given-name", "family-name", "phone", "email"):
        page.locator(f"#{name}").focus()
        field, over = page.locator(f"#{name}").bounding_box(), bar.bounding_box()
        assert over["height"] <= 0.2 * 256
        assert field["y"] >= over["y"] + over["height"], name
