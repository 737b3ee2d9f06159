"""A clinic's manager changes its schedules, and no visit with them unasked."""

import pytest
from playwright.sync_api import expect

from desk import CLINIC, MANAGER, at_clinic, book, day_of, enter, fill_in, first_free, send, show, window  # noqa: F401
from test_desk_pages import good

SCHEDULES = {"fr": "horaires", "en": "schedules"}


def schedules(window, language="fr", **options):
    visitor = window(language=language, **options)
    enter(visitor, MANAGER)
    visitor.page.goto(at_clinic(visitor, SCHEDULES[language]))
    return visitor


def save(page) -> None:
    page.locator("main form button.primary").click()


def lines(page) -> list[tuple[str, str]]:
    """From and to of the lines that are filled in."""
    rows = page.locator("[data-row]").all()
    pairs = [tuple(row.locator(f"[name$='-{end}']").input_value() for end in ("from", "to")) for row in rows]
    return [pair for pair in pairs if any(pair)]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pages_of_schedules_are_sound_and_fit(window, language):
    visitor = schedules(window, language)
    page = visitor.page
    good(visitor)
    page.locator(".schedule a.button").first.click()
    page.wait_for_selector("[data-week]")
    good(visitor)
    page.fill("[name='b0-to']", "12:10")
    save(page)
    page.wait_for_selector("[role=alert], .plan-counts")
    good(visitor)
    page.goto(at_clinic(visitor, SCHEDULES[language]))
    page.fill("#date", day_of(visitor, 8))
    page.locator("button[name=closed]").first.click()
    page.wait_for_selector(".plan-counts")
    good(visitor)


def test_hours_are_traced_with_the_pointer(window):
    visitor = schedules(window)
    page = visitor.page
    page.set_viewport_size({"width": 1280, "height": 1200})
    page.locator(".schedule a.button").first.click()
    week = page.locator("svg[data-week]")
    before = lines(page)
    left, top, column, hour, first = (float(week.get_attribute(f"data-{name}")) for name in ("left", "top", "column", "hour", "first"))
    box = week.bounding_box()
    scale = box["width"] / float(week.get_attribute("viewBox").split()[2])

    def point(day: int, clock: float):
        return box["x"] + (left + (day - 0.5) * column) * scale, box["y"] + (top + (clock - first) * hour) * scale

    page.mouse.move(*point(6, 18))
    page.mouse.down()
    page.mouse.move(*point(6, 19), steps=4)
    page.mouse.move(*point(6, 20), steps=4)
    page.mouse.up()
    assert lines(page) == before + [("18 h", "20 h")]
    row = page.locator("[data-row]").nth(len(before))
    expect(row.locator("[name$='-d6']")).to_be_checked()
    # It can go on by keyboard from there.
    expect(row.locator("[name$='-from']")).to_be_focused()
    assert week.locator(".block").count() > 0


def test_an_evening_is_opened_by_keyboard_and_its_slots_are_there(window):
    visitor = schedules(window)
    page = visitor.page
    page.locator(".schedule a.button").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("[data-week]")
    count = len(lines(page))
    row = page.locator("[data-row]").nth(count)
    for day in range(1, 8):
        row.locator(f"[name$='-d{day}']").focus()
        page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.type("19h")
    page.keyboard.press("Tab")
    page.keyboard.type("20:00")
    page.keyboard.press("Enter")
    page.wait_for_selector(".plan-counts")
    opened = page.locator(".plan-counts strong").first.inner_text()
    assert int(opened) > 0 and page.locator(".displaced").count() == 0
    save(page)
    page.wait_for_selector("[role=status]")
    page.goto(at_clinic(visitor, f"jours/{day_of(visitor, 3)}"))
    expect(page.locator(".line .at time[datetime$='T19:00']")).to_have_count(1)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_schedule_that_meets_another_is_not_saved_and_says_on_which_dates(window, language):
    visitor = schedules(window, language)
    page = visitor.page
    before = page.locator(".schedule").count()
    page.locator(".tools a.primary").click()
    page.wait_for_selector("[data-week]")
    page.locator("#practitioner option").nth(1).evaluate("option => { option.selected = true }")
    page.fill("#from", day_of(visitor, 1))
    row = page.locator("[data-row]").first
    for day in range(1, 8):
        row.locator(f"[name$='-d{day}']").check(force=True)
    row.locator("[name$='-from']").fill("00:00")
    row.locator("[name$='-to']").fill("23:55")
    save(page)
    page.wait_for_selector(".collisions li")
    good(visitor)
    # There is nothing to save, and one way out.
    assert page.locator("main form button").count() == 0
    assert page.locator(".collisions li").first.locator("strong").inner_text()
    page.locator("main a[data-key=Escape]").click()
    page.wait_for_selector(".schedule")
    assert page.locator(".schedule").count() == before


