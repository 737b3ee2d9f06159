"""Sheets that orders are printed on, and codes on terminals, as whoever holds one reads them.

Codes are read by a program that shares nothing with what drew them.
"""

import dataclasses
import html.parser
import re

import zxingcpp

from Support.notes import unbase64

# Of a side of one square, in points of the picture that is read.
SCALE = 4
VOID = {"meta", "wbr"}
# The two rows of squares that a character of a terminal shows.
HALVES = {"█": (1, 1), "▀": (1, 0), "▄": (0, 1), " ": (0, 0)}
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def decode(rows: list[list[int]]) -> str:
    """The text of a code, from its squares, of which 1 is dark."""
    height, width = len(rows) * SCALE, len(rows[0]) * SCALE
    points = bytearray()
    for row in rows:
        points += b"".join((b"\0" if dark else b"\xff") * SCALE for dark in row) * SCALE
    found = zxingcpp.read_barcodes(memoryview(points).cast("B", [height, width]), formats=zxingcpp.BarcodeFormat.QRCode)
    assert len(found) == 1, len(found)
    return found[0].bytes.decode("utf-8")


def squares(size: int, path: str) -> list[list[int]]:
    """What an SVG path fills that is made of rows of squares."""
    rows = [[0] * size for _ in range(size)]
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert "".join(f"M{x} {y}h{width}v1h-{back}z" for x, y, width, back in runs) == path
    for x, y, width, back in runs:
        assert width == back
        rows[int(y)][int(x):int(x) + int(width)] = [1] * int(width)
    return rows


def on_terminal(printed: str) -> str:
    """The text of the code at the end of what a command printed."""
    lines = [ESCAPE.sub("", line) for line in printed.replace("\r\n", "\n").split("\n")]
    lines = [line for line in lines if line and set(line) <= set(HALVES)]
    rows = []
    for line in lines:
        rows += [[HALVES[each][half] for each in line] for half in (0, 1)]
    return decode(rows)


class Sheet(html.parser.HTMLParser):
    """A sheet, read tag by tag: each is closed that was opened, and nothing is fetched."""

    def __init__(self, file):
        super().__init__(convert_charrefs=True)
        self.text, self.codes, self.lines, self.links, self.ids = "", [], [], [], []
        self.language, self.other_language, self.labels = None, None, []
        self.open: list[str] = []
        self.within = ""
        source = file.read_text(encoding="utf-8")
        assert source.startswith("<!doctype html>\n")
        self.feed(source.removeprefix("<!doctype html>"))
        self.close()
        assert self.open == [] and len(set(self.ids)) == len(self.ids)
        self.words = " ".join(self.text.split())

    def handle_starttag(self, tag, attributes):
        told = dict(attributes)
        assert len(told) == len(attributes) and not {"src", "style", "onclick"} & told.keys()
        assert tag not in {"script", "link", "img", "iframe", "object", "form", "base"}
        if tag not in VOID:
            self.open.append(tag)
        if "id" in told:
            self.ids.append(told["id"])
        if tag == "html":
            self.language = told["lang"]
        if tag == "footer":
            self.other_language = told["lang"]
        if tag == "a":
            self.links.append(told["href"])
        if tag == "svg":
            assert told["role"] == "img" and told["aria-label"]
            self.labels.append(told["aria-label"])
            self.size = int(told["viewbox"].split()[2])
        if tag == "path":
            self.codes.append(decode(squares(self.size, told["d"])))
        if tag == "li" and "note" in self.within:
            self.lines.append("")
        if tag == "ol":
            self.within = told.get("class") or ""

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, (tag, self.getpos())
        if tag == "ol":
            self.within = ""

    def handle_data(self, data):
        if "style" in self.open:
            assert "url(" not in data and "@import" not in data
            return
        if self.within == "note" and self.open[-1] != "ol":
            self.lines[-1] += data
        self.text += data

    @property
    def typed(self) -> bytes:
        """What somebody types who types what is printed."""
        return "".join(line + "\n" for line in self.lines).encode()

    @property
    def shared(self) -> "Shared":
        """Of the first code, a link."""
        page, fragment = self.codes[0].split("#ordre=")
        assert self.links == [self.codes[0]]
        return Shared(page, unbase64(fragment, "the fragment", url=True))


@dataclasses.dataclass(frozen=True)
class Shared:
    page: str
    note: bytes
