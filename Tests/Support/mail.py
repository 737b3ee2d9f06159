"""Independent mail servers: one that works, and one that says nothing."""

import email
import email.policy
import socket
import ssl
import threading

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from Support.together import free_port

USER, PASSWORD = "mailer", "s3cret-Aé-0017"


class MailServer:
    """Takes messages over STARTTLS, from who knows the password.

    It refuses the first message to an address that begins with `later`, and all to one that begins with `never`.
    """

    def __init__(self, certificate, port=None):
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(*certificate)
        self.port = port or free_port()
        self.refused, self.accepted, self.connections, self.logins = [], [], [], []
        self.controller = None

    def start(self):
        self.controller = Controller(
            self, hostname="127.0.0.1", port=self.port, tls_context=self.context, require_starttls=True,
            auth_required=True, authenticator=self.authenticate,
        )
        self.controller.start()

    def stop(self):
        for transport in self.connections:
            self.controller.loop.call_soon_threadsafe(transport.abort)
        self.controller.stop(no_assert=True)
        self.connections.clear()

    def authenticate(self, server, session, envelope, mechanism, data):
        self.logins.append((data.login.decode(), data.password.decode()))
        return AuthResult(success=self.logins[-1] == (USER, PASSWORD), handled=False)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        self.connections.append(server.transport)
        return responses

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("never"):
            self.refused.append((address, None))
            return "550 5.1.1 Nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        assert session.ssl is not None and session.authenticated
        recipient, = envelope.rcpt_tos
        message = email.message_from_bytes(envelope.content, policy=email.policy.SMTP)
        if recipient.startswith("later") and not self.refusals(recipient):
            self.refused.append((recipient, message))
            return "451 4.7.1 Come back later"
        self.accepted.append((recipient, message))
        return "250 2.0.0 Taken"

    def taken(self, recipient):
        return [message for known, message in self.accepted if known == recipient]

    def refusals(self, recipient):
        return [message for known, message in self.refused if known == recipient]


class SilentServer:
    """Accepts connections and says nothing, not even a greeting."""

    def __init__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.connections = []
        self.thread = threading.Thread(target=self.accept, daemon=True)
        self.thread.start()

    def accept(self):
        while True:
            try:
                self.connections.append(self.socket.accept()[0])
            except OSError:
                return

    def stop(self):
        # Wakes the thread, which closing alone does not.
        self.socket.shutdown(socket.SHUT_RDWR)
        self.thread.join(10)
        self.socket.close()
        for connection in self.connections:
            connection.close()


class ClearServer:
    """Offers a login without TLS, and notes whatever it is told."""

    class Handler:
        def __init__(self):
            self.told = []

        async def handle_EHLO(self, server, session, envelope, hostname, responses):
            session.host_name = hostname
            self.told.append("EHLO")
            return responses

        async def handle_MAIL(self, server, session, envelope, address, options):
            self.told.append("MAIL")
            envelope.mail_from = address
            return "250 OK"

    def __init__(self):
        self.handler = self.Handler()
        self.port = free_port()
        self.controller = Controller(
            self.handler, hostname="127.0.0.1", port=self.port, auth_require_tls=False, authenticator=self.authenticate)
        self.controller.start()

    def authenticate(self, server, session, envelope, mechanism, data):
        self.handler.told.append("AUTH")
        return AuthResult(success=True)

    @property
    def told(self):
        return self.handler.told

    def stop(self):
        self.controller.stop(no_assert=True)
