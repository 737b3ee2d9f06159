"""Notes for the next shift, and putting right how somebody can be reached."""

import re

import pytest
from playwright.sync_api import expect

from Support.service import eventually
from desk import MANAGER, book, enter, fill_in, first_free, open_visit, send, show, window  # noqa: F401
from soundness import sound

NOTE = "<b>La clé</b> du local 3 & l'imprimante\nsont au comptoir."


def leave_note(visitor, text: str) -> None:
    visitor.page.locator(".leave-note summary").click()
    visitor.page.fill("#note-text", text)
    visitor.page.locator(".leave-note form button.primary").click()
    visitor.page.wait_for_selector(".day-head")


@pytest.mark.parametrize("scripts", [True, False])
def test_a_note_is_left_read_by_a_colleague_and_taken_away(window, scripts):
    maude, colleague = window(javascript=scripts), window(language="en")
    enter(maude, ahead=13)
    enter(colleague, MANAGER, ahead=13)
    leave_note(maude, NOTE)
    # On the colleague's open page it shows by itself, as text and nothing else.
    note = colleague.page.locator(".notes li")
    expect(note.locator(".note-text")).to_have_text(NOTE, use_inner_text=True)
    assert note.locator("b").count() == 0
    if scripts:
        sound(colleague.page)
        sound(maude.page)
    note.locator("button").click()
    colleague.page.wait_for_selector(".day-head")
    expect(colleague.page.locator(".notes li")).to_have_count(0)
    if scripts:
        expect(maude.page.locator(".notes li")).to_have_count(0)


def test_a_note_being_written_survives_what_changes_on_the_page(window):
    maude, colleague = window(), window(language="en")
    enter(maude, ahead=14)
    enter(colleague, MANAGER, ahead=14)
    maude.page.locator(".leave-note summary").click()
    maude.page.fill("#note-text", "à moitié écrite")
    leave_note(colleague, "In the meantime.")
    maude.page.wait_for_selector(".notes li:has-text('In the meantime.')")
    assert maude.page.input_value("#note-text") == "à moitié écrite"
    maude.page.locator(".notes li button").click()
    maude.page.wait_for_selector(".day-head")


def test_an_empty_note_says_what_to_do_and_keeps_the_page(window):
    maude = window(javascript=False)
    enter(maude, ahead=13)
    maude.page.locator(".leave-note summary").click()
    maude.page.fill("#note-text", "   ")
    maude.page.locator(".leave-note form button.primary").click()
    expect(maude.page.locator("#note-text-problem")).to_contain_text("500")
    assert maude.page.locator(".lists .line").count() > 0


def correct(visitor, email: str, phone: str = "438 555-0177") -> None:
    visitor.page.locator("main a[href$='coordonnees']").click()
    visitor.page.fill("#phone", phone)
    visitor.page.fill("#email", email)
    send(visitor)


def test_a_contact_is_put_right_and_written_to(window, service):
    maude = window()
    enter(maude, ahead=13)
    line = book(maude, "Corrigée-Ici")
    open_visit(maude, line)
    correct(maude, "quelquun@nullepart")
    expect(maude.page.locator("#email-problem")).to_be_visible()
    assert maude.page.input_value("#phone") == "438 555-0177"
    sound(maude.page)
    maude.page.fill("#email", "corrigee.ici@example.org")
    send(maude)
    maude.page.wait_for_selector(".visit-page")
    expect(maude.page.locator(".facts.card")).to_contain_text("corrigee.ici@example.org")
    expect(maude.page.locator(".facts.card")).to_contain_text("438 555-0177")
    sound(maude.page)
    # Pressed again within the minute, it is sent once.
    maude.page.locator("main form[action$='envoi'] button").click()
    expect(maude.page.locator("[role=status][data-focus]")).to_be_visible()
    mailbox = window().page

    def is_written() -> bool:
        mailbox.goto(service.url + "/demo/courriel")
        return "corrigee.ici@example.org" in mailbox.inner_text("main")

    eventually(is_written)


def test_of_two_who_correct_a_contact_the_second_is_told(window):
    maude, colleague = window(), window()
    enter(maude, ahead=13)
    enter(colleague, MANAGER, ahead=13)
    line = book(maude, "Corrigée-Deux-Fois")
    show(colleague, 13)
    for visitor in (maude, colleague):
        open_visit(visitor, line)
        visitor.page.locator("main a[href$='coordonnees']").click()
        visitor.page.wait_for_selector("#phone")
    for visitor, phone in ((maude, "514 555-0111"), (colleague, "514 555-0122")):
        visitor.page.fill("#phone", phone)
        send(visitor)
        visitor.page.wait_for_selector(".visit-page")
    expect(colleague.page.locator("[role=alert][data-focus]")).to_be_visible()
    expect(colleague.page.locator(".facts.card")).to_contain_text("514 555-0111")
