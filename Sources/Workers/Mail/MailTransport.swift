public import Formats
public import Scheduling

/// A way out for e-mail: a mailbox on disk, or a mail server.
///
/// Returning means that the next one down the line has taken the message for
/// good. It may still arrive twice: after a crash, or an answer that was lost
/// on its way back. The stable `Message-ID` is what makes that harmless.
public protocol MailTransport: Sendable {
    /// - Parameters:
    ///   - recipient: the envelope's recipient (RFC 5321 §3.3).
    ///   - sender: where a failure notice goes.
    func send(_ message: MailMessage, to recipient: EmailAddress, from sender: EmailAddress) async throws(MailFailure)
}
