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
