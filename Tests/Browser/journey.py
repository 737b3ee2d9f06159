"""What a person does on the site, step by step."""

import re

SEARCH = "form.search"


def search(visitor, place="H2X 1Y4", reason="earache"):
    page = visitor.page
    page.goto(visitor.home)
    page.fill("#place", place)
    page.select_option("#reason", reason)
    page.click(f"{SEARCH} button.primary")
    page.wait_for_selector("ol.openings li.opening")


def choose(visitor, which=0):
    page = visitor.page
    page.locator("ol.openings button[name=slot]").nth(which).click()
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


def fits(page) -> bool:
    """Nothing sticks out sideways."""
    return page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
