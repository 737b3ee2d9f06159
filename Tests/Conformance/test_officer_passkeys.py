"""Officers with passkeys: enrolled at the command line by two, signing in pages, over HTTP to a running service.

The authenticator is one of software, written by Web Authentication level 3, sections 5.8.1, 6.1 and 6.3.3.
"""

import dataclasses
import functools
import json

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from Conformance.api import is_problem
from Conformance.test_orders import DATA, USAGE, creneau_alone, done, keys_of, refuses
from Support.containment_orders import PRESENT, VERIFIED, Passkey, passkey, sign_with_passkey
from Support.notes import ED25519, Key, Signature, write_note
from Support.officers import (
    HOST, PAGE, Stranger, enrol, founded, hand_in, level, lowering, officers_of, order, signed, taken,
)
from Support.service import copy, creneau, serving

SURFACES = ["front", "desk", "watch"]
ELSEWHERE = "https://elsewhere.example"


@dataclasses.dataclass(frozen=True)
class Authenticator:
    """A passkey of an officer's, and the browser that asks it."""

    key: Passkey
    private: ec.EllipticCurvePrivateKey

    @classmethod
    def make(cls, name: str, party: str = HOST, *pages: str) -> "Authenticator":
        private = ec.generate_private_key(ec.SECP256R1())
        return cls(passkey(private, name, party, *(pages or [PAGE])), private)

    def sign(self, text: str, **told) -> Signature:
        return sign_with_passkey(text, self.private, self.key, **told)

    def at(self, party: str) -> "Authenticator":
        """The same key, asked for another domain: no browser does, and a program may."""
        return dataclasses.replace(self, key=dataclasses.replace(self.key, party=party))


class House:
    """A running service whose officers have passkeys: cleo and dora, who have nothing else, and anna, who has both."""

    def __init__(self, service):
        self.service = service
        self.anna, self.ben, self.safe = officers_of(founded() / "keys")
        self.cleo, self.dora, self.annas = (Authenticator.make(name) for name in ["cleo", "dora", "anna"])
        for each in [self.cleo, self.dora, self.annas]:
            done(service.run("officer", "add", str(each.key), *keys_of(self.anna, self.ben)))

    def ports(self) -> list[int]:
        return [getattr(self.service, surface) for surface in SURFACES]

    def end(self, raised) -> None:
        taken(self.service.front, signed(lowering(raised), self.anna, self.ben))

    def refused(self, note: bytes, status: int, code: str) -> None:
        before = level(self.service.folder)
        for port in self.ports():
            is_problem(hand_in(port, note), status, code)
        assert level(self.service.folder) == before


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("passkeys") / "data", founded() / "data", verb="serve") as service:
        yield House(service)


# MARK: What a passkey does

@pytest.mark.parametrize("surface", SURFACES)
def test_an_enrolled_passkey_alone_raises(house, surface):
    raised = order("frozen")
    note = write_note(raised.text, house.cleo.sign(raised.text))
    port = getattr(house.service, surface)
    taken(port, note)
    # It is of this text for ever, and counts once.
    taken(port, note, "known")
    told, = level(house.service.folder)["orders"]
    assert told["officers"] == ["cleo"] and level(house.service.folder)["levels"] == {"front": "frozen"}
    house.end(raised)
    taken(port, note, "superseded")


def test_two_passkeys_do_not_lower_and_a_passkey_and_a_key_do(house):
    raised = order("frozen")
    taken(house.service.watch, write_note(raised.text, house.dora.sign(raised.text)))
    ending = lowering(raised)
    cleo, dora, annas = (each.sign(ending.text) for each in [house.cleo, house.dora, house.annas])
    for signatures in [[cleo, dora], [cleo, dora, annas]]:
        house.refused(write_note(ending.text, *signatures), 403, "needs_key_outside_a_page")
    # One officer with a key and a passkey is one.
    for signatures in [[cleo], [annas, house.anna.sign(ending.text)]]:
        house.refused(write_note(ending.text, *signatures), 403, "needs_two")
    assert level(house.service.folder)["levels"] == {"front": "frozen"}
    taken(house.service.front, write_note(ending.text, cleo, house.ben.sign(ending.text)))
    assert level(house.service.folder)["levels"] == {}


