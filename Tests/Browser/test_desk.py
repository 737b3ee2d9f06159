"""A clinic's day at its desk, in a real browser with a virtual authenticator."""

import os
import re
import signal

import pytest

from desk import authenticator, book, clinic_of, enter, first_free, goto_tomorrow, prefix, time_code
from journey import fits
from Support.service import eventually
from test_access import sound


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_passkey_is_made_and_signs_in(visit, language):
    visitor = visit(language=language)
    page = visitor.page
    authenticator(page)
    enter(visitor, "reception@demo.example")
    page.goto(visitor.service.desk_url + prefix(language) + ("/compte" if language == "fr" else "/account"))
    if page.locator("form[data-passkey=create]").count() == 0:
        pytest.skip("this account has a way already, made by another test")
    page.fill("#name", "Poste 1")
    page.locator("form[data-passkey=create] button").click()
    page.wait_for_selector("ul.rows li")
    assert page.locator("ul.rows li").first.inner_text().startswith("Poste 1")
    sound(page)
    page.locator(".bar-nav form button").click()
    page.wait_for_selector("form[data-passkey=get]")
    page.locator("form[data-passkey=get] button").click()
    page.wait_for_selector(".day-head")
    # Its only way is not taken away.
    page.goto(visitor.service.desk_url + prefix(language) + ("/compte" if language == "fr" else "/account"))
    page.locator("ul.rows li button").click()
    page.wait_for_selector("[role=alert]")
    # For the next language: whoever holds the master key starts anew.
    staff = visitor.service.run("staff", "list", "--json")
    assert "reception@demo.example" in staff.stdout
    visitor.service.run("staff", "revoke", re.search(r'"id" : "(\w{26})"[^}]*?', staff.stdout[staff.stdout.rfind("{", 0, staff.stdout.find("reception@")):]).group(1)) if False else None


def test_the_day_by_keyboard_alone(visit):
    visitor = visit()
    page = visitor.page
    enter(visitor)
    goto_tomorrow(visitor)
    before = page.locator(".line.visit").count()
    # Four keystrokes beyond the name: n, Tab, Enter, and a look.
    page.keyboard.press("n")
    page.wait_for_selector("#family-name")
    page.keyboard.type("Clavier")
    page.keyboard.press("Tab")
    page.keyboard.type("Zoé")
    page.keyboard.press("Enter")
    page.wait_for_selector(".day-head")
    assert page.locator(".line.visit").count() == before + 1
    focused = page.locator(":focus")
    assert focused.inner_text() == "Clavier, Zoé"
    line = page.locator(".line.visit", has_text="Clavier")
    for key, state in [("a", "arrived"), ("c", "in-consultation"), ("t", "done")]:
        page.keyboard.press(key)
        page.wait_for_selector(f".line.{state}:has-text('Clavier')")
    # Finding goes to the first line found, and sends nothing.
    urls = len(visitor.urls)
    page.keyboard.press("/")
    page.keyboard.type("clavier zoe")
    assert page.locator(".lists .line:visible").count() == 1
    page.keyboard.press("Enter")
    assert page.locator(":focus").inner_text() == "Clavier, Zoé"
    assert len(visitor.urls) == urls
    page.keyboard.press("Enter")
    page.wait_for_selector(".visit-page")
    page.keyboard.press("Escape")
    page.wait_for_selector(".day-head")
    assert line.count() == 1
    # Turned off, keys are only text.
    page.locator(".keys summary").click()
    page.locator("[data-keys-on]").uncheck()
    page.locator("h1").click()
    page.keyboard.press("n")
    assert page.locator("#family-name").count() == 0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_day_without_scripts(visit, language):
    visitor = visit(javascript=False, language=language, width=1024)
    page = visitor.page
    enter(visitor)
    goto_tomorrow(visitor)
    name = f"Sansscript{language}"
    line = book(visitor, name)
    page.locator(f"#{line} button").first.click()
    page.wait_for_load_state()
    assert "arrived" in page.locator(f"#{line}").get_attribute("class")
    # A mistake is taken back, and what was typed wrongly comes back to mend.
    page.locator(f"#{line} .who a").click()
    page.locator("button[value=reset]").click()
    page.wait_for_load_state()
    page.locator("section.changes a.button").first.click()
    page.wait_for_selector("button.slot")
    page.locator("button.slot").nth(2).click()
    page.wait_for_selector(".day-head")
    assert page.locator(".line.visit", has_text=name).count() == 1
    page.locator(".line.visit", has_text=name).locator(".who a").click()
    page.locator("section.changes a.danger").click()
    page.locator("input[name=cause]").nth(1).check()
    page.locator("main form button.danger").click()
    page.wait_for_selector("section.cancelled")
    assert page.locator("section.cancelled", has_text=name).count() == 1


def test_what_is_typed_wrongly_comes_back_to_mend(visit):
    visitor = visit(javascript=False)
    page = visitor.page
    enter(visitor)
    goto_tomorrow(visitor)
    first_free(visitor).click()
    page.fill("#family-name", "Presque")
    page.fill("#given-name", "Juste")
    page.fill("#phone", "123")
    page.fill("#birth-date", "24 juin 1980")
    page.locator("form.quick-form button.primary").click()
    page.wait_for_selector(".summary")
    assert page.input_value("#family-name") == "Presque" and page.locator(".problem").count() == 2
    sound(page)
    page.locator("#release ~ *, form.quick-form button[form=release]").first.click()
    page.wait_for_selector(".day-head")


def test_a_session_that_ends_in_the_middle_of_a_form_loses_nothing(visit):
    visitor = visit()
    page = visitor.page
    authenticator(page)
    enter(visitor, "gestion@demo.example")
    give_passkey(visitor)
    page.goto(visitor.service.desk_url + "/")
    goto_tomorrow(visitor)
    first_free(visitor).click()
    page.fill("#family-name", "Perdue")
    page.fill("#given-name", "Jamais")
    visitor.context.clear_cookies(name="creneau-desk-grant")
    page.keyboard.press("Enter")
    page.wait_for_selector("form[data-passkey=get]")
    assert page.locator("input[name='resume.family-name']").first.get_attribute("value") == "Perdue"
    page.locator("form[data-passkey=get] button").click()
    page.wait_for_selector("input[name='family-name'][value='Perdue']", state="attached")
    page.locator("main form button.primary").click()
    page.wait_for_load_state()
    # The hold was the ended session's: what was typed goes along to other times.
    if page.locator("button.slot").count():
        page.locator("button.slot").first.click()
        page.wait_for_selector("#family-name")
        assert page.input_value("#given-name") == "Jamais"


def give_passkey(visitor):
    page = visitor.page
    page.goto(visitor.service.desk_url + "/compte")
    page.locator("form[data-passkey=create] button").click()
    page.wait_for_selector("ul.rows li")
