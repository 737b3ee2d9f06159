"""The vault is gone for a while: the clinic's day goes on without its names."""

import contextlib
import fcntl
import json
import os
import signal
import urllib.request

import pytest
from playwright.sync_api import expect

from desk import address, enter, expected_now, fill_in, send, window  # noqa: F401
from Support.patience import PATIENCE_SECONDS
from Support.service import eventually, serving


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """A demonstration of its own, whose vault may be hurt."""
    with serving(tmp_path_factory.mktemp("fragile") / "data", None) as running:
        yield running


@contextlib.contextmanager
def without_vault(service):
    """Killed, and kept from starting again by the lock it needs."""
    with open(service.folder / "vault" / "lock", "rb") as lock:
        for child in service.children():
            os.kill(child, signal.SIGKILL)
        eventually(lambda: locked(lock))
        yield


def locked(file) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except BlockingIOError:
        return False


def vault_is_up(service) -> bool:
    with urllib.request.urlopen(service.url + "/readyz", timeout=PATIENCE_SECONDS) as answer:
        return json.load(answer)["vault"] == "up"


def test_without_the_vault_a_booking_is_taken_and_nobody_is_let_in(window):
    clerk, newcomer = window(javascript=False), window(language="en")
    page = clerk.page
    enter(clerk, ahead=5)
    page.locator(".line.free button[form=bookings]").first.click()
    fill_in(clerk, "Gardée-Longtemps")
    with without_vault(clerk.service):
        # It is sealed with public keys: only opening takes the vault.
        send(clerk)
        page.wait_for_selector(".line.visit:target .who .reference")
        # Nobody can sign in; the page does not pretend.
        newcomer.page.goto(address(newcomer, "sign-in"))
        newcomer.page.wait_for_selector("[role=alert]")
        assert newcomer.page.locator("form[data-passkey]").count() == 0
    eventually(lambda: vault_is_up(clerk.service))
    page.reload()
    page.wait_for_selector(".line.visit:has-text('Gardée-Longtemps')")


def test_without_the_vault_the_day_stands_and_names_come_back_by_themselves(window):
    french, english = window(), window(language="en")
    enter(french)
    line = expected_now(french, "Sanscoffre-Venue")
    enter(english, ahead=0)
    for visitor in [french, english]:
        expect(visitor.page.locator(".line.visit .who strong").first).to_be_visible()
    name = french.page.locator(f"#{line} .who a").inner_text()
    with without_vault(french.service):
        for visitor in [french, english]:
            visitor.page.reload()
            expect(visitor.page.locator("[role=alert][data-names-away]")).to_be_visible()
            expect(visitor.page.locator(f"#{line} .at")).not_to_be_empty()
            expect(visitor.page.locator(f"#{line} .who .reference")).to_have_count(1)
            assert visitor.page.get_by_text(name).count() == 0
        # Whoever comes is recorded all the same.
        french.page.locator(f"#{line} .acts button").first.click()
        french.page.wait_for_selector(f"#{line}.arrived")
    for visitor in [french, english]:
        who = visitor.page.locator(f"#{line}.arrived .who a")
        expect(who).to_have_text(name)
