"""The officers' page, on a phone: a passkey signs, the order goes everywhere, and two open again."""

import base64
import functools
import json
import os
import re
import urllib.request

import pytest
from playwright.sync_api import expect

from Support.officers import enrol, level, order, signed, taken
from Support.service import Service, copy, creneau, creneau_alone, eventually, seeded
from desk import authenticator
from soundness import fits, sound, sound_everywhere
from test_screenshots import FOLDER, shoot

LANGUAGES = pytest.mark.parametrize("language", ["fr", "en"])
CLINICS = {"fr": "/cliniques", "en": "/en/clinics"}
PAGES = {"fr": "/officier", "en": "/en/officer"}
WORDS = {
    "fr": {
        "open": "Tout est ouvert", "frozen": "Patients : rien ne se réserve en ligne", "staff": "Personnel : chacun se connecte de nouveau",
        "applied": "en vigueur", "all": "3 sur 3", "strange": "n’est pas celle d’une personne responsable", "offline": "ne répond pas",
        "none": "Personne ne l’a encore reçu", "missing": "Il manque", "pages": "hors du navigateur", "unreadable": "pas un ordre entier",
        "taken": "L’ordre est en vigueur", "altered": "ne peut pas", "late": "L’horloge de cet appareil", "ended": "Ordres levés : 1", "closed": "ne prend pas de réservation en ligne",
        "rehearsal": "Répétition", "looking": "chercher une place", "going": "En cours",
    },
    "en": {
        "open": "Everything is open", "frozen": "Patients: nothing is booked online", "staff": "Staff: everybody signs in anew",
        "applied": "in force", "all": "3 of 3", "strange": "is not an officer’s", "offline": "does not answer",
        "none": "Nobody has it yet", "missing": "Still to say", "pages": "outside of a browser", "unreadable": "not a whole order",
        "taken": "The order is in force", "altered": "cannot", "late": "This device’s clock", "ended": "Orders ended: 1", "closed": "takes no booking online",
        "rehearsal": "Rehearsal", "looking": "looking for a place", "going": "Under way",
    },
}


class House:
    """The demonstration, and three whose passkeys are made for its own officers' page."""

    def __init__(self, folder):
        copy(seeded(), folder / "data")
        self.service = Service(folder / "data")
        self.page = f"http://localhost:{self.service.watch}"
        self.run = functools.partial(creneau, data=folder / "data")
        self.officers = enrol(self.run, folder / "keys", "--passkey-domain", "localhost", "--passkey-origin", self.page)
        self.service.start()

    def state(self) -> dict:
        with urllib.request.urlopen(self.page + "/officier/etat") as answer:
            return json.load(answer)

    def reopen(self) -> None:
        """Whatever a test did, or failed to do."""
        for left in level(self.service.folder)["orders"]:
            ended = order("open", *left["scopes"], supersedes=(left["id"],))
            taken(self.service.watch, signed(ended, *self.officers[:2]))


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    made = House(tmp_path_factory.mktemp("officer"))
    yield made
    assert made.service.stop() == 0


@pytest.fixture(scope="module")
def service(house):
    return house.service


@pytest.fixture(autouse=True)
def is_open(house):
    yield
    house.reopen()


@pytest.fixture
def phone(visit, house):
    """A phone at the page, with an authenticator in it."""

    def begin(language="fr", **options):
        visitor = visit(width=390, language=language, **options)
        authenticator(visitor.page)
        visitor.page.goto(house.page + PAGES[language])
        expect(visitor.page.locator("[data-age]")).not_to_be_empty()
        return visitor.page

    return begin


def picture(part, name: str) -> None:
    path = FOLDER / f"{name}.png"
    if os.environ.get("UPDATE") == "1":
        part.screenshot(path=path)
    assert path.exists(), "make it with UPDATE=1"


def unfold(page, selector: str) -> None:
    part = page.locator(f"details:has({selector})")
    if part.get_attribute("open") is None:
        part.locator("summary").click()


