"""Waiting for a place: asked once, confirmed by a code, offered, accepted with one button."""

import itertools
import os
import re

import pytest

from journey import busiest, choose, fill, search, submit, suitable, turn
from soundness import NARROW, WIDE, fits, sound, sound_everywhere
from Support.service import eventually
from test_access import focused, tab_to

LANGUAGES = ["fr", "en"]
# A folder to keep pictures of every page in, for whoever wants to look.
SHOTS = os.environ.get("WAITING_SHOTS")
PATHS = {
    "fr": {"requests": "/demandes", "request": "/demandes/", "mail": "/demo/courriel", "clinics": "/cliniques", "offer": "/offres/"},
    "en": {"requests": "/en/requests", "request": "/en/requests/", "mail": "/en/demo/mail", "clinics": "/en/clinics", "offer": "/en/offers/"},
}
people = itertools.count(1)


def someone() -> str:
    """A mailbox of one's own: codes are counted for each."""
    return f"waits{next(people)}@example.org"


def phone(email: str) -> str:
    """And a telephone: under one contact, a second request takes the first one's place."""
    number = re.search(r"\d+", email)
    return f"514 555-{int(number.group(0)) if number else 0:04}"


def path(visitor, which: str) -> str:
    return visitor.service.url + PATHS[visitor.language][which]


def clinic_id(visitor, name: str) -> str:
    page = visitor.page
    page.goto(path(visitor, "clinics"))
    return page.get_by_role("link", name=name, exact=True).get_attribute("href").rsplit("/", 1)[1]


def ask(visitor, email: str, clinic_id: str | None = None, place="H2X 1Y4", reason="earache", nights=True, **changes):
    """Fills the form in and sends it: the code page is next."""
    page = visitor.page
    page.goto(path(visitor, "requests") + (f"?clinic={clinic_id}" if clinic_id else ""))
    if not clinic_id:
        page.fill("#place", place)
    page.select_option("#reason", reason)
    page.select_option("#notice", "30")
    if nights:
        page.check("#nights")
    fill(visitor, **{"email": email, "phone": phone(email), **changes})
    page.locator("form.request-form button.primary").click()


def letters(visitor, email: str) -> list[str]:
    """What was sent to that address, the newest first."""
    page = visitor.context.new_page()
    page.goto(path(visitor, "mail"))
    found = []
    for address in page.locator("main li", has_text=email).locator("a").evaluate_all("links => links.map(link => link.href)"):
        page.goto(address)
        found.append(page.inner_text("main"))
    page.close()
    return found


def wait_for(visitor, email: str, pattern: str) -> str:
    """What the newest letter with such a text says there."""
    return eventually(lambda: next(filter(None, (re.search(pattern, text) for text in letters(visitor, email))), None)).group(1)


def code(visitor, email: str) -> str:
    return wait_for(visitor, email, r"(?m)^\s*Code\s?:\s*(\d{6})\s*$")


def confirm(visitor, email: str):
    page = visitor.page
    page.fill("#code", code(visitor, email))
    page.locator("form.code button.primary").click()
    page.wait_for_selector("section.wish")
    # Every node hears of it within a moment.
    eventually(lambda: page.locator(".rank").count() or not page.reload())


def leave(page):
    """Whoever goes on waiting would be ahead of the people of the next test."""
    page.locator("main a.danger").click()
    page.locator("main form button.danger").click()
    page.wait_for_load_state()


def free_a_place(visitor, name: str, which: int = 0):
    """Somebody else books a visit at that clinic, and cancels it.

    A place that somebody declined is not offered to them again: `which` takes a later one.
    """
    page = visitor.page
    search(visitor)
    while len(here := [index for index, clinic in suitable(page) if clinic == name]) <= which:
        which -= len(here)
        turn(visitor)
    choose(visitor, here[which])
    fill(visitor, email=someone())
    submit(visitor)
    page.wait_for_selector(".reference")
    page.locator("section.changes a.danger").click()
    page.locator("main form button").first.click()
    page.wait_for_selector(".head.noticed")


