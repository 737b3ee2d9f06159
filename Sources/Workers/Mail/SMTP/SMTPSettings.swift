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
