import Formats
import Scheduling

/// Why a text message was not taken. Holds no number and no words of the
/// gateway, which tend to repeat the number.
public enum TextFailure: Error, Sendable, Equatable {
    /// The gateway failed at this message; it may take it later.
    case temporary(status: Int)
    /// The gateway will never take this message.
    case permanent(status: Int)
    /// Nobody could be asked, or nobody is served: no connection, no TLS, a
    /// time limit, refused credentials, too many. Says nothing about this
    /// message; the gateway may say how long to wait.
    case unavailable(retryAfterSeconds: Int64?)
}
