import Formats
public import Scheduling

/// A way out for text messages: a gateway, or the demonstration's mailbox.
///
/// Returning means that the next one down the line has taken it. It may still
/// arrive twice, after an answer that was lost on its way back.
public protocol TextTransport: Sendable {
    func send(_ message: TextMessage, to phone: PhoneNumber) async throws(TextFailure)
}
