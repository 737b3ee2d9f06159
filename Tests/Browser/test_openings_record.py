"""Who opened one's information, on one's own page: seen by the person, caused by the desk."""

import pytest

from journey import choose, fill, place, search, submit
from soundness import fits, sound
from Support.desk import CLINIC, entered


def pages(visitor) -> str:
    return visitor.page.locator(".openings-record").inner_text().replace("\u00a0", " ")


@pytest.mark.parametrize("language,javascript", [("fr", True), ("en", False)])
def test_the_person_sees_the_desk_look_within_seconds(visit, service, language, javascript):
    visitor = visit(language=language, javascript=javascript)
    page = visitor.page
    search(visitor)
    choose(visitor, place(visitor, "Parapet"))
    fill(visitor, email=f"record-{language}@example.org")
    submit(visitor)
    page.wait_for_selector(".reference")
    assert page.locator(".openings-record").count() == 0, "the confirmation is about the visit"
    own = page.url.split("?")[0]
    page.goto(own)
    words = {"fr": ["Qui a ouvert", "Vous, par votre lien", "La réception de la clinique"],
             "en": ["Who has opened", "You, by your link", "The clinic’s reception"]}[language]
    assert words[0] in pages(visitor) and words[1] in pages(visitor)
    assert words[2] not in pages(visitor)
    day = page.locator("main time").first.get_attribute("datetime")[:10]
    entered(service).get(f"/cliniques/{CLINIC}/jours/{day}")
    page.goto(own)
    assert words[2] in pages(visitor), pages(visitor)
    for name in ("Réception", "Maude", "demo.example"):
        assert name not in pages(visitor)
    if javascript:
        sound(page)
    page.set_viewport_size({"width": 320, "height": 800})
    assert fits(page)
