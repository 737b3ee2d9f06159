"""Orders that are composed and signed by the text of their format, handed in to each surface of a service."""

import dataclasses
import hashlib
import os
import random

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from Conformance.api import Client, is_problem
from Support.containment_orders import passkey, sign_with_passkey, verify
from Support.notes import Refused, write_note
from Support.officers import (
    HOST, PAGE, Stranger, founded, hand_in, instant, level, lowering, officers_of, order, signed, taken, ulid,
)
from Support.service import eventually, serving

MUTATIONS = int(os.environ.get("CRENEAU_ORDER_MUTATIONS", "1000"))
SEED = int(os.environ.get("CRENEAU_SEED", "2019"))
SURFACES = ["front", "desk", "watch"]
# What a hold is answered with at the front while a level is in force there.
HOLDS = {
    "open": (201, None), "guarded": (403, "cost_required"), "restricted": (403, "cost_required"), "frozen": (503, "suspended"),
    "dark": (503, "suspended"),
}
# About nobody: it changes nothing that anybody meets.
NOBODY = "staff:01j4zzzzzzzzzzzzzzzzzzzzz0"


class House:
    """A service with three officers, and a client that looks for openings."""

    def __init__(self, service):
        self.service = service
        self.anna, self.ben, self.safe = self.officers = officers_of(founded() / "keys")
        self.client = Client(service.front)
        self.slots = (opening["slot"] for opening in self.client.every_opening())

    @property
    def epoch(self) -> float:
        return self.service.metric("creneau_containment_epoch")

    @property
    def ports(self) -> dict[str, int]:
        return {surface: getattr(self.service, surface) for surface in SURFACES}

    def take(self, note, outcome="new", surface="front"):
        return taken(self.ports[surface], note, outcome)

    def refused(self, note, status, code, french="", english=""):
        """On each surface, in both languages; it changes nothing."""
        before = level(self.service.folder)
        said = set()
        for port, language, words in zip([*self.ports.values()] * 2, ["fr", "en"] * 3, [french, english] * 3):
            answer = hand_in(port, note, language)
            is_problem(answer, status, code)
            assert words in answer.json["title"], answer.json
            said.add(answer.json["title"])
        assert len(said) == 2 and level(self.service.folder) == before

    def hold(self, slot):
        answer = self.client.hold(slot)
        return answer.status, answer.json.get("code")


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("orders") / "data", founded() / "data", verb="serve") as service:
        yield House(service)


@pytest.fixture(autouse=True)
def is_open(request):
    """Whatever a test did, or failed to do, the next one begins at `open`."""
    yield
    house = request.node.funcargs.get("house")
    for left in level(house.service.folder)["orders"] if house else []:
        house.take(signed(order("open", *left["scopes"], supersedes=(left["id"],)), house.anna, house.ben))


# MARK: What is taken

@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("at", ["guarded", "restricted", "frozen", "dark"])
def test_each_surface_takes_orders_at_each_level(house, surface, at):
    """In that process an order is in force before its answer."""
    slot = next(house.slots)
    everywhere = order(at, "all")
    epoch = house.epoch
    assert house.take(signed(everywhere, house.ben), surface=surface).keys() == {"outcome", "process", "epoch", "unentered"}
    assert house.hold(slot) == HOLDS[at]
    # At that level too it takes more: again, one that does not change anything, and the lowering.
    house.take(signed(everywhere, house.ben), "known", surface)
    nobody = order("frozen", NOBODY)
    house.take(signed(nobody, house.safe), surface=surface)
    assert level(house.service.folder)["levels"] == {"all": at, NOBODY: "frozen"}
    house.take(signed(lowering(everywhere, nobody), house.anna, house.safe), surface=surface)
    assert house.hold(slot)[0] == 201
    eventually(lambda: house.epoch == epoch + 3)


def test_the_highest_level_that_is_about_a_place_is_in_force_there(house):
    slot = next(house.slots)
    levels = {"frozen": "front", "guarded": "all", "restricted": "front", "dark": "desk"}
    raised = [order(at, where) for at, where in levels.items()]
    for each in raised:
        house.take(signed(each, house.anna))
    for ended, at in zip(raised, ["restricted", "restricted", "open"]):
        house.take(signed(lowering(ended), house.anna, house.ben))
        assert house.hold(slot) == HOLDS[at]
        slot = next(house.slots) if at == "open" else slot
    house.take(signed(lowering(raised[3]), house.anna, house.ben))


