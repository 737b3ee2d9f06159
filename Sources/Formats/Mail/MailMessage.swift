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

/// Who a message says it is from.
public struct MailAddress: Hashable, Sendable {
    public var name: HeaderText?
    public var email: EmailAddress

    public init(name: HeaderText?, email: EmailAddress) {
        self.name = name
        self.email = email
    }
}

/// The `Message-ID` (RFC 5322 §3.6.4) of a queued message: the same however
/// often it is sent, so that a mailbox that got it twice shows it once.
public struct MailMessageID: Hashable, Sendable, CustomStringConvertible {
    /// With its angle brackets.
    public let description: String
    /// Without them: what may stand in a file name or a MIME boundary.
    let left: String

    /// - Parameter sender: the service's own address, of which the domain is taken.
    public init(_ message: MessageID, sender: EmailAddress) {
        left = message.description
        description = "<" + left + "@" + sender.domain + ">"
    }
}
