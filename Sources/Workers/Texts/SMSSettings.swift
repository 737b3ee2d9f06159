import FoundationEssentials

/// Which gateway to give text messages to, and how.
///
/// The gateway takes the form that Twilio documents (*Programmable Messaging,
/// Message resource*): `From`, `To`, `Body` and `StatusCallback`, with HTTP
/// Basic credentials.
public struct SMSSettings: Sendable, Hashable, CustomStringConvertible, CustomReflectable {
    /// Without the user.
    public var url: String
    /// The account.
    public var user: String
    /// Also what signs incoming messages.
    public let token: String
    /// A telephone in E.164, or a short code.
    public var from: String
    /// What the address begins with that the gateway tells the outcome to;
    /// the message's id follows. `nil`: it is not told.
    public var statusURL: String?
    /// PEM file of the authorities to trust instead of the system's.
    public var authoritiesFile: String?
    public var connectSecondsMax: Int
    /// For one message, from the connection to the gateway's last byte.
    public var sendSecondsMax: Int

    public var description: String { "(text gateway)" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Most bytes of an answer that are read.
    static let answerBytesMax = 64 * 1024
    private static let textMax = 4096

    /// Reads `https://account[:token]@host[:port]/path`.
    ///
    /// - Parameter token: from a file; stands in for the one of the URL. One
    ///   line break at its end is not part of it.
    public init(
        url: String, token: String?, from: String, connectSecondsMax: Int = 10, sendSecondsMax: Int = 30
    ) throws(SMSURLProblem) {
        guard url.utf8.count <= Self.textMax, var parts = URLComponents(string: url) else { throw .malformed }
        guard parts.scheme == "https" || parts.scheme == "http" else { throw .unknownScheme }
        guard let host = parts.host, !host.isEmpty, parts.fragment == nil else { throw .malformed }
        let password = token.map(Self.withoutLineBreak) ?? parts.password
        guard let user = parts.user, let password, Self.isCredential(user), Self.isCredential(password)
        else { throw .incompleteCredentials }
        guard parts.scheme == "https" || Self.isLoopback(host) else { throw .credentialsInClear }
        guard Self.isSender(from) else { throw .badSender }
        parts.user = nil
        parts.password = nil
        guard let address = parts.string else { throw .malformed }
        self.url = address
        self.user = user
        self.token = password
        self.from = from
        self.connectSecondsMax = connectSecondsMax
        self.sendSecondsMax = sendSecondsMax
    }

    private static func withoutLineBreak(_ text: String) -> String {
        var bytes = Array(text.utf8)
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isCredential(_ text: String) -> Bool {
        (1...1024).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }

    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host == "[::1]" || host.hasPrefix("127.")
    }

    /// E.164 (ITU-T), or a short code of 3 to 8 digits.
    private static func isSender(_ text: String) -> Bool {
        let digits = text.hasPrefix("+") ? text.dropFirst() : text[...]
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != "0" else { return false }
        return text.hasPrefix("+") ? (7...15).contains(digits.utf8.count) : (3...8).contains(digits.utf8.count)
    }
}
