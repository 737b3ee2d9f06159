#!/usr/bin/env python3
"""Writes Sources/Serving/Assets/Embedded.swift from the files in Assets/.

Run it from anywhere after a change to a file in Assets/; commit the result.
Each file becomes a raw string literal, named by the first 16 hexadecimal
digits of its SHA-256, so that its address can be cached for ever. Scripts that
share code begin with it: named by hash, they cannot import each other.
With --check it writes nothing and fails when the result would differ.
"""
import hashlib
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/Serving/Assets/Embedded.swift"
FILES = [
    ("stylesheet", "site.css", "text/css; charset=utf-8"),
    ("script", "site.js", "text/javascript; charset=utf-8"),
    ("deskStylesheet", "desk.css", "text/css; charset=utf-8"),
    ("deskScript", "desk.js", "text/javascript; charset=utf-8"),
    ("deviceScript", "device/device.js", "text/javascript; charset=utf-8"),
    ("offlineScript", "device/offline.js", "text/javascript; charset=utf-8"),
    ("deskWorker", "device/desk-worker.js", "text/javascript; charset=utf-8"),
    ("icon", "favicon.svg", "image/svg+xml"),
]
# What each script of the folder begins with.
SHARED = "device/store.js"
HEAD = """// Data: the files of Assets/, written by Scripts/embed-assets.py. Do not edit.

extension Asset {
    /// Every file of the site.
    package static let all = [%s]

    /// What each script for a device begins with.
    private static let shared = %s
"""


def literal(text: str) -> str:
    """A raw literal with as many # as the text needs."""
    marks = "###"
    assert '"""' + marks not in text and "\\" + marks not in text
    body = text if text.endswith("\n") else text + "\n"
    return f'{marks}"""\n{body}\n"""{marks}'


def read(file: str) -> str:
    return (ROOT / "Assets" / file).read_text(encoding="utf-8").rstrip("\n") + "\n"


def generated() -> str:
    shared = read(SHARED) + "\n"
    parts = [HEAD % (", ".join(name for name, _, _ in FILES), literal(shared))]
    for name, file, content_type in FILES:
        text = read(file)
        begins = shared if pathlib.PurePath(file).parent == pathlib.PurePath(SHARED).parent else ""
        digest = hashlib.sha256((begins + text).encode()).hexdigest()[:16]
        parts.append(
            f'\n    package static let {name} = Asset(\n        name: "{pathlib.PurePath(file).name}", contentType: "{content_type}", hash: "{digest}",\n'
            f"        text: {'shared + ' if begins else ''}{literal(text)})\n"
        )
    parts.append("}\n")
    return "".join(parts)


def main() -> int:
    result = generated()
    if "--check" in sys.argv[1:]:
        return 0 if TARGET.exists() and TARGET.read_text(encoding="utf-8") == result else 1
    TARGET.write_text(result, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
