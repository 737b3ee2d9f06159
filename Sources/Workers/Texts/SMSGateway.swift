import Bytes
import Formats
public import Scheduling

/// Hands text messages to a gateway over HTTP through libcurl, one at a time
/// over a connection that is kept.
public final class SMSGateway: TextTransport {
    private let connection: SMSConnection
    private let settings: SMSSettings
    private let queue = BlockingQueue(label: "creneau.sms")

    public init(_ settings: SMSSettings) {
        self.settings = settings
        connection = SMSConnection(settings)
    }

    public func send(_ message: TextMessage, to phone: PhoneNumber) async throws(TextFailure) {
        let form = form(message, to: phone)
        try await queue.run { [connection] () throws(TextFailure) in try connection.post(form) }
    }

    /// `application/x-www-form-urlencoded`.
    func form(_ message: TextMessage, to phone: PhoneNumber) -> [UInt8] {
        var fields = [("From", settings.from), ("To", phone.e164), ("Body", message.text.description)]
        if let status = settings.statusURL { fields.append(("StatusCallback", status + message.id.description)) }
        return Array(fields.map { $0.0 + "=" + PercentEncoding.encode($0.1) }.joined(separator: "&").utf8)
    }
}
