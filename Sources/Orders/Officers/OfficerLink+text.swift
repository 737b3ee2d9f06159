internal import Bytes
internal import Notary

/// The one way in which a link is written.
extension OfficerLink {
    private static let head = "/officers/v1"

    /// Ends in a line feed.
    public var text: String {
        let lines =
            [
                "\(host)\(Self.head)", "link \(number)", "previous \(previous.map { Hex.encode($0.bytes) } ?? "-")",
                "rp \(relyingPartyID ?? "-")",
            ] + origins.map { "origin \($0)" } + keys.map { "officer \($0)" } + ["voids \(OrderLines.text(of: voids))"]
        return lines.map { "\($0)\n" }.joined()
    }

    /// - Returns: `nil` for anything but what ``text`` writes.
    public init?(text: String) {
        guard text.utf8.count <= Self.bytesMax, var lines = OrderLines(text), let host = lines.head(before: Self.head),
            let number = lines.value("link").flatMap({ Int($0) }), let hash = lines.value("previous"), let domain = lines.value("rp")
        else { return nil }
        let origins = lines.values("origin")
        let keys = lines.values("officer").map { NoteKey($0) }
        guard !keys.contains(nil), let voids = lines.ids("voids"), lines.isAtEnd else { return nil }
        self.init(
            host: host, number: number, previous: Hex.decode(hash).flatMap { Digest32($0) }, relyingPartyID: domain == "-" ? nil : domain,
            origins: origins, keys: keys.compactMap { $0 }, voids: voids)
        // What a reader above would take in another spelling as well.
        guard self.text.utf8.elementsEqual(text.utf8) else { return nil }
    }
}
