public import Scheduling

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
