"""Several people at once: colleagues at two windows, and the public at its own."""

import re

import pytest
from playwright.sync_api import expect

from desk import CLINIC, MANAGER, book, day_of, enter, expected_now, fill_in, first_free, open_visit, send, show, window  # noqa: F401
from journey import fill, reference, submit

NOTICE = "[role=alert][data-focus]"


def two_receptionists(window, ahead: int):
    """Two people with an account each: a sign-in holds one slot at a time."""
    maude, colleague = window(), window(language="en")
    enter(maude, ahead=ahead)
    enter(colleague, MANAGER, ahead=ahead)
    return maude, colleague


def choose_move(visitor, line: str) -> None:
    open_visit(visitor, line)
    visitor.page.locator("section.changes a.button").first.click()
    visitor.page.wait_for_selector("button.slot")


def move_to(visitor, slot) -> None:
    """Chooses it, and confirms both times."""
    slot.click()
    visitor.page.wait_for_selector("dl.moved")
    send(visitor)


def test_of_two_who_move_a_visit_one_does_and_the_other_sees_where_it_stands(window):
    maude, colleague = two_receptionists(window, 9)
    line = book(maude, "Bougée-Ensemble")
    show(colleague, 9)
    choose_move(maude, line)
    choose_move(colleague, line)
    wanted = colleague.page.locator("button.slot").nth(4).get_attribute("value")
    move_to(maude, maude.page.locator("button.slot").nth(2))
    maude.page.wait_for_selector(f"#{line}")
    moved_to = maude.page.locator(f"#{line} time").get_attribute("datetime")
    colleague.page.locator(f"button.slot[value='{wanted}']").click()
    colleague.page.wait_for_selector(f".visit-page {NOTICE}")
    # What happened is what the page shows, and nothing else was done.
    assert colleague.page.locator(".visit-time time").get_attribute("datetime") == moved_to
    show(colleague, 9)
    assert colleague.page.locator(f"button[name=slot][value='{wanted}']").count() >= 1
    assert colleague.page.locator(".line.visit", has_text="Bougée-Ensemble").count() == 1


def test_who_moves_into_a_slot_that_has_gone_is_shown_others(window):
    maude, colleague = two_receptionists(window, 10)
    line = book(maude, "Déplacée-Tard")
    choose_move(maude, line)
    wanted = maude.page.locator("button.slot").nth(1).get_attribute("value")
    show(colleague, 10)
    colleague.page.locator(f".line button[form=bookings][value='{wanted}']").click()
    colleague.page.wait_for_selector("#family-name")
    maude.page.locator(f"button.slot[value='{wanted}']").click()
    maude.page.wait_for_selector(NOTICE)
    assert maude.page.locator(f"button.slot[value='{wanted}']").count() == 0
    move_to(maude, maude.page.locator("button.slot").first)
    maude.page.wait_for_selector(f"#{line}")
    # The colleague's own booking went on meanwhile.
    fill_in(colleague, "Réservée-Pendant")
    send(colleague)
    colleague.page.wait_for_selector(".line.visit:has-text('Réservée-Pendant')")


def without_news(visitor) -> None:
    """As when the network holds back what changes."""
    visitor.page.route(re.compile(r"/(flux|stream)\?"), lambda route: route.abort())


def test_what_a_colleague_does_shows_by_itself_and_leaves_the_focus(window):
    maude, colleague = two_receptionists(window, 0)
    line = expected_now(maude, "Suivie-Endirect")
    # What came meanwhile comes by itself too.
    colleague.page.wait_for_selector(f"#{line}")
    colleague.page.fill("[data-filter]", "suivie")
    colleague.page.keyboard.press("Enter")
    expect(colleague.page.locator(f"#{line} .who a")).to_be_focused()
    maude.page.locator(f"#{line} .acts button").first.click()
    colleague.page.wait_for_selector(f"#{line}.arrived")
    expect(colleague.page.locator(f"#{line} .who a")).to_be_focused()
    expect(colleague.page.locator(".lists .line:visible")).to_have_count(1)
    colleague.page.keyboard.press("c")
    maude.page.wait_for_selector(f"#{line}.in-consultation")
    expect(maude.page.locator("[data-live-state]")).to_be_visible()


