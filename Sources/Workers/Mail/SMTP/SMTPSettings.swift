/// Which mail server to give messages to, and how.
public struct SMTPSettings: Sendable, Hashable {
    /// A name or an address, IPv6 without its brackets.
    public var host: String
    public var port: Int
    public var security: SMTPSecurity
    public var credentials: SMTPCredentials?
    /// What the client calls itself in EHLO (RFC 5321 §4.1.1.1).
    public var clientName: String
    /// PEM file of the authorities to trust instead of the system's.
    public var authoritiesFile: String?
    public var connectSecondsMax: Int
    /// For one message, from the connection to the server's last answer.
    public var sendSecondsMax: Int

    public init(
        host: String, port: Int, security: SMTPSecurity, credentials: SMTPCredentials? = nil, clientName: String,
        authoritiesFile: String? = nil, connectSecondsMax: Int = 10, sendSecondsMax: Int = 60
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.credentials = credentials
        self.clientName = clientName
        self.authoritiesFile = authoritiesFile
        self.connectSecondsMax = connectSecondsMax
        self.sendSecondsMax = sendSecondsMax
    }

    /// Whether the server is this machine itself.
    var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}

/// How the connection is protected. The server's certificate is always
/// verified where there is one.
public enum SMTPSecurity: Hashable, Sendable {
    /// TLS from the first byte (RFC 8314 §3.3).
    case implicitTLS
    /// STARTTLS (RFC 3207), and nothing is sent without it.
    case startTLS
    /// STARTTLS where the server offers it.
    case startTLSIfOffered
    /// In clear: for a server on this machine or a private network.
    case none
}

/// A user's name and password, which print as nothing.
public struct SMTPCredentials: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    public let user: String
    let password: String

    /// `nil` when one of the two is empty or has a control character.
    public init?(user: String, password: String) {
        for text in [user, password] {
            guard (1...1024).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
        }
        self.user = user
        self.password = password
    }

    public var description: String { "(credentials)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}
