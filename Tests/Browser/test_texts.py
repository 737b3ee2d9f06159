"""Text messages in the demonstration: chosen in the form, read in its mailbox, answered there as a telephone would."""

import re

import pytest

from journey import busiest, choose, fill, search, submit
from soundness import fits, sound
from Support.service import eventually
from test_waiting import clinic_id, free_a_place, path

WORDS = {
    "fr": {"code": r"Votre code : (\d{6}),", "yes": "OUI", "done": "la place est à vous", "stopped": "START"},
    "en": {"code": r"Your code: (\d{6}),", "yes": "YES", "done": "the place is yours", "stopped": "START"},
}
NUMBERS = {"fr": "438 555-0161", "en": "438 555-0162"}


def text_to(visitor, number: str, pattern: str):
    """The page of the newest text message to that telephone with such words, and what they are."""
    page = visitor.context.new_page()

    def newest():
        page.goto(path(visitor, "mail"))
        rows = page.locator("main li", has_text=number)
        for address in rows.locator("a").evaluate_all("links => links.map(link => link.href)"):
            page.goto(address)
            if found := re.search(pattern, page.inner_text("main")):
                return found

    return page, eventually(newest)


@pytest.mark.parametrize("language,javascript", [("fr", False), ("en", True)], ids=["fr-no-script", "en-script"])
def test_somebody_waits_and_accepts_by_text(visit, language, javascript):
    visitor, other = visit(width=320, javascript=javascript, language=language), visit(javascript=javascript, language=language)
    page, number, words = visitor.page, NUMBERS[language], WORDS[language]
    search(other)
    name, _ = busiest(other)
    clinic = clinic_id(other, name)
    page.goto(path(visitor, "requests") + f"?clinic={clinic}")
    assert fits(page)
    if javascript:
        sound(page)
    page.check("input[name=channel][value=text]", force=True)
    page.select_option("#reason", "earache")
    page.select_option("#notice", "30")
    page.check("#nights")
    fill(visitor, email="", phone=number)
    page.locator("form.request-form button.primary").click()
    letter, found = text_to(visitor, number, words["code"])
    letter.close()
    page.fill("#code", found[1])
    page.locator("form.code button.primary").click()
    page.wait_for_selector("section.wish")

    free_a_place(other, name)
    letter, found = text_to(visitor, number, r"(?:OUI ou NON|YES or NO)")
    assert fits(letter) and "earache" not in letter.content() and "oreille" not in letter.content()
    if javascript:
        sound(letter)
    letter.get_by_role("button", name=words["yes"], exact=True).click()
    letter.wait_for_selector("[role=status]")
    assert words["done"] in letter.inner_text("[role=status]") and fits(letter)
    letter.close()
    page.reload()
    page.locator("main a.primary").click()
    page.wait_for_selector(".reference")
    assert name in page.inner_text("section.visit-card")


def test_a_booking_by_text_tells_which_numbers_take_them(visit):
    visitor = visit(javascript=False)
    page = visitor.page
    search(visitor)
    choose(visitor)
    page.check("input[name=channel][value=text]", force=True)
    fill(visitor, email="", phone="514 555-0163 poste 7")
    submit(visitor)
    assert "sans poste" in page.inner_text("#phone-problem") and page.is_checked("input[name=channel][value=text]")
    page.fill("#phone", "514 555-0163")
    page.fill("#health-number", "")
    submit(visitor)
    page.wait_for_selector(".reference")
    letter, _ = text_to(visitor, "514 555-0163", r"rendez-vous confirmé")
    letter.get_by_role("button", name="STOP", exact=True).click()
    assert "START" in letter.inner_text("[role=status]")
