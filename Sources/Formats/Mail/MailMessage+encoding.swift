import Scheduling

extension MailMessage {
    /// The message as it goes to a server or a mailbox: ASCII, CRLF.
    ///
    /// With a calendar: `mixed(alternative(plain, html, calendar), invite.ics)`.
    /// The alternative is what calendar software acts on (RFC 6047 §2.4), the
    /// attachment what people can open by hand elsewhere.
    public func encoded() -> [UInt8] {
        var lines = HeaderLines()
        lines.add("From", address: from)
        lines.add("To", to.text)
        lines.add("Subject", text: subject)
        lines.add("Date", Self.text(of: date))
        lines.add("Message-ID", id.description)
        // Nobody's vacation responder is to answer (RFC 3834 §5.1).
        lines.add("Auto-Submitted", "auto-generated")
        lines.add("Content-Language", language.rawValue)
        lines.add("MIME-Version", "1.0")
        var bytes = lines.bytes
        content.write(to: &bytes)
        return bytes
    }

    private var content: MailPart {
        var alternatives = [
            MailPart(type: ["text/plain;", "charset=utf-8"], encoding: .quotedPrintable, content: Array(text.utf8)),
            MailPart(type: ["text/html;", "charset=utf-8"], encoding: .quotedPrintable, content: Array(html.utf8)),
        ]
        guard let calendar else { return MailPart(multipart: "alternative", name: id.left, parts: alternatives) }
        let file = calendar.encoded()
        alternatives.append(
            MailPart(
                type: ["text/calendar;", "charset=utf-8;", "method=" + calendar.method.rawValue], encoding: .base64,
                content: file
            )
        )
        let attachment = MailPart(
            type: ["application/ics;", "name=\"invite.ics\""], encoding: .base64,
            others: [("Content-Disposition", ["attachment;", "filename=\"invite.ics\""])], content: file
        )
        let alternative = MailPart(multipart: "alternative", name: id.left, parts: alternatives)
        return MailPart(multipart: "mixed", name: id.left, parts: [alternative, attachment])
    }

    /// `Mon, 23 Nov 2026 22:15:28 +0000` (RFC 5322 §3.3).
    private static func text(of date: Instant) -> String {
        let local = LocalDateTime(wallSeconds: date.seconds)
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
        return days[local.date.weekday.rawValue - 1] + ", " + String(local.date.day) + " " + months[local.date.month - 1] + " "
            + String(local.date.year) + " " + two(local.secondOfDay / 3600) + ":" + two(local.secondOfDay / 60 % 60) + ":"
            + two(local.secondOfDay % 60) + " +0000"
    }
}
