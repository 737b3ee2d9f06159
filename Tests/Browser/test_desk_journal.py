"""A device that comes back: its journal is sent once, from whichever window, and nothing of it is lost."""

import sqlite3

from playwright.sync_api import expect

from desk import enter, show, window  # noqa: F401
from device import aged, begun, change, device_page, keep_day, opened_offline, promised, rows, send_acts, service  # noqa: F401
from soundness import sound
from Support.patience import PATIENCE_SECONDS


def test_the_enter_key_pressed_twice_promises_once(window, service):
    _, page = begun(window, "Poste 10")
    page.wait_for_selector("dialog[open]")
    page.fill("#family-name", "Deux-Fois")
    page.fill("#given-name", "Odile")
    page.evaluate("""() => { const form = document.querySelector('dialog form'); for (let i = 0; i < 3; i += 1) form.requestSubmit(); }""")
    page.wait_for_selector("dialog:not([open])", state="attached")
    assert len(rows(page, "journal")) == 1


def test_the_journal_is_sent_without_going_anywhere(window, service):
    maude, page = promised(window, "Poste 11", "Sans-Trace")
    device_page(maude)
    went = []
    page.on("framenavigated", lambda frame: went.append(frame.url))
    before = page.evaluate("history.length")
    send_acts(page)
    page.wait_for_selector(".journal")
    # A form that the browser goes to stays in its history, with what was in it.
    assert went == [] and page.evaluate("history.length") == before
    assert rows(page, "journal") == []
    page.reload()
    expect(page.locator("[data-unsent-part]")).to_be_hidden()


def test_what_is_typed_stays_when_the_device_is_full(window, service):
    maude = window()
    enter(maude, ahead=1)
    keep_day(maude, "Poste 12")
    page = opened_offline(maude)
    # The second of two alike fails, and takes its transaction down, as a full disk does.
    page.evaluate("""() => {
        const add = IDBObjectStore.prototype.add;
        IDBObjectStore.prototype.add = function (value) { add.call(this, value); return add.call(this, value); };
    }""")
    page.locator(".line.free .acts button").first.click()
    page.fill("#family-name", "Papier-Crayon")
    page.fill("#given-name", "Odile")
    page.keyboard.press("Enter")
    expect(page.locator("[data-form-message]")).not_to_be_empty()
    assert page.input_value("#family-name") == "Papier-Crayon"


def test_what_was_sent_from_another_window_is_not_taken_back(window, service):
    maude, page = promised(window, "Poste 13", "Partie-Ailleurs")
    # Another window marks it as sent; the answer never comes.
    change(page, "journal", "(row) => ({ ...row, sent: true })")
    page.locator(".line.visit", has_text="Partie-Ailleurs").locator(".acts button").click()
    expect(page.locator(".line.visit", has_text="Partie-Ailleurs").locator(".acts button")).to_have_count(0)
    device_page(maude)
    send_acts(page)
    page.wait_for_selector(".journal")
    show(maude, 1)
    expect(page.locator(".line.visit", has_text="Partie-Ailleurs")).to_have_count(1)


def test_every_page_says_that_something_waits(window, service):
    maude, page = promised(window, "Poste 14", "En-Attente")
    show(maude, 1)
    expect(page.locator("[data-device-waiting]")).to_be_visible()
    sound(page)
    page.locator("[data-device-waiting] a").click()
    page.wait_for_selector("[data-unsent-part]:not([hidden])")


def test_a_service_restored_from_before_the_device_gets_its_acts_all_the_same(window, service):
    maude, page = promised(window, "Poste 15", "Avant-Panne")
    # As after a restore of what was before it.
    database = sqlite3.connect(service.folder / "creneau.sqlite", timeout=PATIENCE_SECONDS)
    database.execute("DELETE FROM desk_device WHERE name = 'Poste 15'")
    database.commit()
    database.close()
    page.reload()
    page.wait_for_selector("[data-part=locked]:not([hidden])")
    assert len(rows(page, "journal")) == 1
    device_page(maude)
    send_acts(page)
    page.wait_for_selector(".journal")
    assert rows(page, "journal") == []
    show(maude, 1)
    expect(page.locator(".line.visit", has_text="Avant-Panne")).to_have_count(1)


def test_a_clock_that_went_back_opens_nothing(window, service):
    page = aged(window, "Poste 16", "storedAt: row.storedAt + 3600000", says="horloge")
    assert page.locator("[data-lists] .line").count() == 0
