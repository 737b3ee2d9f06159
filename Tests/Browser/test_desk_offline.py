"""The day without a connection: a real service worker, and a service that is really gone."""

import re

import pytest
from playwright.sync_api import expect

from desk import MANAGER, at_clinic, book, enter, expected_now, fill_in, first_free, send, show, window  # noqa: F401
from device import PIN, aged, all_that_is_kept, device_page, gone, keep_day, promise, rows, service, tomorrow_on_screen, unlock  # noqa: F401
from soundness import sound


def test_a_day_offline_and_back(window, service, gone):
    maude = window()
    page = maude.page
    enter(maude, ahead=1)
    book(maude, "Vue-Horsligne")
    expected_now(maude, "Attendue-Horsligne")
    keep_day(maude)
    kept = all_that_is_kept(page)
    for secret in ("Attendue-Horsligne", "Vue-Horsligne", "5145550142", "555-0142", PIN):
        assert secret not in kept, "kept in the clear"
    sound(page)
    with gone:
        show(maude, 0)
        page.wait_for_selector("[data-part=locked]:not([hidden])")
        sound(page)
        assert "Attendue-Horsligne" not in page.content()
        unlock(maude, "pas celui-ci")
        expect(page.locator("[data-lock-problem]")).not_to_be_empty()
        unlock(maude)
        page.wait_for_selector("[data-part=open]:not([hidden])")
        sound(page)
        # Today: somebody comes, by one key on their line.
        line = page.locator(".line.visit", has_text="Attendue-Horsligne")
        line.locator(".who a").focus()
        page.keyboard.press("a")
        expect(page.locator(".line.arrived", has_text="Attendue-Horsligne")).to_be_visible()
        # The button says which day it books: today's places may be over by now.
        shown = page.locator("[data-days] button").all_inner_texts()
        assert any(day.rsplit(" ", 1)[0] in page.inner_text("[data-next]") for day in shown)
        # Tomorrow: a promise by telephone, then another that is taken back.
        tomorrow_on_screen(page)
        expect(page.locator(".line.visit", has_text="Vue-Horsligne")).to_be_visible()
        page.locator(".line.free .acts button").first.click()
        promise(page, "Promise-Horsligne")
        expect(page.locator(".line.visit", has_text="Promise-Horsligne")).to_be_visible()
        page.locator(".line.free .acts button").first.click()
        sound(page)
        promise(page, "Reprise-Horsligne")
        page.locator(".line.visit", has_text="Reprise-Horsligne").locator(".acts button").click()
        expect(page.locator(".line.visit", has_text="Reprise-Horsligne")).to_have_count(0)
        # What is noted is there again after the page was closed, sealed all the while.
        assert "Promise-Horsligne" not in all_that_is_kept(page)
        page.reload()
        assert "Promise-Horsligne" not in page.content()
        unlock(maude)
        tomorrow_on_screen(page)
        expect(page.locator(".line.visit", has_text="Promise-Horsligne")).to_be_visible()
    device_page(maude)
    expect(page.locator("[data-unsent-count]")).to_have_text("3")
    page.fill("#send-pin", PIN)
    page.locator("[data-device-send] button").click()
    page.wait_for_selector(".journal")
    expect(page.locator("[data-entry]")).to_have_count(3)
    # What was sent waits no more, on this page too.
    expect(page.locator("[data-device-waiting]")).to_be_hidden()
    sound(page)
    # The device has let go of all of it.
    device_page(maude)
    expect(page.locator("[data-unsent-part]")).to_be_hidden()
    show(maude, 0)
    expect(page.locator(".line.arrived", has_text="Attendue-Horsligne")).to_be_visible()
    show(maude, 1)
    expect(page.locator(".line.visit", has_text="Promise-Horsligne")).to_have_count(1)
    expect(page.locator(".line.visit", has_text="Reprise-Horsligne")).to_have_count(0)


def test_a_promise_whose_time_was_taken_is_shown_beside_it(window, service):
    maude, colleague = window(), window(language="en")
    enter(maude, ahead=1)
    enter(colleague, MANAGER, ahead=1)
    keep_day(maude, "Poste 2")
    page = maude.page
    page.goto(service.desk_url + "/hors-ligne")
    unlock(maude)
    page.wait_for_selector("[data-part=open]:not([hidden])")
    tomorrow_on_screen(page)
    free = page.locator(".line.free", has=page.locator("button")).first
    slot = free.get_attribute("data-line")
    free.locator("button").click()
    # Somebody else is quicker, at another desk.
    colleague.page.locator(f".line button[form=bookings][value='{slot}']").click()
    colleague.page.wait_for_selector("#family-name")
    fill_in(colleague, "Arrivée-Avant")
    send(colleague)
    promise(page, "Promise-Après")
    device_page(maude)
    page.fill("#send-pin", PIN)
    page.locator("[data-device-send] button").click()
    page.wait_for_selector(".collision")
    sides = page.locator(".collision .side")
    expect(sides).to_have_count(2)
    expect(sides.nth(0)).to_contain_text("Promise-Après")
    expect(sides.nth(1)).to_contain_text("Arrivée-Avant")
    sound(page)


def test_it_locks_by_itself_and_keeps_what_was_half_typed(window, service):
    maude = window()
    enter(maude, ahead=1)
    keep_day(maude, "Poste 3")
    page = maude.page
    page.clock.install()
    page.goto(service.desk_url + "/hors-ligne")
    unlock(maude)
    page.wait_for_selector("[data-part=open]:not([hidden])")
    tomorrow_on_screen(page)
    page.locator(".line.free .acts button").first.click()
    page.wait_for_selector("dialog[open]")
    page.keyboard.type("Moitié-Tapée")
    page.clock.run_for(590_000)
    assert page.locator("[data-part=open]").is_visible()
    page.clock.run_for(20_000)
    page.wait_for_selector("[data-part=locked]:not([hidden])")
    assert page.input_value("#family-name") == "" and page.locator("[data-lists] .line").count() == 0
    unlock(maude)
    page.wait_for_selector("dialog[open]")
    assert page.input_value("#family-name") == "Moitié-Tapée"