def waits_alone(visitor, other) -> tuple[str, str]:
    """Somebody waits at the clinic with the most openings: their mailbox and its name."""
    search(other)
    name, _ = busiest(other)
    email = someone()
    ask(visitor, email, clinic_id(visitor, name))
    visitor.page.wait_for_selector("#code")
    confirm(visitor, email)
    return email, name


@pytest.mark.parametrize("javascript", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_asks_once_and_accepts_the_place_with_one_button(visit, language, javascript):
    visitor, other = visit(width=320, javascript=javascript, language=language), visit(javascript=javascript, language=language)
    page = visitor.page
    email, name = waits_alone(visitor, other)
    assert fits(page)
    assert name in page.inner_text("ul.rank-list") and re.search(r"\b1(er|st)\b", page.inner_text(".rank-place"))
    line = page.url

    free_a_place(other, name)
    link = wait_for(visitor, email, rf"https?://[^/\s]+({'/en' if language == 'en' else ''}/o/o\S+)")
    page.goto(visitor.service.url + link)
    assert link.rsplit("/", 1)[1] not in page.url and PATHS[language]["offer"] in page.url
    assert name in page.inner_text("section.visit-card") and fits(page)
    page.locator("main form button.primary").click()
    page.wait_for_selector(".head.noticed .tick")
    assert name in page.inner_text("section.visit-card") and fits(page)

    # The request's own page knows, and leads to the appointment.
    page.goto(line)
    page.locator("main a.primary").click()
    page.wait_for_selector(".reference")
    assert name in page.inner_text("section.visit-card")
    addresses = "\n".join(visitor.urls + other.urls).lower()
    for word in ["earache", "oreille", "h2x", "example.org", "1987"]:
        assert word not in addresses


def test_the_place_is_answered_on_the_page_of_the_request_too(visit):
    visitor, other = visit(), visit(javascript=False)
    page = visitor.page
    email, name = waits_alone(visitor, other)
    free_a_place(other, name)
    wait_for(visitor, email, r"(/o/o\S+)")
    page.reload()
    page.locator("main form button.quiet").first.click()
    page.wait_for_selector("h1:has-text('noté')")
    sound(page)
    page.locator("main a.primary").click()
    page.wait_for_selector("ul.rank-list")
    assert page.locator(".hold").count() == 0, "one's place is kept, the place went on"
    free_a_place(other, name, which=1)
    eventually(lambda: page.reload() and page.locator(".hold").count())
    page.locator("main form button.primary").first.click()
    page.wait_for_selector(".head.noticed .reference, .reference")
    assert name in page.inner_text("section.visit-card")


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_has_an_appointment_waits_for_an_earlier_one(visit, language):
    visitor, other = visit(width=320, language=language), visit(javascript=False, language=language)
    page = visitor.page
    email = someone()
    # The last of the clinic with the most openings: others before it can be freed.
    search(visitor)
    name, here = busiest(visitor, least=2)
    choose(visitor, here[-1])
    fill(visitor, **{"email": email, "phone": phone(email)})
    submit(visitor)
    page.wait_for_selector(".reference")
    appointment = page.url
    page.locator(f"section.changes a[href$='{'plus-tot' if language == 'fr' else 'earlier'}']").click()
    page.wait_for_selector("form.request-form")
    sound(page)
    assert fits(page) and page.input_value("#email") == email and page.input_value("#given-name") == "Zoé-Anaïs"
    assert page.is_checked("#instead") and page.input_value("#reason")
    page.select_option("#notice", "30")
    page.check("#consent", force=True)
    page.locator("form.request-form button.primary").click()
    page.wait_for_selector("#code")
    confirm(visitor, email)
    free_a_place(other, name)
    wait_for(visitor, email, r"(/o/o\S+)")
    page.reload()
    page.locator("main form button.primary").first.click()
    page.wait_for_selector(".reference")
    page.goto(appointment)
    assert page.locator("section.changes").count() == 0, "the later one was given up"


def test_somebody_changes_the_wish_keeps_the_place_and_leaves(visit):
    visitor = visit(javascript=False)
    page = visitor.page
    email = someone()
    ask(visitor, email)
    confirm(visitor, email)
    page.locator("main a.button", has_text="Changer").click()
    page.uncheck("#sunday", force=True)
    page.select_option("#radius", "50")
    page.locator("form.request-form button.primary").click()
    wish = page.inner_text("section.wish")
    assert "50\u00a0km" in wish and "lundi au samedi" in wish
    leave(page)
    assert page.locator("section.wish").count() == 0 and page.locator("main form").count() == 0


def test_what_was_typed_survives_every_mistake(visit):
    visitor = visit(javascript=False)
    page = visitor.page
    ask(visitor, "not an address", place="Nulle part", nights=True, **{"given-name": "Ève"})
    page.wait_for_selector(".summary")
    assert page.input_value("#place") == "Nulle part" and page.input_value("#given-name") == "Ève"
    assert page.input_value("#email") == "not an address" and page.is_checked("#nights") and page.is_checked("#consent")
    assert page.input_value("#reason") == "earache" and page.input_value("#notice") == "30"
    assert page.locator("[aria-invalid=true]").count() == 2


def test_the_code_by_keyboard_alone(visit):
    visitor = visit(language="en")
    page = visitor.page
    email = someone()
    ask(visitor, email)
    page.wait_for_selector("#code")
    tab_to(page, lambda page: focused(page) == "code")
    page.keyboard.type("000000" if code(visitor, email) != "000000" else "111111")
    page.keyboard.press("Enter")
    page.wait_for_selector(".summary")
    assert page.locator("#code[aria-invalid=true]").count() == 1 and "4" in page.inner_text("#code-problem")
    tab_to(page, lambda page: focused(page) == "code")
    page.keyboard.type(code(visitor, email))
    tab_to(page, lambda page: page.evaluate("document.activeElement.matches('form.code button.primary')"))
    page.keyboard.press("Enter")
    page.wait_for_selector("section.wish")
    tab_to(page, lambda page: page.evaluate("document.activeElement.matches('.rank summary')"))
    page.keyboard.press("Enter")
    assert page.locator(".rank details[open] .why").count() == 1
    leave(page)


@pytest.mark.parametrize("language,width", [("fr", NARROW), ("en", WIDE)])
def test_no_page_of_waiting_has_a_violation_or_sticks_out(visit, language, width):
    visitor, other = visit(width=width, language=language), visit(javascript=False, language=language)
    page = visitor.page
    seen = []

    def check(name: str):
        sound_everywhere(page)
        assert page.locator("h1").count() == 1 and page.locator("html").get_attribute("lang").startswith(language)
        seen.append(name)
        if SHOTS:
            page.screenshot(path=f"{SHOTS}/{len(seen):02}-{name}-{language}-{width}.png", full_page=True)

    search(visitor)
    page.locator(f"a[href*='{PATHS[language]['requests']}?q=']").first.click()
    page.wait_for_selector("section.now")
    page.locator(".more summary").click()
    check("form")
    page.locator("form.request-form button.primary").click()
    page.wait_for_selector(".summary")
    check("mistakes")
    email, name = waits_alone(visitor, other)
    page.locator(".rank summary").first.click()
    check("line")
    page.locator("main a.button", has_text="C").first.click()
    check("change")
    page.go_back()
    page.locator("main a.danger").click()
    check("withdrawal")
    page.go_back()
    free_a_place(other, name)
    link = wait_for(visitor, email, r"https?://[^/\s]+(/\S*o/o\S+)")
    page.reload()
    page.wait_for_selector(".hold")
    check("offered")
    page.goto(visitor.service.url + link)
    check("offer")
    page.locator("main form button.primary").click()
    page.wait_for_selector(".tick")
    check("accepted")
    ask(visitor, someone())
    page.wait_for_selector("#code")
    check("code")
    page.fill("#code", "12")
    page.locator("form.code button.primary").click()
    page.wait_for_selector(".summary")
    check("wrong-code")