def test_a_step_on_a_day_that_is_out_of_date_says_so_and_does_nothing(window):
    maude, colleague = two_receptionists(window, 0)
    line = expected_now(maude, "Arrivée-Deuxfois")
    without_news(colleague)
    show(colleague, 0)
    for state in ["arrived", "in-consultation", "done"]:
        maude.page.locator(f"#{line} .acts button").first.click()
        maude.page.wait_for_selector(f"#{line}.{state}")
    colleague.page.locator(f"#{line} .acts button").first.click()
    colleague.page.wait_for_selector(NOTICE)
    expect(colleague.page.locator(NOTICE)).to_be_focused()
    assert colleague.page.locator(f"#{line}.done").count() == 1


def test_two_who_want_the_same_slot_get_one_each_and_retype_nothing(window):
    maude, colleague = two_receptionists(window, 12)
    without_news(colleague)
    show(colleague, 12)
    held = maude.page.locator(".line.held").count()
    wanted = first_free(maude).get_attribute("value")
    first_free(maude).click()
    maude.page.wait_for_selector("#family-name")
    colleague.page.locator(f".line button[form=bookings][value='{wanted}']").click()
    colleague.page.wait_for_selector("button.slot")
    assert colleague.page.locator(f"button.slot[value='{wanted}']").count() == 0
    # On a page that is fresh, nobody is offered what is held.
    show(colleague, 12)
    assert colleague.page.locator(f".line button[form=bookings][value='{wanted}']").count() == 0
    assert colleague.page.locator(".line.held").count() == held + 1
    fill_in(maude, "Première-Servie")
    send(maude)
    maude.page.wait_for_selector(".line.visit:has-text('Première-Servie')")


# --- The public


def search_on(visitor, day: str) -> None:
    """The clinic's own street, from that day on."""
    page = visitor.page
    page.goto(visitor.home)
    page.fill("#place", "H2J 2L3")
    page.select_option("#reason", "earache")
    page.check("input[name=when][value=date]", force=True)
    page.fill("#date", day)
    page.locator("details.more summary").click()
    page.select_option("#radius", "5")
    page.locator("form.search button.primary").click()
    page.wait_for_selector("ol.openings li.opening")


def of_the_clinic(visitor):
    return visitor.page.locator("li.opening", has_text=CLINIC).locator("button[name=slot]")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_the_public_books_is_on_the_day_with_its_name(window, language):
    # The demonstration's public sees two weeks.
    ahead = 2 if language == "fr" else 3
    desk, public = window(language=language), window(language=language)
    enter(desk, ahead=ahead)
    search_on(public, day_of(desk, ahead))
    of_the_clinic(public).first.click()
    public.page.wait_for_selector("#given-name")
    fill(public, **{"given-name": "Zoé-Publique"})
    submit(public)
    public.page.wait_for_selector(".reference")
    desk.page.reload()
    line = desk.page.locator(".line.visit", has_text="Zoé-Publique")
    assert line.count() == 1
    # The number that the person was given finds them here.
    desk.page.fill("#filter", reference(public))
    expect(desk.page.locator(".lists .line:visible")).to_have_count(1)
    booked = reference(public).casefold()
    assert not any(booked in url.casefold() for url in desk.urls + public.urls)


def test_what_the_desk_books_is_no_longer_the_publics(window):
    desk, public = window(), window(javascript=False)
    enter(desk, ahead=13)
    search_on(public, day_of(desk, 13))
    wanted = of_the_clinic(public).first.get_attribute("value")
    desk.page.locator(f".line button[form=bookings][value='{wanted}']").click()
    desk.page.wait_for_selector("#family-name")
    fill_in(desk, "Téléphonée-Avant")
    send(desk)
    desk.page.wait_for_selector(".line.visit:has-text('Téléphonée-Avant')")
    search_on(public, day_of(desk, 13))
    assert of_the_clinic(public).count() > 0
    assert public.page.locator(f"button[name=slot][value='{wanted}']").count() == 0
