"""The vault is gone for a while: the clinic's day goes on without its names."""

import contextlib
import fcntl
import os
import signal
import time

import pytest
from playwright.sync_api import expect

from conftest import Visitor
from desk import enter
from Support.service import eventually, serving

RESTARTS_SECONDS = 30


@pytest.fixture(scope="module")
def fragile(tmp_path_factory):
    """A demonstration of its own, whose vault may be hurt."""
    with serving(tmp_path_factory.mktemp("fragile") / "data", None) as service:
        yield service


@contextlib.contextmanager
def without_vault(service):
    """Killed, and kept from starting again by the lock it needs."""
    with open(service.folder / "vault" / "lock", "rb") as lock:
        for child in service.children():
            os.kill(child, signal.SIGKILL)
        eventually(lambda: locked(lock), seconds=5)
        yield


def locked(file) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False


@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_the_vault_the_day_stands_and_names_come_back_by_themselves(chromium, fragile, language):
    visitor = Visitor(chromium, fragile, 1280, True, language)
    page = visitor.page
    enter(visitor)
    line = page.locator(".line.visit.expected").first.get_attribute("id")
    name = page.locator(f"#{line} .who a").inner_text()
    with without_vault(fragile):
        page.reload()
        page.wait_for_selector("[role=alert][data-reload]")
        assert page.locator(f"#{line} .at").inner_text() != ""
        assert page.locator(f"#{line} .reference").count() == 1
        assert page.get_by_text(name).count() == 0
        # Whoever comes is recorded all the same.
        page.locator(f"#{line} .acts button").first.click()
        page.wait_for_selector(f"#{line}.arrived")
    expect(page.locator(f"#{line}.arrived .who a")).to_have_text(name, timeout=RESTARTS_SECONDS * 1000)
    visitor.close()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_the_vault_nothing_typed_is_lost(chromium, fragile, language):
    visitor = Visitor(chromium, fragile, 1280, False, language)
    page = visitor.page
    enter(visitor, ahead=5)
    page.locator(".line.free button").first.click()
    page.fill("#family-name", f"Gardée-{language}")
    page.fill("#given-name", "Longtemps")
    with without_vault(fragile):
        page.locator("main form button.primary").click()
        kept = page.locator("input[name='family-name'][type=hidden]")
        kept.wait_for(state="attached")
        assert kept.get_attribute("value") == f"Gardée-{language}"
    booked = page.locator(".line.visit", has_text=f"Gardée-{language}")
    eventually(lambda: sent_again(page, booked), seconds=RESTARTS_SECONDS)
    visitor.close()


def sent_again(page, booked) -> bool:
    """The page that kept the form sends it as often as it takes."""
    page.locator("main form button.primary").click()
    page.wait_for_load_state()
    return booked.count() == 1


def test_without_the_vault_nobody_gets_in_and_the_page_says_why(chromium, fragile):
    visitor = Visitor(chromium, fragile, 820, True, "fr")
    with without_vault(fragile):
        begun = time.monotonic()
        visitor.page.goto(fragile.desk_url + "/connexion")
        visitor.page.wait_for_selector("[role=alert]")
        assert visitor.page.locator("form[data-passkey]").count() == 0
        assert time.monotonic() - begun < 5, "the page waits for the vault"
    visitor.close()
