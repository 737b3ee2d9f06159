"""What the suites judge containment orders and leaves of the public log with is strict: one form, and who signed it."""

import dataclasses
import hashlib
import json

import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from Support import leaves
from Support.containment_orders import Order, Passkey, passkey, sign_with_passkey, verify
from Support.notes import COSIGNATURE, Key, Refused, base64url, private_key, public_key, sign, write_note
from Support.tlog import BadLog

HOST, PARTY, PAGE = "rendez-vous.example", "rendez-vous.example", "https://watch.rendez-vous.example"
ID, OTHER_ID = "01JBRS2Q4E8ZQ3W9K7M5N1P0XV", "01JBRS2Q4E8ZQ3W9K7M5N1P0XW"
ANNA, BEN = private_key(b"a" * 32), private_key(b"b" * 32)
CLEO = ec.derive_private_key(1234567, ec.SECP256R1())
ANNA_KEY, BEN_KEY = public_key(ANNA, "officer/anna"), public_key(BEN, "officer/ben")
CLEO_KEY = passkey(CLEO, "officer/cleo", PARTY, PAGE)
OFFICERS = [ANNA_KEY, BEN_KEY, CLEO_KEY]
RAISE = Order(
    HOST, ID, "2026-11-03T14:05:00Z", "2026-11-03T18:05:00Z", ("front", "clinic:abc/desk"), "frozen", "OAT-021")
LOWERING = dataclasses.replace(RAISE, id=OTHER_ID, level="open", supersedes=(ID,), expires=None, evidence="0" * 64)
TEXT = f"""{HOST}/containment/v1
id {ID}
issued 2026-11-03T14:05:00Z
expires 2026-11-03T18:05:00Z
scope front
scope clinic:abc/desk
level frozen
reason OAT-021
supersedes -
evidence -
"""


CLIENT = {"type": "webauthn.get", "challenge": base64url(hashlib.sha256(TEXT.encode()).digest()), "origin": PAGE}


def by_anna(text):
    return sign(text, ANNA, "officer/anna")


def by_ben(text):
    return sign(text, BEN, "officer/ben")


def by_cleo(text, **told):
    return sign_with_passkey(text, CLEO, CLEO_KEY, **told)


def signed(order, *officers) -> bytes:
    return write_note(order.text, *(officer(order.text) for officer in officers))


def test_an_order_has_the_text_of_its_format():
    assert RAISE.text == TEXT and Order.parse(TEXT) == RAISE
    lowering = TEXT.replace(ID, OTHER_ID).replace("level frozen", "level open").replace("supersedes -", f"supersedes {ID}")
    lowering = lowering.replace("expires 2026-11-03T18:05:00Z", "expires -").replace("evidence -", "evidence " + "0" * 64)
    assert LOWERING.text == lowering and Order.parse(lowering) == LOWERING


