"""Containment orders: written, signed, read and judged, strictly, and by the text of their format alone.

Passkeys sign them as WebAuthn says (Web Authentication level 3, section 7.2), with the hash of the text as the challenge.
"""

import dataclasses
import hashlib
import json
import re

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from Support.leaves import is_time
from Support.notes import ED25519, Key, Refused, Signature, base64url, open_note, require

HEADER = "/containment/v1"
LEVELS = ["open", "guarded", "restricted", "frozen", "dark"]
PASSKEY = b"\xffcreneau/webauthn-es256/v1\n"
POINT, UNCOMPRESSED = 65, 0x04
LONGEST_REASON = 200
NOTHING = "-"
HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[1-9][0-9]{0,4})?")
ULID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
HASH = re.compile(r"[0-9a-f]{64}")
SURFACE = r"(?:front|desk|exchange|watch)"
ID = r"[A-Za-z0-9_-]{1,64}"
SCOPE = re.compile(rf"all|{SURFACE}|clinic:{ID}(?:/{SURFACE})?|staff:{ID}")
# Flags of authenticator data: somebody was there, and it was they.
PRESENT, VERIFIED = 0x01, 0x04
SHORTEST_DATA = 37


@dataclasses.dataclass(frozen=True)
class Order:
    """What officers order: how far something is closed, and until when it may first be seen."""

    host: str
    id: str
    issued: str
    expires: str | None
    scopes: tuple[str, ...]
    level: str
    reason: str
    supersedes: tuple[str, ...] = ()
    evidence: str | None = None

    @property
    def text(self) -> str:
        lines = [
            self.host + HEADER, f"id {self.id}", f"issued {self.issued}", f"expires {self.expires or NOTHING}",
            *(f"scope {scope}" for scope in self.scopes), f"level {self.level}", f"reason {self.reason}",
            f"supersedes {' '.join(self.supersedes) or NOTHING}", f"evidence {self.evidence or NOTHING}",
        ]
        return "".join(line + "\n" for line in lines)

    @property
    def lowers(self) -> bool:
        return self.supersedes != ()

    @classmethod
    def parse(cls, text: str):
        """The order of a note's text, of which every line has its place and no other is allowed."""
        require(text.endswith("\n"), "an order ends in a line")
        lines = text[:-1].split("\n")
        host = lines.pop(0)
        require(host.endswith(HEADER), "an order of another kind")
        identifier, issued, expires = take(lines, "id"), take(lines, "issued"), unless_nothing(take(lines, "expires"))
        scopes = [take(lines, "scope")]
        while lines and lines[0].startswith("scope "):
            scopes.append(take(lines, "scope"))
        level, reason = take(lines, "level"), take(lines, "reason")
        replaced, evidence = unless_nothing(take(lines, "supersedes")), unless_nothing(take(lines, "evidence"))
        order = cls(
            host.removesuffix(HEADER), identifier, issued, expires, tuple(scopes), level, reason,
            () if replaced is None else tuple(replaced.split(" ")), evidence,
        )
        require(not lines, "an order has no further lines")
        order.check()
        # What was read is what would be written, so that an order has one text.
        require(order.text == text, "an order has another text")
        return order

    def check(self):
        require(HOST.fullmatch(self.host), "the host is none")
        require(ULID.fullmatch(self.id), "the id is none")
        require(is_time(self.issued), "issued is no time")
        require(self.expires is None or is_time(self.expires), "expires is no time")
        # Times of one form are in the order of their letters.
        require(self.expires is None or self.issued <= self.expires, "it expires before it is issued")
        require(self.scopes and all(SCOPE.fullmatch(scope) for scope in self.scopes), "a scope is none")
        require(len(set(self.scopes)) == len(self.scopes), "a scope is there twice")
        require(self.level in LEVELS, "the level is none")
        require(1 <= len(self.reason) <= LONGEST_REASON and "\n" not in self.reason, "a reason has 1 to 200 characters")
        require(all(ULID.fullmatch(each) for each in self.supersedes), "what it supersedes has no id")
        require(len({self.id, *self.supersedes}) == 1 + len(self.supersedes), "it supersedes one twice, or itself")
        require(self.evidence is None or HASH.fullmatch(self.evidence), "the evidence is no hash")
        require(self.lowers or self.level != LEVELS[0], "a raise is above open")


def take(lines: list[str], word: str) -> str:
    """What the next line says, which has to begin with its word."""
    require(lines and lines[0].startswith(word + " "), f"the line of {word} is not in its place")
    return lines.pop(0).removeprefix(word + " ")


