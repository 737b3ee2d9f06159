"""Where a clinic takes no bookings, somebody leaves word without scripts, and reception calls back."""

import itertools
import os
import pathlib
import re

import pytest
from playwright.sync_api import expect

from Support.officers import enrol, order, signed, taken
from Support.service import Service, eventually
from desk import at_clinic, clinic_id, enter, window  # noqa: F401
from soundness import fits, sound, sound_everywhere

names = itertools.count(1)
PHONE = 390
MESSAGE = {"fr": "/cliniques/{}/message", "en": "/en/clinics/{}/message"}
CALLS = {"fr": "a-rappeler", "en": "call-backs"}
SHOTS = os.environ.get("CRENEAU_SHOTS")


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """A demonstration whose clinic an officer has frozen."""
    folder = tmp_path_factory.mktemp("drop-box")
    service = Service(folder / "data").start()
    service.officers = enrol(service.run, folder / "keys")
    taken(service.front, signed(order("frozen", f"clinic:{clinic_id(service)}"), service.officers[0]))
    yield service
    assert service.stop() == 0


def shoot(page, name: str) -> None:
    """For whoever looks: into the folder that `CRENEAU_SHOTS` names."""
    if SHOTS:
        page.screenshot(path=pathlib.Path(SHOTS) / f"{name}.png", full_page=True)


def telephone(family: str) -> str:
    """Each their own: one is taken three times a day from one network."""
    return f"514 555-01{40 + int(re.search('[0-9]+', family).group()):02}"


def fill(page, family: str, words: str = "Depuis hier, à gauche.") -> None:
    page.select_option("#reason", "earache")
    page.fill("#words", words)
    page.fill("#given-name", "Annabelle")
    page.fill("#family-name", family)
    page.fill("#phone", telephone(family))
    page.check("input[name=evening]", force=True)


def leave(visitor, family: str) -> None:
    page = visitor.page
    page.goto(visitor.service.url + MESSAGE[visitor.language].format(clinic_id(visitor.service)))
    fill(page, family)
    page.locator("#word .actions button").click()
    expect(page.locator("main")).to_contain_text(family)


def calls(visitor):
    """The list, from the day that says that there is one."""
    visitor.page.locator(".note.post a", has_text=re.compile("rappel|call")).click()
    expect(visitor.page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("language,width", [("fr", PHONE), ("en", PHONE), ("fr", 1280), ("en", 1280)])
def test_word_is_left_without_scripts_and_read_at_the_desk(window, service, language, width):
    family = f"Laissée{next(names)}"
    visitor = window(width=width, language=language, javascript=False)
    page = visitor.page
    page.goto(service.url + MESSAGE[language].format(clinic_id(service)).removesuffix("/message"))
    page.locator("main .button.primary").click()
    expect(page.locator("#word")).to_be_visible()
    assert fits(page)
    # What is urgent comes first, and is not asked about.
    assert page.locator("main .gate a[href='tel:911']").is_visible()
    shoot(page, f"form-{language}-{width}")
    # Nothing typed is lost on an error.
    fill(page, family)
    page.fill("#phone", "12")
    page.locator("#word .actions button").click()
    expect(page.locator(".summary a[href='#phone']")).to_be_visible()
    assert page.input_value("#words") == "Depuis hier, à gauche." and page.is_checked("input[name=evening]")
    shoot(page, f"mend-{language}-{width}")
    page.fill("#phone", telephone(family))
    page.locator("#word .actions button").click()
    expect(page.locator("main .card")).to_contain_text(family)
    assert fits(page)
    shoot(page, f"left-{language}-{width}")
    page.reload()
    expect(page.locator("main .card")).to_contain_text(family)

    maude = window(width=width, language=language)
    enter(maude)
    shoot(maude.page, f"day-{language}-{width}")
    calls(maude)
    entry = maude.page.locator("ol.messages li", has_text=family)
    expect(entry).to_have_count(1)
    expect(entry).to_contain_text(telephone(family))
    shoot(maude.page, f"list-{language}-{width}")
    entry.locator("button[value^='miss:']").click()
    expect(maude.page.locator("[role=status][data-focus]")).to_be_visible()
    entry.locator("button[value^='call-back:']").click()
    done = maude.page.locator("section li", has_text=family)
    expect(done.locator("button[value^='reopen:']")).to_be_visible()
    shoot(maude.page, f"called-{language}-{width}")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everyone_can_use_the_pages(window, service, language):
    family = f"Sûre{next(names)}"
    visitor = window(width=PHONE, language=language)
    page = visitor.page
    path = service.url + MESSAGE[language].format(clinic_id(service))
    page.goto(path)
    sound(page)
    sound_everywhere(page)
    page.locator("#word .actions button").click()
    expect(page.locator(".summary")).to_be_visible()
    sound_everywhere(page)
    leave(visitor, family)
    sound_everywhere(page)
    maude = window(width=PHONE, language=language)
    enter(maude)
    maude.page.goto(at_clinic(maude, CALLS[language]))
    expect(maude.page.locator("ol.messages li", has_text=family)).to_be_visible()
    sound_everywhere(maude.page)


def test_the_second_of_two_at_the_desk_is_told(window, service):
    family = f"Deux{next(names)}"
    leave(window(width=PHONE, javascript=False), family)
    one, two = window(), window()
    for maude in [one, two]:
        enter(maude)
        maude.page.goto(at_clinic(maude, CALLS["fr"]))
    entry = [maude.page.locator("ol.messages li", has_text=family) for maude in [one, two]]
    entry[0].locator("button[value^='call-back:']").click()
    expect(one.page.locator("[role=status][data-focus]")).to_be_visible()
    entry[1].locator("button[value^='miss:']").click()
    expect(two.page.locator("[role=alert][data-focus]")).to_be_visible()


def test_what_was_answered_is_there_after_a_kill(window, service):
    """Between the page that says that it is left, and the desk that reads it."""
    family = f"Tenue{next(names)}"
    visitor = window(width=PHONE, javascript=False)
    leave(visitor, family)
    service.kill()
    service.launch()
    maude = window()
    eventually(lambda: maude.page.goto(service.desk_url + "/connexion").ok)
    enter(maude)
    calls(maude)
    entry = maude.page.locator("ol.messages li", has_text=family)
    expect(entry).to_have_count(1)
    # Sent once more, by whoever saw no answer: it is the same.
    visitor.page.go_back()
    assert service.run("check").returncode == 0
