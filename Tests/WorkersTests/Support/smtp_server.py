"""A mail server that does what one test needs, and writes down what it saw.

Arguments: behaviour, output folder, and with TLS a certificate and its key.
Prints its port. Each accepted message becomes a file; `commands.log` has
every line that was received, `connections.log` a line a connection, and
`sessions.log` each command with the number of its connection.
"""
import itertools
import os
import socketserver
import ssl
import sys
import threading

behaviour, folder = sys.argv[1:3]
certificate = sys.argv[3:5]
lock = threading.Lock()
numbers = itertools.count(1)


def note(name, text):
    with lock, open(os.path.join(folder, name), "a") as log:
        log.write(text + "\n")


class Session(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")
        self.wfile.flush()

    def secure(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*certificate)
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb")

    def handle(self):
        number = next(numbers)
        note("connections.log", "connected")
        if behaviour == "implicit":
            self.secure()
        if behaviour == "hang":
            threading.Event().wait(60)
        self.say("554 closed" if behaviour == "greeting554" else "220 ready")
        while line := self.rfile.readline().decode().rstrip("\r\n"):
            note("commands.log", line)
            note("sessions.log", f"{number} {line.split(' ')[0]}")
            if self.answer(line):
                return

    def answer(self, line):
        word = line.split(" ")[0].upper()
        secured = isinstance(self.connection, ssl.SSLSocket)
        if word == "EHLO":
            self.say("250-server")
            if certificate and not secured:
                self.say("250-STARTTLS")
            if secured or behaviour == "clearauth":
                self.say("250-AUTH PLAIN")
            self.say("250 8BITMIME")
        elif word == "STARTTLS":
            self.say("220 go")
            self.secure()
        elif word == "AUTH":
            self.say("334 ")
            note("commands.log", self.rfile.readline().decode().rstrip("\r\n"))
            self.say("535 no" if behaviour == "badauth" else "235 yes")
        elif word == "MAIL":
            self.say("451 later" if behaviour == "mail451" else "250 ok")
        elif word == "RCPT":
            self.say({"rcpt450": "450 greylisted", "rcpt550": "550 unknown", "rcpt421": "421 closing"}.get(behaviour, "250 ok"))
        elif word == "DATA":
            self.say("354 go")
            self.receive()
        elif word == "QUIT":
            self.say("221 bye")
            return True
        else:
            self.say("250 ok")

    def receive(self):
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line[1:] if line.startswith(b".") else line)
        if behaviour == "data554":
            return self.say("554 spam")
        if behaviour == "data452":
            return self.say("452 full")
        with lock:
            name = os.path.join(folder, "%d.eml" % len(os.listdir(folder)))
            with open(name, "wb") as file:
                file.write(b"".join(lines))
        self.say("250 taken")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


with Server(("127.0.0.1", 0), Session) as server:
    print(server.server_address[1], flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()
