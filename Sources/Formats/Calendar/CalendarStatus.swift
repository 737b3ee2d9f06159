import Scheduling

/// RFC 5545 §3.8.1.11, of those a VEVENT can have.
public enum CalendarStatus: String, Hashable, Sendable, CaseIterable {
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
}
