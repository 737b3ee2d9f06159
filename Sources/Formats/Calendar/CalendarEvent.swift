public import Scheduling

/// One visit as a calendar entry: a VEVENT and the VCALENDAR around it.
///
/// A value with everything in it, so that the same appointment always gives
/// the same bytes. `METHOD` and `STATUS` cannot contradict each other: the
/// first follows from `reader` and `status` (RFC 5546 §3.2).
public struct CalendarEvent: Hashable, Sendable {
    /// Stable for the appointment's life.
    public var uid: CalendarUID
    /// 0 at booking, +1 at each reschedule and at the cancel.
    public var sequence: Int
    /// When this copy was made (`DTSTAMP`).
    public var stamp: Instant
    /// When the record behind it last changed.
    public var lastModified: Instant
    public var start: Instant
    public var end: Instant
    /// Named by `TZID`; `rules` are written out as its VTIMEZONE.
    public var zone: ZoneID
    public var rules: ZoneRules
    public var status: CalendarStatus
    public var organizer: CalendarAddress
    public var reader: CalendarReader
    /// Of `summary`, `location` and `details`.
    public var language: Language
    /// Neutral: a calendar is often shared with family or an employer.
    public var summary: String
    public var location: String
    public var details: String?
    /// An absolute URI (RFC 3986) that carries no secret.
    public var url: String?
    public var position: GeographicPosition?

    public init(
        uid: CalendarUID, sequence: Int, stamp: Instant, lastModified: Instant, start: Instant, end: Instant,
        zone: ZoneID, rules: ZoneRules, status: CalendarStatus, organizer: CalendarAddress, reader: CalendarReader,
        language: Language, summary: String, location: String, details: String? = nil, url: String? = nil,
        position: GeographicPosition? = nil
    ) {
        self.uid = uid
        self.sequence = sequence
        self.stamp = stamp
        self.lastModified = lastModified
        self.start = start
        self.end = end
        self.zone = zone
        self.rules = rules
        self.status = status
        self.organizer = organizer
        self.reader = reader
        self.language = language
        self.summary = summary
        self.location = location
        self.details = details
        self.url = url
        self.position = position
    }

    /// Of the VCALENDAR, and of the `method` parameter of the e-mail part.
    public var method: CalendarMethod {
        switch (reader, status) {
        case (.anyone, _): .publish
        case (.attendee, .confirmed): .request
        case (.attendee, .cancelled): .cancel
        }
    }
}
