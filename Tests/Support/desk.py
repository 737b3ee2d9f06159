"""The desk as a browser without scripts uses it: cookies, links and forms."""

import base64
import datetime
import hashlib
import hmac
import html
import html.parser
import json
import re
import struct
import time
import urllib.parse
import zoneinfo

from Support.connection import KeptConnection
from Support.patience import PATIENCE_SECONDS

CLINIC = "01j40000000000000000000001"
CLINIC_NAME = "Clinique familiale du Parapet"
DAY = f"/cliniques/{CLINIC}/jours/"
RECEPTION, MANAGER, PRACTITIONER = "reception@demo.example", "gestion@demo.example", "professionnel@demo.example"
# What the day says in place of the names while the vault is away.
AWAY = "data-names-away"


def date(days: int) -> str:
    """So many days from today, at the clinic."""
    return (datetime.datetime.now(zoneinfo.ZoneInfo("America/Toronto")).date() + datetime.timedelta(days)).isoformat()


def tomorrow() -> str:
    """A day whose slots are all to come, at whatever hour the tests run."""
    return date(1)


class Form:
    """A form of a page: where it goes, and what it says as it stands."""

    def __init__(self, action: str, method: str, name: str | None):
        self.action = action
        self.method = method
        self.name = name
        self.fields: dict[str, str] = {}
        # Name and value of each button that belongs to it.
        self.buttons: list[tuple[str, str]] = []


class Forms(html.parser.HTMLParser):
    """Reads the forms of a page, with the buttons that stand elsewhere and name theirs."""

    def __init__(self, text: str):
        super().__init__()
        self.forms: list[Form] = []
        self.inside: Form | None = None
        self.elsewhere: list[tuple[str, tuple[str, str]]] = []
        self.select: str | None = None
        self.feed(text)
        for owner, button in self.elsewhere:
            for form in self.forms:
                if form.name == owner:
                    form.buttons.append(button)

    def handle_starttag(self, tag, attributes):
        said = dict(attributes)
        if tag == "form":
            self.inside = Form(said.get("action", ""), said.get("method", "get"), said.get("id"))
            self.forms.append(self.inside)
        elif tag == "button" and said.get("name"):
            self.button(said)
        elif self.inside and tag == "input" and said.get("name"):
            self.input(said)
        elif self.inside and tag == "select":
            self.select = said.get("name")
        elif self.inside and tag == "option" and self.select and ("selected" in said or self.select not in self.inside.fields):
            self.inside.fields[self.select] = said.get("value") or ""

    def button(self, said):
        button = (said["name"], said.get("value") or "")
        if said.get("form"):
            self.elsewhere.append((said["form"], button))
        elif self.inside:
            self.inside.buttons.append(button)

    def input(self, said):
        if said.get("type") in ("checkbox", "radio") and "checked" not in said:
            return
        self.inside.fields[said["name"]] = said.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = None
        elif tag == "select":
            self.select = None


class Page:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def location(self) -> str:
        return self.headers["Location"] or ""

    @property
    def visit(self) -> str:
        """The visit that a redirection to the day puts in sight."""
        return re.search(r"#v-(\w{26})$", self.location).group(1)

    @property
    def forms(self) -> list[Form]:
        return Forms(self.text).forms

    def form(self, part: str) -> Form:
        """The first whose action has that part."""
        return next(form for form in self.forms if part in form.action)

    def has_form(self, part: str) -> bool:
        return any(part in form.action for form in self.forms)

    def __repr__(self):
        return f"{self.status} {self.location} {self.body[:2000]!r}"


