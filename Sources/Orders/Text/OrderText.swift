public import Bytes
public import Containment
public import Scheduling

/// What officers sign to contain something, or to lower a level again
/// (INTEROP §5).
///
/// An order says what is to be, and nothing of what is: each can be read and
/// checked alone, wherever it comes from and whenever.
public struct OrderText: Hashable, Sendable {
    public static let scopesMax = 64
    public static let supersedesMax = 256
    /// Of the reason, in Unicode scalars.
    public static let reasonLengthMax = 200
    /// More than the longest that these limits allow.
    public static let bytesMax = 16_384

    /// Of the deployment that it is for.
    public let host: String
    public let id: OrderID
    /// By the clock of whoever made it: for people to read, compared with nothing.
    public let issued: Instant
    /// The last instant of a first sight; `nil` on paper, which waits in a safe.
    public let expires: Instant?
    /// In the order in which they stand, none twice.
    public let scopes: [Scope]
    /// In a lowering, the level that remains.
    public let level: Level
    /// One line, for the log and for people: a code, or words.
    public let reason: String
    /// The orders that end by this one; none in a raise.
    public let supersedes: [OrderID]
    /// The hash of a report of what was restored.
    public let evidence: Digest32?

    /// - Returns: `nil` for what cannot be written in one way alone, or is
    ///   more than the limits allow; instants from 1970 to 9999.
    public init?(
        host: String, id: OrderID, issued: Instant, expires: Instant?, scopes: [Scope], level: Level, reason: String,
        supersedes: [OrderID] = [], evidence: Digest32? = nil
    ) {
        guard HostName.isHost(host), Self.isInstant(issued), expires.map(Self.isInstant) ?? true,
            (1...Self.scopesMax).contains(scopes.count), Set(scopes).count == scopes.count, Self.isReason(reason),
            supersedes.count <= Self.supersedesMax, Set(supersedes).count == supersedes.count, !supersedes.contains(id)
        else { return nil }
        self.host = host
        self.id = id
        self.issued = issued
        self.expires = expires
        self.scopes = scopes
        self.level = level
        self.reason = reason
        self.supersedes = supersedes
        self.evidence = evidence
    }

    /// Raises, and does not name anything that it ends.
    public var isRaise: Bool { supersedes.isEmpty }

    static func isInstant(_ instant: Instant) -> Bool { (Instant.distantPast...Instant.distantFuture).contains(instant) }

    /// Nothing that ends a line, and no other control character.
    static func isReason(_ text: String) -> Bool {
        (1...reasonLengthMax).contains(text.unicodeScalars.count)
            && text.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .control, .lineSeparator, .paragraphSeparator: false
                default: true
                }
            }
    }
}
