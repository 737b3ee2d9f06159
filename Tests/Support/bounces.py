"""Reports of mail servers about what they could not deliver (RFC 3464)."""

import email
import email.policy


def sent_to(folder, address: str) -> list:
    """The messages that were written to somebody, the oldest first."""
    found = []
    for path in sorted((folder / "mail" / "new").glob("*")):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.SMTP)
        if address in message["To"]:
            found.append(message)
    return found


def report(message_id: str, action="failed", status="5.1.1") -> str:
    return f"""From: MAILER-DAEMON@mx.example
To: rendez-vous@localhost.localdomain
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

It could not be delivered.
--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; somebody@example.org
Action: {action}
Status: {status}

--b1
Content-Type: text/rfc822-headers

Message-ID: {message_id}
Subject: x

--b1--
"""


def maildir(folder):
    """An empty one."""
    for name in ["new", "cur", "tmp"]:
        (folder / name).mkdir(parents=True)
    return folder
