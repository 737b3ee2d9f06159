"""A registered device, kept in hand: set up, unlocked, cut off, and what its browser has stored."""

import pytest
from playwright.sync_api import expect

from desk import at_clinic, enter
from Support.service import Service

PIN = "rhubarbe 7 fois"
PAGES = {"fr": ("appareil", "hors-ligne"), "en": ("device", "en/offline")}


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """A demonstration of its own, which goes away and comes back."""
    service = Service(tmp_path_factory.mktemp("offline") / "data").start()
    yield service
    if service.process.poll() is None:
        service.stop()


@pytest.fixture
def gone(service):
    """Takes the service away, as a cut cable would, and brings it back."""

    class Gone:
        def __enter__(self):
            service.kill()

        def __exit__(self, *_):
            service.start()

    return Gone()


def device_page(visitor) -> None:
    visitor.page.goto(at_clinic(visitor, PAGES[visitor.language][0]))
    visitor.page.wait_for_selector("[data-device-page]:not([hidden])")


def keep_day(visitor, name: str = "Poste 1", pin: str = PIN) -> None:
    """Sets the device up, and waits until it has a copy and the worker has the page."""
    page = visitor.page
    device_page(visitor)
    page.fill("#name", name)
    page.fill("#pin", pin)
    page.fill("#again", pin)
    page.locator("[data-device-setup] .actions button:not([data-lock])").click()
    page.wait_for_selector("[data-when=kept]:not([hidden])")
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function(f"""async () => {{ {STORE}
        const found = await rows('days');
        base.close();
        return found.length > 0 && !!navigator.serviceWorker.controller;
    }}""")


# Opens the device's own store; what it gives is an object of two functions.
STORE = """
    const base = await new Promise((done) => { const r = indexedDB.open('creneau-desk'); r.onsuccess = () => done(r.result); });
    const rows = (name) => new Promise((done) => { const r = base.transaction(name).objectStore(name).getAll(); r.onsuccess = () => done(r.result); });
    const change = (name, by) => new Promise((done) => {
        const transaction = base.transaction(name, 'readwrite'), store = transaction.objectStore(name);
        store.getAll().onsuccess = (event) => { for (const row of event.target.result) store.put(by(row)); };
        transaction.oncomplete = done;
    });
"""


def rows(page, name: str) -> list[dict]:
    """What of a store's rows can be read by anybody."""
    return page.evaluate(f"""async () => {{ {STORE}
        const found = await rows('{name}');
        base.close();
        return found.map(({{ sealed, lock, ...row }}) => row);
    }}""")


def change(page, name: str, by: str) -> None:
    """Puts something else in the place of each row."""
    page.evaluate(f"async () => {{ {STORE} await change('{name}', {by}); base.close(); }}")


def all_that_is_kept(page) -> str:
    """Every value that the browser's store holds, bytes and all."""
    return page.evaluate(f"""async () => {{ {STORE}
        const plain = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
            ? String.fromCharCode(...new Uint8Array(value.buffer ?? value)) + new TextDecoder().decode(value)
            : value && typeof value === 'object' ? Object.values(value).map(plain).join(' ') : String(value);
        let all = '';
        for (const name of base.objectStoreNames) all += (await rows(name)).map(plain).join(' ');
        base.close();
        return all + Object.values(localStorage).join(' ') + Object.values(sessionStorage).join(' ');
    }}""")


def unlock(visitor, pin: str = PIN) -> None:
    page = visitor.page
    page.wait_for_selector("[data-part=locked]:not([hidden])")
    page.fill("[data-unlock-pin] #pin", pin)
    page.keyboard.press("Enter")


def tomorrow_on_screen(page) -> None:
    page.locator("[data-days] button").nth(1).click()


def promise(page, family: str, given: str = "Odile", phone: str = "514 555-0191") -> None:
    page.wait_for_selector("dialog[open]")
    page.keyboard.type(family)
    page.keyboard.press("Tab")
    page.keyboard.type(given)
    page.keyboard.press("Tab")
    page.keyboard.type(phone)
    page.keyboard.press("Enter")
    page.wait_for_selector("dialog:not([open])", state="attached")


def opened_offline(visitor):
    page = visitor.page
    page.goto(visitor.service.desk_url + "/hors-ligne")
    unlock(visitor)
    page.wait_for_selector("[data-part=open]:not([hidden])")
    tomorrow_on_screen(page)
    return page


def send_acts(page) -> None:
    page.fill("#send-pin", PIN)
    page.locator("[data-device-send] button").click()


def begun(window, device: str):
    """A colleague whose device is without a connection, with a form open for tomorrow's first free place."""
    visitor = window()
    enter(visitor, ahead=1)
    keep_day(visitor, device)
    page = opened_offline(visitor)
    page.locator(".line.free .acts button").first.click()
    return visitor, page


def promised(window, device: str, family: str):
    """One who has promised that place to somebody."""
    visitor, page = begun(window, device)
    promise(page, family)
    return visitor, page


def aged(window, device: str, otherwise: str, says: str):
    """A device whose copy has other times than it was kept with: what is left of it, unlocked."""
    visitor = window()
    enter(visitor, ahead=1)
    keep_day(visitor, device)
    page = visitor.page
    change(page, "days", f"(row) => ({{ ...row, {otherwise} }})")
    page.goto(visitor.service.desk_url + "/hors-ligne")
    expect(page.locator("[data-copy-age]")).to_contain_text(says)
    unlock(visitor)
    page.wait_for_selector("[data-part=open]:not([hidden])")
    return page
