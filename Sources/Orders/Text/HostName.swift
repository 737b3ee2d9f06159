/// Names of hosts as orders write them: in lower case, so that one host has
/// one spelling.
enum HostName {
    static let bytesMax = 253
    private static let localhost = "localhost"

    /// Letters, digits, dots and hyphens, and a port where `hasPort` allows one.
    static func isHost(_ text: String, hasPort: Bool = true) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard text.utf8.count <= bytesMax, parts.count == 1 || (hasPort && parts.count == 2 && isPort(parts[1])) else { return false }
        return !parts[0].isEmpty
            && parts[0].allSatisfy { byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
            }
    }

    /// Whether a browser at `origin` may use keys of `relyingPartyID`: https,
    /// at that domain or under it (Web Authentication §5.1.3); http for an
    /// exercise on one's own machine alone (W3C Secure Contexts §3.1).
    static func isOrigin(_ origin: String, of relyingPartyID: String) -> Bool {
        let scheme = relyingPartyID == localhost && origin.utf8.starts(with: "http:".utf8) ? "http://" : "https://"
        guard origin.utf8.starts(with: scheme.utf8) else { return false }
        let rest = String(Substring(origin.utf8.dropFirst(scheme.utf8.count)))
        guard isHost(rest), let host = rest.split(separator: ":").first else { return false }
        return host == relyingPartyID || (relyingPartyID != localhost && host.hasSuffix(".\(relyingPartyID)"))
    }

    private static func isPort(_ digits: Substring.UTF8View) -> Bool {
        (1...5).contains(digits.count) && digits.first != 0x30 && digits.allSatisfy { (0x30...0x39).contains($0) }
    }
}
