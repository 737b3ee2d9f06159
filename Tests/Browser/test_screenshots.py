"""The pictures of the README, made from the running program (UPDATE=1)."""

import os
import pathlib

import pytest

from journey import choose, fill, search, submit
from test_waiting import free_a_place, wait_for, waits_alone

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "docs" / "screenshots"
SHOTS = [("fr", 1280, False), ("fr", 320, False), ("en", 1280, False), ("en", 320, False), ("fr", 1280, True)]


@pytest.mark.parametrize("language,width,dark", SHOTS)
def test_each_step_has_its_picture(visit, language, width, dark):
    visitor = visit(width=width, language=language, dark=dark)
    page = visitor.page
    page.goto(visitor.home)
    shoot(page, "home", language, width, dark)
    search(visitor)
    shoot(page, "openings", language, width, dark)
    choose(visitor)
    fill(visitor)
    shoot(page, "form", language, width, dark)
    submit(visitor)
    page.wait_for_selector(".reference")
    shoot(page, "confirmation", language, width, dark)


def test_waiting_has_its_pictures(visit):
    visitor, other = visit(width=1280), visit()
    page = visitor.page
    email, name = waits_alone(visitor, other)
    page.locator("ul.rank-list details summary").first.click()
    shoot(page, "line", "fr", 1280, False)
    free_a_place(other, name)
    page.goto(visitor.service.url + wait_for(visitor, email, r"(/o/o\S+)"))
    shoot(page, "offer", "fr", 1280, False)
    page.locator("main form button.primary").click()
    page.wait_for_selector(".head.noticed .tick")


def shoot(page, name, language, width, dark) -> None:
    path = FOLDER / f"{name}-{language}-{width}{'-dark' if dark else ''}.png"
    if os.environ.get("UPDATE") == "1":
        FOLDER.mkdir(parents=True, exist_ok=True)
        page.evaluate("window.scrollTo(0, 0)")
        page.screenshot(path=path, full_page=width == 1280)
    assert path.exists(), "make it with UPDATE=1"
