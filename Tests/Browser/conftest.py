import os
import subprocess
import threading

import pytest
from playwright.sync_api import expect, sync_playwright

from Support.patience import PATIENCE_SECONDS
from Support.service import chromium_path

# Much longer than the longest of these tests takes on a loaded machine.
FROZEN_SECONDS = 3 * PATIENCE_SECONDS


expect.set_options(timeout=PATIENCE_SECONDS * 1000)


@pytest.fixture(scope="session")
def browsers():
    with sync_playwright() as playwright:
        launched = []

        def current():
            if not launched or not launched[-1].is_connected():
                launched.append(playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"]))
            return launched[-1]

        yield current
        if launched:
            launched[-1].close()


@pytest.fixture
def chromium(browsers):
    """One browser for all tests, unless it hung in one.

    Not every question to a browser has a time limit: without this a single
    frozen one would hold up the whole run for ever, and say nothing. The test
    in which it froze is tried once more, by `Scripts/test.sh`; a page that
    freezes its browser does so again.
    """
    watch = threading.Timer(FROZEN_SECONDS, end_browsers)
    watch.daemon = True
    watch.start()
    yield browsers()
    watch.cancel()


def end_browsers() -> None:
    for process in descendants(os.getpid()):
        if process[1].startswith("chrom"):
            os.system(f"kill -KILL {process[0]} 2>/dev/null")


def descendants(parent: int) -> list[tuple[int, str]]:
    listed = subprocess.run(["ps", "-eo", "pid=,ppid=,comm="], capture_output=True, text=True).stdout
    processes = [line.split(None, 2) for line in listed.splitlines()]
    below, found = {parent}, []
    for pid, ppid, name in sorted(processes, key=lambda each: int(each[0])):
        if int(ppid) in below:
            below.add(int(pid))
            found.append((int(pid), name))
    return found


class Visitor:
    """A browser window of one person, and what it saw go wrong."""

    def __init__(self, browser, service, width: int, javascript: bool, language: str, dark: bool = False):
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=javascript,
            locale="fr-CA" if language == "fr" else "en-CA", color_scheme="dark" if dark else "light",
            accept_downloads=True,
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE_SECONDS * 1000)
        self.service = service
        self.language = language
        self.urls: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.urls.append(request.url))
        self.page.on("console", self.hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def hear(self, message) -> None:
        # A page that answers 4xx on purpose is reported as a failed resource.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    @property
    def home(self) -> str:
        return self.service.url + ("/" if self.language == "fr" else "/en")

    def close(self) -> None:
        self.context.close()
        assert self.complaints == []


@pytest.fixture
def visit(chromium, service):
    visitors = []

    def begin(width=1280, javascript=True, language="fr", dark=False):
        visitor = Visitor(chromium, service, width, javascript, language, dark)
        visitors.append(visitor)
        return visitor

    yield begin
    for visitor in visitors:
        visitor.close()
