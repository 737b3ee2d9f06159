#!/usr/bin/env python3
"""Writes Sources/Web/Assets/Embedded.swift from the files in Assets/.

Run it from anywhere after a change to a file in Assets/; commit the result.
Each file becomes a raw string literal, named by the first 16 hexadecimal
digits of its SHA-256, so that its address can be cached for ever. Scripts that
share code are joined from several files: named by hash, they cannot import
each other.
With --check it writes nothing and fails when the result would differ.
"""
import hashlib
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "Sources/Web/Assets/Embedded.swift"
FILES = [
    ("stylesheet", "site.css", "text/css; charset=utf-8"),
    ("script", "site.js", "text/javascript; charset=utf-8"),
    ("deskStylesheet", "desk.css", "text/css; charset=utf-8"),
    ("deskScript", "desk.js", "text/javascript; charset=utf-8"),
    ("deviceScript", "device/store.js device/device.js", "text/javascript; charset=utf-8"),
    ("offlineScript", "device/store.js device/offline.js", "text/javascript; charset=utf-8"),
    ("deskWorker", "desk-worker.js", "text/javascript; charset=utf-8"),
    ("icon", "favicon.svg", "image/svg+xml"),
]
HEAD = """// Data: the files of Assets/, written by Scripts/embed-assets.py. Do not edit.

extension Asset {
    /// Every file of the site.
    static let all = [%s]
"""


def literal(text: str) -> str:
    """A raw literal with as many # as the text needs."""
    marks = "###"
    assert '"""' + marks not in text and "\\" + marks not in text
    body = text if text.endswith("\n") else text + "\n"
    return f'{marks}"""\n{body}\n"""{marks}'


def generated() -> str:
    parts = [HEAD % ", ".join(name for name, _, _ in FILES)]
    for name, file, content_type in FILES:
        text = "\n".join((ROOT / "Assets" / part).read_text(encoding="utf-8").rstrip("\n") + "\n" for part in file.split())
        digest = hashlib.sha256(text.encode()).hexdigest()[:16]
        parts.append(
            f'\n    static let {name} = Asset(\n        name: "{pathlib.PurePath(file.split()[-1]).name}", contentType: "{content_type}", hash: "{digest}",\n'
            f"        text: {literal(text)})\n"
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
