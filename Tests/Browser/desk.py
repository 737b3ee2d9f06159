"""What the tests of the desk do again and again."""

import base64
import functools
import hashlib
import hmac
import itertools
import json
import re
import struct
import time
from datetime import date, datetime, timedelta
from urllib.parse import parse_qsl, unquote_plus
from zoneinfo import ZoneInfo

import pytest

CLINIC = "Clinique familiale du Parapet"
RECEPTION, MANAGER, PRACTITIONER = "reception@demo.example", "gestion@demo.example", "professionnel@demo.example"
STAFF = {RECEPTION, MANAGER, PRACTITIONER}

PATHS = {
    "fr": {
        "sign-in": "/connexion", "account": "/compte", "password": "/compte/mot-de-passe", "proof": "/preuve",
        "clinics": "/cliniques", "days": "jours", "staff": "personnel", "offers": "offres", "addition": "surnombre",
    },
    "en": {
        "sign-in": "/en/sign-in", "account": "/en/account", "password": "/en/account/password", "proof": "/en/proof",
        "clinics": "/en/clinics", "days": "days", "staff": "staff", "offers": "offers", "addition": "addition",
    },
}

# Fields that say something of a person, or prove one.
PRIVATE = {
    "family-name", "given-name", "phone", "birth-date", "birth-year", "email", "health-number", "password", "code",
    "client-data", "attestation", "signature", "name",
}


@pytest.fixture
def window(visit, service):
    """Opens windows; afterwards nothing typed in them stands in an address or in the log."""
    opened = []
    begun = service.log.stat().st_size

    def begin(**options):
        visitor = visit(**options)
        visitor.typed = set()
        visitor.page.on("request", lambda request: visitor.typed.update(typed(request)))
        opened.append(visitor)
        return visitor

    yield begin
    log = logged_since(service, begun)
    for visitor in opened:
        addresses = unquote_plus("\n".join(visitor.urls)).casefold()
        for text in visitor.typed:
            assert text.casefold() not in addresses, "what was typed stands in an address"
            assert text.casefold() not in log, "what was typed stands in the log"


def typed(request):
    """What a form said that is nobody else's, long enough not to be found by chance."""
    if request.method != "POST" or "form" not in request.headers.get("content-type", ""):
        return
    for name, value in parse_qsl(request.post_data or ""):
        if name not in PRIVATE or len(value) < 6:
            continue
        digits = re.sub(r"\D", "", value)
        if digits != value:
            yield value
        if len(digits) >= 10:
            yield digits


def logged_since(service, offset: int) -> str:
    with open(service.log, "rb") as log:
        log.seek(offset)
        return log.read().decode().casefold()


# --- Accounts


def authenticator(page):
    """A platform authenticator of this window's, whose owner is always there."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }})


numbers = itertools.count(1)


def invited(service, role: str = "reception", *options: str) -> tuple[str, str]:
    """Someone new at the clinic: their address, and the link of their invitation.

    The demonstration is shared, and accounts stay in it.
    """
    email = f"personne{next(numbers)}@demo.example"
    made = service.run(
        "staff", "invite", "--clinic", clinic_id(service), "--role", role, "--email", email, "--given-name", "Camille",
        "--family-name", "Nouvelle", "--desk-port", str(service.desk), *options)
    assert made.returncode == 0, made.stderr
    return email, made.stdout.strip().splitlines()[-1]


@functools.cache
def clinic_id(service) -> str:
    made = service.run("staff", "list", "--json")
    assert made.returncode == 0, made.stderr
    return next(person for person in json.loads(made.stdout) if person["email"] == RECEPTION)["roles"][0]["clinic"]


def open_link(visitor, link: str) -> None:
    """In the window's language, and presses its button."""
    if visitor.language == "en" and "/en/" not in link:
        link = link.replace("/lien/", "/en/link/").replace("/invitation/", "/en/invitation/")
    visitor.page.goto(link)
    visitor.page.locator("main form button").click()


def enter(visitor, email: str = RECEPTION, ahead: int | None = 1, anew: bool = False) -> None:
    """Signs in by a link, and shows the day that many days from today.

    The demonstration's own staff sign in once and keep their cookies from
    window to window, unless `anew`: two windows are then one sign-in.
    """
    kept = visitor.service.__dict__.setdefault("sign_ins", {})
    if anew or email not in kept:
        open_link(visitor, visitor.service.sign_in_link(email))
        visitor.page.wait_for_selector(".day-head")
        clinic, today = re.search(r"/(\w{26})/\w+/(\d{4}-\d\d-\d\d)", visitor.page.url).groups()
        visitor.clinic, visitor.today = clinic, date.fromisoformat(today)
        if email in STAFF and not anew:
            kept[email] = (clinic, visitor.today, visitor.context.cookies())
    else:
        visitor.clinic, visitor.today, cookies = kept[email]
        visitor.context.add_cookies(cookies)
    if ahead is not None:
        show(visitor, ahead)


