/// Reports as mail servers write them, about a message of ours. Written for
/// the tests after the manner of each; no real report is in here.
enum Reports {
    static let id = "01KAR5Q3V0ABCDEFGHJKMNPQRS"
    static let original = """
        Received: from creneau (localhost [127.0.0.1]) by mail.clinique.example; Tue, 24 Nov 2026 14:00:00 -0500
        Date: Tue, 24 Nov 2026 14:00:00 -0500
        From: =?utf-8?q?Cr=C3=A9neau?= <rendez-vous@clinique.example>
        To: never@example.org
        Message-ID: <\(id)@clinique.example>
        Subject: =?utf-8?q?Rendez-vous?=
        MIME-Version: 1.0
        """

    static let postfix = """
        Return-Path: <>
        Received: by mail.clinique.example (Postfix) id 4A1B2C3D; Tue, 24 Nov 2026 14:00:01 -0500 (EST)
        Date: Tue, 24 Nov 2026 14:00:01 -0500 (EST)
        From: MAILER-DAEMON@mail.clinique.example (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: rendez-vous@clinique.example
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        \tboundary="4A1B2C3D.1795546801/mail.clinique.example"
        Message-Id: <20261124190001.5E6F@mail.clinique.example>

        This is a MIME-encapsulated message.

        --4A1B2C3D.1795546801/mail.clinique.example
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        This is the mail system at host mail.clinique.example.

        I'm sorry to have to inform you that your message could not
        be delivered to one or more recipients.

        <never@example.org>: host mx.example.org[192.0.2.5] said: 550 5.1.1
            <never@example.org>: Recipient address rejected (in reply to RCPT TO command)

        --4A1B2C3D.1795546801/mail.clinique.example
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mail.clinique.example
        X-Postfix-Queue-ID: 4A1B2C3D
        X-Postfix-Sender: rfc822; rendez-vous@clinique.example
        Arrival-Date: Tue, 24 Nov 2026 14:00:00 -0500 (EST)

        Final-Recipient: rfc822; never@example.org
        Original-Recipient: rfc822;never@example.org
        Action: failed
        Status: 5.1.1
        Remote-MTA: dns; mx.example.org
        Diagnostic-Code: smtp; 550 5.1.1 <never@example.org>: Recipient address
            rejected

        --4A1B2C3D.1795546801/mail.clinique.example
        Content-Description: Undelivered Message
        Content-Type: message/rfc822

        \(original)

        Votre rendez-vous est confirmé.

        --4A1B2C3D.1795546801/mail.clinique.example--
        """

    /// Only a zero in the status; the code is in what the next server said.
    static let exim = """
        Return-path: <>
        Envelope-to: rendez-vous@clinique.example
        X-Failed-Recipients: full@example.org
        Auto-Submitted: auto-replied
        From: Mail Delivery System <Mailer-Daemon@mail.clinique.example>
        To: rendez-vous@clinique.example
        References: <\(id)@clinique.example>
        Content-Type: multipart/report; report-type=delivery-status; boundary=1795546801-eximdsn-804289383
        MIME-Version: 1.0
        Subject: Mail delivery failed: returning message to sender
        Message-Id: <E1abcde-0001Ab-2c@mail.clinique.example>

        --1795546801-eximdsn-804289383
        Content-type: text/plain; charset=us-ascii

        A message that you sent could not be delivered to one or more of its recipients.

        --1795546801-eximdsn-804289383
        Content-type: message/delivery-status

        Reporting-MTA: dns; mail.clinique.example

        Action: failed
        Final-Recipient: rfc822;full@example.org
        Status: 5.0.0
        Remote-MTA: dns; mx.example.org
        Diagnostic-Code: smtp; 552 5.2.2 Mailbox is full

        --1795546801-eximdsn-804289383
        Content-type: text/rfc822-headers

        \(original)

        --1795546801-eximdsn-804289383--
        """

    /// Names of types and fields as it pleases, a Latin message before, and the
    /// message itself last.
    static let exchange = """
        From: <postmaster@example.org>
        To: <rendez-vous@clinique.example>
        MIME-Version: 1.0
        Content-Type: Multipart/Report; REPORT-TYPE="delivery-status";
         Boundary="_000_c0ffee-7f3a-4b6e-9d41-exch01_"
        X-MS-Exchange-Message-Is-Ndr:
        Content-Language: fr-CA
        Message-ID: <c0ffee@exch01.example.org>
        In-Reply-To: <\(id)@clinique.example>
        Subject: =?iso-8859-1?Q?Non_remis=A0=3A_Rendez-vous?=

        --_000_c0ffee-7f3a-4b6e-9d41-exch01_
        Content-Type: multipart/alternative; differences=Content-Type;
         boundary="_001_c0ffee_"

        --_001_c0ffee_
        Content-Type: text/plain; charset="iso-8859-1"
        Content-Transfer-Encoding: quoted-printable

        Votre message n'a pas =E9t=E9 remis.

        --_001_c0ffee_--

        --_000_c0ffee-7f3a-4b6e-9d41-exch01_
        Content-Type: message/delivery-status

        Reporting-MTA: dns;exch01.example.org

        Final-recipient: RFC822;gone@example.org
        Action: FAILED
        Status: 5.4.1
        Diagnostic-code: smtp;550 5.4.1 Recipient address rejected: Access denied
        X-Display-Name: gone@example.org

        --_000_c0ffee-7f3a-4b6e-9d41-exch01_
        Content-Type: message/rfc822

        \(original)

        --_000_c0ffee-7f3a-4b6e-9d41-exch01_--
        """

    /// The server still tries.
    static let delayed = postfix.replacing("Action: failed", with: "Action: delayed").replacing("Status: 5.1.1", with: "Status: 4.4.1")

    /// It tried for days.
    static let expired = postfix.replacing("Status: 5.1.1", with: "Status: 4.4.7").replacing("550 5.1.1", with: "timed out")

    static func bytes(_ text: String, crlf: Bool = true) -> [UInt8] {
        Array((crlf ? text.replacing("\n", with: "\r\n") : text).utf8)
    }
}