def test_wrong_pins_wait_and_erase_nothing(window, service):
    maude = window()
    enter(maude, ahead=1)
    keep_day(maude, "Poste 4")
    page = maude.page
    page.goto(service.desk_url + "/hors-ligne")
    for _ in range(5):
        unlock(maude, "mauvais code")
        # It says that it opens as soon as it is asked to; then what came of it.
        expect(page.locator("[data-lock-problem]")).to_have_text(re.compile("bon code|essais"))
    unlock(maude)
    expect(page.locator("[data-lock-problem]")).to_contain_text("essais")
    page.reload()
    unlock(maude)
    expect(page.locator("[data-lock-problem]")).to_contain_text("essais")


def test_a_revoked_device_erases_itself(window, service):
    maude, manager = window(), window(language="en")
    enter(maude, ahead=1)
    enter(manager, MANAGER, ahead=1)
    keep_day(maude, "Tablette perdue")
    manager.page.goto(at_clinic(manager, "device"))
    manager.page.locator("ul.rows li", has_text="Tablette perdue").locator("button").click()
    manager.page.wait_for_selector("h1")
    maude.page.goto(service.desk_url + "/hors-ligne")
    maude.page.wait_for_selector("[data-part=none]:not([hidden])")
    assert all_that_is_kept(maude.page).strip() in ("", "on")


def test_a_copy_is_gone_after_two_days(window, service):
    page = aged(window, "Poste 5", "asOf: row.asOf - 48.1 * 3600000", says="48")
    assert page.locator("[data-lists] .line").count() == 0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_form_that_did_not_get_through_says_so(window, service, gone, language):
    maude = window(language=language)
    enter(maude, ahead=1)
    keep_day(maude, "Poste 6")
    show(maude, 1)
    first_free(maude).click()
    maude.page.wait_for_selector("#family-name")
    fill_in(maude, "Pas-Partie")
    with gone:
        send(maude)
        expect(maude.page.locator("[data-unsent-note]")).to_be_visible()
        assert maude.page.title().startswith("Hors ligne" if language == "fr" else "Offline")


def test_a_device_opens_by_its_passkey(window, service, gone):
    maude = window()
    enter(maude, ahead=1)
    page = maude.page
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True, "hasPrf": True,
    }})
    device_page(maude)
    page.fill("#name", "Poste 7")
    page.locator("[data-lock=passkey]").click()
    page.wait_for_selector("[data-when=kept]:not([hidden])")
    page.evaluate("navigator.serviceWorker.ready")
    with gone:
        show(maude, 0)
        page.locator("[data-unlock-passkey] button").click()
        page.wait_for_selector("[data-part=open]:not([hidden])")
        tomorrow_on_screen(page)
        assert page.locator("[data-lists] .line").count() > 0


def test_at_320_px_nothing_is_cut_off(window, service):
    maude = window(width=320, dark=True, language="en")
    enter(maude, ahead=1)
    keep_day(maude, "Phone")
    page = maude.page
    page.goto(service.desk_url + "/en/offline")
    unlock(maude)
    page.wait_for_selector("[data-part=open]:not([hidden])")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    sound(page)


def test_two_windows_of_one_device_share_its_journal(window, service):
    maude = window()
    enter(maude, ahead=1)
    keep_day(maude, "Poste 8")
    first, second = maude.page, maude.context.new_page()
    for page in (first, second):
        page.goto(service.desk_url + "/hors-ligne")
        page.wait_for_selector("[data-part=locked]:not([hidden])")
        page.fill("[data-unlock-pin] #pin", PIN)
        page.keyboard.press("Enter")
        page.wait_for_selector("[data-part=open]:not([hidden])")
        tomorrow_on_screen(page)
    first.locator(".line.free .acts button").nth(0).click()
    promise(first, "Une-Fenêtre")
    # The other window shows it, and does not offer its time.
    expect(second.locator(".line.visit", has_text="Une-Fenêtre")).to_be_visible()
    second.locator(".line.free .acts button").nth(0).click()
    promise(second, "Autre-Fenêtre")
    expect(first.locator(".line.visit", has_text="Autre-Fenêtre")).to_be_visible()
    numbers = sorted(row["n"] for row in rows(first, "journal"))
    assert numbers == [1, 2]
    second.close()


def test_keys_work_on_the_page_and_not_behind_its_dialog(window, service):
    maude = window()
    enter(maude, ahead=1)
    keep_day(maude, "Poste 9")
    page = maude.page
    page.goto(service.desk_url + "/hors-ligne")
    unlock(maude)
    page.wait_for_selector("[data-part=open]:not([hidden])")
    tomorrow_on_screen(page)
    page.locator("[data-filter]").blur()
    page.keyboard.press("n")
    page.wait_for_selector("dialog[open]")
    place = page.inner_text("[data-place]")
    page.locator("dialog [data-leave]").focus()
    for key in ("n", "a", "/", "ArrowDown"):
        page.keyboard.press(key)
    assert page.inner_text("[data-place]") == place and page.locator("dialog[open]").count() == 1
    # An empty form says by each field what is missing, and stays.
    page.locator("dialog button.primary").click()
    expect(page.locator("#family-name-problem")).not_to_be_empty()
    expect(page.locator("#given-name-problem")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[open]")).to_have_count(0)
