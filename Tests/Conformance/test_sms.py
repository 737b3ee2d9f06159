"""Text messages by way of a gateway: chosen, sent, answered, stopped; and whatever the gateway does, no booking waits for it."""

import contextlib
import datetime
import re
import subprocess
import urllib.request
import xml.etree.ElementTree

import pytest

from Conformance.api import Client, bearer, is_problem, slots
from Support.mail import PASSWORD, USER, MailServer
from Support.certificates import certificate
from Support.service import eventually, serving
from Support.sms import ACCOUNT, SENDER, TOKEN, Gateway, Handset
from Support.waiting import own

pytestmark = pytest.mark.long

PUBLIC = "https://rendez-vous.example"


class Office:
    """A service that writes by way of a gateway and a mail server, and a client of it."""

    def __init__(self, service, gateway, mail):
        self.service, self.gateway, self.mail = service, gateway, mail
        # What starts within minutes is offered to nobody, at whatever hour the tests run.
        later = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=2)
        self.free = iter(slots(self.client, 200, **{"from": later.strftime("%Y-%m-%dT%H:%M:%SZ")}))

    @property
    def client(self):
        return Client(self.service.front)

    def handset(self, number):
        return Handset(self.service.front, PUBLIC, number)

    def patient(self, number, email=None, **more):
        # Each of their own: whoever books more often than most is told so.
        born = datetime.date(1950, 1, 1) + datetime.timedelta(int(number[-5:] or 0) % 20_000)
        patient = {
            "given_name": "Noé", "family_name": "Texto" + number[-4:], "birth_date": born.isoformat(), "phone": number, "language": "fr",
            "reached_by": "text", **more,
        }
        return {**patient, **({"email": email} if email else {})}

    def book(self, number, email=None, **more):
        client = self.client
        hold = client.hold(next(self.free)).json
        booked = client.call("POST", "/api/v1/appointments", {
            "hold": hold["hold"], "token": hold["token"], "reason": "earache", "consent": True,
            "patient": self.patient(number, email, **more),
        })
        client.close()
        assert booked.status == 201, booked.body
        return booked.json

    def wait(self, number, email=None, **more):
        """Files a request by text, and gives the code that came."""
        client = self.client
        codes = len(self.gateway.to(number, "code"))
        filed = client.call("POST", "/api/v1/requests", {
            "near": "45.5,-73.6", "radius_km": 100, "reason": "earache", "consent": True, "notice_minutes": 0,
            "patient": self.patient(number, email, **more),
        })
        assert filed.status == 201, filed.body
        text = eventually(lambda: self.gateway.to(number, "code")[codes:])[-1]["Body"]
        code = re.search(r"\b(\d{6})\b", text)[1]
        request = filed.json
        confirmed = client.call("POST", f"/api/v1/requests/{request['request']}/confirmation", {"code": code}, **bearer_of(request))
        assert confirmed.status == 200 and confirmed.json["state"] == "waiting", confirmed.body
        client.close()
        return request

    def free_a_place(self):
        """Somebody books and cancels: the place goes to who waits."""
        client = self.client
        booked = client.book(client.hold(next(self.free)).json, patient={"email": "libre@example.org"})
        assert booked.status == 201, booked.body
        cancelled = client.call("POST", f"/api/v1/appointments/{booked.json['appointment']}/cancellation", **bearer(booked.json))
        assert cancelled.status == 200, cancelled.body
        client.close()

    def offered(self, number, request):
        self.free_a_place()
        eventually(lambda: own(self.client, request)["offer"])
        return eventually(lambda: self.gateway.to(number, "OUI ou NON"))

    def state(self, request):
        return own(self.client, request)["state"]


def bearer_of(request):
    return {"Authorization": "Bearer " + request["token"]}