@pytest.mark.parametrize("old, new", [
    ("/containment/v1", "/containment/v2"), (HOST, ""), (HOST, "a/b"), (HOST, HOST.upper()), ("evidence -\n", "evidence -"),
    ("evidence -\n", ""), ("evidence -\n", "evidence -\n\n"), ("evidence -\n", "evidence -\nnote x\n"), ("\nid", "\n\nid"),
    ("evidence -", "evidence " + "A" * 64), ("evidence -", "evidence " + "0" * 63), ("evidence -", "evidence "),
    (ID, ID.lower()), (ID, "8" + ID[1:]), (ID, ID[:-1] + "U"), (ID, ID + "0"), ("id ", "id  "),
    ("issued 2026-11-03T14:05:00Z", "issued 2026-11-31T14:05:00Z"), ("14:05:00Z", "14:05:00.0Z"), ("14:05:00Z", "14:05:00+00:00"),
    ("14:05:00Z", "24:00:00Z"), ("14:05:00Z", "14:05:60Z"), ("T14", " 14"), ("issued 2026-11-03T14:05:00Z", "issued -"),
    ("expires 2026-11-03T18", "expires 2026-11-03T24"), ("expires 2026-11-03T18:05:00Z", "expires "),
    ("expires 2026-11-03T18:05:00Z", "expires 2026-11-03T14:04:59Z"),
    ("scope front", "scope vault"), ("scope front", "scope clinic:"), ("scope front", "scope clinic:abc/"),
    ("scope front", "scope staff:x/desk"),
    ("scope front", "scope clinic:abc/desk"), ("scope front\nscope clinic:abc/desk\n", ""), ("scope front", "scope all front"),
    ("level frozen", "level shut"), ("level frozen", "level open"), ("level frozen", "level Frozen"),
    ("level frozen", "level frozen "),
    ("reason OAT-021", "reason "), ("reason OAT-021", "reason"), ("reason OAT-021", "reason " + "é" * 201),
    ("reason OAT-021", "reason a\nb"),
    ("supersedes -", "supersedes"), ("supersedes -", f"supersedes {ID}"), ("supersedes -", f"supersedes {OTHER_ID}  {'0' * 26}"),
    ("supersedes -", f"supersedes {OTHER_ID} {OTHER_ID}"), ("supersedes -", f"supersedes {OTHER_ID} "),
    ("supersedes -", "supersedes abc"),
    ("level frozen\nreason OAT-021", "reason OAT-021\nlevel frozen"), ("level frozen", "level frozen\nlevel dark"),
])
def test_an_order_that_differs_is_refused(old, new):
    assert old in TEXT
    with pytest.raises(Refused):
        Order.parse(TEXT.replace(old, new, 1))


@pytest.mark.parametrize("scope", ["all", "front", "desk", "exchange", "watch", "clinic:abc", "clinic:abc/front", "staff:xyz"])
def test_an_order_has_scopes_of_each_kind_and_reasons_as_long_as_they_may_be(scope):
    order = dataclasses.replace(RAISE, scopes=(scope,), reason="é" * 200)
    assert Order.parse(order.text) == order


@pytest.mark.parametrize("officers", [[by_anna], [by_cleo], [by_anna, by_cleo]])
def test_one_officer_raises(officers):
    order, names = verify(signed(RAISE, *officers), HOST, OFFICERS)
    assert order == RAISE and len(names) == len(officers)


def test_two_officers_lower_of_whom_one_signs_without_a_browser():
    for officers in [[by_anna, by_ben], [by_cleo, by_anna]]:
        assert verify(signed(LOWERING, *officers), HOST, OFFICERS)[0] == LOWERING
    dora = ec.derive_private_key(7654321, ec.SECP256R1())
    dora_key = passkey(dora, "officer/dora", PARTY, PAGE)

    def by_dora(text):
        return sign_with_passkey(text, dora, dora_key)
    # Alone, twice, two of a browser, and somebody who is no officer.
    for officers in [[by_anna], [by_anna, by_anna], [by_cleo, by_dora], [by_anna, lambda text: sign(text, BEN, "officer/nobody")]]:
        with pytest.raises(Refused):
            verify(signed(LOWERING, *officers), HOST, [*OFFICERS, dora_key])
    # One officer with a key and a passkey is one; so are two names of one key.
    for twice in [passkey(CLEO, "officer/anna", PARTY, PAGE), public_key(ANNA, "officer/alias")]:
        def again(text, key=twice):
            return sign_with_passkey(text, CLEO, key) if isinstance(key, Passkey) else sign(text, ANNA, key.name)
        with pytest.raises(Refused):
            verify(signed(LOWERING, by_anna, again), HOST, [ANNA_KEY, twice])


def test_an_order_is_of_its_host_and_in_its_time():
    note = signed(RAISE, by_anna)
    verify(note, HOST, OFFICERS, seen="2026-11-03T18:05:00Z")
    verify(signed(LOWERING, by_anna, by_ben), HOST, OFFICERS, seen="2030-01-01T00:00:00Z")
    for wrong in [
        lambda: verify(note, "other.example", OFFICERS), lambda: verify(note, HOST, OFFICERS, seen="2026-11-03T18:05:01Z"),
        lambda: verify(note, HOST, [BEN_KEY]), lambda: verify(note.replace(b"frozen", b"dark"), HOST, OFFICERS),
        lambda: verify(note, HOST, [public_key(ANNA, "officer/anna", COSIGNATURE), ANNA_KEY]),
        # One wrong signature of an officer refuses the order, whoever else signed it.
        lambda: verify(signed(RAISE, by_anna, lambda text: by_ben(text + "\n")), HOST, OFFICERS),
    ]:
        with pytest.raises(Refused):
            wrong()