class Desk:
    """One browser at the desk; it follows no redirection by itself, but to a form that comes back."""

    def __init__(self, port: int, timeout: float = PATIENCE_SECONDS):
        self.connection = KeptConnection("localhost", port, timeout=timeout)
        self.cookies: dict[str, str] = {}
        # Of whatever form it saw last: all forms of one browser bear the same.
        self.token: str | None = None

    def close(self) -> None:
        self.connection.close()

    def call(self, method: str, path: str, body=None, **headers) -> Page:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            sent.setdefault("Content-Type", "application/x-www-form-urlencoded")
        # What comes in parts is sent in parts.
        self.connection.request(method, path, body, sent, encode_chunked=not isinstance(body, (str, bytes, type(None))))
        answer = self.connection.getresponse()
        page = Page(answer.status, answer.headers, answer.read())
        self.remember(page)
        return page

    def remember(self, page: Page) -> None:
        for line in page.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";", 1)[0].split("=", 1)
            if "Max-Age=0" in line:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
        token = re.search(rb'name="csrf" value="([^"]+)"', page.body)
        if token:
            self.token = token.group(1).decode()

    def get(self, path: str, **headers) -> Page:
        return self.call("GET", path, **headers)

    def post(self, path: str, fields=(), **headers) -> Page:
        """With the token that the last page gave; a field of the same name takes its place."""
        sent = {"csrf": self.token or "", **dict(fields)}
        body = urllib.parse.urlencode({name: text for name, text in sent.items() if text is not None})
        page = self.call("POST", path, body, **headers)
        # A form that comes back stands at an address: what a browser shows is that.
        return self.get(page.location) if page.status == 303 and "saisie=1" in page.location else page

    def send(self, form: Form, button: tuple[str, str] | None = None, **changes) -> Page:
        """As it stands but for the changes: `family_name` is the field family-name."""
        fields = {**form.fields, **({button[0]: button[1]} if button else {})}
        return self.post(form.action, {**fields, **{name.replace("_", "-"): text for name, text in changes.items()}})

    # What people do.

    def sign_in(self, link: str) -> "Desk":
        path = urllib.parse.urlsplit(link).path
        assert self.get(path).status == 200
        entered = self.post(path)
        assert entered.status == 303 and self.cookies.get("creneau-desk-grant"), entered
        # A sign-in changes the browser's session, and with it the forms' token.
        assert self.get("/compte").status == 200
        return self

    def try_password(self, email: str, password: str, code: str = "000000") -> Page:
        if not self.token:
            self.get("/connexion")
        return self.post("/connexion", {"email": email, "password": password, "code": code})

    def day(self, day: str | None = None) -> Page:
        return self.get(DAY + (day or tomorrow()))

    def hold(self, slot: str) -> Page:
        return self.post(f"/cliniques/{CLINIC}/reservations", {"slot": slot})

    def book(self, slot: str, family: str, given: str = "Anne", **more) -> Page:
        """Holds the slot and fills in its form; whoever is refused the hold gets that page."""
        held = self.hold(slot)
        if held.status != 303:
            return held
        fields = {name.replace("_", "-"): text for name, text in more.items()}
        return self.post(held.location, {"family-name": family, "given-name": given, **fields})

    def add(self, family: str, given: str = "Anne") -> Page:
        """Somebody who is expected now, at whatever hour, on top of the schedule: steps are for visits of the day."""
        page = self.get(f"/cliniques/{CLINIC}/surnombre")
        practitioner = re.search(r'<select id="practitioner".*?<option value="(\w{26})"', page.text, re.DOTALL).group(1)
        # Long enough that its time is not over by the end of a slow midnight.
        return self.send(page.form("/surnombre"), family_name=family, given_name=given, practitioner=practitioner, minutes="60", there=None)

    def step(self, visit: str, step: str) -> Page:
        return self.post(visit_path(visit, "/etapes"), {"step": step})

    def move(self, visit: str, slot: str, sequence: str) -> Page:
        return self.post(visit_path(visit, "/deplacement"), {"slot": slot, "sequence": sequence})

    def sequence(self, visit: str) -> str:
        """As the page to move it by shows it."""
        page = self.get(visit_path(visit, "/deplacement"))
        return next(form.fields["sequence"] for form in page.forms if "sequence" in form.fields)


def visit_path(visit: str, more: str = "") -> str:
    return f"/cliniques/{CLINIC}/rendez-vous/{visit}{more}"


def free_slots(page: Page) -> list[str]:
    """The slots of a day that the desk can give, in the order of the lists."""
    return list(dict.fromkeys(value for name, value in page.form("/reservations").buttons if name == "slot"))


def names(page: Page) -> list[str]:
    """The family names that a day shows."""
    return [html.unescape(name) for name in re.findall(r'"><strong>([^<]+)</strong>, ', page.text)]


def visits(page: Page) -> list[str]:
    return re.findall(r'id="v-(\w{26})"', page.text)


def entered(service, email: str = RECEPTION) -> Desk:
    return Desk(service.desk).sign_in(service.sign_in_link(email))


def time_code(secret: str) -> str:
    """RFC 6238, as an authenticator app computes it."""
    key = base64.b32decode(secret.replace(" ", ""))
    mac = hmac.new(key, struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    offset = mac[19] & 15
    return f"{(struct.unpack('>I', mac[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def crowd(service, email: str, count: int) -> list[Desk]:
    """So many browsers of one person's, each signed in on its own: by recovery codes, which come ten at a time."""
    desks, codes = [entered(service, email)], []
    while len(desks) < count:
        codes = codes or re.findall(r"<li><code>([^<]+)</code>", desks[-1].post("/compte/codes").text)
        desk = Desk(service.desk)
        desk.get("/connexion")
        came = desk.post("/connexion/secours", {"email": email, "code": codes.pop()})
        assert came.status == 303, came
        desk.get("/compte")
        desks.append(desk)
    return desks


def journal(service) -> list[dict]:
    """Every whole line of the vault's journal, in order."""
    lines = []
    for path in sorted((service.folder / "vault" / "journal").glob("*.log")):
        # What follows the last line feed may be under way.
        lines += [json.loads(line) for line in path.read_text().split("\n")[:-1] if line.startswith('{"n"')]
    return lines


def is_clean(service) -> None:
    check = service.run("check")
    assert check.returncode == 0, check.stdout + check.stderr


def times(page: Page) -> dict[str, str]:
    """When each free slot of a day begins, as its line says to programs."""
    lines = re.findall(r'<time datetime="([^"]+)">[^<]*</time></span>(?:(?!</li>).)*?name="slot" value="(\w{26})"', page.text)
    return {slot: at for at, slot in lines}


def public_slots(page: Page) -> list[str]:
    """Those that patients can have as well: not the clinic's reserve."""
    return re.findall(r'data-live="(\w{26})"><span class="at">(?:(?!</li>).)*?<span class="who">Libre</span>', page.text)
