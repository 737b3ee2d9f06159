"""What people meet at each level, in a browser: every page sound, what works, and whom to call."""

import pytest
from playwright.sync_api import expect

from Support.levels import Contained
from Support.patience import PATIENCE_SECONDS
from desk import CLINIC, enter, show, window  # noqa: F401
from device import PIN, keep_day, unlock
from journey import choose, fill, place, search, submit
from soundness import fits, sound_everywhere
from test_screenshots import shoot

WORDS = {
    "fr": {
        "clinics": "/cliniques", "frozen": "Les réservations en ligne sont suspendues",
        "dark": "Le service en ligne est fermé pour le moment", "kept": "Envoyer de nouveau",
    },
    "en": {
        "clinics": "/en/clinics", "frozen": "Online booking is suspended", "dark": "The online service is closed for now",
        "kept": "Send again",
    },
}
LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])


@pytest.fixture(scope="module")
def contained(tmp_path_factory):
    contained = Contained(tmp_path_factory.mktemp("levels"))
    yield contained
    assert contained.service.stop() == 0


@pytest.fixture(scope="module")
def service(contained):
    return contained.service


@LANGUAGES
@pytest.mark.parametrize("level", ["frozen", "dark"])
def test_whom_to_call_is_found_without_javascript(contained, visit, language, level):
    visitor = visit(width=390, javascript=False, language=language)
    page, words = visitor.page, WORDS[language]
    with contained.at(level):
        answer = page.goto(visitor.home)
        assert answer.status == (503 if level == "dark" else 200)
        expect(page.locator("h1")).to_have_text(words[level])
        assert page.locator("a[href='tel:911']").count() > 0 and fits(page)
        page.fill("#place", "H2X 1Y4")
        page.locator("form.finder button.primary").click()
        assert page.url.endswith(words["clinics"] + "?pres=H2X")
        expect(page.locator(".phones .tel").first).to_be_visible()
        page.fill("#place", "Sainte-Nulle-Part")
        page.locator("form.finder button.primary").click()
        expect(page.locator("#place-problem")).to_be_visible()
        assert page.input_value("#place") == "Sainte-Nulle-Part"


@LANGUAGES
def test_every_page_is_sound_at_each_level(contained, visit, language):
    visitor = visit(language=language)
    page = visitor.page
    clinics = visitor.service.url + WORDS[language]["clinics"]
    page.goto(clinics)
    clinic = page.locator(".phones h3 a").first.get_attribute("href")
    for level in ["guarded", "restricted", "frozen", "dark"]:
        with contained.at(level):
            for address in [visitor.home, visitor.service.url + clinic, clinics + "?pres=H2X"]:
                page.goto(address)
                sound_everywhere(page)
            page.goto(visitor.home)
            if level in ("frozen", "dark"):
                for width in [1280, 390]:
                    page.set_viewport_size({"width": width, "height": 900})
                    shoot(page, level, language, width, False)


@LANGUAGES
def test_a_form_that_was_open_is_kept(contained, visit, language):
    visitor = visit(width=390, language=language)
    page = visitor.page
    page.goto(visitor.home)
    search(visitor)
    choose(visitor)
    fill(visitor)
    with contained.at("frozen", "front"):
        page.locator("main form[data-once] button.primary").last.click()
        expect(page.get_by_role("button", name=WORDS[language]["kept"])).to_be_visible()
        sound_everywhere(page)
        kept = page.locator("input[name=family-name]").get_attribute("value")
        assert kept
        page.locator("main form button.primary").click()
        expect(page.locator("input[name=family-name]")).to_have_value(kept)
    page.locator("main form button.primary").click()
    page.wait_for_selector(".reference")


@LANGUAGES
def test_what_is_ones_own_waits_and_goes_on(contained, visit, window, language):
    """A held time stands still; a cancellation is noted, shown to the clinic at once, and done afterwards."""
    own, held, maude = visit(width=390, language=language), visit(width=390, language=language), window(language=language)
    own.page.goto(own.home)
    search(own)
    choose(own, place(own, CLINIC))
    fill(own)
    submit(own)
    own.page.wait_for_selector(".reference")
    reference = own.page.inner_text(".reference")
    appointment = own.page.url.split("?")[0]
    held.page.goto(held.home)
    search(held)
    choose(held)
    enter(maude)
    with contained.at("frozen"):
        held.page.reload()
        assert held.page.locator("input[name=family-name]").count() == 0, "the form is not there while time stands still"
        sound_everywhere(held.page)
        own.page.goto(appointment)
        sound_everywhere(own.page)
        own.page.locator("a.danger").click()
        sound_everywhere(own.page)
        own.page.locator("main form button.danger, main form button.primary").first.click()
        sound_everywhere(own.page)
        enter(maude, anew=True)
        line = next(
            marked for ahead in (0, 1)
            if (marked := show(maude, ahead) or maude.page.locator(f".line.visit[data-find*='{reference}']")).count())
        expect(line.locator(".mark.flag")).to_be_visible()
        sound_everywhere(maude.page)
    held.page.reload()
    expect(held.page.locator("input[name=family-name]")).to_be_visible()
    own.page.goto(appointment)
    for _ in range(PATIENCE_SECONDS):
        if own.page.locator("a.danger, main form").count() == 0:
            break
        own.page.wait_for_timeout(1000)
        own.page.goto(appointment)
    assert own.page.locator("a[href*='?clinic']").count() == 1, "done in its turn: there is only another time to look for"


@LANGUAGES
def test_the_desk_says_what_is_in_force(contained, window, language):
    maude = window(language=language)
    page = maude.page
    enter(maude)
    assert page.locator(".level").count() == 0
    with contained.at("frozen", "front"):
        show(maude, 0)
        expect(page.locator("aside.level")).to_be_visible()
        sound_everywhere(page)


def test_in_the_dark_the_device_has_its_day(contained, window):
    maude = window()
    page = maude.page
    enter(maude)
    keep_day(maude)
    with contained.at("dark"):
        show(maude, 0)
        page.locator("main a[href='/hors-ligne']").click()
        page.wait_for_selector("[data-part=locked]:not([hidden])")
        unlock(maude, PIN)
        page.wait_for_selector("[data-part=open]:not([hidden])")
        assert page.locator(".line").count() > 0
