"""Every page of the desk can be used by everyone, and gives nobody away."""

import re
import sqlite3

import pytest

from desk import (  # noqa: F401
    MANAGER, PATHS, address, at_clinic, book, day_of, enter, expected_now, fill_in, first_free, invited, logged_since,
    open_link, open_visit, send, set_password, show, window,
)
from soundness import fits, sound
from Support.patience import PATIENCE_SECONDS
from Support.service import eventually

WIDTHS = [320, 820, 1280]


# Colours do not depend on the language, nor rules on both at once: each width, light and dark are scanned, in turn.
SCANS = {"fr": {320: "light", 1280: "dark"}, "en": {820: "light"}}


def good(visitor) -> None:
    """One title, in its language, within every width, and without a violation."""
    page = visitor.page
    assert page.locator("html").get_attribute("lang").startswith(visitor.language), page.url
    assert page.locator("h1").count() == 1, page.url
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert fits(page), f"{page.url} sticks out at {width}"
        if scheme := SCANS[visitor.language].get(width):
            page.emulate_media(color_scheme=scheme)
            sound(page)


def books_twice(visitor, family: str) -> None:
    """The same person once more: that is said, with what they have, before anything is booked."""
    page = visitor.page
    eventually(lambda: unindexed(visitor.service) == 0)
    show(visitor, 2)
    lines = page.locator(".line.visit").count()
    first_free(visitor).click()
    page.wait_for_selector("#family-name")
    fill_in(visitor, family)
    send(visitor)
    page.wait_for_selector(".note.caution[data-focus] li a")
    assert page.input_value("#family-name") == family
    good(visitor)
    page.locator("button[form=release]").click()
    page.wait_for_selector(".day-head")
    assert page.locator(".line.visit").count() == lines


def unindexed(service) -> int:
    with sqlite3.connect(service.folder / "creneau.sqlite", timeout=PATIENCE_SECONDS) as database:
        return database.execute("SELECT COUNT(*) FROM appointment WHERE indexed = 0").fetchone()[0]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pages_of_a_day_are_sound_and_fit(window, language):
    visitor = window(language=language)
    page = visitor.page
    enter(visitor)
    first_free(visitor).click()
    good(visitor)
    page.locator("details.more summary").click()
    page.fill("#email", "rien")
    fill_in(visitor, "Àmendérer", phone="12345678")
    page.locator("form.quick-form").evaluate("form => { form.noValidate = true }")
    send(visitor)
    page.wait_for_selector(".summary")
    good(visitor)
    page.fill("#email", "quelquun@demo.example")
    fill_in(visitor, "Àmendérer")
    send(visitor)
    page.wait_for_selector(".day-head")
    line = re.search(r"#(v-\w{26})", page.url).group(1)
    open_visit(visitor, line)
    good(visitor)
    page.locator("section.changes a.button").first.click()
    # The last day of the schedules: a list that is not too long to scan.
    page.fill("#from", day_of(visitor, 13))
    page.locator(".date-form button").click()
    page.wait_for_url(f"**date={day_of(visitor, 13)}")
    good(visitor)
    page.locator("button.slot").first.click()
    page.wait_for_selector("dl.moved")
    good(visitor)
    page.locator("[data-key=Escape]").click()
    page.wait_for_selector("button.slot")
    page.locator("[data-key=Escape]").click()
    page.wait_for_selector(".visit-page")
    books_twice(visitor, "Àmendérer")
    show(visitor, 1)
    open_visit(visitor, line)
    page.locator("section.changes a.danger").click()
    good(visitor)
    page.locator("input[name=cause]").first.check()
    page.locator("main form button.danger").click()
    page.wait_for_selector("section.cancelled")
    # The day as it stands while somebody fills in a form.
    day = page.url
    first_free(visitor).click()
    page.wait_for_selector("#family-name")
    page.goto(day)
    page.wait_for_selector(".line.held")
    page.locator(".keys summary").click()
    good(visitor)
    page.locator(f"#{line} .who a").click()
    page.wait_for_selector(".visit-page")
    good(visitor)
    page.goto(at_clinic(visitor, PATHS[language]["addition"]))
    good(visitor)
    page.goto(at_clinic(visitor, PATHS[language]["offers"]))
    good(visitor)
    # A day that nothing is planned on.
    show(visitor, 80)
    good(visitor)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pages_of_access_are_sound_and_fit(window, language):
    visitor = window(language=language)
    page = visitor.page
    page.goto(address(visitor, "sign-in"))
    page.locator("details.more summary").click()
    good(visitor)
    page.fill("#email", "personne@demo.example")
    page.fill("#password", "ce n’est pas lui")
    page.fill("#code", "123456")
    page.locator("form:has(#password) button").click()
    page.wait_for_selector("[role=alert]")
    good(visitor)
    _, link = invited(visitor.service)
    link = link.replace("/invitation/", "/en/invitation/") if language == "en" else link
    page.goto(link)
    good(visitor)
    open_link(visitor, link)
    page.wait_for_selector(".account")
    good(visitor)
    page.goto(address(visitor, "password"))
    good(visitor)
    set_password(visitor, "violet canoë tambour horloge")
    good(visitor)
    page.goto(address(visitor, "proof"))
    good(visitor)
    page.goto(visitor.service.desk_url + ("/nulle-part" if language == "fr" else "/en/nowhere"))
    good(visitor)
    page.goto(link)
    good(visitor)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_pages_of_a_manager_are_sound_and_fit(window, language):
    visitor = window(language=language)
    page = visitor.page
    enter(visitor, MANAGER, anew=True)
    page.locator(".bar-nav a:is([href$='/personnel'], [href$='/staff'])").click()
    page.fill("#given-name", "Jean-Christophe")
    page.fill("#family-name", "Montpetit-Desrosiers")
    page.fill("#email", f"jean-christophe.montpetit-desrosiers.{language}@demo.example")
    page.check("input[name=role][value=manager]", force=True)
    send(visitor)
    page.wait_for_selector("#invitation-link")
    good(visitor)
    page.locator("form.card").evaluate("form => { form.noValidate = true }")
    send(visitor)
    page.wait_for_selector("p.problem[role=alert]")
    good(visitor)


