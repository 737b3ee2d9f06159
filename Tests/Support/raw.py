"""HTTP as bytes, from an address of one's choice: this machine has all of 127.0.0.0/8."""

import contextlib
import socket

from Support.patience import PATIENCE_SECONDS

REQUEST = "{method} {path} HTTP/{version}\r\n{fields}\r\n"


def connect(port, source="127.0.0.1", timeout=PATIENCE_SECONDS, trust=None):
    """A connection that is made; whether it is spoken to shows later."""
    plain = socket.create_connection(("127.0.0.1", port), timeout=timeout, source_address=(source, 0))
    return trust.wrap_socket(plain, server_hostname="localhost") if trust else plain


def head(method, path, version="1.1", **fields):
    fields = {"Host": "localhost", **{name.replace("_", "-"): value for name, value in fields.items()}}
    lines = "".join(f"{name}: {value}\r\n" for name, values in fields.items()
                    for value in (values if isinstance(values, list) else [values]) if value is not None)
    return REQUEST.format(method=method, path=path, version=version, fields=lines).encode()


def heard(connection):
    """Everything until the other end closes; that it does not is a time-out, and a failure."""
    received = b""
    with contextlib.suppress(ConnectionResetError, BrokenPipeError):
        while some := connection.recv(65536):
            received += some
    return received


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/1.") else None


def fields(answer):
    lines = answer.split(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")[1:]
    return {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def one(connection):
    """One answer with a length, while the connection goes on."""
    received = b""
    while b"\r\n\r\n" not in received:
        some = connection.recv(65536)
        if not some:
            return received
        received += some
    length = int(fields(received).get("content-length", 0))
    while len(received.split(b"\r\n\r\n", 1)[1]) < length:
        some = connection.recv(65536)
        if not some:
            return received
        received += some
    return received
