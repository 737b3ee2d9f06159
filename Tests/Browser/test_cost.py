"""What a hold costs while an order asks for it: with the script a second, without it a wait."""

import functools
import hashlib
import os
import pathlib
import time

import pytest

from journey import place, search
from soundness import fits, sound, sound_everywhere
from Support.officers import enrol
from Support.service import Service, creneau, eventually

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "docs" / "screenshots"
WORDS = {
    "fr": {"title": "Un instant", "early": "Pas tout à fait", "working": "fait son calcul", "other": "One moment"},
    "en": {"title": "One moment", "early": "Not quite yet", "working": "doing its computation", "other": "Un instant"},
}
COST = "form[data-cost]"
# What the script has done, kept as its page is left.
TELLS = """addEventListener("pagehide", () => {
  const form = document.querySelector("form[data-cost]");
  if (form?.dataset.tries) sessionStorage.setItem("cost", `${form.dataset.tries} hashes in ${form.dataset.milliseconds} ms`);
});"""


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """The demonstration, with officers whose order guards it."""
    folder = tmp_path_factory.mktemp("cost")
    running = Service(folder / "data").start()
    anna, *_ = enrol(functools.partial(creneau, data=running.folder), folder / "keys")
    ordered = creneau("contain", "guarded", "--scope", "front", "--reason", "OAT-021", "--key", str(anna.file), data=running.folder)
    assert ordered.returncode == 0, ordered.stderr
    eventually(lambda: running.metric("creneau_containment_epoch") >= 1)
    yield running
    assert running.stop() == 0


def press(visitor) -> None:
    """A time of the list, which one may hold in peace."""
    page = visitor.page
    page.locator("ol.openings button[name=slot]").nth(place(visitor)).click()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_with_the_script_the_form_comes_by_itself_and_going_back_is_the_list(visit, language):
    visitor = visit(width=390, language=language)
    page = visitor.page
    page.add_init_script(TELLS)
    search(visitor)
    found = page.url
    begun = time.monotonic()
    press(visitor)
    page.wait_for_selector("#given-name")
    told = page.evaluate("sessionStorage.getItem('cost')")
    print(f"{told}; from the press to the form {time.monotonic() - begun:.2f} s")
    assert told and fits(page)
    page.go_back()
    page.wait_for_selector("ol.openings")
    assert page.url == found
    assert not any("cost-" in url for url in visitor.urls), "nothing of it is in an address"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_without_the_script_one_waits_and_presses(visit, language):
    visitor, words = visit(width=390, javascript=False, language=language), WORDS[language]
    page = visitor.page
    search(visitor)
    press(visitor)
    page.wait_for_selector(COST)
    begun = time.monotonic()
    assert page.inner_text("h1") == words["title"] and fits(page)
    shoot(page, language, 390)
    page.locator(f"{COST} button.primary").click()
    page.wait_for_selector("[role=alert]")
    assert words["early"] in page.inner_text("[role=alert]") and fits(page)
    # In the other language it is the same ticket, and the wait goes on.
    page.locator(".switch").click()
    page.wait_for_selector("[role=alert]")
    assert page.inner_text("h1") == words["other"]
    page.locator(".switch").click()
    page.wait_for_selector(f"h1:has-text('{words['title']}')")
    # The server counts from before this page was shown, in whole seconds.
    time.sleep(max(0.0, 21 - (time.monotonic() - begun)))
    page.locator(f"{COST} button.primary").click()
    page.wait_for_selector("#given-name")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_page_is_for_everyone_while_it_computes(visit, language):
    """Held still by a price that nothing finds, so that it can be looked at."""
    visitor, words = visit(language=language), WORDS[language]
    page = visitor.page
    page.route("**/cost.js", lambda route: route.fulfill(
        response=(answer := route.fetch()), body=answer.text().replace("Number(form.dataset.bits)", "32").replace(
            "Number(form.dataset.wait)", "1e6")))
    search(visitor)
    press(visitor)
    page.wait_for_selector(f"{COST} progress:not([hidden])")
    assert words["working"] in page.inner_text(f"{COST} [role=status]")
    # It keeps answering meanwhile, by keyboard too.
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.evaluate("document.activeElement.blur()")
    sound_everywhere(page)
    page.set_viewport_size({"width": 390, "height": 900})
    assert fits(page)
    sound(page)
    shoot(page, language, 390, "-computing")
    page.set_viewport_size({"width": 1280, "height": 900})
    shoot(page, language, 1280, "-computing")


def test_its_hash_is_sha256(visit):
    visitor = visit()
    page = visitor.page
    search(visitor)
    press(visitor)
    page.wait_for_selector("#given-name")
    script = next(url for url in visitor.urls if url.endswith("/cost.js"))
    # Around the ends of its blocks, and the examples of FIPS 180-4.
    texts = ["", "abc", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", *("a" * n for n in [55, 56, 63, 64, 65, 119, 120, 1000])]
    hashed = page.evaluate(
        """async ([script, texts]) => {
          const { sha256 } = await import(script);
          return texts.map((text) => [...sha256(text)].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join(""));
        }""", [script, texts])
    assert hashed == [hashlib.sha256(text.encode()).hexdigest() for text in texts]
    for bits in [0, 1, 9, 12]:
        ticket = "Ab-_0189" * 7
        nonce, tries = page.evaluate(
            """async ([script, ticket, bits]) => {
              const { search } = await import(script);
              const trying = search(ticket, bits);
              let nonce;
              while (!nonce) nonce = trying.next(100);
              return [nonce, trying.tries];
            }""", [script, ticket, bits])
        assert len(nonce) == 16 and int.from_bytes(hashlib.sha256((ticket + nonce).encode()).digest(), "big") >> 256 - bits == 0
        print(f"{bits} bits: {tries + 1} hashes")


def shoot(page, language, width, what="") -> None:
    path = FOLDER / f"cost{what}-{language}-{width}.png"
    if os.environ.get("UPDATE") == "1":
        page.evaluate("window.scrollTo(0, 0)") if what else None
        page.screenshot(path=path, full_page=True)
    assert path.exists(), "make it with UPDATE=1"