@contextlib.contextmanager
def office(folder, made, gateway, mail, authority):
    folder.mkdir()
    token, password = folder / "sms-token", folder / "smtp-password"
    token.write_text(TOKEN + "\n")
    password.write_text(PASSWORD + "\n")
    environment = {
        "CRENEAU_SMS_URL": gateway.url, "CRENEAU_SMS_TOKEN_FILE": str(token), "CRENEAU_SMS_FROM": SENDER,
        "CRENEAU_SMS_CA_FILE": str(authority),
        "CRENEAU_PUBLIC_URL": PUBLIC, "CRENEAU_TRUSTED_PROXIES": "127.0.0.1",
        "CRENEAU_SMTP_URL": f"smtp://{USER}@localhost:{mail.port}", "CRENEAU_SMTP_PASSWORD_FILE": str(password),
        "CRENEAU_SMTP_CA_FILE": str(authority), "CRENEAU_MAIL_FROM": "rendez-vous@clinique.example",
        # A proxy of the environment is not for messages.
        "http_proxy": "http://127.0.0.1:9", "HTTP_PROXY": "http://127.0.0.1:9", "ALL_PROXY": "http://127.0.0.1:9",
    }
    with serving(folder / "data", made, "--log-level", "trace", verb="serve", environment=environment) as service:
        yield Office(service, gateway, mail)


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    return certificate(tmp_path_factory.mktemp("papers"), "server")


@pytest.fixture(scope="module")
def post(tmp_path_factory, made, paper):
    gateway, mail = Gateway(), MailServer(paper)
    mail.start()
    with office(tmp_path_factory.mktemp("texts") / "office", made, gateway, mail, paper[0]) as office_:
        yield office_
    gateway.stop()
    mail.stop()


def words(answer):
    """What the service answered, or `None`."""
    status, body = answer
    assert status == 200, body
    response = xml.etree.ElementTree.fromstring(body)
    assert response.tag == "Response"
    return response.findtext("Message")


def test_a_booking_is_confirmed_by_text(post):
    booked = post.book("+14385550101")
    message, = eventually(lambda: post.gateway.to("+14385550101"))
    assert message["From"] == SENDER and booked["manage_url"] in message["Body"] and "Clinique du Parc" in message["Body"]
    assert message["StatusCallback"].startswith(PUBLIC + "/webhooks/sms/status/")
    assert set(post.gateway.credentials) == {f"{ACCOUNT}:{TOKEN}"}
    for word in ["oreille", "ear", "Noé", "Texto0101"]:
        assert word not in message["Body"]


def test_a_number_that_takes_no_texts_is_refused(post):
    client = post.client
    hold = client.hold(next(post.free)).json
    for number in ["+18765550102", "+19005550102"]:
        answer = client.call("POST", "/api/v1/appointments", {
            "hold": hold["hold"], "token": hold["token"], "reason": "earache", "consent": True, "patient": post.patient(number, "a@example.org"),
        })
        is_problem(answer, 422, "invalid_fields")
        assert [error["field"] for error in answer.json["errors"]] == ["phone"]


def test_yes_takes_the_place_that_was_offered(post):
    request = post.wait("+14385550103")
    offer = post.offered("+14385550103", request)[-1]["Body"]
    assert f"{PUBLIC}/o/" in offer
    phone = post.handset("+14385550103")
    assert "à vous" in words(phone.write("Oui! 👍", sid="SM-yes"))
    assert post.state(request) == "served"
    eventually(lambda: post.gateway.to("+14385550103", "confirmé"))
    # A copy of the message is answered with nothing, and does nothing.
    assert words(phone.write("Oui! 👍", sid="SM-yes")) is None
    assert "Aucune offre" in words(phone.write("oui"))


def test_no_leaves_the_place_to_the_next(post):
    request = post.wait("+14385550104")
    post.offered("+14385550104", request)
    assert "rang" in words(post.handset("+14385550104").write("NON"))
    assert post.state(request) == "waiting" and own(post.client, request)["offer"] is None
    post.client.call("DELETE", "/api/v1/requests/" + request["request"], **bearer_of(request))


