"""A clinic's day at its desk, in a real browser."""

import pytest
from playwright.sync_api import expect

from desk import at_clinic, book, day_of, enter, expected_now, fill_in, first_free, open_visit, send, show, window  # noqa: F401
from soundness import fits


def stands(page, line: str, state: str) -> None:
    page.wait_for_selector(f"#{line}.{state}")


def test_a_name_and_four_keys_book_and_the_day_goes_on_by_keyboard(window):
    visitor = window()
    page = visitor.page
    enter(visitor)
    before = page.locator(".line.visit").count()
    # Beyond the name itself: n, Tab, Enter.
    page.keyboard.press("n")
    expect(page.locator("#family-name")).to_be_focused()
    page.keyboard.type("Clavierre")
    page.keyboard.press("Tab")
    page.keyboard.type("Zoé-Maude")
    page.keyboard.press("Enter")
    page.wait_for_selector(".day-head")
    expect(page.locator(".line.visit")).to_have_count(before + 1)
    expect(page.locator(".line.visit", has_text="Clavierre").locator(".who a")).to_be_focused()
    # Tomorrow nobody has come yet.
    assert page.locator(".line.visit .acts button").count() == 0
    come = page.locator(f"#{expected_now(visitor, 'Clavecine')} .who a")
    expect(come).to_be_focused()
    for key, state in [("a", "arrived"), ("c", "in-consultation"), ("t", "done")]:
        page.keyboard.press(key)
        page.wait_for_selector(f".line.{state}:has-text('Clavecine')")
        expect(come).to_be_focused()


