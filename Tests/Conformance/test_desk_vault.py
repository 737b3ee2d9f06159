"""A captured web process speaks to the vault's socket itself, and learns no more than the grants it saw."""

import base64
import datetime
import hashlib
import json
import os
import random
import socket
import sqlite3
import struct
import time

import pytest

from Support.desk import CLINIC, Desk, entered, free_slots, is_clean, journal, names, visits
from Support.patience import PATIENCE_SECONDS

SEED = int(os.environ.get("CRENEAU_SEED", "2019"))
FRAMES = 2_000
FAMILY, HEALTH = "Zéphirine-Duquette", "ZEPA 6153 1714"
VERSION, FAILURE, STAFF, REFUSED = 1, 0xFF, 11, 1
# Codes of calls, a file each in Sources/VaultCalls/Calls
VERIFICATION, STANDING, DAY_KEYS, OWN, DELIVERY, RESEAL, INDEX, TOKENS, SHRED, JOURNAL, KEYS, DAY_BACKUP, OF_STAFF, OPERATOR = range(1, 15)
# Those of the desk, which follow OF_STAFF
(CHALLENGE, SIGN_IN, INVITATION, ENROL, GRANT, PROVE, SIGN_OUT, EVERYWHERE, METHODS, CREATION, ADD, REMOVE, TIME_CODE, PASSWORD, CODES,
 PEOPLE, INVITE, REVOKE, OPEN, FIND) = range(1, 21)
# Whether opening keeps the sign-in alive.
USE = b"\x01"
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def integer(value):
    return struct.pack(">q", value)


def sized(value):
    value = value.encode() if isinstance(value, str) else value
    return struct.pack(">I", len(value)) + value


def identifier(text):
    value = 0
    for letter in text:
        value = value << 5 | ALPHABET.index(letter)
    return value.to_bytes(16, "big")


class Socket:
    """Frames are `length (4) ‖ id (8) ‖ body`; an answer bears the id of its request."""

    def __init__(self, service):
        self.path = str(service.folder / "run" / "vault.sock")
        self.connection = None
        self.last = 0

    def connect(self):
        if not self.connection:
            self.connection = socket.socket(socket.AF_UNIX)
            self.connection.settimeout(PATIENCE_SECONDS)
            self.connection.connect(self.path)

    def close(self):
        if self.connection:
            self.connection.close()
            self.connection = None

    def raw(self, data):
        self.connect()
        self.connection.sendall(data)

    def ask(self, body: bytes) -> bytes:
        self.last += 1
        self.raw(struct.pack(">IQ", 8 + len(body), self.last) + body)
        while True:
            answered, answer = self.read()
            if answered == self.last:
                return answer

    def read(self):
        length, answered = struct.unpack(">IQ", self.exactly(12))
        return answered, self.exactly(length - 8)

    def exactly(self, count):
        data = b""
        while len(data) < count:
            more = self.connection.recv(count - len(data))
            if not more:
                raise ConnectionError("the vault closed the connection")
            data += more
        return data


def asked(code, *parts):
    return bytes([VERSION, code]) + b"".join(parts)


def of_staff(code, *parts):
    return asked(OF_STAFF, bytes([code]), *parts)


@pytest.fixture(scope="module")
def desk(service) -> Desk:
    desk = entered(service)
    slot = free_slots(desk.day())[0]
    assert desk.book(slot, FAMILY, health_number=HEALTH, phone="438 555-0163", email="zephirine@example.org").status == 303
    return desk


@pytest.fixture
def vault(service, desk):
    vault = Socket(service)
    yield vault
    vault.close()


@pytest.fixture(scope="module")
def seals(service, desk):
    """All seals of the database, as the wire has them, by kind."""
    database = sqlite3.connect(f"file:{service.folder}/creneau.sqlite?mode=ro", uri=True)
    columns = "record, clinic, kind, version, key_id, sealed"
    rows = database.execute(f"SELECT {columns} FROM seal WHERE clinic = ?", [identifier(CLINIC)]).fetchall()
    database.close()
    made = {}
    for record, clinic, kind, version, key, contents in rows:
        made.setdefault(kind, []).append(record + b"\1" + clinic + bytes([kind]) + integer(version) + key + sized(contents))
    assert {0, 1, 2} <= set(made)
    return made