def test_a_lowering_leaves_the_level_that_it_says(house):
    slot = next(house.slots)
    house.take(signed(frozen := order("frozen"), house.anna))
    house.take(signed(guarded := lowering(frozen, level="guarded"), house.ben, house.safe))
    assert house.hold(slot) == HOLDS["guarded"]
    house.take(signed(lowering(guarded), house.ben, house.anna))
    assert house.hold(slot)[0] == 201


def test_a_lowering_that_comes_first_ends_what_comes_later(house):
    slot = next(house.slots)
    late = order("dark", "all")
    house.take(signed(ending := lowering(late), house.anna, house.ben))
    for surface in SURFACES:
        house.take(signed(late, house.safe), "superseded", surface)
    assert house.hold(slot)[0] == 201
    house.take(signed(ending, house.anna, house.ben), "known", "watch")


def test_a_replay_changes_nothing(house):
    raised = order("frozen")
    note = signed(raised, house.anna)
    epoch = house.epoch
    house.take(note)
    for surface in SURFACES:
        house.take(note, "known", surface)
    # With another signature it is the same order.
    house.take(signed(raised, house.ben, house.anna), "known")
    assert level(house.service.folder)["orders"][0]["officers"] == ["anna", "ben"]
    house.take(signed(lowering(raised), house.anna, house.ben))
    for again in [note, signed(raised, house.safe)]:
        house.take(again, "superseded", "desk")
    assert house.client.openings().status == 200
    # One number each for what was new.
    eventually(lambda: house.epoch == epoch + 2)


def test_a_paper_order_has_no_end_and_counts_once(house):
    paper = order("dark", "all", expires=None, issued="2019-10-01T00:00:00Z")
    house.take(signed(paper, house.safe), surface="watch")
    house.take(signed(lowering(paper), house.anna, house.ben))
    house.take(signed(paper, house.safe), "superseded")


def test_the_clock_of_whoever_signs_is_compared_with_nothing(house):
    for hours in [-9, 9]:
        raised = order("frozen", issued=instant(hours * 3600), expires=instant(max(hours, 1) * 3600))
        house.take(signed(raised, house.anna))
        house.take(signed(lowering(raised, issued=instant(-hours * 3600), expires=instant(90000)), house.anna, house.ben))


def test_strangers_signatures_beside_an_officers_are_passed_over(house):
    raised = order("frozen")
    house.take(signed(raised, Stranger("zoe"), house.anna, Stranger()))
    assert level(house.service.folder)["orders"][0]["officers"] == ["anna"]
    house.take(signed(lowering(raised), house.ben, Stranger("zoe"), house.anna))


# MARK: What is refused

def test_what_is_no_order_is_refused(house):
    text = order("frozen").text
    for note in [
        b"", b"frozen", b"\xff", text.encode(), signed(text + "note x\n", house.anna), signed(text.replace("\nid", "\nID"), house.anna),
        signed(text.replace("evidence -\n", ""), house.anna), signed(text.replace("frozen", "shut"), house.anna),
        signed(text.replace("scope front", "scope front\nscope front"), house.anna), signed(text, house.anna)[:-1],
    ]:
        answer = hand_in(house.service.front, note)
        is_problem(answer, 400, "malformed")
    house.refused(b"frozen", 400, "malformed", "coupé ou modifié", "cut or altered")
    longer = text.replace("OAT-021", "x" * 20_000)
    house.refused(signed(longer, house.anna), 413, "too_long", "coupé ou modifié", "cut or altered")


def test_who_has_not_signed_or_may_not_alone_is_refused(house):
    raised = order("frozen")
    house.refused(signed(raised, Stranger()), 403, "not_by_an_officer", "personne responsable", "by an officer")
    altered = signed(raised, house.anna).replace(b"frozen", b"dark")
    house.refused(altered, 403, "bad_signature", "modifié", "altered")
    # One wrong signature of an officer is enough, whoever else has signed.
    other = dataclasses.replace(raised, id=ulid())
    house.refused(
        write_note(raised.text, house.anna.sign(raised.text), house.ben.sign(other.text)), 403, "bad_signature", "modifié", "altered")
    ending = lowering(raised)
    for signers in [[house.anna], [house.anna, house.anna], [house.ben, Stranger()]]:
        house.refused(signed(ending, *signers), 403, "needs_two", "deux personnes différentes", "two different officers")


