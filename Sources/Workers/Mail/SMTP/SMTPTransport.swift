public import Formats
public import Scheduling

/// Hands messages to a mail server (RFC 5321) through libcurl, one at a
/// time over a connection that is kept.
public final class SMTPTransport: MailTransport {
    private let connection: SMTPConnection
    private let queue = BlockingQueue(label: "creneau.smtp")

    public init(_ settings: SMTPSettings) { connection = SMTPConnection(settings) }

    public func send(_ message: MailMessage, to recipient: EmailAddress, from sender: EmailAddress) async throws(MailFailure) {
        let bytes = message.encoded()
        try await queue.run { [connection] () throws(MailFailure) in
            try connection.send(bytes, to: recipient, from: sender)
        }
    }
}