RUNS_OVER = "cells => cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent)"
BROKEN = """heading => {
  const text = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT), broken = [], range = document.createRange();
  while (text.nextNode()) for (const word of text.currentNode.data.matchAll(/[\\p{L}\\d]+/gu)) {
    range.setStart(text.currentNode, word.index);
    range.setEnd(text.currentNode, word.index + word[0].length);
    // A first letter of its own is a box of its own, on the same line.
    const [first, ...others] = range.getClientRects();
    if (others.some((box) => Math.abs(box.top - first.top) > first.height / 2)) broken.push(word[0]);
  }
  return broken;
}"""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_time_runs_into_a_name_and_no_word_of_the_date_is_broken(window, language):
    visitor = window(language=language)
    enter(visitor)
    for width in WIDTHS:
        visitor.page.set_viewport_size({"width": width, "height": 900})
        assert visitor.page.locator(".line .at").evaluate_all(RUNS_OVER) == [], width
        assert visitor.page.locator("h1").evaluate(BROKEN) == [], width


@pytest.mark.parametrize("language", ["fr", "en"])
def test_text_twice_as_large_still_fits_the_day(window, language):
    visitor = window(language=language, width=820)
    enter(visitor)
    visitor.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert fits(visitor.page)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_nobody_on_the_day_stands_in_an_address_a_title_or_the_log(window, language):
    visitor = window(language=language)
    page = visitor.page
    begun = visitor.service.log.stat().st_size
    titles = []
    page.on("load", lambda page: titles.append(page.title()))
    enter(visitor)
    book(visitor, f"Secrète-Personne-{language}")
    line = page.locator(".line.visit.expected").nth(3).get_attribute("id")
    # Names and given names may be words; number and telephone are nobody else's.
    everyone = " ".join(page.locator(".line.visit").evaluate_all("lines => lines.map((line) => line.dataset.find ?? '')"))
    private = {word.casefold() for word in re.findall(r"\b[0-9A-Z]{3}-[0-9A-Z]{3}\b|\b\d{10}\b", everyone)}
    names = {name.casefold() for name in page.locator(".line.visit .who strong").all_inner_texts() if len(name) > 6}
    private |= names
    assert len(private) > 40
    page.fill("#filter", "secrete")
    page.fill("#filter", "")
    open_visit(visitor, line)
    page.locator("section.changes a.button").first.click()
    page.wait_for_selector("button.slot")
    page.locator("[data-key=Escape]").click()
    page.locator("section.changes a.danger").click()
    page.locator("[data-key=Escape]").click()
    open_visit(visitor, expected_now(visitor, f"Présente-Personne-{language}"))
    page.locator("button[value=arrive]").click()
    page.locator("button[value=reset]").click()
    page.wait_for_selector("button[value=arrive]")
    log = logged_since(visitor.service, begun)
    assert log, "nothing was logged at all"
    said = "\n".join(visitor.urls).casefold()
    assert [word for word in private if word in said or word in log] == []
    # Titles stand in task bars and histories: a number may, a name may not.
    assert [name for name in names if name in "\n".join(titles).casefold()] == []
