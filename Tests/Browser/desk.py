"""What the tests of the desk do again and again."""

import base64
import hashlib
import hmac
import re
import struct
import time

WORDS = {
    "fr": {"enter": "Entrer", "book": "Réserver", "arrive": "Arrivée"},
    "en": {"enter": "Sign in", "book": "Book", "arrive": "Arrived"},
}


def authenticator(page):
    """A platform authenticator of this window's, whose owner is always there."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    made = session.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }})
    return session, made["authenticatorId"]


def prefix(language: str) -> str:
    return "" if language == "fr" else "/en"


def enter(visitor, email: str = "reception@demo.example") -> None:
    """Signs in by a link, as the demonstration prints them."""
    link = visitor.service.sign_in_link(email)
    if visitor.language == "en":
        link = link.replace("/lien/", "/en/link/")
    visitor.page.goto(link)
    visitor.page.locator("main form button").click()
    visitor.page.wait_for_selector(".day-head")


def clinic_of(visitor) -> str:
    return re.search(r"/(?:cliniques|clinics)/(\w{26})/", visitor.page.url).group(1)


def goto_tomorrow(visitor) -> None:
    """A day that is whole, whatever the hour the tests run at."""
    visitor.page.locator(".days a.step").last.click()
    visitor.page.wait_for_load_state()


def first_free(visitor):
    return visitor.page.locator(".line.free button").first


def book(visitor, family: str, given: str = "Anne", phone: str = "514 555-0142") -> str:
    """Books the first free slot of the day shown; the visit's element id."""
    page = visitor.page
    first_free(visitor).click()
    page.fill("#family-name", family)
    page.fill("#given-name", given)
    page.fill("#phone", phone)
    page.locator("form.quick-form button.primary").click()
    page.wait_for_selector(".day-head")
    return re.search(r"#(v-\w{26})", page.url).group(1)


def time_code(secret: str, at: float | None = None) -> str:
    """RFC 6238, as an authenticator app computes it."""
    key = base64.b32decode(secret.replace(" ", ""))
    mac = hmac.new(key, struct.pack(">Q", int(at or time.time()) // 30), hashlib.sha1).digest()
    offset = mac[19] & 15
    return f"{(struct.unpack('>I', mac[offset:offset + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"
