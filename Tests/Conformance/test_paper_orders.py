"""Orders on paper: a sheet that waits in a safe, and is handed in once by whoever holds it."""

import dataclasses
import fcntl
import functools
import json
import os
import pty
import shutil
import struct
import subprocess
import termios

import pytest

from Conformance.test_orders import CANNOT_CREATE, DATA, NO_INPUT, USAGE, creneau_alone, done, keys_of, refuses
from Support.containment_orders import Order
from Support.desk import CLINIC
from Support.notes import split_note
from Support.officers import (
    Stranger, enrol, founded, hand_in, instant, level, lowering, officers_of, order, signed, taken, ulid,
)
from Support.paper import Sheet, on_terminal
from Support.patience import PATIENCE_SECONDS
from Support.postgres import private_server
from Support.service import PROGRAM, Service, copy, creneau, serving

pytestmark = pytest.mark.apart

WATCH = "https://veille.rendez-vous.example"
ADDRESSES = ["https://rendez-vous.example", "https://comptoir.rendez-vous.example", WATCH]
REAL = ["--public-url", ADDRESSES[0], "--desk-url", ADDRESSES[1], "--watch-url", WATCH]
NOWHERE = "clinic:01j4zzzzzzzzzzzzzzzzzzzzz0"


@pytest.fixture
def folder(tmp_path):
    """A deployment with officers, which does not run."""
    copy(founded() / "data", tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def run(folder):
    return functools.partial(creneau, data=folder)


@pytest.fixture
def officers():
    return officers_of(founded() / "keys")


def paper(run, file, at, *scopes, by, reason="OAT-021", more=REAL):
    made = run(
        "officer", "paper", at, *(f"--scope={scope}" for scope in scopes), "--reason", reason, "--out", str(file), *more, *keys_of(*by))
    return made, (Sheet(file) if made.returncode == 0 else None)


def sheet(run, file, at, *scopes, **more) -> Sheet:
    made, printed = paper(run, file, at, *scopes, **more)
    assert f"on paper: {file}." in done(made) and "delete the file" in made.stdout
    return printed


# MARK: Handed in

@pytest.mark.parametrize("engine", ["sqlite", "postgres"])
def test_a_sheet_is_handed_in_by_each_of_its_ways_and_counts_once(tmp_path, engine):
    with private_server(engine == "postgres") as url:
        service = Service(tmp_path / "data", *(["--database-url", url] if url else []))
        copy(service.seeds(), service.folder)
        anna, ben, safe = enrol(service.run, tmp_path / "keys")
        with serving(service.folder, None, *service.arguments) as service:
            file = tmp_path / "sheet.html"
            made = sheet(service.run, file, "frozen", f"clinic:{CLINIC}", "exchange", by=[safe])
            assert file.stat().st_mode & 0o777 == 0o600
            link, note = made.shared, made.codes[1].encode()
            assert link.page == WATCH + "/officier" and link.note == note == made.typed
            # It was put in force nowhere by being made.
            assert level(service.folder)["levels"] == {}
            taken(service.front, link.note, "new")
            taken(service.watch, note, "known")
            typed = tmp_path / "order.note"
            typed.write_bytes(made.typed)
            assert "known already" in done(service.run("order", "send", str(typed)))
            raised, = level(service.folder)["orders"]
            assert raised["officers"] == ["coffre"] and raised["scopes"] == [f"clinic:{CLINIC}", "exchange"]
            ended = Order.parse(split_note(note)[0])
            taken(service.desk, signed(lowering(ended), anna, ben))
            for port in [service.front, service.desk, service.watch]:
                taken(port, note, "superseded")
            assert "was ended before" in done(service.run("order", "send", str(typed)))
        # And for ever: another process, started anew.
        with serving(service.folder, None, *service.arguments) as service:
            taken(service.front, note, "superseded")
            assert level(service.folder)["levels"] == {}


def test_a_sheet_of_one_officer_is_worth_nothing_once_they_are_none(run, officers, tmp_path):
    anna, ben, safe = officers
    alone, both = tmp_path / "alone.html", tmp_path / "both.html"
    notes = {
        "alone": sheet(run, alone, "dark", "all", by=[safe]), "both": sheet(run, both, "dark", "all", by=[safe, anna]),
    }
    assert "Le jour où cette personne n’est plus responsable" in notes["alone"].words
    assert "Le jour où aucune de ces personnes" in notes["both"].words and "anna, coffre" in notes["both"].words
    done(run("officer", "revoke", "coffre", *keys_of(anna, ben)))
    for name, made in notes.items():
        (tmp_path / name).write_bytes(made.typed)
    refuses(run("order", "send", str(tmp_path / "alone")), DATA, "No signature is by an officer")
    assert "Taken: in force" in done(run("order", "send", str(tmp_path / "both")))


# MARK: What the sheet says

def test_a_sheet_says_what_it_does_in_its_reader_s_language(run, officers, tmp_path):
    _, _, safe = officers
    reason = "Intrusion « l'hiver » <b> & \"x\" — 𝒞"
    french = sheet(run, tmp_path / "fr.html", "frozen", "front", by=[safe], reason=reason)
    english = sheet(run, tmp_path / "en.html", "frozen", "front", by=[safe], reason=reason, more=[*REAL, "--language", "en"])
    assert (french.language, french.other_language) == ("fr", "en") and (english.language, english.other_language) == ("en", "fr")
    for made, said in [
        (french, [
            "Geler\xa0: le site des patients (frozen)", "aucune nouvelle réservation en ligne", "ne peut que fermer, jamais rouvrir",
            "il compte une fois", "Il faut deux responsables", "(heure de Montréal)", "In English: this sheet closes"]),
        (english, [
            "Freeze: the patients’ site (frozen)", "no new booking online", "can only close, never open", "it counts once",
            "It takes two officers", "(Montréal time)", "En français : cette feuille ferme"]),
    ]:
        text = made.text.replace("\n", " ")
        for each in said:
            assert each.replace("\xa0", " ") in " ".join(text.replace("\xa0", " ").split()), each
        signed_order = Order.parse(split_note(made.typed)[0])
        assert signed_order.reason == reason and reason in made.text
        assert signed_order.expires is None and signed_order.id in made.text and signed_order.issued in made.text
        assert f"creneau reopen {signed_order.id}" in made.text and "coffre" in made.text
        # Each address takes it, and each is there; the site's first.
        assert "curl --data-binary @order.note https://rendez-vous.example/orders" in made.words
        assert all(f"{address}/orders" in made.words for address in ADDRESSES)
        # Only one surface is spoken of: nobody at a clinic meets an order about the site.
        assert "signs in anew" not in made.words and "se connecte de nouveau" not in made.words
    assert french.labels[0].startswith("Code QR") and english.labels[0].startswith("QR code")


def test_a_sheet_that_darkens_all_warns_that_one_page_is_left(run, officers, tmp_path):
    _, _, safe = officers
    warning = "le site ne montrera plus qu’une seule page"
    for number, (at, scopes, warns) in enumerate([
        ("dark", ["all"], True), ("dark", ["front", NOWHERE], True), ("dark", [NOWHERE], False), ("dark", ["desk"], False),
        ("frozen", ["all"], False),
    ]):
        made = sheet(run, tmp_path / f"{number}.html", at, *scopes, by=[safe])
        assert (warning in made.words) == warns, (at, scopes)


def test_a_clinic_has_its_name_where_the_store_answers_and_its_id_everywhere(run, folder, officers, tmp_path):
    _, _, safe = officers
    known, = json.loads(done(run("clinic", "list", "--json")))
    scopes = [f"clinic:{known['id']}/desk", NOWHERE]
    named = sheet(run, tmp_path / "named.html", "frozen", *scopes, by=[safe])
    assert f"le comptoir des cliniques (Clinique du Parc) {scopes[0]}" in named.words and f"une clinique {NOWHERE}" in named.words
    # A machine that has the officers and nothing else; and one whose database does not answer.
    shutil.copytree(folder / "orders", tmp_path / "bare" / "orders")
    away = ["--database-url", "postgres://127.0.0.1:1/creneau"]
    for number, (data, more) in enumerate([(tmp_path / "bare", []), (folder, away)]):
        made, bare = paper(functools.partial(creneau, data=data), tmp_path / f"{number}.html", "frozen", *scopes, by=[safe], more=[*REAL, *more])
        assert "does not say it" in done(made) and known["id"] in made.stdout
        assert f"le comptoir des cliniques (une clinique) {scopes[0]}" in bare.words and bare.shared.note == bare.typed
    assert sorted(path.name for path in (tmp_path / "bare").iterdir()) == ["orders"]


def test_a_sheet_for_an_exercise_says_so(run, officers, tmp_path):
    _, _, safe = officers
    made, printed = paper(run, tmp_path / "sheet.html", "guarded", "front", by=[safe], more=[])
    assert "CRENEAU_WATCH_URL" in done(made) and "Exercice" in printed.words
    assert printed.shared.page.startswith("http://localhost:")
    # Where nothing that a page could use is configured, the site's own address is left.
    odd = ["--public-url", "http://rendez-vous.example", "--desk-url", "http://c.example", "--watch-url", "http://w.example"]
    made = sheet(run, tmp_path / "odd.html", "guarded", "front", by=[safe], more=odd)
    assert "http://rendez-vous.example/orders" in made.words and "Exercice" not in made.words


def test_what_no_code_carries_is_printed_alone_and_said_to_be(run, officers, tmp_path):
    _, _, safe = officers
    for count, codes in {1: 2, 10: 2, 20: 1, 64: 0}.items():
        scopes = [f"clinic:01j4zzzzzzzzzzzzzzzzzzzz{number:02}" for number in range(count)]
        made = sheet(run, tmp_path / f"{count}.html", "frozen", *scopes, by=[safe])
        assert len(made.codes) == codes, count
        assert made.words.count("trop long pour un code") == 2 - codes
        # The link is longer than the text: it is the first that no code carries.
        assert all(each.encode() == made.typed or "#ordre=" in each for each in made.codes)
        assert len(made.links) == (1 if codes == 2 else 0)
        assert Order.parse(split_note(made.typed)[0]).scopes == tuple(scopes)
    (tmp_path / "order.note").write_bytes(made.typed)
    assert "Taken: in force" in done(run("order", "send", str(tmp_path / "order.note")))


# MARK: What is refused

@pytest.mark.parametrize("arguments, code, words", [
    (["open", "--scope=front"], USAGE, "guarded, restricted, frozen or dark"),
    (["frozen", "--scope=vault"], USAGE, "clinic:ID/front"),
    (["frozen", "--scope=front", "--scope=front"], USAGE, "different scopes"),
    (["frozen", *(f"--scope=staff:01j4zzzzzzzzzzzzzzzzzzzz{number:02}" for number in range(65))], USAGE, "from 1 to 64"),
    (["frozen", "--scope=front", "--language=de"], USAGE, "fr or en"),
    (["frozen", "--scope=front", "--out={tmp}/sheet.txt"], USAGE, ".html"),
    (["frozen", "--scope=front", "--out={tmp}/none/sheet.html"], CANNOT_CREATE, "cannot be made"),
    (["frozen", "--scope=front", "--out=/proc/sheet.html"], CANNOT_CREATE, "cannot be made"),
    (["frozen", "--scope=front", "--key={tmp}/none.key"], NO_INPUT, "there is no key file"),
    (["frozen", "--scope=front", "--key={tmp}/stranger.key"], DATA, "No signature is by an officer"),
])
def test_a_sheet_that_cannot_be_is_refused_and_leaves_nothing(run, folder, officers, tmp_path, arguments, code, words):
    done(creneau_alone("officer", "key", "--name", "anna", "--key", str(tmp_path / "stranger.key")))
    before = sorted(tmp_path.iterdir()), (folder / "orders" / "book").read_bytes()
    arguments = [each.format(tmp=tmp_path) for each in arguments]
    arguments += [] if any(each.startswith("--out") for each in arguments) else [f"--out={tmp_path}/sheet.html"]
    arguments += [] if any(each.startswith("--key") for each in arguments) else keys_of(officers[2])
    refuses(run("officer", "paper", *arguments, "--reason", "OAT-021"), code, words)
    assert before == (sorted(tmp_path.iterdir()), (folder / "orders" / "book").read_bytes())


def test_a_file_that_is_there_is_never_overwritten(run, officers, tmp_path):
    file = tmp_path / "sheet.html"
    file.write_text("mine")
    made = run("officer", "paper", "frozen", "--scope=front", "--reason=x", f"--out={file}", *keys_of(officers[2]))
    refuses(made, CANNOT_CREATE, "exists already; it is never overwritten")
    assert file.read_text() == "mine"


def test_without_officers_there_is_no_sheet(made, tmp_path):
    copy(made, tmp_path / "data")
    answer = creneau(
        "officer", "paper", "frozen", "--scope=front", "--reason=x", f"--out={tmp_path}/a.html", f"--key={tmp_path}/k", data=tmp_path / "data")
    refuses(answer, NO_INPUT, "officer init")


def test_an_order_for_a_safe_is_written_down_and_never_in_force_at_once(run, folder, officers):
    refuses(
        run("contain", "dark", "--scope", "all", "--reason", "x", "--paper", *keys_of(officers[2])), USAGE, "creneau officer paper")
    assert level(folder)["levels"] == {}


# MARK: What was typed, and what is shown

@pytest.mark.parametrize("change", [
    lambda note: note.rstrip(b"\n"), lambda note: note.replace(b"\n", b"\r\n"), lambda note: note.replace(b"\n", b"\r\n").rstrip(),
])
def test_a_text_is_taken_as_editors_and_telephones_write_it(run, officers, tmp_path, change):
    note = signed(order("frozen", expires=None), officers[2])
    (tmp_path / "typed").write_bytes(change(note))
    assert "Taken: in force" in done(run("order", "send", str(tmp_path / "typed")))


def test_an_order_is_shown_before_it_is_handed_in(run, folder, officers, tmp_path):
    anna, ben, safe = officers
    file = tmp_path / "note"

    def shown(note, *more, data=folder):
        file.write_bytes(note)
        return creneau("order", "show", str(file), *more, data=data)

    raised = order("frozen", "front", NOWHERE, expires=None)
    book = (folder / "orders" / "book").read_bytes()
    said = done(shown(signed(raised, safe, Stranger("zoe"))))
    for words in [
        "A raise:", raised.id, f"front, {NOWHERE}", "once: it waits on paper", "coffre, verified\n", "zoe, who is no officer here",
        f"it would be taken: {NOWHERE}: open → frozen, front: open → frozen.",
    ]:
        assert words in said, said
    told = json.loads(done(shown(signed(raised, safe), "--json")))
    assert told["kind"] == "raise" and told["order"]["scopes"] == ["front", NOWHERE] and "expires" not in told["order"]
    assert told["signatures"] == [{"name": "coffre", "standing": "verified", "is_passkey": False}]
    assert told["fate"]["outcome"] == "new" and len(told["fate"]["changes"]) == 2
    altered = signed(raised, safe).replace(b"frozen", b"dark")
    assert "coffre, and the signature is NOT of this text" in (said := done(shown(altered))) and "refused: A signature does not fit" in said
    # Unsigned, of another host, and past.
    assert "nobody yet" in done(shown(raised.text.encode()))
    assert json.loads(done(shown(signed(dataclasses.replace(raised, host="other.example"), safe), "--json")))["fate"]["refusal"] == "other_host"
    past = done(shown(signed(order("frozen", expires=instant(-60), issued=instant(-90)), safe)))
    assert ", which is past" in past and "last instant is past" in past
    # A lowering, by one and by two; and nothing of all that was handed in.
    assert (folder / "orders" / "book").read_bytes() == book
    file.write_bytes(signed(raised, safe))
    done(run("order", "send", str(file)))
    assert "handed in here already" in done(shown(signed(raised, safe)))
    ending = lowering(raised)
    assert "A lowering:" in (said := done(shown(signed(ending, anna)))) and "two different officers" in said and f"ends        {raised.id}" in said
    assert "front: frozen → open" in done(shown(signed(ending, anna, ben)))
    file.write_bytes(signed(ending, anna, ben))
    done(run("order", "send", str(file)))
    assert "ended for good" in done(shown(signed(raised, safe)))
    # Where there is nothing to verify by it is read all the same.
    bare = done(shown(signed(raised, safe), data=tmp_path / "nothing"))
    assert "coffre, not verified" in bare and "Nothing here can verify it" in bare and not (tmp_path / "nothing").exists()
    refuses(shown(b"frozen"), DATA, "is no order")
    refuses(shown(signed("something\n", safe)), DATA, "no order, no rehearsal and no link of officers")
    refuses(shown(signed(raised, safe), "--json", "--qr"), USAGE, "without --json")
    refuses(run("order", "show", str(tmp_path / "none")), NO_INPUT, "there is no file")


def test_a_link_of_officers_is_shown_as_what_it_changes(run, officers, tmp_path):
    anna, ben, _ = officers
    link, voided = tmp_path / "link", ulid()
    zoe = Stranger("zoe")
    done(run("officer", "add", str(zoe.key), "--draft", str(link), *keys_of(anna)))
    said = done(run("order", "show", str(link)))
    assert f"enrols      {zoe.key}\n" in said and "revokes" not in said
    assert "anna, verified" in said and "two different officers" in said and "passkeys" not in said
    link.unlink()
    done(run("officer", "revoke", "coffre", "--void", voided, "--draft", str(link), *keys_of(anna, ben)))
    told = json.loads(done(run("order", "show", str(link), "--json")))
    assert told["kind"] == "link" and told["id"] == "1" and told["link"]["voids"] == [voided]
    assert [key.split("+")[0] for key in told["link"]["revokes"]] == ["coffre"] and told["link"]["enrols"] == []
    assert told["fate"]["outcome"] == "new"


def terminal(columns: int, *arguments) -> tuple[int, str]:
    """Runs the program on a terminal that is so wide."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 60, columns, 0, 0))
    with subprocess.Popen([str(PROGRAM), *arguments], stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        said = b""
        while True:
            try:
                said += (part := os.read(ours, 65_536))
            except OSError:
                break
            if not part:
                break
        code = process.wait(PATIENCE_SECONDS)
    os.close(ours)
    return code, said.decode()


def test_a_telephone_reads_an_order_off_a_terminal(run, folder, officers, tmp_path):
    note = signed(order("frozen", reason="l'hiver — é", expires=None), officers[2])
    (tmp_path / "note").write_bytes(note)
    show = ["order", "show", str(tmp_path / "note"), "--data-dir", str(folder), *REAL]
    plain = done(creneau_alone(*show, "--qr"))
    assert on_terminal(plain).encode() == note and "\x1b" not in plain
    link = on_terminal(done(creneau_alone(*show, "--qr-link")))
    assert link.startswith(WATCH + "/officier#ordre=")
    code, coloured = terminal(200, *show, "--qr")
    assert code == 0 and on_terminal(coloured).encode() == note
    # Black on white, whatever the terminal's own colours are, and put back after each line.
    assert coloured.count("\x1b[38;5;16;48;5;231m") == coloured.count("\x1b[0m") > 20
    code, narrow = terminal(40, *show, "--qr")
    assert code == USAGE and "this terminal has 40" in narrow and "█" not in narrow
    long = signed(order("frozen", *(f"clinic:01j4zzzzzzzzzzzzzzzzzzzz{number:02}/front" for number in range(64))), officers[2])
    (tmp_path / "note").write_bytes(long)
    refuses(creneau_alone(*show, "--qr"), DATA, "one holds 2953")
    (tmp_path / "note").write_bytes(order("frozen").text.encode())
    refuses(creneau_alone(*show, "--qr-link"), USAGE, "nobody signed it yet")


def test_a_sheet_that_was_altered_is_refused_wherever_it_is_handed_in(tmp_path):
    with serving(tmp_path / "data", founded() / "data", verb="serve") as service:
        made = sheet(service.run, tmp_path / "sheet.html", "frozen", "front", by=[officers_of(founded() / "keys")[2]])
        for old, new in [(b"frozen", b"dark"), (b"scope front", b"scope all"), (b"OAT-021", b"OAT-022")]:
            answer = hand_in(service.watch, made.typed.replace(old, new))
            assert answer.status == 403 and answer.json["code"] == "bad_signature"
        assert level(service.folder)["levels"] == {}
