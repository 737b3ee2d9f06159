import Scheduling

extension CalendarEvent {
    /// The whole iCalendar object: UTF-8, CRLF, lines of at most 75 octets
    /// (RFC 5545 §3.4, RFC 5546 §3.2.1, §3.2.2, §3.2.5).
    public func encoded() -> [UInt8] {
        var lines = ContentLines()
        lines.add("BEGIN", raw: "VCALENDAR")
        lines.add("VERSION", raw: "2.0")
        lines.add("PRODID", raw: "-//Creneau//Creneau//FR")
        lines.add("CALSCALE", raw: "GREGORIAN")
        lines.add("METHOD", raw: method.rawValue)
        TimeZoneComponent(zone: zone, rules: rules, covering: start...max(start, end)).write(to: &lines)
        writeEvent(to: &lines)
        lines.add("END", raw: "VCALENDAR")
        return lines.bytes
    }

    private func writeEvent(to lines: inout ContentLines) {
        let said = [("LANGUAGE", language.rawValue)]
        let zoned = [("TZID", zone.name)]
        lines.add("BEGIN", raw: "VEVENT")
        lines.add("UID", text: uid.description)
        lines.add("SEQUENCE", raw: String(sequence))
        lines.add("DTSTAMP", raw: CalendarTime.utc(stamp))
        lines.add("LAST-MODIFIED", raw: CalendarTime.utc(lastModified))
        lines.add("DTSTART", zoned, raw: CalendarTime.local(rules.local(at: start)))
        lines.add("DTEND", zoned, raw: CalendarTime.local(rules.local(at: end)))
        lines.add("STATUS", raw: status.rawValue)
        // A visit to a clinic is nobody else's business, whoever shares the calendar.
        lines.add("CLASS", raw: "PRIVATE")
        lines.add("TRANSP", raw: status == .cancelled ? "TRANSPARENT" : "OPAQUE")
        lines.add("ORGANIZER", name(of: organizer), raw: "mailto:" + MailtoAddress.encode(organizer.email))
        if case .attendee(let attendee) = reader {
            // Whoever booked has already accepted: no answer is asked for.
            let part = [("ROLE", "REQ-PARTICIPANT"), ("PARTSTAT", "ACCEPTED"), ("RSVP", "FALSE")]
            lines.add("ATTENDEE", name(of: attendee) + part, raw: "mailto:" + MailtoAddress.encode(attendee.email))
        }
        lines.add("SUMMARY", said, text: summary)
        lines.add("LOCATION", said, text: location)
        if let details { lines.add("DESCRIPTION", said, text: details) }
        if let position { lines.add("GEO", raw: Self.text(of: position)) }
        if let url { lines.add("URL", raw: url) }
        lines.add("END", raw: "VEVENT")
    }

    private func name(of address: CalendarAddress) -> [(String, String)] {
        address.name.map { [("CN", $0)] } ?? []
    }

    /// `latitude;longitude` with six decimals (RFC 5545 §3.8.1.6).
    private static func text(of position: GeographicPosition) -> String {
        decimal(position.latitudeMicrodegrees) + ";" + decimal(position.longitudeMicrodegrees)
    }

    private static func decimal(_ microdegrees: Int32) -> String {
        let fraction = String(microdegrees.magnitude % 1_000_000)
        return (microdegrees < 0 ? "-" : "") + String(microdegrees.magnitude / 1_000_000) + "."
            + String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    }
}