# MARK: What is refused

OTHER_PAGE = {"origin": ELSEWHERE}


@pytest.mark.parametrize("told", [
    OTHER_PAGE, {"origin": PAGE + ":8443"}, {"origin": PAGE.upper()}, {"origin": PAGE + "/"}, {"origin": "http://localhost"}, {"origin": None},
    {"flags": PRESENT}, {"flags": VERIFIED}, {"flags": 0}, {"flags": 0xFF}, {"crossOrigin": True}, {"type": "webauthn.create"},
    {"challenge": ""}, {"counter": b""}, {"counter": bytes(5)}, {"client": b"{}"}, {"client": b"\xff"},
], ids=repr)
def test_what_no_page_of_ours_had_signed_by_whom_it_should_is_refused(house, told):
    """Each under a signature that is right: of another page, without a touch or a PIN, in a frame, for another ceremony."""
    raised = order("frozen")
    house.refused(write_note(raised.text, house.cleo.sign(raised.text, **told)), 403, "bad_signature")


@pytest.mark.parametrize("party", ["elsewhere.example", "LOCALHOST", "localhost.", ""])
def test_a_passkey_that_was_asked_for_another_domain_is_refused(house, party):
    raised = order("frozen")
    house.refused(write_note(raised.text, house.cleo.at(party).sign(raised.text)), 403, "bad_signature")


def test_another_text_and_another_key_are_refused(house):
    raised, other = order("frozen"), order("dark", "all")
    note = write_note(raised.text, house.cleo.sign(raised.text))
    house.refused(note.replace(b"level frozen", b"level dark"), 403, "bad_signature")
    house.refused(write_note(raised.text, house.cleo.sign(other.text)), 403, "bad_signature")
    # Under cleo's name and id by a key that is not hers; by one that says so; and by dora's, who says to be cleo.
    stranger = Authenticator.make("cleo")
    forged = dataclasses.replace(stranger.sign(raised.text), id=house.cleo.key.id)
    house.refused(write_note(raised.text, forged), 403, "bad_signature")
    house.refused(write_note(raised.text, stranger.sign(raised.text)), 403, "not_by_an_officer")
    house.refused(write_note(raised.text, dataclasses.replace(house.dora.sign(raised.text), name="cleo")), 403, "not_by_an_officer")
    # A signature of another kind under a passkey's id.
    bare = dataclasses.replace(house.anna.sign(raised.text), name="cleo", id=house.cleo.key.id)
    house.refused(write_note(raised.text, bare), 403, "bad_signature")
    # One that is wrong refuses all, whoever else signed.
    wrong = house.cleo.sign(raised.text, **OTHER_PAGE)
    house.refused(write_note(raised.text, house.anna.sign(raised.text), wrong), 403, "bad_signature")


def test_a_signature_is_one_of_three_fields_and_of_nothing_more(house):
    raised = order("frozen")
    line = house.cleo.sign(raised.text)
    for payload in [line.payload[:-1], line.payload + b"\0", line.payload[2:], b"", b"\0\0" * 3, b"\xff\xff" + line.payload]:
        # A signature of no bytes is no signature line.
        status, code = (403, "bad_signature") if payload else (400, "malformed")
        house.refused(write_note(raised.text, dataclasses.replace(line, payload=payload)), status, code)


# MARK: Enrolled, and taken away

