"""A text gateway over HTTP, as an independent program would run one, and its signature."""

import base64
import hashlib
import hmac
import http.client
import http.server
import ssl
import threading
import time
import urllib.parse

from Support.patience import PATIENCE_SECONDS

ACCOUNT, TOKEN, SENDER = "AC0123456789abcdef", "t0ken-Aé-0042", "+15145550100"
PATH = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"


class Gateway:
    """Takes messages from who knows the token.

    What a number ends in says what becomes of a message: 400 refuses it for good, 429 for now, as long as it `says_later`, 200 answers
    with more than anybody reads; the rest is taken.
    """

    def __init__(self, certificate=None):
        self.taken, self.refused, self.credentials = [], [], []
        self.hangs = self.speaks_garbage = self.says_later = False
        gateway = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_POST(self):
                gateway.answer(self)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        self.url = f"http://{ACCOUNT}@127.0.0.1:{self.port}{PATH}"
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True, do_handshake_on_connect=False)
            self.url = f"https://{ACCOUNT}@localhost:{self.port}{PATH}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True)
        self.thread.start()

    def stop(self):
        self.hangs = False
        self.server.shutdown()
        self.server.server_close()

    def answer(self, handler):
        body = handler.rfile.read(int(handler.headers["Content-Length"])).decode()
        form = dict(urllib.parse.parse_qsl(body, strict_parsing=True))
        assert handler.path == PATH and handler.headers["Content-Type"] == "application/x-www-form-urlencoded"
        scheme, _, secret = handler.headers["Authorization"].partition(" ")
        assert scheme == "Basic"
        self.credentials.append(base64.b64decode(secret).decode())
        while self.hangs:
            time.sleep(0.05)
        if self.speaks_garbage:
            handler.wfile.write(b"\x16\x03\x01 not a status line\r\n\r\n")
            handler.close_connection = True
            return
        number = form["To"]
        status, headers, text = 201, {}, b'{"sid": "SM", "status": "queued"}'
        if number.endswith("400"):
            status, text = 400, f'{{"code": 21211, "message": "{number} is not valid"}}'.encode()
        elif number.endswith("429") and self.says_later:
            status, headers, text = 429, {"Retry-After": "16"}, b"{}"
        elif number.endswith("200"):
            text = b" " * (4 << 20)
        (self.taken if status == 201 else self.refused).append(form)
        handler.send_response(status)
        for name, value in {**headers, "Content-Type": "application/json", "Content-Length": str(len(text))}.items():
            handler.send_header(name, value)
        handler.end_headers()
        try:
            handler.wfile.write(text)
        except OSError:
            handler.close_connection = True

    def to(self, number: str, containing: str = "") -> list[dict]:
        return [form for form in self.taken if form["To"] == number and containing in form["Body"]]


def signature(url: str, fields: dict, token: str = TOKEN) -> str:
    text = url + "".join(name + fields[name] for name in sorted(fields))
    return base64.b64encode(hmac.new(token.encode(), text.encode(), hashlib.sha1).digest()).decode()


class Handset:
    """A telephone behind the gateway: what it writes reaches the service signed."""

    sent = 0

    def __init__(self, port: int, public_url: str, number: str):
        self.port, self.public_url, self.number = port, public_url, number

    def write(self, text: str, sid: str | None = None, token: str = TOKEN, signed: bool = True, host: str | None = None):
        Handset.sent += 1
        return self.post("/webhooks/sms", {
            "From": self.number, "To": SENDER, "Body": text, "MessageSid": sid or f"SM{Handset.sent:032d}", "AccountSid": ACCOUNT,
        }, token, signed, host)

    def post(self, path: str, fields: dict, token: str = TOKEN, signed: bool = True, host: str | None = None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        if host:
            headers["Host"] = host
        if signed:
            headers["X-Twilio-Signature"] = signature(self.public_url + path, fields, token)
        connection.request("POST", path, urllib.parse.urlencode(fields), headers)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        return answer.status, body
