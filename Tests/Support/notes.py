"""Signed notes and the keys that sign them, read from the text of c2sp.org/signed-note and c2sp.org/tlog-cosignature alone.

Nothing here is shared with the program, so that where both agree, two readings of the formats do.
"""

import base64
import binascii
import dataclasses
import hashlib
import struct

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

# Types of signatures.
ED25519, COSIGNATURE, UNASSIGNED = 0x01, 0x04, 0xFF
MOST_BYTES, MOST_SIGNATURES = 1_000_000, 100
# The latest time of a cosignature, and the largest size of a tree.
LARGEST = 2**63 - 1
DASH = "\u2014 "


class Refused(Exception):
    """What was read is not as its format says, or not signed by whom it should be; the text says which."""


def require(condition, reason: str):
    if not condition:
        raise Refused(reason)


def unbase64(text: str, what: str, url: bool = False) -> bytes:
    """The bytes of base64 (RFC 4648, section 4, with its padding) or of base64url (section 5, without).

    A value has one text alone: what would not be written back as it was read is refused.
    """
    padded = text + "=" * (-len(text) % 4) if url else text
    try:
        data = base64.b64decode(padded, altchars=b"-_" if url else None, validate=True)
    except (binascii.Error, ValueError):
        raise Refused(f"{what} is not base64") from None
    require((base64url(data) if url else base64.b64encode(data).decode()) == text, f"{what} is not canonical base64")
    return data


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decimal(text: str, what: str) -> int:
    """A number in digits of ASCII, without leading zeros."""
    require(text.isascii() and text.isdigit() and len(text) <= 19 and (text == "0" or text[0] != "0"), f"{what} is not a number")
    require(int(text) <= LARGEST, f"{what} is too large")
    return int(text)


def is_name(name: str) -> bool:
    return name != "" and "+" not in name and not any(character.isspace() or character < " " for character in name)


@dataclasses.dataclass(frozen=True)
class Key:
    """Who signs, and with what: the byte of the type and the public key are its material."""

    name: str
    material: bytes

    @property
    def kind(self) -> int:
        return self.material[0]

    @property
    def id(self) -> bytes:
        return hashlib.sha256(self.name.encode() + b"\n" + self.material).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(self.material).decode()}"

    @classmethod
    def parse(cls, vkey: str):
        """The key that a verifier key writes; its id has to be the one its other parts give."""
        parts = vkey.split("+", 2)
        require(len(parts) == 3 and is_name(parts[0]), "a verifier key has a name, an id and a key")
        key = cls(parts[0], unbase64(parts[2], "the key of a verifier key"))
        require(key.material != b"", "a verifier key has a type")
        known = key.kind in (ED25519, COSIGNATURE) and len(key.material) == 33
        require(known or key.kind == UNASSIGNED, "a verifier key of another type")
        require(parts[1] == key.id.hex(), "the id of a verifier key is not its own")
        return key

    def check(self, text: str, signature: bytes) -> int | None:
        """Refuses what this key did not sign; the time of a cosignature, and nothing of other signatures."""
        message, time = text.encode(), None
        if self.kind == COSIGNATURE:
            require(len(signature) == 72, "a cosignature of another length")
            time, = struct.unpack(">Q", signature[:8])
            require(time <= LARGEST, "the time of a cosignature is too large")
            message, signature = cosigned(text, time), signature[8:]
        else:
            require(self.kind == ED25519, "a signature of another type")
        require(len(signature) == 64, "a signature of another length")
        try:
            Ed25519PublicKey.from_public_bytes(self.material[1:]).verify(signature, message)
        except (InvalidSignature, ValueError):
            raise Refused(f"the signature of {self.name} is wrong") from None
        return time


@dataclasses.dataclass(frozen=True)
class Signature:
    """A line below a note's text, of whoever it says."""

    name: str
    id: bytes
    payload: bytes

    def __str__(self) -> str:
        return f"{DASH}{self.name} {base64.b64encode(self.id + self.payload).decode()}\n"


@dataclasses.dataclass(frozen=True)
class Signed:
    """A signature that was verified, by its key, and the time of it where it has one."""

    key: Key
    time: int | None


def split_note(note: bytes) -> tuple[str, list[Signature]]:
    """The text of a note and the signatures below it; nothing of them is verified."""
    require(len(note) <= MOST_BYTES, "the note is too long")
    try:
        whole = note.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("the note is not UTF-8") from None
    require(not any(character < " " and character != "\n" for character in whole), "the note has a control character")
    before, blank, below = whole.rpartition("\n\n")
    require(blank and below.endswith("\n"), "the note has no signature lines")
    lines = below[:-1].split("\n")
    require(len(lines) <= MOST_SIGNATURES, "the note has too many signatures")
    return before + "\n", [signature_line(line) for line in lines]


def signature_line(line: str) -> Signature:
    parts = line.removeprefix(DASH).split(" ")
    require(line.startswith(DASH) and len(parts) == 2 and is_name(parts[0]), "a signature line has another form")
    data = unbase64(parts[1], "a signature")
    require(len(data) > 4, "a signature is too short")
    return Signature(parts[0], data[:4], data[4:])


def open_note(note: bytes, keys: list) -> tuple[str, list[Signed]]:
    """The text of a note that at least one of the keys signed, and all signatures of theirs.

    Lines of other keys are passed over. One wrong signature of a key that is known refuses the note.
    """
    text, signatures = split_note(note)
    known = {(key.name, key.id): key for key in keys}
    require(len(known) == len(keys), "two of the keys cannot be told apart")
    signed = []
    for signature in signatures:
        if key := known.get((signature.name, signature.id)):
            signed.append(Signed(key, key.check(text, signature.payload)))
    require(signed, "nobody known has signed the note")
    return text, signed


def cosigned(text: str, time: int) -> bytes:
    """What a cosignature signs of a checkpoint."""
    return f"cosignature/v1\ntime {time}\n{text}".encode()


def private_key(seed: bytes) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(seed)


def public_key(private: Ed25519PrivateKey, name: str, kind: int = ED25519) -> Key:
    return Key(name, bytes([kind]) + private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))


def sign(text: str, private: Ed25519PrivateKey, name: str) -> Signature:
    return Signature(name, public_key(private, name).id, private.sign(text.encode()))


def cosign(text: str, private: Ed25519PrivateKey, name: str, time: int) -> Signature:
    """A witness's signature of a checkpoint at a time, in seconds since 1970."""
    payload = struct.pack(">Q", time) + private.sign(cosigned(text, time))
    return Signature(name, public_key(private, name, COSIGNATURE).id, payload)


def write_note(text: str, *signatures: Signature) -> bytes:
    return (text + "\n" + "".join(map(str, signatures))).encode()