@pytest.mark.apart
def test_a_stolen_passkey_is_taken_away_with_what_it_raised(tmp_path):
    with serving(tmp_path / "data", founded() / "data", verb="serve") as service:
        house = House(service)
        meant, stolen = order("guarded"), order("dark", "all")
        for raised in [meant, stolen]:
            taken(service.front, write_note(raised.text, house.cleo.sign(raised.text)))
        refuses(service.run("officer", "revoke", "cleo", "--void", stolen.id, *keys_of(house.anna)), DATA, "two different officers")
        done(service.run("officer", "revoke", "cleo", "--void", stolen.id, *keys_of(house.anna, house.ben)))
        assert level(service.folder)["levels"] == {"front": "guarded"}
        # Voided for ever, whoever signs it; and the key counts no more, while the others do.
        again = write_note(stolen.text, house.cleo.sign(stolen.text), house.dora.sign(stolen.text))
        house.refused(again, 410, "voided")
        fresh = order("dark", "all")
        house.refused(write_note(fresh.text, house.cleo.sign(fresh.text)), 403, "not_by_an_officer")
        taken(service.watch, write_note(fresh.text, house.dora.sign(fresh.text)))
        assert level(service.folder)["levels"] == {"front": "guarded", "all": "dark"}


# MARK: The command line

