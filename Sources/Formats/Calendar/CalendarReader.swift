/// For whom a calendar entry is written.
public enum CalendarReader: Hashable, Sendable {
    /// The person written to: an invitation, or its cancellation.
    case attendee(CalendarAddress)
    /// Whoever downloads the file: published, without any attendee.
    case anyone
}