def unless_nothing(value: str) -> str | None:
    return None if value == NOTHING else value


def verify(note: bytes, host: str, officers: list, seen: str | None = None) -> tuple[Order, list[str]]:
    """The order of a note, and the names of the officers who signed it.

    `officers` has keys and passkeys; those of one name are one officer's, and so are those of one public key. `seen` is
    when a place first saw the order, which may be too late.
    """
    require(all(key.kind == ED25519 or isinstance(key, Passkey) for key in officers), "an officer has a key of another type")
    text, signed = open_note(note, officers)
    order = Order.parse(text)
    require(order.host == host, "the order is of another host")
    require(seen is None or order.expires is None or seen <= order.expires, "the order was first seen too late")
    names = sorted({each.key.name for each in signed})
    if order.lowers:
        require(min(len(names), len({each.key.material for each in signed})) >= 2, "a lowering has two officers")
        require(any(each.key.kind == ED25519 for each in signed), "a lowering has an officer who signed without a browser")
    return order, names


@dataclasses.dataclass(frozen=True)
class Passkey(Key):
    """A passkey of an officer, and where it may be used: the relying party's id, and the origins of its pages."""

    party: str
    origins: tuple[str, ...]

    @classmethod
    def of(cls, vkey: str, party: str, *origins: str):
        key = Key.parse(vkey)
        point = key.material.removeprefix(PASSKEY)
        require(key.material.startswith(PASSKEY) and len(point) == POINT and point[0] == UNCOMPRESSED, "the key is of no passkey")
        return cls(key.name, key.material, party, origins)

    def check(self, text: str, signature: bytes):
        data, client, proof = fields(signature)
        told = client_data(client)
        require(told.get("type") == "webauthn.get", "the passkey was asked for something else")
        require(told.get("challenge") == challenge(text), "the passkey signed something else")
        require(told.get("origin") in self.origins, "the passkey was used on another page")
        require(told.get("crossOrigin") is not True, "the passkey was used within another page")
        require(len(data) >= SHORTEST_DATA, "the authenticator's data is too short")
        require(data[:32] == hashlib.sha256(self.party.encode()).digest(), "the passkey is of another party")
        require(data[32] & PRESENT and data[32] & VERIFIED, "nobody was there, or it may not have been they")
        point = self.material.removeprefix(PASSKEY)
        try:
            public = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
            public.verify(proof, data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
        except (InvalidSignature, ValueError):
            raise Refused(f"the passkey of {self.name} did not sign it") from None


def challenge(text: str) -> str:
    return base64url(hashlib.sha256(text.encode()).digest())


def client_data(client: bytes) -> dict:
    def once(pairs):
        require(len(dict(pairs)) == len(pairs), "the client's data has a member twice")
        return dict(pairs)
    try:
        told = json.loads(client.decode("utf-8"), object_pairs_hook=once)
    except (ValueError, RecursionError):
        raise Refused("the client's data is not JSON in UTF-8") from None
    require(isinstance(told, dict), "the client's data is an object")
    return told


def fields(payload: bytes) -> list[bytes]:
    """The three fields of a passkey's signature, each after its length."""
    found = []
    for _ in range(3):
        length = int.from_bytes(payload[:2], "big")
        require(len(payload) >= 2 + length, "a passkey's signature ends too early")
        found.append(payload[2:2 + length])
        payload = payload[2 + length:]
    require(not payload, "a passkey's signature goes on")
    return found


def passkey(private: ec.EllipticCurvePrivateKey, name: str, party: str, *origins: str) -> Passkey:
    point = private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    return Passkey(name, PASSKEY + point, party, origins)


def sign_with_passkey(
    text: str, private: ec.EllipticCurvePrivateKey, key: Passkey, flags: int = PRESENT | VERIFIED, counter: bytes = bytes(4),
    client: bytes | None = None, **told,
) -> Signature:
    """A passkey's signature as a browser would have it made.

    `told` changes what the client's data says, and `client` is what it is instead.
    """
    told = {"type": "webauthn.get", "challenge": challenge(text), "origin": key.origins[0], "crossOrigin": False, **told}
    client = json.dumps(told, separators=(",", ":")).encode() if client is None else client
    data = hashlib.sha256(key.party.encode()).digest() + bytes([flags]) + counter
    proof = private.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(hashes.SHA256()))
    return Signature(key.name, key.id, b"".join(len(each).to_bytes(2, "big") + each for each in [data, client, proof]))
