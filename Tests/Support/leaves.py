"""Leaves of the public log, and their openings: what a leaf says of whom, for whoever was given the salts."""

import dataclasses
import datetime
import hashlib
import json
import re

from Support.notes import Refused, base64url, decimal, require, split_note, unbase64
from Support.tlog import BadLog

SALT, DIGEST = 32, 32
HIDDEN = ("actor", "subject", "detail")
MEMBERS = ("v", "kind", "at", "actor", "clinic", "subject", "detail")
TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}Z")


@dataclasses.dataclass(frozen=True)
class Leaf:
    """One thing that happened, in which people and particulars are hashes."""

    kind: str
    at: str
    actor: bytes
    clinic: str | None
    subject: bytes
    detail: bytes

    def __bytes__(self) -> bytes:
        hidden = {name: base64url(getattr(self, name)) for name in HIDDEN}
        return canonical({
            "v": 1, "kind": self.kind, "at": self.at, "actor": hidden["actor"], "clinic": self.clinic,
            "subject": hidden["subject"], "detail": hidden["detail"],
        })

    @classmethod
    def parse(cls, data: bytes):
        members = read_object(data, MEMBERS, "a leaf")
        version, kind, at, clinic = (members[name] for name in ["v", "kind", "at", "clinic"])
        require(type(version) is int and version == 1, "a leaf of another version")
        require(isinstance(kind, str) and kind, "a leaf says what it is of")
        require(isinstance(at, str) and is_time(at), "a leaf says when, to the second, in UTC")
        require(clinic is None or isinstance(clinic, str) and clinic, "a leaf is of a clinic or of none")
        leaf = cls(kind, at, clinic=clinic, **{name: digest(members[name], name) for name in HIDDEN})
        require(bytes(leaf) == data, "a leaf has no spaces, its members in their order, and no needless escapes")
        return leaf


def is_time(text: str) -> bool:
    """Whether it is a moment of the calendar as it is written here, with nothing below seconds."""
    try:
        return TIME.fullmatch(text) is not None and datetime.datetime.fromisoformat(text) is not None
    except ValueError:
        return False


def digest(text, what: str) -> bytes:
    require(isinstance(text, str), f"the {what} is text")
    data = unbase64(text, f"the {what}", url=True)
    require(len(data) == DIGEST, f"the {what} has another length")
    return data


def canonical(value) -> bytes:
    return utf8(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def utf8(text: str) -> bytes:
    """Escapes of JSON can write halves of characters, which have no bytes."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise Refused("half a character") from None


def read_object(data: bytes, members: tuple[str, ...], what: str) -> dict:
    """An object of these members alone, each of them once."""
    def once(pairs):
        require(len(dict(pairs)) == len(pairs), f"{what} has a member twice")
        return dict(pairs)
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=once)
    except (ValueError, RecursionError):
        raise Refused(f"{what} is not JSON in UTF-8") from None
    return exactly(value, members, what)


def exactly(value, members: tuple[str, ...], what: str) -> dict:
    require(isinstance(value, dict) and tuple(value) == members, f"{what} has exactly its members, in their order")
    return value


def hide(salt: bytes, value: str) -> bytes:
    assert len(salt) == SALT
    return hashlib.sha256(salt + utf8(value)).digest()


def make_leaf(kind: str, at: str, clinic: str | None, hidden: dict[str, tuple[bytes, str]]) -> tuple[bytes, bytes]:
    """A leaf, and its opening: `hidden` has the salt and the value of the actor, the subject and the detail."""
    leaf = Leaf(kind, at, clinic=clinic, **{name: hide(*hidden[name]) for name in HIDDEN})
    opening = {name: {"salt": base64url(hidden[name][0]), "value": hidden[name][1]} for name in HIDDEN}
    return bytes(leaf), canonical(opening)


def check_opening(entry: bytes, opening: bytes) -> dict[str, str]:
    """What a leaf says of whom; refuses an opening that is of another leaf."""
    leaf, found = Leaf.parse(entry), {}
    for name, parts in read_object(opening, HIDDEN, "an opening").items():
        parts = exactly(parts, ("salt", "value"), f"the opening of the {name}")
        require(all(isinstance(part, str) for part in parts.values()), f"the opening of the {name} is text")
        salt = unbase64(parts["salt"], f"the salt of the {name}", url=True)
        require(len(salt) == SALT, f"the salt of the {name} has another length")
        require(hide(salt, parts["value"]) == getattr(leaf, name), f"the {name} is another")
        found[name] = parts["value"]
    return found


def check_entries(origin: str, entries: list[bytes]) -> list[Leaf | None]:
    """The leaves of a log; `BadLog` names the first entry that is none.

    The first entry of a log that follows another may be a note instead, of which nothing is verified here: None.
    """
    found = []
    for index, entry in enumerate(entries):
        try:
            found.append(Leaf.parse(entry))
        except Refused as refused:
            if index > 0 or not follows(origin) or not is_note(entry):
                raise BadLog(str(refused), index) from None
            found.append(None)
    return found


def follows(origin: str) -> bool:
    """Whether it is the origin of a second log of its host, or a later one."""
    host, found, number = origin.rpartition("/log/")
    try:
        return bool(host and found) and decimal(number, "the number of a log") >= 2
    except Refused:
        return False


def is_note(entry: bytes) -> bool:
    try:
        return bool(split_note(entry))
    except Refused:
        return False
