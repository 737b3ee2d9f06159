"""Everyone can use it: axe, the keyboard, narrow windows, no script."""

import pytest

from journey import book, choose, fill, place, search, submit
from soundness import NARROW, WIDE, fits, sound_everywhere


@pytest.mark.parametrize("language,width", [("fr", NARROW), ("en", WIDE)])
def test_no_page_of_the_journey_has_a_violation(visit, language, width):
    visitor = visit(width=width, language=language)
    page = visitor.page
    page.goto(visitor.home)
    sound_everywhere(page)
    search(visitor)
    sound_everywhere(page)
    choose(visitor)
    sound_everywhere(page)
    submit(visitor)
    page.wait_for_load_state()
    sound_everywhere(page)
    fill(visitor)
    submit(visitor)
    page.wait_for_selector(".reference")
    sound_everywhere(page)
    page.locator("section.changes a.button").first.click()
    page.wait_for_selector("ol.openings")
    sound_everywhere(page)
    page.go_back()
    page.locator("section.changes a.danger").click()
    page.wait_for_load_state()
    sound_everywhere(page)


PAGES = {
    "fr": ["/lien-perdu", "/lien-perdu/envoye", "/cliniques", "/confidentialite", "/a-propos", "/demo/courriel", "/nulle-part"],
    "en": ["/en/lost-link", "/en/lost-link/sent", "/en/clinics", "/en/privacy", "/en/about", "/en/demo/mail", "/en/nowhere"],
}


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_other_page_has_a_violation_or_sticks_out(visit, language):
    visitor = visit(language=language)
    for path in PAGES[language]:
        visitor.page.goto(visitor.service.url + path)
        sound_everywhere(visitor.page)
        assert visitor.page.locator("html").get_attribute("lang").startswith(language), path


@pytest.mark.parametrize("language,width", [("fr", NARROW), ("en", WIDE)])
def test_clinics_and_practitioners_are_for_everyone(visit, language, width):
    """Reached as people reach them, down to the search around the clinic."""
    visitor = visit(width=width, language=language)
    page = visitor.page
    page.goto(visitor.service.url + PAGES[language][2])
    page.locator("ul.phones h3 a", has_text="Parapet").click()
    clinic = page.url
    check(page)
    assert page.locator("address").inner_text().count("\n") == 1 and page.locator("main a[href^='tel:']").count() == 1
    page.locator("ul.phones h3 a", has_text="Nguyen").click()
    check(page)
    page.locator("address").wait_for()
    page.locator("main h3 a").click()
    assert page.url == clinic
    page.locator("main a.primary").click()
    assert page.input_value("#place") == "H2J 2L3"


def check(page) -> None:
    sound_everywhere(page)
    assert page.locator("h1").count() == 1


def focused(page) -> str:
    return page.evaluate("document.activeElement.id || document.activeElement.name || document.activeElement.tagName")


def tab_to(page, wanted, limit=120) -> None:
    for _ in range(limit):
        page.keyboard.press("Tab")
        if wanted(page):
            outline = page.evaluate(
                "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.boxShadow + s.outlineWidth })()"
            )
            assert outline != "nonenone0px", "the focus cannot be seen"
            return
    raise AssertionError("the keyboard never got there")


def test_the_whole_journey_by_keyboard_alone(visit):
    visitor = visit()
    page = visitor.page
    page.goto(visitor.home)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")
    tab_to(page, lambda page: focused(page) == "place")
    page.keyboard.type("Québec")
    tab_to(page, lambda page: focused(page) == "reason")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    tab_to(page, lambda page: page.evaluate("document.activeElement.matches('form.search button.primary')"))
    page.keyboard.press("Enter")
    page.wait_for_selector("ol.openings")
    which = place(visitor)
    tab_to(page, lambda page: page.evaluate(
        f"document.activeElement === document.querySelectorAll('ol.openings button[name=slot]')[{which}]"), limit=200)
    page.keyboard.press("Enter")
    page.wait_for_selector("#given-name")
    tab_to(page, lambda page: focused(page).startswith("booked-for"))
    page.keyboard.press("Space")
    for field, text in [("given-name", "Marie"), ("family-name", "Tremblay"), ("birth-day", "9"), ("birth-month", "m"),
                        ("birth-year", "1961"), ("email", "marie@example.org")]:
        tab_to(page, lambda page: focused(page) == field)
        page.keyboard.type(text)
    tab_to(page, lambda page: focused(page) == "consent")
    page.keyboard.press("Space")
    tab_to(page, lambda page: page.evaluate("document.activeElement.matches('main form button.primary')"))
    page.keyboard.press("Enter")
    page.wait_for_selector(".reference")


def test_text_twice_as_large_still_fits(visit):
    visitor = visit(width=640)
    search(visitor)
    visitor.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert fits(visitor.page)