@pytest.mark.parametrize("changes, status, code, french, english", [
    ({"expires": instant(-1), "issued": instant(-3600)}, 410, "expired", "échéance", "sign a new one"),
    ({"host": "other.example"}, 422, "other_host", "autre service", "another deployment"),
    ({"level": "open"}, 422, "raises_nothing", "élever le niveau", "raise the level"),
    ({"level": "open", "supersedes": (ulid(),), "expires": None}, 422, "paper_raises_only", "sans échéance", "only raise"),
])
def test_what_an_order_says_may_be_why_it_is_refused(house, changes, status, code, french, english):
    changed = dataclasses.replace(order("frozen"), **changes)
    house.refused(signed(changed, house.anna, house.ben), status, code, french, english)


def test_a_late_lowering_is_refused_and_what_it_names_goes_on(house):
    slot = next(house.slots)
    house.take(signed(raised := order("frozen"), house.anna))
    late = lowering(raised, issued=instant(-7200), expires=instant(-3600))
    house.refused(signed(late, house.anna, house.ben), 410, "expired", "échéance", "last instant")
    assert house.hold(slot) == HOLDS["frozen"]
    house.take(signed(lowering(raised), house.anna, house.ben))


def test_two_orders_of_one_id_are_one_and_a_refusal(house):
    house.take(signed(first := order("guarded"), house.anna))
    second = dataclasses.replace(first, level="dark")
    house.refused(signed(second, house.ben), 409, "other_text_under_that_id", "Un autre ordre", "ask why")
    house.take(signed(lowering(first), house.anna, house.ben))


# MARK: The chain of officers

@pytest.fixture
def others(tmp_path):
    """A service of its own, whose officers may change."""
    with serving(tmp_path / "data", founded() / "data", verb="serve") as service:
        yield House(service)


def link(number: int, previous: str, *keys, voids="-") -> str:
    """A link of the chain as it is signed: a host, a number, what it follows, and everybody's keys."""
    lines = [
        f"{HOST}/officers/v1", f"link {number}", f"previous {previous}", f"rp {HOST}", f"origin {PAGE}",
        *(f"officer {key}" for key in keys), f"voids {voids}",
    ]
    return "".join(line + "\n" for line in lines)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_stolen_key_is_taken_away_by_two_with_what_it_raised(others):
    keys = [officer.key for officer in others.officers]
    root = link(0, "-", *keys)
    assert digest(root) == (others.service.folder / "orders" / "root").read_text().strip()
    others.take(signed(meant := order("guarded"), others.safe))
    others.take(signed(stolen := order("dark", "all"), others.safe))
    unseen = order("dark", "all")
    text = link(1, digest(root), *keys[:2], voids=f"{stolen.id} {unseen.id}")
    others.refused(signed(text, others.anna), 403, "needs_two", "deux personnes", "two different")
    others.take(signed(text, others.anna, others.ben), surface="desk")
    assert level(others.service.folder)["levels"] == {"front": "guarded"}
    # Nobody brings back what was voided, be it signed by officers; nor does the key count any more.
    for voided in [stolen, unseen]:
        others.refused(signed(voided, others.anna), 410, "voided", "annulé", "voided")
    others.refused(signed(order("dark"), others.safe), 403, "not_by_an_officer", "personne responsable", "by an officer")
    ending = signed(lowering(meant), others.anna, others.safe)
    others.refused(ending, 403, "needs_two", "deux personnes", "two different")
    further_links_are_refused(others, keys, text)
    others.take(signed(lowering(meant), others.anna, others.ben))


def further_links_are_refused(others, keys, newest):
    """Links that go on elsewhere, miss one before them, or leave too few; and another root."""
    by = [others.anna, others.ben]
    others.refused(signed(link(3, digest(newest), *keys[:2]), *by), 409, "link_missing", "maillon précédent", "earlier link")
    others.refused(signed(link(2, "0" * 64, *keys), *by), 409, "fork", "autrement", "otherwise")
    others.refused(signed(link(1, digest(newest), *keys), *by), 409, "fork", "autrement", "otherwise")
    others.refused(signed(link(2, digest(newest), keys[0]), *by), 422, "too_few_officers", "moins de deux", "Fewer than two")
    zoe, yann, xeno = (Stranger(name) for name in ["zoe", "yann", "xeno"])
    usurped = link(0, "-", zoe.key, yann.key, xeno.key)
    others.refused(signed(usurped, zoe, yann, xeno), 422, "other_root", "autre service", "another deployment")