def every_request(seals, secret):
    """Each request there is, as plausible as can be made without a grant's secret."""
    clinic, person, contact = (seals[kind] for kind in (0, 1, 2))
    day = identifier(CLINIC) + integer(int(time.time()) // 86_400 + 1)
    yield from (asked(code) for code in (VERIFICATION, STANDING, KEYS))
    yield asked(DAY_KEYS, integer(1), day)
    yield asked(DAY_BACKUP, b"\0")
    yield asked(JOURNAL, integer(0), integer(10_000))
    for seal in [*clinic, *person, *contact]:
        yield asked(OWN, seal, secret)
        yield asked(RESEAL, seal, day, integer(2))
        yield from (asked(code, seal) for code in (INDEX, TOKENS))
    for seal in [*clinic, *person]:
        yield asked(DELIVERY, seal, b"\0")
        yield asked(DELIVERY, contact[0], b"\1", seal)
    yield from staff_requests(seals, secret)


def staff_requests(seals, secret):
    page = integer(len(seals[0])) + b"".join(seals[0])
    yield of_staff(OPEN, page, identifier(CLINIC), secret, USE)
    yield of_staff(OPEN, integer(1), seals[1][0], identifier(CLINIC), secret, USE)
    yield of_staff(FIND, b"\x02" + sized("+14385550163"), identifier(CLINIC), secret)
    yield of_staff(FIND, b"\x03" + sized(HEALTH), identifier(CLINIC), secret)
    yield of_staff(PEOPLE, identifier(CLINIC), secret)
    yield of_staff(GRANT, secret, USE)
    yield from (of_staff(code, secret) for code in (SIGN_OUT, EVERYWHERE, METHODS, TIME_CODE, CODES))
    yield of_staff(CREATION, secret, bytes(32))
    somebody = [sized(text) for text in ("a@example.org", "A", "B", "fr")]
    yield of_staff(INVITE, *somebody, identifier(CLINIC), sized("manager"), b"\0", secret)
    yield of_staff(SIGN_IN, b"\2", sized("reception@demo.example"), sized("une phrase de passe assez longue"), sized("000000"), b"\0")
    yield of_staff(SIGN_IN, b"\3", sized("reception@demo.example"), sized("AAAA-AAAA-AAAA"), b"\0")
    yield of_staff(CHALLENGE, bytes(32))


def test_without_a_grants_secret_nothing_tells_a_clinics_particulars(vault, seals, desk):
    grant = hashlib.sha256(b"no grant's secret").digest()
    answers = [vault.ask(request) for request in every_request(seals, grant)]
    for answer in answers:
        assert answer[0] == VERSION
        for word in [FAMILY, HEALTH, HEALTH.replace(" ", ""), "zephirine@", "4385550163"]:
            assert word.encode() not in answer, answer[:40]
    # And with the secret that it saw go by, it opens them: the test asks what would be answered.
    secret = text_bytes(desk.cookies["creneau-desk-grant"])
    opened = vault.ask(of_staff(OPEN, integer(len(seals[0])), *seals[0], identifier(CLINIC), secret, USE))
    assert FAMILY.encode() in opened


def text_bytes(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_a_captured_process_has_the_reach_of_a_live_sign_in_and_leaves_its_name(vault, seals, service):
    """The secret that it saw opens what its role may, on the record, until the sign-in ends; then nothing."""
    seen = entered(service)
    secret, some = text_bytes(seen.cookies["creneau-desk-grant"]), seals[0][:3]
    opening = of_staff(OPEN, integer(len(some)), *some, identifier(CLINIC), secret, USE)
    before = len(journal(service))
    assert vault.ask(opening)[:3] == bytes([VERSION, STAFF, 14])
    line, = [line for line in journal(service)[before:] if line["purpose"] == "day-view"]
    grant = line["actor"].split()[2]
    yesterday = (datetime.date.today() - datetime.timedelta(1)).isoformat()
    said = json.loads(service.run("exposure", "--since", yesterday, "--json").stdout)
    act, = [act for act in said["opened"]["acts"] if act.get("grant") == grant]
    assert {identifier(visit["appointment"]) for visit in act["visits"]} == {seal[:16] for seal in some}
    assert grant in {one["grant"] for one in said["could_have_been_opened"]["sign_ins"]}
    # Searching too names it; nobody else's rights come with it.
    assert vault.ask(of_staff(PEOPLE, identifier(CLINIC), secret))[:3] == bytes([VERSION, STAFF, REFUSED])
    assert seen.post("/deconnexion").status == 303
    assert vault.ask(opening)[:3] == bytes([VERSION, STAFF, REFUSED])
    ended = json.loads(service.run("exposure", "--since", yesterday, "--json").stdout)
    assert next(one for one in ended["could_have_been_opened"]["sign_ins"] if one["grant"] == grant)["end_is_known"]


def test_a_wrong_secret_is_told_apart_from_no_other_wrong_one(vault, seals):
    """Nor does any answer say whose grant it nearly was."""
    answers = {vault.ask(of_staff(OPEN, integer(1), seals[0][0], identifier(CLINIC), bytes([number]) * 32, USE)) for number in range(64)}
    assert len(answers) == 1 and answers.pop()[:3] == bytes([VERSION, STAFF, REFUSED])


def test_a_seal_moved_to_another_clinic_record_or_kind_opens_nothing(vault, seals, desk):
    secret = text_bytes(desk.cookies["creneau-desk-grant"])
    mine = seals[0][0]
    other = identifier(CLINIC)[:15] + b"\xee"
    moved = [mine[:17] + other + mine[33:], bytes(16) + mine[16:], mine[:33] + b"\1" + mine[34:], mine[:34] + integer(7) + mine[42:]]
    for seal in moved:
        for clinic in (identifier(CLINIC), other):
            answer = vault.ask(of_staff(OPEN, integer(1), seal, clinic, secret, USE))
            # Refused, or told that it cannot be read: 14 is "opened", then the count, then 1 for a plaintext.
            assert answer[:3] != bytes([VERSION, STAFF, 14]) or answer[11] != 1, answer


def test_particulars_are_not_resealed_to_another_clinic(vault, seals):
    """Whoever has a role there could open them then."""
    database_day = int(time.time()) // 86_400 + 1
    for other in (1, 2, 3):
        clinic = identifier(CLINIC)[:15] + bytes([other + 0x40])
        answer = vault.ask(asked(RESEAL, seals[0][0], clinic, integer(database_day), integer(2)))
        assert answer[:2] == bytes([VERSION, FAILURE]), answer[:60]


def test_what_the_courier_opens_is_on_the_record_first(vault, service, seals):
    """Contacts open without a grant, for messages: each time with an entry."""
    before = len(journal(service))
    assert vault.ask(asked(DELIVERY, seals[2][0], b"\0"))[1] != FAILURE
    line, = [line for line in journal(service)[before:] if line["purpose"] == "delivery" and line["seals"][0][0] == seals[2][0][:16].hex()]
    assert line["actor"] == "courier"


def test_a_forged_operator_envelope_is_refused(vault, service):
    before = service.run("staff", "list", "--json").stdout
    manager = sized("mallory@example.org") + sized("M") + sized("M") + sized("fr") + identifier(CLINIC) + sized("manager") + b"\0"
    answers = set()
    for request in (b"\1" + manager, b"\2" + sized("gestion@demo.example"), b"\3\0", b"\4" + identifier(CLINIC) + b"\0", b"", b"\xff"):
        for tag in (bytes(32), os.urandom(32)):
            for instant in (0, int(time.time())):
                answers.add(vault.ask(asked(OPERATOR, integer(instant), os.urandom(16), tag, sized(request))))
    # Which of them was wrong is not said.
    assert answers == {bytes([VERSION, FAILURE, 2, 5])}
    assert service.run("staff", "list", "--json").stdout == before


def test_garbage_neither_ends_nor_blocks_the_vault(vault, service, desk, seals):
    print("seed", SEED)
    chance = random.Random(SEED)
    child = service.children()
    good = list(staff_requests(seals, bytes(32)))[1:] + [asked(VERIFICATION), asked(OWN, seals[1][0], bytes(32)), asked(DAY_BACKUP, b"\0")]
    for _ in range(FRAMES):
        try:
            throw(vault, chance, chance.choice(good))
        except OSError:
            vault.close()
    vault.close()
    assert len(vault.ask(asked(VERIFICATION))) == 2 + 32
    assert service.children() == child, "the vault ended"
    page = desk.day()
    assert page.status == 200 and len(names(page)) == len(visits(page)) and FAMILY in names(page)


def throw(vault, chance, good):
    """Garbage, or a request with something wrong in it; with a proper length or another."""
    body = bytearray(good)
    match chance.randrange(6):
        case 0: body = bytearray(chance.randbytes(chance.randrange(64)))
        case 1: body = bytearray([VERSION, chance.randrange(20)]) + chance.randbytes(chance.randrange(200))
        case 2: body = body[:chance.randrange(len(body) + 1)]
        case 3: body += chance.randbytes(chance.randrange(1, 40))
        case 4: body[chance.randrange(len(body))] ^= 1 << chance.randrange(8)
        # A count or a length that goes far beyond what follows.
        case 5:
            at = chance.randrange(len(body) + 1)
            body[at:at + 8] = b"\x7f" + b"\xff" * 7
    length = 8 + len(body)
    if chance.randrange(20) == 0:
        length = chance.choice([0, 1, 7, 2**31, 2**32 - 1, (1 << 20) + 9])
    vault.raw(struct.pack(">IQ", length, 2**63 + chance.randrange(2**32)) + body)
    if length == 8 + len(body):
        vault.read()
    else:
        vault.close()


def test_after_all_this_the_journal_is_whole(service, vault):
    assert vault.ask(asked(VERIFICATION))[1] == VERIFICATION
    is_clean(service)