def enrolled(page, house, name: str) -> str:
    """Makes a passkey and has two officers enrol it."""
    unfold(page, "#officer-name")
    page.fill("#officer-name", name)
    page.locator("[data-enrol] .actions > .button").first.click()
    expect(page.locator("[data-enrolled]")).to_be_visible()
    key = page.locator("[data-key]").text_content().split()[3]
    added = house.run("officer", "add", key, "--key", str(house.officers[0].file), "--key", str(house.officers[2].file))
    assert added.returncode == 0, added.stderr
    eventually(lambda: key in house.state()["officers"])
    page.reload()
    page.wait_for_function("key => JSON.parse(localStorage['creneau-officer-state']).state.officers.includes(key)", arg=key)
    return key


def compose(page, scope: str, name: str, reason: str = "OAT-021") -> None:
    page.check(f"input[name=where][value={scope}]")
    page.check(f"input[name=level][value={name}]")
    page.fill("#reason", reason)


def sign(page) -> None:
    page.locator("[data-sign]").click()


def at_all(page, words) -> None:
    expect(page.locator("[data-summary]")).to_contain_text(words["all"])
    expect(page.locator("[data-addresses] .done")).to_have_count(3)


@LANGUAGES
def test_one_clinic_is_contained_from_a_phone_and_reopened_by_two(house, phone, tmp_path, language):
    words, page = WORDS[language], phone(language)
    expect(page.locator("[data-now]")).to_contain_text(words["open"])
    enrolled(page, house, f"anna-{language}")
    clinic = max(house.state()["clinics"], key=lambda each: each["coming"])
    page.check("input[name=where][value=clinics]")
    page.fill("#clinic", "nulle part")
    page.locator("[data-add]").click()
    expect(page.locator("#clinic-problem")).to_be_visible()
    page.fill("#clinic", f"{clinic['name']}, {clinic['place']}")
    page.locator("[data-add]").click()
    page.check("input[name=level][value=frozen]")
    effect = page.locator("[data-effect]")
    expect(effect).to_contain_text(words["frozen"])
    expect(effect).to_contain_text(words["staff"])
    assert effect.locator("strong").all_text_contents()[:2] == ["1", str(clinic["coming"])]
    sign(page)
    expect(page.locator("[data-compose] [data-problem]")).to_contain_text(words["missing"])
    # What is typed is written on one line, whatever it is.
    page.fill("#reason", "  « été »\t  plus   de place ")
    sound_everywhere(page)
    for width in [390, 1280]:
        page.set_viewport_size({"width": width, "height": 900})
        shoot(page, "officer", language, width, False)
    page.set_viewport_size({"width": 390, "height": 900})
    picture(page.locator("[data-effect]"), f"officer-effect-{language}")
    sign(page)
    at_all(page, words)
    expect(page.locator("[data-now]")).to_contain_text("« été » plus de place")
    expect(page.locator("[data-now]")).to_contain_text(clinic["name"])
    sound_everywhere(page)
    shoot(page, "officer-sent", language, 390, False)
    [live] = level(house.service.folder)["orders"]
    assert live["scopes"] == [f"clinic:{clinic['id']}"] and live["officers"] == [f"anna-{language}"]
    with urllib.request.urlopen(f"{house.service.url}{CLINICS[language]}/{clinic['id']}") as answer:
        assert words["closed"] in answer.read().decode()

    unfold(page, "[data-ended]")
    page.check("[data-ended] input")
    page.fill("#lower-reason", "fini")
    page.locator("[data-lower] .actions > .primary").click()
    expect(page.locator("[data-half]")).to_be_visible()
    half = page.locator("[data-half-note]").text_content()
    sound_everywhere(page)

    # One signature opens nothing, wherever it is handed in.
    unfold(page, "#note")
    page.fill("#note", half)
    expect(page.locator("[data-read]")).to_contain_text(words["ended"])
    page.locator("[data-carry] .primary").click()
    expect(page.locator("[data-addresses] .failed")).to_have_count(3)
    assert len(level(house.service.folder)["orders"]) == 1

    drafted, whole = tmp_path / "half.note", tmp_path / "whole.note"
    drafted.write_text(half)
    signing = creneau_alone("order", "sign", str(drafted), "--key", str(house.officers[1].file), "--out", str(whole))
    assert signing.returncode == 0 and "supersedes " + live["id"] in signing.stdout, signing
    page.fill("#note", whole.read_text())
    page.locator("[data-carry] .primary").click()
    at_all(page, words)
    expect(page.locator("[data-now]")).to_contain_text(words["open"])


