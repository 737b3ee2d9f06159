"""What was typed survives whatever a browser does: a mistake, Back, a reload, the other language."""

import pytest

from desk import at_clinic, enter, window  # noqa: F401
from journey import PERSON, choose, fill, reference, search, submit
from soundness import sound_everywhere

OTHER = {"fr": "en", "en": "fr"}
SWITCH = "header [lang^=%s]"


def typed(page) -> dict:
    return {field: page.input_value(f"#{field}") for field in PERSON}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("javascript", [True, False])
def test_a_booking_is_mended_in_either_language(visit, language, javascript):
    visitor = visit(language=language, javascript=javascript)
    page = visitor.page
    search(visitor)
    choose(visitor)
    mistaken = {**PERSON, "birth-year": "84", "phone": "+33 6 12 34 56 78"}
    fill(visitor, **mistaken)
    page.locator(SWITCH % OTHER[language]).click()
    page.wait_for_selector(f"html[lang^={OTHER[language]}] #given-name")
    # Nothing was sent: nothing is wrong yet.
    assert typed(page) == mistaken and page.locator(".summary").count() == 0
    submit(visitor)
    page.wait_for_selector(".summary")
    assert typed(page) == mistaken and page.locator("[id$=-problem]").count() == 2
    if javascript:
        sound_everywhere(page)
    page.reload()
    page.wait_for_selector(".summary")
    assert typed(page) == mistaken
    page.goto(visitor.service.url + "/a-propos")
    page.go_back()
    page.wait_for_selector(".summary")
    assert typed(page) == mistaken
    page.locator(SWITCH % language).click()
    page.wait_for_selector(f"html[lang^={language}] #given-name")
    assert typed(page) == mistaken and page.is_checked("#consent")
    page.fill("#birth-year", PERSON["birth-year"])
    page.fill("#phone", PERSON["phone"])
    # Return sends the form, and does not switch the language.
    page.press("#email", "Enter")
    page.wait_for_selector(".reference")
    assert reference(visitor) and page.locator("html").get_attribute("lang").startswith(language)
    # What was taken waits no longer.
    page.go_back()
    page.wait_for_load_state()
    assert page.locator("#given-name").count() == 0


@pytest.mark.parametrize("javascript", [True, False])
def test_a_search_goes_along_to_the_other_language(visit, javascript):
    visitor = visit(javascript=javascript)
    page = visitor.page
    page.goto(visitor.home)
    page.fill("#place", "Ville de Québec")
    page.select_option("#reason", "earache")
    page.locator(SWITCH % "en").click()
    page.wait_for_selector("html[lang^=en] #place")
    assert (page.input_value("#place"), page.input_value("#reason")) == ("Ville de Québec", "earache")
    page.press("#place", "Enter")
    page.wait_for_selector("ol.openings li.opening, .clinics, main ul.phones")
    assert page.locator("html").get_attribute("lang").startswith("en")


def test_how_one_is_reached_is_put_right_without_scripts(visit):
    visitor = visit(javascript=False)
    page = visitor.page
    search(visitor)
    choose(visitor)
    fill(visitor, **{"email": "faute@example.org"})
    submit(visitor)
    page.wait_for_selector(".reference")
    page.locator("a[href$='/coordonnees']").click()
    page.wait_for_selector("#contact-form")
    page.fill("#email", "faute@example")
    submit(visitor)
    page.wait_for_selector(".summary")
    assert page.input_value("#email") == "faute@example"
    page.fill("#email", "juste@exemple.quebec")
    page.locator(SWITCH % "en").click()
    page.wait_for_selector("html[lang^=en] #contact-form")
    assert page.input_value("#email") == "juste@exemple.quebec"
    submit(visitor)
    page.wait_for_selector(".noticed")
    assert "j•••@exemple.quebec" in page.inner_text("main")


@pytest.mark.parametrize("javascript", [True, False])
def test_at_the_desk_a_form_survives_too(window, javascript):
    visitor = window(javascript=javascript)
    page = visitor.page
    enter(visitor, ahead=7)
    page.locator(".tools [data-key=w]").click()
    page.select_option("#practitioner", index=1)
    page.fill("#family-name", "Saint-Exemple")
    page.fill("#phone", "12")
    page.fill("#time", "23:50")
    page.locator("#person-form .actions .primary").click()
    page.wait_for_selector(".summary")
    for again in (lambda: page.reload(), lambda: page.locator("header [lang^=en]").click()):
        again()
        page.wait_for_selector("#person-form")
        assert (page.input_value("#family-name"), page.input_value("#phone")) == ("Saint-Exemple", "12")
    assert page.locator("html").get_attribute("lang").startswith("en")
    if javascript:
        sound_everywhere(page)
