public import Formats
public import Scheduling

/// A text message ready to go.
public struct TextMessage: Sendable, Hashable {
    /// Stable across retries; what became of the message is told under it.
    public var id: MessageID
    public var language: Language
    public var text: ShortText

    public init(id: MessageID, language: Language, text: ShortText) {
        self.id = id
        self.language = language
        self.text = text
    }
}

/// A way out for text messages: a gateway, or the demonstration's mailbox.
///
/// Returning means that the next one down the line has taken it. It may still
/// arrive twice, after an answer that was lost on its way back.
public protocol TextTransport: Sendable {
    func send(_ message: TextMessage, to phone: PhoneNumber) async throws(TextFailure)
}

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
