public import Scheduling

/// An e-mail as the service writes them (RFC 5322, MIME): the same text as
/// plain text and as HTML, and the visit as a calendar entry.
///
/// Nothing that reaches a header can hold a line break: addresses, ids and
/// `HeaderText` are types that refuse it.
public struct MailMessage: Hashable, Sendable {
    public var id: MailMessageID
    public var date: Instant
    public var from: MailAddress
    public var to: EmailAddress
    /// Of the words of the message.
    public var language: Language
    public var subject: HeaderText
    /// Lines end in LF.
    public var text: String
    public var html: String
    public var calendar: CalendarEvent?

    public init(
        id: MailMessageID, date: Instant, from: MailAddress, to: EmailAddress, language: Language, subject: HeaderText,
        text: String, html: String, calendar: CalendarEvent?
    ) {
        self.id = id
        self.date = date
        self.from = from
        self.to = to
        self.language = language
        self.subject = subject
        self.text = text
        self.html = html
        self.calendar = calendar
    }
}
