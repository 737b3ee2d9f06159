import pytest
from playwright.sync_api import sync_playwright

from Support.service import chromium_path


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        yield browser
        browser.close()


class Visitor:
    """A browser window of one person, and what it saw go wrong."""

    def __init__(self, browser, service, width: int, javascript: bool, language: str, dark: bool = False):
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=javascript,
            locale="fr-CA" if language == "fr" else "en-CA", color_scheme="dark" if dark else "light",
            accept_downloads=True,
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
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
