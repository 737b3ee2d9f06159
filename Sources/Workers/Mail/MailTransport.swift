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

/// Why a message was not taken. Holds no address and no words of the server,
/// which tend to repeat the address.
public enum MailFailure: Error, Sendable, Equatable {
    /// The server says: later (RFC 5321 §4.2.1, 4yz).
    case temporary(code: Int)
    /// The server says: never (5yz).
    case permanent(code: Int)
    /// Nobody could be asked: no connection, no TLS, refused credentials, a
    /// time limit, a full disk. Says nothing about this message.
    case unavailable
}
