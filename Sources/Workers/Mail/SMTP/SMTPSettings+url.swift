import FoundationEssentials

/// What is wrong with a mail server's URL. Never holds the URL, which may
/// carry a password.
public enum SMTPURLProblem: Error, Sendable, Hashable {
    case malformed
    /// Neither `smtp` nor `smtps`.
    case unknownScheme
    case malformedHost
    /// Another path, query or fragment than the ones known.
    case unknownParameter
    /// `starttls` is neither `required`, `optional` nor `none`, or stands
    /// beside `smtps`.
    case badStartTLS
    /// A user without a password (neither in the URL nor in a file), or the
    /// reverse.
    case incompleteCredentials
    /// A password would travel in clear to another machine.
    case credentialsInClear
}

extension SMTPSettings {
    /// Reads `smtp://[user[:password]@]host[:port][?starttls=required|optional|none]`
    /// or `smtps://…`.
    ///
    /// `smtp` is port 587 and requires STARTTLS unless it says otherwise;
    /// `smtps` is port 465 (RFC 8314 §7.3).
    ///
    /// - Parameters:
    ///   - password: from a file; stands in for the one of the URL. One line
    ///     break at its end is not part of it.
    ///   - clientName: see the property.
    public init(url: String, password: String?, clientName: String) throws(SMTPURLProblem) {
        guard url.utf8.count <= 4096, let parts = URLComponents(string: url) else { throw .malformed }
        guard parts.scheme == "smtp" || parts.scheme == "smtps" else { throw .unknownScheme }
        let isImplicit = parts.scheme == "smtps"
        guard let host = parts.host.map(Self.withoutBrackets), Self.isHost(host), Self.isHost(clientName)
        else { throw .malformedHost }
        guard parts.path.isEmpty || parts.path == "/", parts.fragment == nil,
            (parts.queryItems ?? []).allSatisfy({ $0.name == "starttls" })
        else { throw .unknownParameter }
        let port = parts.port ?? (isImplicit ? 465 : 587)
        guard (1...65_535).contains(port) else { throw .malformed }
        self.init(
            host: host, port: port, security: try Self.security(parts.queryItems ?? [], isImplicit: isImplicit),
            credentials: try Self.credentials(parts, password: password), clientName: clientName
        )
        guard credentials == nil || isLoopback || security == .implicitTLS || security == .startTLS
        else { throw .credentialsInClear }
    }

    private static func security(_ query: [URLQueryItem], isImplicit: Bool) throws(SMTPURLProblem) -> SMTPSecurity {
        guard query.count <= 1, !(isImplicit && !query.isEmpty) else { throw .badStartTLS }
        guard let item = query.first else { return isImplicit ? .implicitTLS : .startTLS }
        switch item.value {
        case "required": return .startTLS
        case "optional": return .startTLSIfOffered
        case "none": return .none
        default: throw .badStartTLS
        }
    }

    private static func credentials(_ parts: URLComponents, password: String?) throws(SMTPURLProblem) -> SMTPCredentials? {
        let password = password.map(withoutLineBreak) ?? parts.password
        guard parts.user != nil || password != nil else { return nil }
        guard let user = parts.user, let password, let both = SMTPCredentials(user: user, password: password)
        else { throw .incompleteCredentials }
        return both
    }

    private static func withoutLineBreak(_ text: String) -> String {
        var bytes = Array(text.utf8)
        if bytes.last == 0x0A { bytes.removeLast() }
        if bytes.last == 0x0D { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func withoutBrackets(_ host: String) -> String {
        host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }

    /// Letters, digits, `.`, `-` and `:`: nothing that could mean something
    /// else in a URL or in a command.
    private static func isHost(_ text: String) -> Bool {
        (1...253).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (0x30...0x3A).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || byte == 0x2E || byte == 0x2D
            }
    }
}
