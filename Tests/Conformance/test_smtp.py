"""Mail goes to a server over verified TLS: a booking never waits for it, and its confirmation comes in the end."""

import contextlib
import pathlib
import subprocess

import icalendar
import pytest

from Conformance.api import Client, slots
from Support.certificates import certificate
from Support.mail import PASSWORD, USER, ClearServer, MailServer, SilentServer
from Support.service import eventually, serving

REASON = "earache"


class Office:
    """A service that writes by way of a mail server, and a client of it."""

    def __init__(self, service):
        self.service = service
        self.free = iter(slots(self.client, 40))

    @property
    def client(self):
        """A fresh one: between two of the post's rounds, an idle connection is closed."""
        return Client(self.service.front)

    def book(self, recipient):
        """Books as a person of their own with that address; it is answered at once, whatever becomes of the mail."""
        person = {"email": recipient, "family_name": recipient.partition("@")[0].capitalize()}
        client = self.client
        booked = client.book(client.hold(next(self.free)).json, reason=REASON, patient=person)
        client.close()
        assert booked.status == 201, booked.body
        return booked.json

    def failures(self, why):
        return [line for line in self.service.log.read_text().splitlines() if "was not delivered" in line and why in line]


@contextlib.contextmanager
def office(folder, made, port, authority, user=USER):
    folder.mkdir()
    password = folder / "smtp-password"
    password.write_text(PASSWORD + "\n")
    environment = {
        "CRENEAU_SMTP_URL": f"smtp://{user}@localhost:{port}", "CRENEAU_SMTP_PASSWORD_FILE": str(password),
        "CRENEAU_SMTP_CA_FILE": str(authority), "CRENEAU_MAIL_FROM": "rendez-vous@clinique.example",
    }
    with serving(folder / "data", made, "--log-level", "trace", verb="serve", environment=environment) as service:
        yield Office(service)


class Post:
    """A day at the post: what the tests below look at, begun together because each takes its time."""

    def __init__(self, office, server):
        self.office = office
        self.server = server
        self.prompt = office.book("prompt@example.org")
        self.later = office.book("later@example.org")
        self.never = office.book("never@example.org")
        eventually(lambda: server.taken("prompt@example.org") and len(server.refused) == 2)
        server.stop()
        self.away = office.book("away@example.org")
        eventually(lambda: office.failures("unreachable"))
        server.start()


@pytest.fixture(scope="module")
def papers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("papers")
    return {name: certificate(folder, name) for name in ["server", "stranger"]}


@pytest.fixture(scope="module")
def silence(tmp_path_factory, made, papers):
    """Begins with a server that says nothing, which a good one replaces after its client gave up."""
    silent = SilentServer()
    with office(tmp_path_factory.mktemp("silence") / "office", made, silent.port, papers["server"][0]) as office_:
        office_.book("patient@example.org")
        eventually(lambda: silent.connections)
        # From here on the service waits for a greeting, and somebody else books: it is answered before that is given up.

        def is_answered_meanwhile():
            before = len(office_.failures("unreachable"))
            office_.book("impatient@example.org")
            return len(office_.failures("unreachable")) == before

        eventually(is_answered_meanwhile)
        yield office_, silent


@pytest.fixture(scope="module")
def post(tmp_path_factory, made, papers, silence):
    server = MailServer(papers["server"])
    server.start()
    with office(tmp_path_factory.mktemp("post") / "office", made, server.port, papers["server"][0]) as office_:
        yield Post(office_, server)
    server.stop()


def parts(message, kind):
    return [part for part in message.walk() if part.get_content_type() == kind]


def test_the_confirmation_is_text_and_html_and_an_invitation(post):
    message, = post.server.taken("prompt@example.org")
    alternative, = parts(message, "multipart/alternative")
    assert [part.get_content_type() for part in alternative.iter_parts()] == ["text/plain", "text/html", "text/calendar"]
    reference = post.prompt["reference"]
    for kind in ["text/plain", "text/html"]:
        part, = parts(message, kind)
        assert reference in part.get_content() and post.prompt["manage_url"] in part.get_content()
    invitation, = parts(message, "text/calendar")
    assert invitation.get_param("method") == "REQUEST"
    calendar = icalendar.Calendar.from_ical(invitation.get_content())
    event, = calendar.walk("VEVENT")
    assert calendar["METHOD"] == "REQUEST" and event["UID"]
    assert event.decoded("dtstart").isoformat() == post.prompt["start"]
    assert event.decoded("dtend").isoformat() == post.prompt["end"]
    # Calendars are shared: the link that opens the particulars stays out of them.
    assert post.prompt["manage_token"] not in str(calendar)


