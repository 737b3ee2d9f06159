internal import Bytes
internal import Containment
internal import Scheduling

/// The one way in which an order is written.
extension OrderText {
    private static let head = "/containment/v1"

    /// Ends in a line feed.
    public var text: String {
        let lines =
            [
                "\(host)\(Self.head)", "id \(id)", "issued \(RFC3339.format(issued))",
                "expires \(expires.map { RFC3339.format($0) } ?? "-")",
            ] + scopes.map { "scope \($0.text)" } + [
                "level \(level.text)", "reason \(reason)", "supersedes \(OrderLines.text(of: supersedes))",
                "evidence \(evidence.map { Hex.encode($0.bytes) } ?? "-")",
            ]
        return lines.map { "\($0)\n" }.joined()
    }

    /// - Returns: `nil` for anything but what ``text`` writes.
    public init?(text: String) {
        guard text.utf8.count <= Self.bytesMax, var lines = OrderLines(text), let host = lines.head(before: Self.head),
            let id = lines.value("id").flatMap({ OrderID($0) }), let issued = lines.value("issued").flatMap(RFC3339.parse),
            let expiry = lines.value("expires")
        else { return nil }
        let expires = RFC3339.parse(expiry)
        let scopes = lines.values("scope").map { Scope(text: $0) }
        guard expires != nil || expiry == "-", !scopes.contains(nil), let level = lines.value("level").flatMap({ Level(text: $0) }),
            let reason = lines.value("reason"), let supersedes = lines.ids("supersedes"), let hash = lines.value("evidence"), lines.isAtEnd
        else { return nil }
        let evidence = Hex.decode(hash).flatMap { Digest32($0) }
        self.init(
            host: host, id: id, issued: issued, expires: expires, scopes: scopes.compactMap { $0 }, level: level, reason: reason,
            supersedes: supersedes, evidence: evidence)
        // What a reader above would take in another spelling as well.
        guard self.text.utf8.elementsEqual(text.utf8) else { return nil }
    }
}
