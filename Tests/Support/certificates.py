"""Certificates that nobody but the test trusts."""

import pathlib
import subprocess


KINDS = {"ec": ["ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"], "rsa": ["rsa:2048"]}


def certificate(folder: pathlib.Path, name: str, kind: str = "ec") -> tuple[pathlib.Path, pathlib.Path]:
    """A certificate for this machine that is its own authority, and its key."""
    files = folder / f"{name}.pem", folder / f"{name}.key"
    subprocess.run(
        [
            "openssl", "req", "-x509", "-newkey", *KINDS[kind], "-nodes", "-days", "2",
            "-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
            "-out", str(files[0]), "-keyout", str(files[1]),
        ],
        check=True, capture_output=True,
    )
    return files
