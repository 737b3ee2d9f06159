"""Who gets in at the desk, who does not, and who no longer does."""

import re

import pytest
from playwright.sync_api import expect

from desk import (  # noqa: F401
    MANAGER, PRACTITIONER, add_passkey, address, at_clinic, authenticator, book, enter, enter_by_passkey, enter_by_password,
    fill_in, first_free, invited, leave, open_link, prove, send, set_password, show, time_code, window,
)
from soundness import fits, sound

PASSWORD = "violet canoë tambour horloge"
ALERT = "[role=alert]"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_invitation_is_taken_up_with_a_passkey_that_then_signs_in(window, language):
    visitor = window(language=language)
    page = visitor.page
    _, link = invited(visitor.service)
    authenticator(page)
    # Looking, as a scanner of mail does, changes nothing.
    for _ in range(2):
        assert page.goto(link).status == 200
        expect(page.locator("main form button")).to_be_focused()
    assert page.context.cookies() == [] or all("grant" not in cookie["name"] for cookie in page.context.cookies())
    open_link(visitor, link)
    page.wait_for_selector(".account .caution")
    add_passkey(visitor, "Poste 1")
    assert page.locator("ul.rows:not([data-sign-ins]) li strong").inner_text() == "Poste 1"
    assert fits(page)
    # The invitation is spent.
    stranger = window(language=language, javascript=False)
    stranger.page.goto(link)
    assert stranger.page.locator("main form").count() == 0
    leave(visitor)
    enter_by_passkey(visitor)
    page.wait_for_selector(".day-head")
    # Its only way is not taken away.
    page.goto(address(visitor, "account"))
    page.locator("ul.rows:not([data-sign-ins]) li button").click()
    page.wait_for_selector(ALERT)
    assert page.locator("ul.rows:not([data-sign-ins]) li").count() == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_device_without_the_key_is_told_so_and_stays_out(window, language):
    visitor = window(language=language)
    page = visitor.page
    # A device that has keys, of which none is for here.
    authenticator(page)
    page.goto(address(visitor, "sign-in"))
    status = page.locator("[data-passkey-status]")
    failure = status.get_attribute("data-failed")
    enter_by_passkey(visitor)
    expect(status).to_have_text(failure)
    page.goto(visitor.service.desk_url)
    page.wait_for_selector("#email")


def test_a_password_and_a_code_are_set_and_sign_in_without_scripts(window):
    visitor = window(javascript=False)
    page = visitor.page
    email, link = invited(visitor.service)
    open_link(visitor, link)
    page.wait_for_selector(".account .caution")
    # Passkeys need a script, and the page says so.
    assert page.locator("form[data-passkey]").is_hidden()
    assert page.locator("[data-without-passkeys]").is_visible()
    secret = set_password(visitor, PASSWORD)
    leave(visitor)
    # The code that set it is used; the next one is its neighbour.
    code = time_code(secret, ahead=1)
    enter_by_password(visitor, email, PASSWORD, code)
    page.wait_for_selector(".day-head")
    leave(visitor)
    enter_by_password(visitor, email, PASSWORD, code)
    page.wait_for_selector(ALERT)
    assert page.input_value("#email") == email
    assert page.input_value("#password") == ""


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_recovery_code_signs_in_once(window, language):
    visitor = window(javascript=False, language=language)
    page = visitor.page
    email, codes = with_recovery_codes(visitor)
    assert len(set(codes)) == len(codes) >= 8
    page.goto(address(visitor, "account"))
    assert page.locator(".code-list").count() == 0, "the codes are shown twice"
    for outcome in [".day-head", ALERT]:
        leave(visitor)
        page.locator("details.more summary").click()
        page.fill("#recovery-email", email)
        page.fill("#recovery-code", codes[0].lower())
        page.locator("details.more form button").click()
        page.wait_for_selector(outcome)


def with_recovery_codes(visitor) -> tuple[str, list[str]]:
    """Someone who signed in with a password, and the codes they then made."""
    page = visitor.page
    email, link = invited(visitor.service)
    open_link(visitor, link)
    secret = set_password(visitor, PASSWORD)
    leave(visitor)
    enter_by_password(visitor, email, PASSWORD, time_code(secret, ahead=1))
    page.wait_for_selector(".day-head")
    page.goto(address(visitor, "account"))
    page.locator("form[data-once] button").click()
    page.wait_for_selector(".code-list")
    return email, page.locator(".code-list code").all_inner_texts()


