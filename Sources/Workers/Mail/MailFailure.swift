import Formats
import Scheduling

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
