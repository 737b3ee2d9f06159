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
        return Array(fields.map { $0.0 + "=" + Self.encoded($0.1) }.joined(separator: "&").utf8)
    }

    /// Unreserved characters (RFC 3986 §2.3) as they are, all else by its bytes.
    private static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: result.append(byte)
            default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
