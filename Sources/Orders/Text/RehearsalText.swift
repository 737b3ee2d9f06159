internal import Bytes
public import Containment
public import Scheduling

/// What an officer signs to rehearse an order: nothing is put in force, and
/// for some minutes is counted what the order would have met.
///
/// A text of its own, whose first line no order has: a signature for one is
/// never one for the other.
public struct RehearsalText: Hashable, Sendable {
    /// How long it may count.
    public static let minutesRange = 1...60
    private static let head = "/rehearsal/v1"

    /// Of the deployment that it is for.
    public let host: String
    public let id: OrderID
    /// By the clock of whoever made it: for people to read.
    public let issued: Instant
    /// The last instant at which it can begin: on paper there is none.
    public let expires: Instant
    public let minutes: Int
    /// In the order in which they stand, none twice.
    public let scopes: [Scope]
    public let level: Level
    /// One line, for the log and for people: a code, or words.
    public let reason: String

    /// - Returns: `nil` for what cannot be written in one way alone, is more
    ///   than the limits of an order allow, or would raise nothing.
    public init?(
        host: String, id: OrderID, issued: Instant, expires: Instant, minutes: Int, scopes: [Scope], level: Level, reason: String
    ) {
        guard HostName.isHost(host), OrderText.isInstant(issued), OrderText.isInstant(expires), Self.minutesRange.contains(minutes),
            (1...OrderText.scopesMax).contains(scopes.count), Set(scopes).count == scopes.count, level > .open, OrderText.isReason(reason)
        else { return nil }
        (self.host, self.id, self.issued, self.expires) = (host, id, issued, expires)
        (self.minutes, self.scopes, self.level, self.reason) = (minutes, scopes, level, reason)
    }

    /// Ends in a line feed.
    public var text: String {
        let lines =
            [
                "\(host)\(Self.head)", "id \(id)", "issued \(RFC3339.format(issued))", "expires \(RFC3339.format(expires))",
                "minutes \(minutes)",
            ] + scopes.map { "scope \($0.text)" } + ["level \(level.text)", "reason \(reason)"]
        return lines.map { "\($0)\n" }.joined()
    }

    /// - Returns: `nil` for anything but what ``text`` writes.
    public init?(text: String) {
        guard text.utf8.count <= OrderText.bytesMax, var lines = OrderLines(text), let host = lines.head(before: Self.head),
            let id = lines.value("id").flatMap({ OrderID($0) }), let issued = lines.value("issued").flatMap(RFC3339.parse),
            let expires = lines.value("expires").flatMap(RFC3339.parse), let minutes = lines.value("minutes").flatMap({ Int($0) })
        else { return nil }
        let scopes = lines.values("scope").map { Scope(text: $0) }
        guard !scopes.contains(nil), let level = lines.value("level").flatMap({ Level(text: $0) }), let reason = lines.value("reason"),
            lines.isAtEnd
        else { return nil }
        self.init(
            host: host, id: id, issued: issued, expires: expires, minutes: minutes, scopes: scopes.compactMap { $0 }, level: level,
            reason: reason)
        // What a reader above would take in another spelling as well.
        guard self.text.utf8.elementsEqual(text.utf8) else { return nil }
    }

    /// The levels that it rehearses.
    public var levels: LevelSet { LevelSet(levels: Dictionary(uniqueKeysWithValues: scopes.map { ($0, level) })) }

    /// SHA-256 of the text, 64 hexadecimal digits: what a leaf of the log commits to.
    public var digestText: String { Hex.encode(OfficerLink.digest(of: text).bytes) }
}