def test_who_proves_again_who_they_are_gets_what_they_asked_for(window):
    visitor = window(javascript=False)
    page = visitor.page
    open_link(visitor, invited(visitor.service)[1])
    # Having been invited proves nothing.
    secret = set_password(visitor, PASSWORD)
    page.locator("form[data-once] button").click()
    prove(visitor, PASSWORD, time_code(secret, ahead=1))
    page.wait_for_load_state()
    if page.locator(".code-list").count() == 0:
        send(visitor)
    page.wait_for_selector(".code-list")


def test_a_key_needs_no_name(window):
    visitor = window()
    authenticator(visitor.page)
    open_link(visitor, invited(visitor.service)[1])
    visitor.page.wait_for_selector(".account")
    add_passkey(visitor, "")


def test_a_password_that_anyone_would_try_is_refused_and_says_why(window):
    visitor = window(javascript=False)
    page = visitor.page
    open_link(visitor, invited(visitor.service)[1])
    page.wait_for_selector(".account")
    page.goto(address(visitor, "password"))
    for password in ["trop court", "camille nouvelle", "motdepasse1234"]:
        page.fill("#password", password)
        page.fill("#code", time_code(page.inner_text("code.secret")))
        page.locator("main form button.primary").click()
        page.wait_for_selector("#password[aria-invalid=true]")
    page.fill("#password", PASSWORD)
    page.fill("#code", "000000")
    page.locator("main form button.primary").click()
    page.wait_for_selector("#code[aria-invalid=true]")


def test_a_link_signs_in_once(window):
    first, second = window(), window(language="en", javascript=False)
    link = first.service.sign_in_link()
    for _ in range(2):
        second.page.goto(link)
    open_link(first, link)
    first.page.wait_for_selector(".day-head")
    open_link(second, link)
    second.page.wait_for_load_state()
    assert second.page.locator(".day-head").count() == 0
    assert second.page.locator("html").get_attribute("lang").startswith("en")


# --- Sessions that end


@pytest.mark.parametrize("is_held", [True, False], ids=["held-slot", "addition"])
def test_a_session_that_ends_in_the_middle_of_a_form_loses_nothing(window, is_held):
    visitor = window()
    page = visitor.page
    authenticator(page)
    enter(visitor, invited(visitor.service)[0], ahead=12)
    add_passkey(visitor)
    show(visitor, 12)
    if is_held:
        first_free(visitor).click()
        page.wait_for_selector("#family-name")
    else:
        page.locator(".tools [data-key=w]").click()
        page.select_option("#practitioner", index=1)
        page.fill("#time", "11:25")
    family = "Perdue-Jamais" + ("-Tenue" if is_held else "-Ajoutée")
    fill_in(visitor, family)
    visitor.context.clear_cookies(name="creneau-desk-grant")
    send(visitor)
    page.wait_for_selector("form[data-passkey=get] input[name='resume.family-name']", state="attached")
    enter_by_passkey(visitor)
    page.wait_for_selector(f"form input[name='family-name'][value='{family}']", state="attached")
    send(visitor)
    page.wait_for_load_state()
    if is_held and page.locator("button.slot").count():
        # The slot was the ended session's: what was typed goes along to another.
        page.locator("button.slot").first.click()
        page.wait_for_selector("#family-name")
        assert page.input_value("#family-name") == family
        assert page.input_value("#phone") == "514 555-0142"
        send(visitor)
    page.wait_for_selector(f".line.visit:has-text('{family}')")


def test_a_page_that_needs_signing_in_is_where_one_goes_on(window):
    visitor = window()
    page = visitor.page
    authenticator(page)
    enter(visitor, invited(visitor.service)[0], ahead=13)
    add_passkey(visitor)
    show(visitor, 13)
    wanted = page.url
    # Its stream is open: what ends is a page that lives.
    page.wait_for_selector("[data-live-state]:not(.off)")
    visitor.context.clear_cookies(name="creneau-desk-grant")
    page.reload()
    enter_by_passkey(visitor)
    page.wait_for_selector(".day-head")
    assert page.url == wanted