def test_closing_a_day_asks_about_each_visit_and_writes_what_was_said(window):
    visitor = window()
    page = visitor.page
    enter(visitor, MANAGER, ahead=7)
    line = book(visitor, "Déplacée-Parfermeture")
    page.goto(at_clinic(visitor, "horaires"))
    page.fill("#date", day_of(visitor, 7))
    page.locator("button[name=closed]").first.click()
    displaced = page.locator(".displaced fieldset", has_text="Déplacée-Parfermeture")
    displaced.wait_for()
    # Nothing is saved before it is said what becomes of everybody.
    save(page)
    page.wait_for_selector("[role=alert][data-focus]")
    expect(page.locator("[role=alert][data-focus]")).to_be_focused()
    page.locator(".displaced .chips label").filter(has_text="Annuler").first.click()
    page.locator(".displaced fieldset", has_text="Déplacée-Parfermeture").locator("input[value=keep]").check(force=True)
    save(page)
    page.wait_for_selector("[role=status]")
    show(visitor, 7)
    kept = page.locator(f"#{line}")
    expect(kept).to_be_visible()
    expect(kept.locator(".mark.overbook")).to_have_count(1)
    assert page.locator(".line.free").count() == 0
    # And it can be opened again.
    page.goto(at_clinic(visitor, "horaires"))
    page.fill("#date", day_of(visitor, 7))
    page.locator("button[name=closed]").nth(1).click()
    page.wait_for_selector(".plan-counts")
    save(page)
    page.wait_for_selector("[role=status]")
    show(visitor, 7)
    assert page.locator(".line.free").count() > 0


def test_a_plan_that_was_overtaken_is_shown_again(window):
    visitor, other = window(), window()
    page = visitor.page
    enter(visitor, MANAGER, ahead=6)
    slot = first_free(visitor).get_attribute("value")
    page.goto(at_clinic(visitor, "horaires"))
    page.fill("#date", day_of(visitor, 6))
    page.locator("button[name=closed]").first.click()
    page.wait_for_selector(".plan-counts")
    for choice in page.locator(".displaced .chips label").filter(has_text="Annuler").all()[:1]:
        choice.click()
    # Meanwhile a colleague books into it.
    enter(other, ahead=6)
    other.page.locator(f".line.free button[form=bookings][value='{slot}']").click()
    fill_in(other, "Venue-Entretemps")
    send(other)
    other.page.wait_for_selector(".line.visit:has-text('Venue-Entretemps')")
    save(page)
    page.wait_for_selector("[role=alert][data-focus]")
    assert page.locator(".displaced fieldset", has_text="Venue-Entretemps").count() == 1
    show(visitor, 6)
    assert page.locator(".line.visit", has_text="Venue-Entretemps").count() == 1


def test_the_editor_works_without_scripts_and_says_what_is_wrong(window):
    visitor = schedules(window, javascript=False)
    page = visitor.page
    page.locator(".tools a.button").click()
    page.locator("button[name=more]").click()
    page.select_option("#practitioner", index=1)
    page.fill("#from", day_of(visitor, 20))
    assert page.locator("[data-row]").count() > 4
    page.fill("[name='b0-from']", "8h")
    page.fill("[name='b0-to']", "7h")
    save(page)
    page.wait_for_selector("[role=alert]")
    # As one writes it, and as it was meant.
    assert page.input_value("[name='b0-from']") == "8 h" and page.input_value("[name='b0-to']") == "7 h"


def test_reception_has_no_such_page(window):
    visitor = window()
    enter(visitor)
    page = visitor.page
    assert page.locator(".bar-nav a[href$='/horaires']").count() == 0
    page.goto(at_clinic(visitor, "horaires"))
    assert page.locator("main form").count() == 0