@LANGUAGES
def test_a_page_that_was_opened_serves_while_nothing_answers(house, phone, language):
    words, page = WORDS[language], phone(language)
    enrolled(page, house, f"loin-{language}")
    page.wait_for_function("navigator.serviceWorker.controller !== null || navigator.serviceWorker.ready.then(() => true)")
    page.reload()
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    assert house.service.stop() == 0
    try:
        page.reload()
        expect(page.locator("[data-offline]")).to_contain_text(words["offline"])
        expect(page.locator("[data-age]")).not_to_be_empty()
        compose(page, "front", "guarded")
        expect(page.locator("[data-effect] strong").first).not_to_have_text("0")
        sign(page)
        expect(page.locator("[data-summary]")).to_contain_text(words["none"])
        sound(page)
        # Closed by mistake, and opened again: what was signed is still to go.
        page.reload()
        expect(page.locator("[data-summary]")).to_contain_text(words["none"])
    finally:
        house.service.launch()
    at_all(page, words)
    [live] = level(house.service.folder)["orders"]
    assert live["scopes"] == ["front"] and live["level"] == "guarded"
    # Handed in: it is not handed in again.
    page.reload()
    expect(page.locator("[data-sending]")).to_be_hidden()


@LANGUAGES
def test_a_key_that_nobody_enrolled_signs_nothing(house, phone, language):
    words, page = WORDS[language], phone(language)
    other = phone("fr")
    enrolled(other, house, f"autre-{language}")
    other.context.close()
    unfold(page, "#officer-name")
    for name in ["", "deux mots", "é", "a+b"]:
        page.fill("#officer-name", name)
        page.locator("[data-enrol] .actions > .button").first.click()
        expect(page.locator("[data-enrol] [data-problem]")).to_be_visible()
    page.fill("#officer-name", "x")
    page.locator("[data-enrol] .actions > .button").first.click()
    expect(page.locator("[data-enrolled]")).to_be_visible()
    page.reload()
    expect(page.locator("[data-age]")).not_to_be_empty()
    compose(page, "all", "dark")
    sign(page)
    expect(page.locator("[data-compose] [data-problem]")).to_contain_text(words["strange"])
    assert page.input_value("#reason") == "OAT-021" and level(house.service.folder)["orders"] == []
    sound(page)


@LANGUAGES
def test_an_order_on_a_sheet_is_read_from_its_link_and_handed_in(house, phone, language):
    words, page = WORDS[language], phone(language)
    paper = order("restricted", "desk", expires=None, reason="coffre")
    note = signed(paper, house.officers[2])
    encoded = base64.urlsafe_b64encode(note).decode().rstrip("=")
    page.goto(f"{house.page}{PAGES[language]}#ordre={encoded}")
    expect(page.locator("[data-read]")).to_contain_text("coffre")
    # What is in an address may be kept by the browser: it does not stay there.
    assert "#" not in page.url and fits(page)
    sound(page)
    page.locator("[data-carry] .primary").click()
    at_all(page, words)
    assert [live["id"] for live in level(house.service.folder)["orders"]] == [paper.id]