def leave(visitor) -> None:
    visitor.page.locator(".bar-nav form button").click()
    visitor.page.wait_for_selector("#email")


def add_passkey(visitor, name: str = "Poste 1") -> None:
    page = visitor.page
    page.goto(address(visitor, "account"))
    page.fill("#name", name)
    page.locator("form[data-passkey=create] button").click()
    page.wait_for_selector("ul.rows:not([data-sign-ins]) li")


def enter_by_passkey(visitor) -> None:
    visitor.page.locator("form[data-passkey=get] button").click()


def time_code(secret: str, ahead: int = 0) -> str:
    """RFC 6238, as an authenticator app computes it; `ahead` steps from now."""
    key = base64.b32decode(secret.replace(" ", ""))
    mac = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + ahead), hashlib.sha1).digest()
    offset = mac[19] & 15
    return f"{(struct.unpack('>I', mac[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def set_password(visitor, password: str) -> str:
    """The secret of the codes that go with it."""
    page = visitor.page
    page.goto(address(visitor, "password"))
    secret = page.inner_text("code.secret")
    page.fill("#password", password)
    page.fill("#code", time_code(secret))
    page.locator("main form button.primary").click()
    page.wait_for_selector(".account")
    return secret


def prove(visitor, password: str, code: str) -> None:
    """Proving again, on the page that asks for it."""
    page = visitor.page
    page.wait_for_selector("#code")
    page.fill("#password", password)
    page.fill("#code", code)
    page.locator("main form:has(#password) button").click()


def enter_by_password(visitor, email: str, password: str, code: str) -> None:
    page = visitor.page
    page.fill("#email", email)
    page.fill("#password", password)
    page.fill("#code", code)
    page.locator("form:has(#password) button").click()


# --- The day


def address(visitor, name: str) -> str:
    return visitor.service.desk_url + PATHS[visitor.language][name]


def at_clinic(visitor, rest: str) -> str:
    return f"{address(visitor, 'clinics')}/{visitor.clinic}/{rest}"


def day_of(visitor, ahead: int) -> str:
    return (visitor.today + timedelta(days=ahead)).isoformat()


def show(visitor, ahead: int) -> None:
    """A day other than today is whole, whatever the hour."""
    visitor.page.goto(at_clinic(visitor, f"{PATHS[visitor.language]['days']}/{day_of(visitor, ahead)}"))


def first_free(visitor):
    return visitor.page.locator(".line.free button[form=bookings]").first


def fill_in(visitor, family: str, given: str = "Annabelle", phone: str = "514 555-0142") -> None:
    visitor.page.fill("#family-name", family)
    visitor.page.fill("#given-name", given)
    visitor.page.fill("#phone", phone)


def send(visitor) -> None:
    visitor.page.locator("main form button.primary").click()


def book(visitor, family: str) -> str:
    """Books the first free slot of the day shown; the element id of its line."""
    page = visitor.page
    first_free(visitor).click()
    page.wait_for_selector("#family-name")
    fill_in(visitor, family)
    send(visitor)
    page.wait_for_selector(".day-head")
    return re.search(r"#(v-\w{26})", page.url).group(1)


def expected_now(visitor, family: str, is_there: bool = False) -> str:
    """Adds somebody who is expected now, at whatever hour the tests run: steps are for visits of the day.

    The element id of their line, on the day that is shown then.
    """
    page = visitor.page
    show(visitor, 0)
    page.locator("a[data-key=w]").click()
    page.wait_for_selector("#practitioner")
    page.select_option("#practitioner", index=1)
    fill_in(visitor, family)
    now = datetime.now(ZoneInfo("America/Toronto"))
    page.fill("#time", f"{now.hour:02d}:{now.minute:02d}")
    page.fill("#minutes", "240" if now.hour < 20 else "10")
    if page.locator("#there").is_checked() != is_there:
        page.locator("#there").click()
    send(visitor)
    page.wait_for_selector(".day-head")
    return re.search(r"#(v-\w{26})", page.url).group(1)


def open_visit(visitor, line: str) -> None:
    visitor.page.locator(f"#{line} .who a").click()
    visitor.page.wait_for_selector(".visit-page")
