import Formats
import Scheduling

/// Ready-made values of the tests below.
enum Samples {
    static let sender = EmailAddress("rendez-vous@creneau.example")!
    static let person = EmailAddress("marie.tremblay+rv@exemple.ca")!
    static let appointment = AppointmentID(high: 0x0199_0000_0000_0001, low: 7)
    static let message = MessageID(high: 0x0199_0000_0000_0002, low: 9)

    /// America/Toronto as the rules of 2007 have it, for 2025 through 2028.
    static let toronto = ZoneRules(
        offset: -18_000, abbreviation: "EST", isDaylight: false,
        transitions: [
            change("2025-03-09", 7, to: -14_400), change("2025-11-02", 6, to: -18_000),
            change("2026-03-08", 7, to: -14_400), change("2026-11-01", 6, to: -18_000),
            change("2027-03-14", 7, to: -14_400), change("2027-11-07", 6, to: -18_000),
            change("2028-03-12", 7, to: -14_400), change("2028-11-05", 6, to: -18_000),
        ])

    static let blancSablon = ZoneRules(fixedOffset: -14_400, abbreviation: "AST")

    private static func change(_ date: String, _ hourUTC: Int, to offset: Int) -> ZoneTransition {
        let isDaylight = offset == -14_400
        return ZoneTransition(
            instant: instant(date, hourUTC), offsetBefore: isDaylight ? -18_000 : -14_400, offsetAfter: offset,
            abbreviation: isDaylight ? "EDT" : "EST", isDaylight: isDaylight
        )
    }

    static func instant(_ date: String, _ hourUTC: Int, _ minute: Int = 0) -> Instant {
        Instant(seconds: LocalDateTime(date: LocalDate(date)!, secondOfDay: hourUTC * 3600 + minute * 60).wallSeconds)
    }

    static func event(
        start: Instant = instant("2026-08-13", 18, 30), status: CalendarStatus = .confirmed, sequence: Int = 0,
        reader: CalendarReader = .attendee(CalendarAddress(name: nil, email: person)), summary: String = "Rendez-vous",
        location: String = "Clinique du Parc, 12, rue Principale", details: String? = nil, zone: ZoneID = .toronto,
        rules: ZoneRules = toronto
    ) -> CalendarEvent {
        CalendarEvent(
            uid: CalendarUID(appointment), sequence: sequence, stamp: instant("2026-08-01", 12),
            lastModified: instant("2026-08-01", 11), start: start, end: start + 1200, zone: zone, rules: rules,
            status: status, organizer: CalendarAddress(name: "Créneau", email: sender), reader: reader, language: .french,
            summary: summary, location: location, details: details, url: "https://creneau.example/",
            position: GeographicPosition(latitude: 45.5, longitude: -73.000012)
        )
    }

    static func mail(
        subject: String = "Votre rendez-vous est confirmé", text: String = "Bonjour,\n", html: String = "<p>Bonjour,</p>\n",
        name: String? = "Créneau", calendar: CalendarEvent? = event()
    ) -> MailMessage {
        MailMessage(
            id: MailMessageID(message, sender: sender), date: instant("2026-11-23", 22, 15),
            from: MailAddress(name: name.flatMap(HeaderText.init), email: sender), to: person, language: .french,
            subject: HeaderText(subject)!, text: text, html: html, calendar: calendar
        )
    }

    /// The unfolded lines of an entry (RFC 5545 §3.1).
    static func lines(_ event: CalendarEvent) -> [String] {
        unfolded(event.encoded()).split(separator: "\r\n").map(String.init)
    }

    /// By bytes: to a grapheme breaker a fold and what follows it can be one
    /// `Character`.
    static func unfolded(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            result.append(byte)
            if result.suffix(3) == [0x0D, 0x0A, 0x20] { result.removeLast(3) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    static func text(_ event: CalendarEvent) -> String { String(decoding: event.encoded(), as: UTF8.self) }
}