@LANGUAGES
@pytest.mark.parametrize("hours", [-7, 5])
def test_a_phone_whose_clock_is_hours_wrong_signs_what_is_taken(house, visit, language, hours):
    words = WORDS[language]
    visitor = visit(width=390, language=language)
    page = visitor.page
    page.add_init_script(f"""
        const real = Date.now;
        Date.now = () => real() + {hours} * 3600000;
    """)
    authenticator(page)
    page.goto(house.page + PAGES[language])
    enrolled(page, house, f"heure{hours}-{language}")
    expect(page.locator("[data-clock]")).to_contain_text(words["late"])
    compose(page, "front", "guarded")
    page.select_option("#good-for", "3600")
    sign(page)
    at_all(page, words)


@LANGUAGES
def test_without_a_script_what_is_in_force_is_read_and_a_signed_order_is_handed_in(house, visit, language):
    words = WORDS[language]
    page = visit(width=390, javascript=False, language=language).page
    page.goto(house.page + PAGES[language])
    expect(page.locator("[data-now]")).to_contain_text(words["open"])
    expect(page.locator("[data-without-script]")).to_contain_text(words["altered"])
    expect(page.locator("[data-compose]")).to_be_hidden()
    page.locator("details summary").first.click()
    page.fill("#note", "rien de signé")
    page.locator("[data-carry] .primary").click()
    expect(page.locator("[data-carry-part] > .problem")).to_contain_text(words["unreadable"])
    assert page.input_value("#note") == "rien de signé"
    raised = order("guarded", "front")
    # Copied with what is around it, and with the line ends of a form.
    page.fill("#note", "\n" + signed(raised, house.officers[0]).decode() + "\n\n")
    page.locator("[data-carry] .primary").click()
    expect(page.locator("[data-carry-part] > .note")).to_contain_text(words["taken"])
    expect(page.locator("[data-now]")).to_contain_text(raised.id)
    assert fits(page)


def test_what_is_typed_at_the_page_never_leaves_it_unsigned(house, phone):
    """Nothing that is composed goes anywhere before it is signed, and then to the known addresses alone."""
    page = phone()
    asked = []
    page.on("request", lambda request: asked.append(request))
    enrolled(page, house, "claire")
    asked.clear()
    compose(page, "all", "guarded", "une raison bien à elle")
    page.wait_for_timeout(200)
    assert not any("raison" in (request.post_data or "") + request.url for request in asked)
    sign(page)
    at_all(page, WORDS["fr"])
    posts = [request for request in asked if request.method == "POST"]
    assert {re.sub(r"^http://localhost:", "", request.url) for request in posts} == {
        f"{port}/orders" for port in (house.service.front, house.service.desk, house.service.watch)}
    assert all("cookie" not in request.headers for request in posts)


@LANGUAGES
def test_a_rehearsal_changes_nothing_and_its_figures_come_to_the_page(house, phone, language):
    words, page = WORDS[language], phone(language)
    enrolled(page, house, f"essai-{language}")
    compose(page, "front", "frozen", f"exercice {language}")
    page.locator("[data-rehearse]").click()
    expect(page.locator("[data-addresses] .done")).to_have_count(3)
    expect(page.locator("[data-what]")).to_contain_text(words["rehearsal"])
    expect(page.locator("[data-now]")).to_contain_text(words["open"])
    assert level(house.service.folder)["orders"] == []
    # Somebody looks for a place: it goes through, and is counted.
    search = f"http://localhost:{house.service.front}/api/v1/openings?near=H2X&reason=earache"

    def is_counted() -> bool:
        with urllib.request.urlopen(search) as answer:
            assert answer.status == 200
        page.reload()
        expect(page.locator("[data-age]")).not_to_be_empty()
        return page.locator("[data-rehearsal-list] article", has_text=f"exercice {language}").locator("table td.number").count() > 0

    eventually(is_counted)
    card = page.locator("[data-rehearsal-list] article", has_text=f"exercice {language}")
    expect(card).to_contain_text(words["looking"])
    expect(card).to_contain_text(words["going"])
    sound_everywhere(page)
    picture(card, f"officer-rehearsal-{language}")