def test_two_passkeys_alone_do_not_lower(others):
    """A captured page can show one order and have another signed."""
    private = [ec.generate_private_key(ec.SECP256R1()) for _ in range(2)]
    cleo, dora = (passkey(each, name, HOST, PAGE) for each, name in zip(private, ["cleo", "dora"]))
    keys = [officer.key for officer in others.officers]
    text = link(1, digest(link(0, "-", *keys)), *keys, cleo, dora)
    others.take(signed(text, others.anna, others.ben))
    raised = order("frozen")
    by_cleo = sign_with_passkey(raised.text, private[0], cleo)
    others.take(write_note(raised.text, by_cleo))
    assert level(others.service.folder)["orders"][0]["officers"] == ["cleo"]
    ending = lowering(raised)
    by_cleo, by_dora = (sign_with_passkey(ending.text, each, key) for each, key in zip(private, [cleo, dora]))
    others.refused(
        write_note(ending.text, by_cleo, by_dora), 403, "needs_key_outside_a_page", "hors du navigateur", "outside of a browser")
    elsewhere = sign_with_passkey(ending.text, private[1], dora, origin="https://elsewhere.example")
    others.refused(write_note(ending.text, elsewhere, others.anna.sign(ending.text)), 403, "bad_signature", "modifié", "altered")
    others.take(write_note(ending.text, by_dora, others.anna.sign(ending.text)))


# MARK: Many

def test_no_order_that_was_altered_is_taken(others):
    print("seed", SEED)
    chance = random.Random(SEED)
    raised = order("dark", "all", "clinic:01j4zzzzzzzzzzzzzzzzzzzzz0", reason="Accès inhabituels — « OAT-008 »")
    paper = order("frozen", expires=None)
    notes = [signed(raised, others.anna), signed(lowering(raised), others.ben, others.safe), signed(paper, others.safe)]
    clients = [Client(port) for port in others.ports.values()]
    before, statuses = level(others.service.folder), set()
    for number in range(MUTATIONS):
        note = altered(chance, chance.choice(notes), [officer.key for officer in others.officers])
        answer = clients[number % 3].call("POST", "/orders", note)
        assert 400 <= answer.status < 500, (number, note, answer.status, answer.body)
        assert answer.headers["Content-Type"] == "application/problem+json" and answer.json["code"], answer.body
        statuses.add(answer.json["code"])
    assert level(others.service.folder) == before
    print(MUTATIONS, "altered orders, refused as", sorted(statuses))
    assert {"malformed", "bad_signature", "not_by_an_officer"} <= statuses
    assert Client(others.service.front).openings().status == 200


def altered(chance, note, keys) -> bytes:
    """Changed somewhere, so that by the text of the format it is no order of these officers."""
    while True:
        at, to = chance.randrange(len(note)), chance.randrange(len(note))
        changed = chance.choice([
            lambda: note[:at] + bytes([note[at] ^ 1 << chance.randrange(8)]) + note[at + 1:],
            lambda: note[:at] + bytes([chance.randrange(256)]) + note[at:],
            lambda: note[:at] + note[at + 1:],
            lambda: note[:at],
            lambda: note[min(at, to):],
            lambda: note[:max(at, to)] + note[min(at, to):],
            lambda: note[:at] + note[min(at, to):max(at, to)] + note[at:],
            lambda: note.replace(b"frozen", b"dark").replace(b"all", b"desk") if b"frozen" in note else note.replace(b"all", b"desk"),
        ])()
        try:
            verify(changed, HOST, keys, seen=instant())
        except Refused:
            return changed


def test_one_officers_flood_leaves_the_others_room(others):
    """Whoever has one key is not heard more often than so many times a minute; others are."""
    again = signed(order("guarded"), others.anna)
    flood = next(answer for _ in range(1_000) if (answer := hand_in(others.service.desk, again)).status != 200)
    is_problem(flood, 429, "too_many_orders")
    assert 0 < int(flood.headers["Retry-After"]) <= 60
    others.take(signed(order("frozen", "all"), others.ben))
    is_problem(others.client.openings(), 503, "suspended")