def test_two_offers_of_one_telephone_are_answered_by_their_links(post):
    number = "+14385550105"
    requests = [post.wait(number), post.wait(number, given_name="Léa", birth_date="1990-01-01")]
    for request in requests:
        post.free_a_place()
    eventually(lambda: all(own(post.client, request)["offer"] for request in requests))
    eventually(lambda: len(post.gateway.to(number, "OUI ou NON")) == 2)
    assert "lien" in words(post.handset(number).write("OUI"))
    assert [post.state(request) for request in requests] == ["waiting", "waiting"]
    for request in requests:
        post.client.call("DELETE", "/api/v1/requests/" + request["request"], **bearer_of(request))


def test_what_is_not_signed_changes_nothing(post):
    number = "+14385550106"
    request = post.wait(number)
    post.offered(number, request)
    phone = post.handset(number)
    before = forged_count(post)
    assert phone.write("OUI", token="another")[0] == 403
    assert phone.write("OUI", signed=False)[0] == 403
    # The Host of a request says nothing: another address is signed, and this one named.
    elsewhere = Handset(post.service.front, "https://elsewhere.example", number)
    assert elsewhere.write("OUI", host="elsewhere.example")[0] == 403
    assert post.state(request) == "waiting" and own(post.client, request)["offer"]
    assert forged_count(post) == before + 3
    assert "à vous" in words(phone.write("OUI", host="elsewhere.example"))


def forged_count(post):
    with urllib.request.urlopen(f"http://127.0.0.1:{post.service.watch}/metrics") as answer:
        text = answer.read().decode()
    found = [line for line in text.splitlines() if 'route="/webhooks/sms"' in line and 'status="4xx"' in line and "_total" in line]
    return int(found[0].rsplit(" ", 1)[1]) if found else 0


def test_a_stranger_and_a_word_that_is_none_are_answered_in_words(post):
    assert "Aucune offre" in words(post.handset("+14385550107").write("oui"))
    assert "911" in words(post.handset("+14385550107").write("Bonjour, c'est à quelle heure?"))
    # No telephone that is written to: nothing is answered.
    assert words(post.handset("+33612345678").write("oui")) is None


def test_after_stop_messages_go_by_mail_until_start(post):
    number = "+14385550108"
    phone = post.handset(number)
    post.book(number, "arret@example.org")
    eventually(lambda: post.gateway.to(number))
    assert "START" in words(phone.write("Arrêt"))
    post.book(number, "arret@example.org")
    eventually(lambda: post.mail.taken("arret@example.org"))
    assert len(post.gateway.to(number)) == 1
    assert "STOP" in words(phone.write("start"))
    post.book(number, "arret@example.org")
    eventually(lambda: len(post.gateway.to(number)) == 2)
    assert len(post.mail.taken("arret@example.org")) == 1


def test_a_text_that_is_refused_for_good_is_sent_by_mail(post):
    booked = post.book("+14385550400", "repli@example.org")
    message, = eventually(lambda: post.mail.taken("repli@example.org"))
    assert booked["manage_url"] in message.get_body(("plain",)).get_content()
    # And without an address it is given up, and counted.
    post.book("+14385551400")
    eventually(lambda: [line for line in post.service.log.read_text().splitlines() if "was not delivered" in line and "permanent" in line])


def test_a_text_that_was_taken_and_came_back_is_counted(post):
    number = "+14385550109"
    post.book(number)
    message, = eventually(lambda: post.gateway.to(number))
    path = message["StatusCallback"].removeprefix(PUBLIC)
    fields = {"MessageSid": "SMx", "MessageStatus": "undelivered", "To": number, "ErrorCode": "30003"}
    assert post.handset(number).post(path, fields, signed=False)[0] == 403
    assert bounced(post) == 0
    eventually(lambda: post.handset(number).post(path, fields)[0] == 204 and bounced(post) == 1)
    assert post.handset(number).post(path, fields)[0] == 204 and bounced(post) == 1


