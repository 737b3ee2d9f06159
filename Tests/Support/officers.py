"""Officers of a deployment: their keys, what they sign with them, and how it is handed in.

What is signed here is composed and signed by the text of the formats alone; of the program it has the key files.
"""

import dataclasses
import datetime
import functools
import json
import pathlib
import random
import time

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from Conformance.api import Answer, Client
from Support.containment_orders import Order
from Support.deployment import deploy
from Support.notes import ED25519, Key, Signature, public_key, private_key, sign, unbase64, write_note
from Support.patience import PATIENCE_SECONDS
from Support.service import copy, creneau
from Support.together import once

NAMES = ["anna", "ben", "coffre"]
# Of a deployment without another address, and the page in which its officers may use a passkey.
HOST, PAGE = "localhost", "https://localhost"
PRIVATE = "PRIVATE+KEY+"
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
chance = random.SystemRandom()


@dataclasses.dataclass(frozen=True)
class Officer:
    """Somebody with a key, and the file that it is in."""

    name: str
    private: Ed25519PrivateKey
    file: pathlib.Path | None = None

    @property
    def key(self) -> Key:
        return public_key(self.private, self.name)

    def sign(self, text: str) -> Signature:
        return sign(text, self.private, self.name)

    @classmethod
    def read(cls, file: pathlib.Path) -> "Officer":
        """From `PRIVATE+KEY+name+id+key`, of which the id has to be that of the key."""
        line = file.read_text()
        assert line.startswith(PRIVATE) and line.endswith("\n") and line.count("\n") == 1
        name, identifier, encoded = line.removeprefix(PRIVATE).rstrip("\n").split("+", 2)
        material = unbase64(encoded, "a secret key")
        assert len(material) == 33 and material[0] == ED25519
        officer = cls(name, private_key(material[1:]), file)
        assert officer.key.id.hex() == identifier
        return officer


@dataclasses.dataclass(frozen=True)
class Stranger(Officer):
    """Somebody with a key that no deployment knows."""

    name: str = "anna"
    private: Ed25519PrivateKey = dataclasses.field(default_factory=Ed25519PrivateKey.generate)


def enrol(run, keys: pathlib.Path, *arguments: str) -> list[Officer]:
    """Makes three officers, whose keys come into a folder; `run` runs a command on their deployment."""
    names = [f"--name={name}" for name in NAMES]
    made = run("officer", "init", "--keys", str(keys), *names, "--json", *arguments)
    assert made.returncode == 0, made.stderr
    said = json.loads(made.stdout)
    officers = officers_of(keys)
    assert said["officers"] == [str(officer.key) for officer in officers]
    assert said["keys"] == [str(officer.file) for officer in officers]
    return officers


def officers_of(keys: pathlib.Path) -> list[Officer]:
    return [Officer.read(keys / f"{name}.key") for name in NAMES]


@functools.cache
def founded() -> pathlib.Path:
    """A small deployment that has officers and does not run, in `data`, and their keys, in `keys`."""

    def found(folder):
        copy(once("deployment", deploy), folder / "data")
        run = functools.partial(creneau, data=folder / "data")
        enrol(run, folder / "keys", "--passkey-domain", HOST, "--passkey-origin", PAGE)

    return once("officers", found)


def ulid() -> str:
    """A fresh id: 48 bits of milliseconds, and 80 by chance."""
    value = (time.time_ns() // 1_000_000) << 80 | chance.getrandbits(80)
    return "".join(DIGITS[value >> shift & 31] for shift in range(125, -1, -5))


def instant(seconds: float = 0) -> str:
    """So many seconds from now."""
    at = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=seconds)
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def order(level: str, *scopes: str, **changes) -> Order:
    """An order that can be handed in for an hour; `changes` are to its other fields."""
    fields = {"host": HOST, "id": ulid(), "issued": instant(), "expires": instant(3600), "reason": "OAT-021", **changes}
    return Order(scopes=scopes or ("front",), level=level, **fields)


def lowering(*ended: Order, level: str = "open", **changes) -> Order:
    """An order that ends others, and leaves a level where they were."""
    scopes = dict.fromkeys(scope for each in ended for scope in each.scopes)
    return order(level, *scopes, supersedes=tuple(each.id for each in ended), **changes)


def signed(text: Order | str, *officers: Officer) -> bytes:
    text = text.text if isinstance(text, Order) else text
    return write_note(text, *(officer.sign(text) for officer in officers))


def hand_in(port: int, note: bytes, language: str = "fr", timeout: float = PATIENCE_SECONDS) -> Answer:
    """Posts it to a surface; what carries it says nothing of who sends it."""
    client = Client(port, timeout=timeout)
    try:
        return client.call("POST", "/orders", note, Accept_Language=language)
    finally:
        client.close()


def taken(port: int, note: bytes, outcome: str = "new") -> dict:
    """Posts what has to be taken, and returns what was answered."""
    answer = hand_in(port, note)
    assert answer.status == 200, (answer.status, answer.body)
    assert answer.headers["Content-Type"] == "application/json" and answer.headers["Cache-Control"] == "no-store"
    assert answer.json["outcome"] == outcome, answer.body
    return answer.json


def level(folder: pathlib.Path, code: int = 0) -> dict:
    """What the command line says is in force on this machine."""
    told = creneau("level", "--json", data=folder)
    assert told.returncode == code, (told.returncode, told.stdout, told.stderr)
    return json.loads(told.stdout)