def test_finding_by_keyboard_asks_nobody_and_escape_goes_back(window):
    visitor = window()
    page = visitor.page
    enter(visitor)
    line = book(visitor, "Élisée-Trouvée")
    expect(page.locator(f"#{line} .who a")).to_be_focused()
    asked = len(visitor.urls)
    page.keyboard.press("/")
    page.keyboard.type("elisee anna")
    expect(page.locator(".lists .line:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".lists .line:visible")).not_to_have_count(1)
    page.keyboard.press("/")
    page.keyboard.type("elisee")
    page.keyboard.press("Enter")
    expect(page.locator(f"#{line} .who a")).to_be_focused()
    assert len(visitor.urls) == asked, "finding asked the network"
    page.keyboard.press("Enter")
    page.wait_for_selector(".visit-page")
    page.wait_for_load_state()
    page.keyboard.press("Escape")
    page.wait_for_selector(".day-head")
    expect(page.locator(f"#{line} .who a")).to_be_focused()


def test_a_cancelled_visit_is_found_and_the_printed_sheet_bears_no_buttons(window):
    visitor = window()
    page = visitor.page
    enter(visitor, ahead=13)
    line = book(visitor, "Annulée-Retrouvée")
    open_visit(visitor, line)
    page.locator("section.changes a.danger").click()
    page.locator("input[name=cause]").nth(1).check()
    page.locator("main form button.danger").click()
    page.wait_for_selector("section.cancelled")
    page.fill("#filter", "annulee retrouvee")
    expect(page.locator(".lists .line:visible, .cancelled .line:visible")).to_have_count(1)
    expect(page.locator(f".cancelled #{line}")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(f"#{line} .who a")).to_be_focused()
    page.fill("#filter", "")
    page.emulate_media(media="print")
    assert page.locator("button:visible, .act:visible, .bar:visible, input:visible").count() == 0
    assert page.locator(".lists .line:visible").count() > 0


def test_the_arrows_go_from_line_to_line_and_keys_are_turned_off_for_good(window):
    visitor = window()
    page = visitor.page
    enter(visitor)
    names = page.locator(".lists .line.visit .who a")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(names.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(names.first).to_be_focused()
    page.locator(".keys summary").click()
    page.locator("[data-keys-on]").uncheck()
    page.reload()
    page.locator(".keys summary").click()
    expect(page.locator("[data-keys-on]")).not_to_be_checked()
    page.keyboard.press("w")
    page.keyboard.press("ArrowDown")
    assert page.locator(".lists .line.visit .who a:focus").count() == 0
    assert page.locator(".day-head").count() == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_desk_arrives_resets_moves_and_cancels_without_scripts(window, language):
    visitor = window(javascript=False, language=language, width=820)
    page = visitor.page
    enter(visitor, ahead=4)
    # The date is a form with a button of its own.
    page.fill("#date", day_of(visitor, 5))
    page.locator(".date-form button").click()
    page.wait_for_url(f"**/{day_of(visitor, 5)}")
    assert fits(page)
    line = expected_now(visitor, f"Sansscript-{language}")
    page.locator(f"#{line} .acts button").first.click()
    stands(page, line, "arrived")
    # A mistake is taken back.
    open_visit(visitor, line)
    assert fits(page)
    page.locator("button[value=reset]").click()
    page.wait_for_selector("button[value=arrive]")
    # Another day's visit is moved and cancelled, and no step is offered for it.
    show(visitor, 5)
    line = book(visitor, f"Déplacée-{language}")
    open_visit(visitor, line)
    assert page.locator("button[name=step]").count() == 0
    page.locator("section.changes a.button").first.click()
    page.wait_for_selector("button.slot")
    assert fits(page)
    # Whom it is with comes first; everybody's are a choice away.
    who = page.locator("#practitioner option[selected]").inner_text()
    assert all(who in name for name in page.locator("button.slot span:first-of-type").all_inner_texts())
    page.select_option("#practitioner", "all")
    page.locator(".date-form button").click()
    page.wait_for_selector("#practitioner option[value=all][selected]", state="attached")
    assert any(who not in name for name in page.locator("button.slot span:first-of-type").all_inner_texts())
    chosen = page.locator("button.slot").nth(8)
    time = chosen.locator("strong").inner_text()
    chosen.click()
    # Both times, before anything is done.
    moved = page.locator("dl.moved dd")
    assert moved.count() == 2 and time in moved.nth(1).inner_text() and fits(page)
    page.locator("main form button.primary").click()
    page.wait_for_selector(".day-head")
    assert page.locator(".line.visit", has_text=f"Déplacée-{language}").count() == 1
    open_visit(visitor, line)
    assert page.locator(".visit-time").inner_text() == time
    page.locator("section.changes a.danger").click()
    page.locator("input[name=cause]").nth(1).check()
    assert fits(page)
    page.locator("main form button.danger").click()
    page.wait_for_selector("section.cancelled")
    assert page.locator(f"section.cancelled #{line}", has_text=f"Déplacée-{language}").count() == 1
    assert page.locator(".lists .line.visit", has_text=f"Déplacée-{language}").count() == 0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_visit_is_added_on_top_of_the_schedule_without_scripts(window, language):
    visitor = window(javascript=False, language=language)
    page = visitor.page
    enter(visitor, ahead=6)
    free = page.locator(".line.free").count()
    page.locator(".tools [data-key=w]").click()
    page.select_option("#practitioner", index=2)
    page.fill("#time", "10:05")
    fill_in(visitor, f"Surnombre-{language}")
    # Nobody is here for a visit of another day: that is said, and nothing is lost.
    page.locator("input[name=there]").check()
    send(visitor)
    page.wait_for_selector("#there[aria-invalid=true]")
    assert page.input_value("#family-name") == f"Surnombre-{language}" and fits(page)
    page.locator("input[name=there]").uncheck()
    send(visitor)
    page.wait_for_selector(".day-head")
    assert page.locator(".line.visit.expected", has_text=f"Surnombre-{language}").locator(".mark.overbook").count() == 1
    assert page.locator(".line.free").count() == free
    # They stand at the counter, and have come by that.
    expected_now(visitor, f"Comptoir-{language}", is_there=True)
    added = page.locator(".line.visit.arrived", has_text=f"Comptoir-{language}")
    assert added.locator(".mark.overbook").count() == 1


def test_the_same_form_sent_twice_books_once(window):
    visitor = window(javascript=False)
    page = visitor.page
    enter(visitor, ahead=7)
    book(visitor, "Deuxfois-Envoyée")
    page.go_back()
    page.wait_for_load_state()
    if page.locator("#family-name").count():
        fill_in(visitor, "Deuxfois-Envoyée")
        send(visitor)
        page.wait_for_load_state()
    show(visitor, 7)
    assert page.locator(".line.visit", has_text="Deuxfois-Envoyée").count() == 1


def test_what_is_typed_wrongly_comes_back_to_mend(window):
    visitor = window(javascript=False, width=320)
    page = visitor.page
    enter(visitor, ahead=8)
    free = page.locator(".line.free").count()
    first_free(visitor).click()
    fill_in(visitor, "Presquejuste", phone="12345678")
    page.fill("#birth-date", "24 juin 80")
    send(visitor)
    page.wait_for_selector(".summary")
    assert page.input_value("#family-name") == "Presquejuste"
    assert page.input_value("#phone") == "12345678"
    assert page.locator("[aria-invalid=true]").count() == 2
    assert fits(page)
    # Given back, the slot is anybody's again.
    page.locator("button[form=release]").click()
    page.wait_for_selector(".day-head")
    assert page.locator(".line.free").count() == free


def test_an_addition_asks_for_what_it_lacks(window):
    visitor = window(javascript=False, language="en")
    page = visitor.page
    enter(visitor, ahead=8)
    page.goto(at_clinic(visitor, "addition") + f"?date={day_of(visitor, 8)}")
    # What browsers ask for themselves is asked for here as well.
    page.locator("form.quick-form").evaluate("form => { form.noValidate = true }")
    fill_in(visitor, "Incomplete-Addition")
    send(visitor)
    page.wait_for_selector(".summary")
    assert page.input_value("#family-name") == "Incomplete-Addition"
    assert page.input_value("#date") == day_of(visitor, 8)


def test_a_cancellation_needs_its_reason(window):
    visitor = window(javascript=False)
    page = visitor.page
    enter(visitor, ahead=8)
    line = book(visitor, "Sansraison-Aucune")
    open_visit(visitor, line)
    page.locator("section.changes a.danger").click()
    page.locator("main form").evaluate("form => { form.noValidate = true }")
    page.locator("main form button.danger").click()
    page.wait_for_selector("fieldset[aria-invalid=true]")
    show(visitor, 8)
    assert page.locator(f"#{line}.expected").count() == 1
