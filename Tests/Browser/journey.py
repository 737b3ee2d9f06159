"""What a person does on the site, step by step."""

import collections
import datetime
import re
import zoneinfo

SEARCH = "form.search"


def search(visitor, place="H2X 1Y4", reason="earache"):
    page = visitor.page
    page.goto(visitor.home)
    page.fill("#place", place)
    page.select_option("#reason", reason)
    page.click(f"{SEARCH} button.primary")
    page.wait_for_selector("ol.openings li.opening")


def suitable(page) -> list[tuple[int, str]]:
    """The openings of the list that leave time to answer and to go the whole way, each with its clinic."""
    soonest = datetime.datetime.now(zoneinfo.ZoneInfo("America/Toronto")) + datetime.timedelta(minutes=50)
    rows = page.locator("ol.openings li.opening").evaluate_all(
        "rows => rows.map(row => [row.querySelector('h3')?.textContent ?? '', row.querySelector('time').dateTime])"
    )
    return [(index, name) for index, (name, time) in enumerate(rows) if time >= soonest.strftime("%Y-%m-%dT%H:%M")]


def turn(visitor):
    """The list's next page."""
    page = visitor.page
    with page.expect_navigation():
        page.locator(".next a").click()
    page.wait_for_selector("ol.openings li.opening")


def place(visitor, clinic: str = "") -> int:
    """Where in the list the first of them is, of any clinic or of that one; turns pages until there is one."""
    while not (found := [index for index, name in suitable(visitor.page) if clinic in name]):
        turn(visitor)
    return found[0]


def busiest(visitor, least: int = 1) -> tuple[str, list[int]]:
    """The clinic with the most openings of the list's page, and where they are; turns pages until one has that many.

    What the first page holds depends on the hour: a whole page of it can begin too soon.
    """
    while True:
        places = suitable(visitor.page)
        name, count = next(iter(collections.Counter(name for _, name in places).most_common(1)), ("", 0))
        if count >= least:
            return name, [index for index, clinic in places if clinic == name]
        turn(visitor)


def choose(visitor, which: int | None = None):
    """That opening of the list, or the first that does not begin while a test runs."""
    page = visitor.page
    page.locator("ol.openings button[name=slot]").nth(place(visitor) if which is None else which).click()
    page.wait_for_selector("#given-name")


PERSON = {
    "given-name": "Zoé-Anaïs", "family-name": "O’Brien Đặng", "birth-day": "2", "birth-year": "1987",
    "health-number": "OBRZ87520212", "phone": "514 555-0123 poste 7", "email": "zoe@example.org",
}


def fill(visitor, **changes):
    page = visitor.page
    page.check("#booked-for-self", force=True)
    for field, value in {**PERSON, **changes}.items():
        page.fill(f"#{field}", value)
    page.select_option("#birth-month", "2")
    page.check("#consent", force=True)


def submit(visitor):
    visitor.page.locator("main form button.primary").first.click()


def book(visitor, which=0, **changes):
    search(visitor)
    choose(visitor, which)
    fill(visitor, **changes)
    submit(visitor)
    visitor.page.wait_for_selector(".reference, [data-reference]")


def reference(visitor) -> str:
    found = re.search(r"\b[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}\b", visitor.page.inner_text("main"))
    assert found, visitor.page.inner_text("main")
    return found.group(0)