def test_it_is_from_the_sender_to_the_person_alone(post):
    message, = post.server.taken("prompt@example.org")
    assert message["To"] == "prompt@example.org" and message["Cc"] is None and message["Bcc"] is None
    assert message["From"].addresses[0].addr_spec == "rendez-vous@clinique.example"
    assert message["Message-ID"].endswith("@clinique.example>")


def test_no_message_tells_the_reason_for_the_visit(post):
    names = {REASON}
    for language in ["fr", "en"]:
        reasons = post.office.client.call("GET", "/api/v1/reasons", Accept_Language=language).json["reasons"]
        names.add(next(reason["name"] for reason in reasons if reason["code"] == REASON))
    assert len(names) == 3
    message, = post.server.taken("prompt@example.org")
    assert message["Subject"]
    for text in [message["Subject"], *(part.get_content() for part in message.walk() if part.get_content_maintype() == "text")]:
        text = text.decode() if isinstance(text, bytes) else text
        assert not [name for name in names if name.lower() in text.lower()]


def test_what_is_refused_for_now_comes_again_as_the_same_message(post):
    arrived = eventually(lambda: post.server.taken("later@example.org"))
    refused, = post.server.refusals("later@example.org")
    assert {message["Message-ID"] for message in arrived} == {refused["Message-ID"]}
    assert post.later["reference"] in parts(arrived[0], "text/plain")[0].get_content()


def test_what_was_booked_while_the_server_was_away_is_confirmed_when_it_is_back(post):
    arrived = eventually(lambda: post.server.taken("away@example.org"))
    assert post.away["reference"] in parts(arrived[0], "text/plain")[0].get_content()


def test_what_is_refused_for_good_is_not_tried_again_and_takes_no_booking_with_it(post):
    # By now whatever would be tried again has been.
    eventually(lambda: post.server.taken("later@example.org"))
    assert len(post.server.refusals("never@example.org")) == 1 and len(post.office.failures("permanent")) == 1
    path = "/api/v1/appointments/" + post.never["appointment"]
    own = post.office.client.call("GET", path, Authorization="Bearer " + post.never["manage_token"])
    assert own.status == 200 and own.json["state"] == "booked"


def test_a_server_that_says_nothing_holds_nobody_up(silence, papers):
    office_, silent = silence
    eventually(lambda: office_.failures("unreachable"))
    silent.stop()
    server = MailServer(papers["server"], silent.port)
    server.start()
    try:
        for recipient in ["patient@example.org", "impatient@example.org"]:
            eventually(lambda: server.taken(recipient))
    finally:
        server.stop()


def test_the_password_is_shown_to_the_server_and_to_nobody_else(post):
    assert set(post.server.logins) == {(USER, PASSWORD)}
    log = post.office.service.log.read_text()
    assert '"level":"' in log and PASSWORD not in log
    listed = subprocess.run(["ps", "-ww", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert "creneau" in listed and PASSWORD not in listed
    for process in [post.office.service.process.pid, *post.office.service.children()]:
        assert PASSWORD.encode() not in pathlib.Path(f"/proc/{process}/environ").read_bytes()


def test_a_server_with_a_strangers_certificate_is_told_nothing(tmp_path, made, papers):
    server = MailServer(papers["stranger"])
    server.start()
    try:
        with office(tmp_path / "office", made, server.port, papers["server"][0]) as office_:
            office_.book("careful@example.org")
            eventually(lambda: office_.failures("unreachable"))
            assert server.connections, "the service never asked for TLS"
            assert server.logins == [] and server.accepted == []
    finally:
        server.stop()


def test_a_server_without_tls_is_told_nothing(tmp_path, made, papers):
    server = ClearServer()
    try:
        with office(tmp_path / "office", made, server.port, papers["server"][0]) as office_:
            office_.book("careful@example.org")
            eventually(lambda: office_.failures("unreachable"))
            assert set(server.told) == {"EHLO"}
    finally:
        server.stop()