def test_a_passkeys_verifier_key_names_its_kind():
    point = str(CLEO_KEY)
    assert Passkey.of(point, PARTY, PAGE) == CLEO_KEY and Key.parse(point).id == CLEO_KEY.id
    material = b"\xffcreneau/webauthn-es256/v1\n" + CLEO_KEY.material[-65:]
    assert CLEO_KEY.id == hashlib.sha256(b"officer/cleo\n" + material).digest()[:4] and material[-65] == 4
    for other in [material[:-1], material.replace(b"v1", b"v2"), material.replace(b"\n\x04", b"\n\x02"), ANNA_KEY.material]:
        with pytest.raises(Refused):
            Passkey.of(str(Key("officer/cleo", other)), PARTY, PAGE)


@pytest.mark.parametrize("told", [
    {"flags": 0x04}, {"flags": 0x01}, {"flags": 0}, {"type": "webauthn.create"}, {"challenge": base64url(bytes(32))},
    {"challenge": base64url(hashlib.sha256(TEXT.encode()).digest()) + "="}, {"origin": "https://other.example"}, {"origin": None},
    {"crossOrigin": True}, {"counter": b""}, {"counter": bytes(3)}, {"client": b"[]"}, {"client": b"\xff"}, {"client": b""},
    {"client": json.dumps(CLIENT).replace("}", ',"type":"webauthn.get"}').encode()},
])
def test_a_passkeys_signature_counts_for_its_text_page_and_person_alone(told):
    with pytest.raises(Refused):
        verify(write_note(TEXT, by_cleo(TEXT, **told)), HOST, OFFICERS)


def test_a_passkeys_signature_may_say_more():
    client = json.dumps(CLIENT).encode()
    for told in [{"flags": 0x1D}, {"crossOrigin": None}, {"more": "…"}, {"client": client}, {"counter": bytes(9)}]:
        verify(write_note(TEXT, by_cleo(TEXT, **told)), HOST, OFFICERS)
    verify(signed(RAISE, by_cleo), HOST, [passkey(CLEO, "officer/cleo", PARTY, "https://first.example", PAGE)])
    with pytest.raises(Refused):
        verify(signed(RAISE, by_cleo), HOST, [passkey(CLEO, "officer/cleo", "other.example", PAGE)])


@pytest.mark.parametrize("change", [
    lambda data: data[:-1], lambda data: data + b"\x00", lambda data: data[2:], lambda data: b"", lambda data: b"\x00\x00" * 3,
    lambda data: data[:3] + b"\xff" + data[4:], lambda data: data[:-1] + bytes([data[-1] ^ 1]),
    lambda data: data.replace(b'"crossOrigin":false', b'"crossOrigin":trust'), lambda data: data.replace(b"get", b"got"),
])
def test_a_passkeys_signature_that_was_changed_is_refused(change):
    line = by_cleo(TEXT)
    with pytest.raises(Refused):
        CLEO_KEY.check(TEXT, change(line.payload))
    CLEO_KEY.check(TEXT, line.payload)


HIDDEN = {"actor": (b"1" * 32, "staff:xyz"), "subject": (b"2" * 32, "rendez-vous «é»"), "detail": (b"3" * 32, "")}
LEAF, OPENING = leaves.make_leaf("particulars_opened", "2026-11-30T20:00:00Z", "abc", HIDDEN)

ACTOR = f'"{base64url(leaves.hide(*HIDDEN["actor"]))}"'.encode()