@pytest.fixture
def folder(tmp_path):
    copy(founded() / "data", tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def run(folder):
    return functools.partial(creneau, data=folder)


@pytest.fixture
def two():
    return keys_of(*officers_of(founded() / "keys")[:2])


def listed(run) -> dict:
    return json.loads(done(run("officer", "list", "--json")))


@pytest.mark.apart
def test_officers_are_listed_with_where_their_passkeys_sign(run, two):
    cleo = Authenticator.make("cleo")
    done(run("officer", "add", str(cleo.key), *two))
    told = listed(run)
    assert told["passkey_domain"] == HOST and told["passkey_origins"] == [PAGE] and str(cleo.key) in told["keys"]
    said = done(run("officer", "list"))
    assert f"  cleo\tpasskey\t{cleo.key}\n" in said and f"Passkeys are for {HOST}, and sign in pages of {PAGE}." in said


@pytest.mark.apart
@pytest.mark.parametrize("change", [
    lambda key: key.replace("cleo+", "clea+"), lambda key: key[:-4], lambda key: str(Key("cleo", Key.parse(key).material[:-1])),
    lambda key: str(Key("cleo", Key.parse(key).material.replace(b"v1", b"v2"))), lambda key: str(Key("cleo", b"\xff" + bytes(65))),
    lambda key: str(Key("cleo", Key.parse(key).material[:-1] + bytes([Key.parse(key).material[-1] ^ 1]))),
    lambda key: str(Key("cleo", bytes([4]) + Stranger().key.material[1:])),
])
def test_what_is_no_passkey_s_key_is_not_enrolled(run, folder, two, change):
    """Of another spelling, of another kind, and of no point of the curve."""
    book = (folder / "orders" / "book").read_bytes()
    refuses(run("officer", "add", change(str(Authenticator.make("cleo").key)), *two), USAGE, "no verifier key of an officer")
    assert (folder / "orders" / "book").read_bytes() == book


@pytest.mark.apart
def test_a_key_is_enrolled_once_and_under_one_name(run, two):
    cleo = Authenticator.make("cleo")
    done(run("officer", "add", str(cleo.key), *two))
    refuses(run("officer", "add", str(cleo.key), *two), USAGE, "already")
    refuses(run("officer", "add", str(dataclasses.replace(cleo.key, name="dora")), *two), USAGE, "under one name")


@pytest.mark.apart
def test_a_passkey_needs_a_page_and_a_page_can_be_named_later(tmp_path, made):
    """Officers who began without one: their site's address was none that a passkey could be made for."""
    copy(made, tmp_path / "data")
    run = functools.partial(creneau, data=tmp_path / "data")
    anna, ben, _ = enrol(run, tmp_path / "keys", "--watch-url", "http://veille.example")
    two = keys_of(anna, ben)
    assert "passkey_domain" not in listed(run) and listed(run)["passkey_origins"] == []
    assert "`creneau officer pages`" in done(run("officer", "list"))
    cleo = Authenticator.make("cleo", "example.org", "https://veille.example.org")
    refuses(run("officer", "add", str(cleo.key), *two), USAGE, "creneau officer pages")
    # Nothing to stand for what is not said.
    refuses(run("officer", "pages", "--watch-url", "http://veille.example", *two), USAGE, "CRENEAU_WATCH_URL")
    refuses(run("officer", "pages", "--domain", "example.org", *two), USAGE, "--origin")
    refuses(run("officer", "pages", "--domain", "example.org", "--origin", "https://veille.example.com", *two), USAGE, "at the passkeys' domain")
    pages = ["officer", "pages", "--domain", "example.org", "--origin", "https://veille.example.org"]
    refuses(run(*pages, *keys_of(anna)), DATA, "two different officers")
    done(run(*pages, *two))
    done(run("officer", "add", str(cleo.key), *two))
    raised = order("frozen")
    (tmp_path / "note").write_bytes(write_note(raised.text, cleo.sign(raised.text)))
    assert "Taken: in force" in done(run("order", "send", str(tmp_path / "note")))
    assert "cleo, verified, by a passkey" in done(run("order", "show", str(tmp_path / "note")))


@pytest.mark.apart
def test_pages_come_and_go_and_another_domain_takes_the_passkeys_away(run, folder, two, tmp_path):
    cleo = Authenticator.make("cleo")
    anna, ben, _ = officers_of(founded() / "keys")
    done(run("officer", "add", str(cleo.key), *two))
    refuses(run("officer", "pages", "--domain", HOST, "--origin", PAGE, *two), USAGE, "so already")
    # Another page of the domain: the passkey signs there, and no longer where it did.
    other = PAGE + ":8443"
    done(run("officer", "pages", "--domain", HOST, "--origin", other, *two))
    assert listed(run)["passkey_origins"] == [other]
    for origin, code in [(PAGE, DATA), (other, 0)]:
        raised = order("guarded")
        (tmp_path / "note").write_bytes(write_note(raised.text, cleo.sign(raised.text, origin=origin)))
        assert run("order", "send", str(tmp_path / "note")).returncode == code
    # Another domain would leave a passkey enrolled that no authenticator uses there.
    moved = ["officer", "pages", "--domain", "example.org", "--origin", "https://veille.example.org"]
    book = (folder / "orders" / "book").read_bytes()
    answer = run(*moved, *two)
    refuses(answer, USAGE, "--remove-passkeys")
    assert "cleo" in answer.stderr and HOST in answer.stderr and (folder / "orders" / "book").read_bytes() == book
    done(run(*moved, "--remove-passkeys", *two))
    told = listed(run)
    assert told["passkey_domain"] == "example.org" and str(cleo.key) not in told["keys"] and len(told["keys"]) == 3
    # What it raised stands; it raises nothing more.
    assert level(folder)["levels"] == {"front": "guarded"}
    raised = order("dark", "all")
    (tmp_path / "note").write_bytes(write_note(raised.text, cleo.sign(raised.text)))
    refuses(run("order", "send", str(tmp_path / "note")), DATA, "No signature is by an officer")
    # Two at two places, as with every link.
    draft, signed_once = tmp_path / "draft", tmp_path / "signed"
    done(run("officer", "pages", "--domain", HOST, "--origin", PAGE, "--draft", str(draft), *keys_of(anna)))
    assert f"passkeys    for {HOST}, in {PAGE}" in done(run("order", "show", str(draft)))
    done(creneau_alone("order", "sign", str(draft), "--key", str(ben.file), "--out", str(signed_once)))
    done(run("order", "send", str(signed_once)))
    assert listed(run)["passkey_domain"] == HOST and all(Key.parse(key).kind == ED25519 for key in listed(run)["keys"])
