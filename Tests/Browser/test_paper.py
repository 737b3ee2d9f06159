"""Sheets that orders are printed on, opened from a disk in a browser that reaches nobody, and printed."""

import functools
import os
import re
import struct
import zlib

import pytest
import zxingcpp

from Support.officers import founded, officers_of
from Support.paper import Sheet
from Support.service import creneau
from soundness import sound_everywhere
from test_screenshots import FOLDER

# Letter paper at 96 points an inch, as browsers count.
WIDTH, HEIGHT = 816, 1056
REAL = [
    "--public-url=https://rendez-vous.example", "--desk-url=https://comptoir.rendez-vous.example",
    "--watch-url=https://veille.rendez-vous.example",
]
CLINICS = [f"clinic:01j4zzzzzzzzzzzzzzzzzzzz{number:02}" for number in range(64)]
LONG = "Accès inhabituels au comptoir de plusieurs cliniques; " * 3
# What is printed on one side, and the longest that takes two.
USUAL = {
    "one": (["frozen", "--scope=front"], 1), "dark": (["dark", "--scope=all"], 1),
    "several": (["restricted", "--scope=front", "--scope=desk", "--scope=exchange", *(f"--scope={each}/front" for each in CLINICS[:3])], 1),
    "worded": (["dark", "--scope=front", "--scope=exchange", f"--reason={LONG}"], 1),
    "longest": (["frozen", *(f"--scope={each}/front" for each in CLINICS)], 3),
}


def make(tmp_path, name, language="fr"):
    arguments, _ = USUAL[name]
    keys = [f"--key={officer.file}" for officer in officers_of(founded() / "keys")[:2]]
    file = tmp_path / f"{name}-{language}.html"
    reason = [] if any(each.startswith("--reason") for each in arguments) else ["--reason=OAT-021"]
    run = functools.partial(creneau, data=founded() / "data")
    made = run("officer", "paper", *arguments, *reason, *keys, f"--language={language}", f"--out={file}", *REAL)
    assert made.returncode == 0, made.stderr
    return file


@pytest.fixture
def page(chromium):
    """Offline, of somebody who likes it dark: what is asked of anybody is counted."""
    context = chromium.new_context(viewport={"width": WIDTH, "height": HEIGHT}, offline=True, color_scheme="dark")
    page = context.new_page()
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.said = []
    page.on("console", lambda message: page.said.append(message.text))
    yield page
    context.close()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", USUAL)
def test_a_sheet_opens_from_a_disk_and_is_printed_on_one_side(page, tmp_path, name, language):
    file = make(tmp_path, name, language)
    page.goto(file.as_uri())
    assert page.asked == [file.as_uri()] and page.said == []
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b", printed)) <= USUAL[name][1]
    assert re.search(rb"/MediaBox \[0 0 61[12][.\d]* 79[12][.\d]*\]", printed)
    # Dark on white also where everything else is light on dark.
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    sound_everywhere(page)


@pytest.mark.parametrize("name", ["one", "several"])
def test_both_codes_are_read_off_the_picture_of_a_sheet(chromium, tmp_path, name):
    file = make(tmp_path, name)
    sheet = Sheet(file)
    page = chromium.new_page(viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=2)
    try:
        page.goto(file.as_uri())
        width, height, points = picture(page.screenshot(full_page=True))
        found = zxingcpp.read_barcodes(memoryview(points).cast("B", [height, width]), formats=zxingcpp.BarcodeFormat.QRCode)
        assert sorted(code.bytes for code in found) == sorted(code.encode() for code in sheet.codes) and len(found) == 2
    finally:
        page.close()


def picture(png: bytes) -> tuple[int, int, bytes]:
    """The green of each point of a PNG in colours of eight bits (PNG third edition, section 9)."""
    width, height, depth, kind, *_ = struct.unpack(">IIBBBBB", png[16:29])
    assert depth == 8 and kind in (2, 6)
    size, data, at = (3 if kind == 2 else 4), b"", 8
    while at < len(png):
        length, = struct.unpack(">I", png[at:at + 4])
        data += png[at + 8:at + 8 + length] if png[at + 4:at + 8] == b"IDAT" else b""
        at += length + 12
    raw, stride, points = zlib.decompress(data), width * size, bytearray()
    before = bytearray(stride)
    for row in range(height):
        start = row * (stride + 1)
        method, line = raw[start], bytearray(raw[start + 1:start + 1 + stride])
        for index in range(stride if method else 0):
            left = line[index - size] if index >= size else 0
            corner = before[index - size] if index >= size else 0
            line[index] = (line[index] + predicted(method, left, before[index], corner)) & 0xFF
        points += line[1::size]
        before = line
    return width, height, bytes(points)


def predicted(method: int, left: int, above: int, corner: int) -> int:
    if method < 4:
        return [0, left, above, (left + above) // 2][method]
    guess = left + above - corner
    return min((left, above, corner), key=lambda each: abs(guess - each))


def test_a_sheet_has_its_picture(page, tmp_path):
    """As it comes out of a printer (UPDATE=1)."""
    path = FOLDER / "paper-order.png"
    if os.environ.get("UPDATE") == "1":
        page.goto(make(tmp_path, "one").as_uri())
        page.screenshot(path=path)
    assert path.exists(), "make it with UPDATE=1"
