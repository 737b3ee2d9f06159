"""What did not arrive: told on the day, seen to on a page of its own."""

import itertools

import pytest
from playwright.sync_api import expect

from Conformance.api import Client
from Support.bounces import maildir, report, sent_to
from Support.service import Service, eventually
from Support.strangers import LostLinks, indexed, nothing_is_due
from desk import clinic_id, enter, window  # noqa: F401
from soundness import NARROW, WIDE, sound_everywhere

names = itertools.count(1)
PAGE = {"fr": "/cliniques/{}/messages", "en": "/en/clinics/{}/messages"}


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """A demonstration of its own, with a folder for what comes back."""
    folder = tmp_path_factory.mktemp("messages")
    bounces = maildir(folder / "bounces")
    service = Service(folder / "data", "--bounce-maildir", str(bounces)).start()
    service.bounces = bounces
    yield service
    assert service.stop() == 0


def book_in_vain(service) -> str:
    """Books a visit whose confirmation comes back: its reference."""
    client, address = Client(service.front), f"revient{next(names)}@example.org"
    before = service.metric("creneau_outbox_bounced")
    place = client.opening_at(clinic_id(service), radius_km=100)
    booked = client.book(client.hold(place["slot"]).json, patient={"email": address}).json
    client.close()
    message = eventually(lambda: sent_to(service.folder, address))[0]
    (service.bounces / "new" / f"1.{next(names)}.host").write_text(report(message["Message-ID"]))
    eventually(lambda: service.metric("creneau_outbox_bounced") > before)
    return booked["reference"]


@pytest.mark.parametrize("language,width", [("fr", NARROW), ("en", WIDE)])
def test_what_did_not_arrive_is_listed_and_seen_to(window, service, language, width):
    maude = window(width=width, language=language)
    enter(maude)
    reference = book_in_vain(service)
    link = maude.page.locator(".note.post a")
    expect(link).to_be_visible()
    link.click()
    entry = maude.page.locator("ol.messages li", has_text=reference)
    expect(entry).to_be_visible()
    sound_everywhere(maude.page)
    # Nobody is named here.
    assert "Marie" not in maude.page.inner_text("main")
    entry.locator("button[form=settling]").click()
    expect(maude.page.locator("[role=status][data-focus]")).to_be_visible()
    assert maude.page.locator("ol.messages li", has_text=reference).count() == 0
    sound_everywhere(maude.page)


def test_it_is_sent_again_by_one_button_without_scripts(window, service):
    maude = window(javascript=False)
    enter(maude)
    reference = book_in_vain(service)
    maude.page.goto(service.desk_url + PAGE["fr"].format(clinic_id(service)))
    before = len(list((service.folder / "mail" / "new").glob("*")))
    maude.page.locator("ol.messages li", has_text=reference).locator("button[form=sending]").click()
    expect(maude.page.locator("[role=status]").first).to_be_visible()
    eventually(lambda: len(list((service.folder / "mail" / "new").glob("*"))) > before)
    assert reference not in service.run("messages", "--json").stdout


@pytest.mark.parametrize("language,width", [("fr", WIDE), ("en", NARROW)])
def test_what_was_held_back_is_told_without_a_name(window, service, language, width):
    client, address = Client(service.front), f"retenu{next(names)}@example.org"
    place = client.opening_at(clinic_id(service), radius_km=100)
    client.book(client.hold(place["slot"]).json, patient={"email": address, "family_name": "Inconnue"})
    client.close()
    eventually(lambda: indexed(service))
    # Each from a network of its own, for one network may ask a few times only.
    stranger = LostLinks(service, f"127.0.1.{next(names)}")
    for _ in range(5):
        stranger.lost(address)
    eventually(lambda: nothing_is_due(service))
    maude = window(width=width, language=language)
    enter(maude)
    maude.page.get_by_role("link", name="Messages", exact=True).click()
    told = maude.page.locator("p.lead", has_text={"fr": "retenu", "en": "held back"}[language])
    expect(told).to_be_visible()
    assert address not in maude.page.content() and "Inconnue" not in maude.page.inner_text("main")
    sound_everywhere(maude.page)