def test_who_signs_out_everywhere_is_out_at_the_other_window(window):
    here, elsewhere = window(), window(language="en", javascript=False)
    email, _ = invited(here.service)
    authenticator(here.page)
    enter(here, email, ahead=13)
    add_passkey(here)
    enter(elsewhere, email, ahead=13)
    here.page.goto(address(here, "account"))
    here.page.locator("form[action$=sessions] button").click()
    here.page.wait_for_selector("#email")
    elsewhere.page.locator(".days a.step").last.click()
    elsewhere.page.wait_for_selector("#email")


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_sign_ins_are_listed_and_ended_with_scripts_and_without(window, language, width):
    # Nothing scans a page that runs no scripts: the scan is one.
    scripts = width == 320
    here, elsewhere = window(language=language, width=width, javascript=scripts), window(language="en")
    email, _ = invited(here.service)
    enter(elsewhere, email, ahead=13)
    enter(here, email, ahead=None)
    page = here.page
    page.goto(address(here, "account"))
    rows = page.locator("[data-sign-ins] li")
    assert rows.count() == 2 and rows.locator("button").count() == 1
    assert "Chrome" in rows.first.inner_text()
    if scripts:
        sound(page)
    assert fits(page)
    name = rows.locator("button").evaluate("button => button.textContent.trim()")
    assert "Chrome" in name and len(name) > 20, "a button that says which"
    rows.locator("button").click()
    page.wait_for_load_state()
    expect(page.locator("[data-sign-ins] li")).to_have_count(1)
    elsewhere.page.locator(".days a.step").last.click()
    elsewhere.page.wait_for_selector("#email")
    # Its owner is told, and the page is there when they are back.
    sound(elsewhere.page)


# --- Colleagues


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_manager_lets_someone_in_and_out_again(window, language):
    manager, colleague = window(language=language), window(language=language, javascript=False)
    page = manager.page
    # Giving access away takes a fresh proof, which signing in is.
    enter(manager, MANAGER, anew=True)
    page.locator(".bar-nav a:is([href$='/personnel'], [href$='/staff'])").click()
    page.wait_for_selector("#given-name")
    name = f"Engagée-{language}"
    page.fill("#given-name", "Françoise")
    page.fill("#family-name", name)
    page.fill("#email", f"engagee.{language}@demo.example")
    page.check("input[name=role][value=reception]", force=True)
    send(manager)
    link = page.input_value("#invitation-link")
    assert fits(page)
    open_link(colleague, link)
    set_password(colleague, PASSWORD)
    colleague.page.locator(".account a.button.primary").click()
    colleague.page.wait_for_selector(".day-head")
    # The one next door has no such page.
    assert colleague.page.locator(".tools").count() == 1
    colleague.page.goto(page.url)
    assert colleague.page.locator("#invitation-link, #given-name").count() == 0
    colleague.page.goto(colleague.service.desk_url)
    page.locator("ul.rows li", has_text=name).locator("button").click()
    expect(page.locator("ul.rows li", has_text=name)).to_have_count(0)
    colleague.page.locator(".days a.step").last.click()
    colleague.page.wait_for_selector("#email")
    # Nor does the link let anyone in again.
    open_again = colleague.page.goto(link)
    assert open_again.status >= 400


def test_a_practitioner_sees_their_own_list_and_no_buttons(window):
    reception, practitioner = window(), window(language="en")
    page = practitioner.page
    enter(reception)
    own, others = reception.page.locator(".list").first, reception.page.locator(".list").last
    foreign = others.locator(".line.visit .who a").first.get_attribute("href")
    enter(practitioner, PRACTITIONER)
    assert page.locator(".list").count() == 1
    assert page.locator(".list h2").inner_text() == own.locator("h2").inner_text()
    assert page.locator("main button, .tools, .acts").count() == 0
    assert page.locator(".line.visit .who strong").count() == own.locator(".line.visit").count() > 0
    page.locator(".line.visit .who a").first.click()
    page.wait_for_selector(".visit-page")
    assert page.locator("main button, section.changes").count() == 0
    # Another's visit is not there, and what colleagues do is not theirs to do.
    assert page.goto(practitioner.service.desk_url + foreign).status == 404
    assert page.goto(at_clinic(practitioner, "addition")).status == 403
    assert page.goto(at_clinic(practitioner, "staff")).status == 403


def test_who_has_no_role_somewhere_learns_nothing_of_it(window):
    visitor = window(javascript=False)
    enter(visitor, ahead=13)
    line = book(visitor, "Cliniquecachée")
    address_of_visit = visitor.page.locator(f"#{line} .who a").get_attribute("href")
    elsewhere = re.sub(r"\w{26}", visitor.clinic[:-1] + "7", address_of_visit, count=1)
    assert visitor.page.goto(visitor.service.desk_url + elsewhere).status == 404
    stranger = window(javascript=False)
    stranger.page.goto(visitor.service.desk_url + address_of_visit)
    stranger.page.wait_for_selector("#email")
    assert "Cliniquecachée" not in stranger.page.content()
