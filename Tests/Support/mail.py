"""An independent mail server."""

import email
import email.policy
import ssl

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from Support.service import free_port


class MailServer:
    """Takes messages over STARTTLS, from who knows the password.

    It refuses the first message to an address that begins with `later`.
    """

    def __init__(self, certificate):
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(*certificate)
        self.port = free_port()
        self.refused, self.accepted, self.connections = [], [], []
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
        return AuthResult(success=(data.login, data.password) == (b"mailer", b"s3cret"), handled=False)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        self.connections.append(server.transport)
        return responses

    async def handle_DATA(self, server, session, envelope):
        assert session.ssl is not None and session.authenticated
        recipient, = envelope.rcpt_tos
        message = email.message_from_bytes(envelope.content, policy=email.policy.SMTP)
        if recipient.startswith("later") and not any(known == recipient for known, _ in self.refused):
            self.refused.append((recipient, message))
            return "451 4.7.1 Come back later"
        self.accepted.append((recipient, message))
        return "250 2.0.0 Taken"

    def taken(self, recipient):
        return [message for known, message in self.accepted if known == recipient]