def test_a_leaf_has_the_bytes_of_its_format():
    actor, subject, detail = (base64url(hashlib.sha256(salt + value.encode()).digest()) for salt, value in HIDDEN.values())
    expected = (
        '{"v":1,"kind":"particulars_opened","at":"2026-11-30T20:00:00Z",'
        f'"actor":"{actor}","clinic":"abc","subject":"{subject}","detail":"{detail}"}}')
    assert LEAF == expected.encode() and len(actor) == 43
    parsed = leaves.Leaf.parse(LEAF)
    assert (parsed.kind, parsed.clinic) == ("particulars_opened", "abc") and bytes(parsed) == LEAF
    assert leaves.Leaf.parse(LEAF.replace(b'"abc"', b"null")).clinic is None


@pytest.mark.parametrize("old, new", [
    (b"{", b" {"), (b"}", b"}\n"), (b":1,", b": 1,"), (b":1,", b":1.0,"), (b":1,", b":true,"), (b":1,", b":2,"), (b'"v":1,', b""),
    (b'"v":1,', b'"v":1,"v":1,'), (b'"detail"', b'"more":1,"detail"'), (b'"v"', b'"V"'), (b"opened", b"\\u006fpened"),
    (b"opened", b"\\ud800"), (b"opened", b"\xff"), (b'"particulars_opened"', b'""'), (b'"particulars_opened"', b"7"),
    (b"20:00:00Z", b"20:00:00.5Z"), (b"2026-11-30", b"2026-11-31"), (b"20:00:00Z", b"20:00Z"), (b'"abc"', b'""'),
    (b'"abc"', b"[]"),
    (b'"actor":"', b'"actor":"A'), (b'"actor":"', b'"actor":7,"was":"'), (ACTOR, b"7"), (b'","clinic"', b'=","clinic"'),
    (b'"clinic":"abc",', b""), (LEAF, b"[]"), (LEAF, b""),
    (b'"clinic":"abc"', b'"clinic":' + b"[" * 100_000),
])
def test_a_leaf_that_differs_is_refused(old, new):
    assert old in LEAF
    with pytest.raises(Refused):
        leaves.Leaf.parse(LEAF.replace(old, new, 1))


def test_an_opening_is_of_its_leaf():
    assert leaves.check_opening(LEAF, OPENING) == {name: value for name, (_, value) in HIDDEN.items()}
    told = json.loads(OPENING)
    wrong = [
        {**told, "actor": told["subject"]}, {**told, "actor": {**told["actor"], "value": "staff:xyy"}}, {**told, "more": 1},
        {**told, "actor": {"salt": base64url(b"1" * 31), "value": "1staff:xyz"}}, {**told, "actor": {"salt": 1, "value": ""}},
        {**told, "actor": {**told["actor"], "more": 1}}, {**told, "actor": None}, {"actor": told["actor"]}, [],
        {**told, "actor": {**told["actor"], "value": "\ud800"}},
    ]
    twice = OPENING.replace(b'{"actor"', b'{"actor":' + json.dumps(told["subject"]).encode() + b',"actor"', 1)
    for opening in [twice, *(json.dumps(each).encode() for each in wrong)]:
        with pytest.raises(Refused):
            leaves.check_opening(LEAF, opening)


def test_the_first_entry_of_a_second_log_may_be_a_note():
    note = signed(RAISE, by_anna)
    for origin in [f"{HOST}/log/2", f"{HOST}/log/10"]:
        found = leaves.check_entries(origin, [note, LEAF])
        assert found[0] is None and bytes(found[1]) == LEAF
        leaves.check_entries(origin, [LEAF])
    for origin, entries, leaf in [
        (f"{HOST}/log/1", [note], 0), (f"{HOST}/log/02", [note], 0), (HOST, [note], 0), (f"{HOST}/log/2", [LEAF, note], 1),
        (f"{HOST}/log/2", [b"note"], 0), (f"{HOST}/log/1", [LEAF, LEAF, LEAF + b" "], 2),
    ]:
        with pytest.raises(BadLog) as bad:
            leaves.check_entries(origin, entries)
        assert bad.value.leaf == leaf
