import Scheduling

/// DATE-TIME and UTC-OFFSET values (RFC 5545 §3.3.5, §3.3.14).
enum CalendarTime {
    /// `20261123T221500Z`.
    static func utc(_ instant: Instant) -> String { local(LocalDateTime(wallSeconds: instant.seconds)) + "Z" }

    /// `20261123T171500`: meant together with a `TZID`.
    static func local(_ time: LocalDateTime) -> String {
        padded(time.date.year, 4) + padded(time.date.month, 2) + padded(time.date.day, 2) + "T"
            + padded(time.secondOfDay / 3600, 2) + padded(time.secondOfDay / 60 % 60, 2) + padded(time.secondOfDay % 60, 2)
    }

    /// `-0500`; with seconds where the zone has them.
    static func offset(_ seconds: Int) -> String {
        let size = abs(seconds)
        return (seconds < 0 ? "-" : "+") + padded(size / 3600, 2) + padded(size / 60 % 60, 2)
            + (size % 60 == 0 ? "" : padded(size % 60, 2))
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