def bounced(post):
    with urllib.request.urlopen(f"http://127.0.0.1:{post.service.watch}/metrics") as answer:
        return int(float(re.search(r"^creneau_outbox_bounced (\S+)$", answer.read().decode(), re.M)[1]))


def test_an_answer_longer_than_anybody_reads_is_a_message_taken(post):
    post.book("+14385550200")
    eventually(lambda: post.gateway.to("+14385550200"))
    post.book("+14385550110")
    eventually(lambda: post.gateway.to("+14385550110"))
    assert len(post.gateway.to("+14385550200")) == 1


def test_a_gateway_that_says_later_is_asked_later(post):
    post.gateway.says_later = True
    post.book("+14385550429")
    eventually(lambda: post.gateway.refused and post.gateway.refused[-1]["To"] == "+14385550429")
    # Mail goes on meanwhile.
    client = post.client
    assert client.book(client.hold(next(post.free)).json, patient={"email": "entretemps@example.org"}).status == 201
    eventually(lambda: post.mail.taken("entretemps@example.org"))
    post.gateway.says_later = False
    message, = eventually(lambda: post.gateway.to("+14385550429"))
    assert all(message == refused for refused in post.gateway.refused if refused["To"] == "+14385550429")


@pytest.mark.parametrize("fault", ["speaks_garbage", "hangs"])
def test_a_gateway_that_is_out_of_order_holds_nobody_up(post, fault):
    number = "+1438555012" + ("1" if fault == "hangs" else "2")
    setattr(post.gateway, fault, True)
    try:
        seen = len(post.gateway.credentials)
        booked = post.book(number)
        eventually(lambda: len(post.gateway.credentials) > seen)
        shown = post.client.call("GET", "/api/v1/appointments/" + booked["appointment"], **bearer(booked))
        assert shown.json["state"] == "booked"
    finally:
        setattr(post.gateway, fault, False)
    eventually(lambda: post.gateway.to(number))


def test_nothing_personal_and_no_secret_reaches_the_log(post):
    log = post.service.log.read_text()
    assert '"level":"' in log
    for word in [TOKEN, ACCOUNT, "555010", "5550400", "Noé", "Texto0", "Arrêt", "repli@example.org", "SM-yes"]:
        assert word not in log, word
    listed = subprocess.run(["ps", "-ww", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    assert TOKEN not in listed


@pytest.mark.parametrize("is_trusted", [True, False], ids=["its-own", "a-strangers"])
def test_a_gateway_is_told_something_under_its_own_certificate_alone(tmp_path, made, paper, is_trusted):
    gateway = Gateway(paper if is_trusted else certificate(tmp_path, "stranger"))
    mail = MailServer(paper)
    mail.start()
    try:
        with office(tmp_path / "office", made, gateway, mail, paper[0]) as office_:
            office_.book("+14385550131")
            if is_trusted:
                eventually(lambda: gateway.to("+14385550131"))
            else:
                eventually(lambda: "was not delivered" in office_.service.log.read_text())
                assert gateway.credentials == [] and gateway.taken == []
    finally:
        gateway.stop()
        mail.stop()


def test_without_a_gateway_nobody_is_offered_texts(tmp_path, made):
    with serving(tmp_path / "data", made, verb="serve") as service:
        client = Client(service.front)
        hold = client.hold(slots(client, 1)[0]).json
        answer = client.call("POST", "/api/v1/appointments", {
            "hold": hold["hold"], "token": hold["token"], "reason": "earache", "consent": True, "patient": {
                "given_name": "Noé", "family_name": "Texto", "birth_date": "1984-02-29", "phone": "438 555-0101", "language": "fr",
                "reached_by": "text"},
        })
        is_problem(answer, 422, "invalid_fields")
        assert [error["field"] for error in answer.json["errors"]] == ["reached_by"]
        assert Handset(service.front, service.url, "+14385550101").write("OUI")[0] == 404
