public import Bytes
public import Containment
public import Notary
public import Orders
public import Scheduling
import Testing

/// Three officers, one of whom has a passkey as well, a fourth who comes later,
/// and the chain that they began.
public struct Officers: Sendable {
    public static let host = "creneau.example"
    /// Before every order's last instant, and after it.
    public static let inTime = Instant(seconds: 1_762_180_000), tooLate = Instant(seconds: 1_762_200_001)
    public static let expires = Instant(seconds: 1_762_200_000), issued = Instant(seconds: 1_762_179_000)

    public let anne = try! Self.signer("anne", 1), benoit = try! Self.signer("benoit", 2), coffre = try! Self.signer("coffre", 3)
    public let diane = try! Self.signer("diane", 4), stranger = try! Self.signer("stranger", 9)
    /// Anne's, in her telephone: the same name.
    public let passkey = try! SoftPasskey(name: "\(host)/anne", seed: 5)
    /// Benoit's.
    public let otherPasskey = try! SoftPasskey(name: "\(host)/benoit", seed: 6)

    public static func signer(_ name: String, _ seed: UInt8) throws -> NoteSigner {
        let seed = try #require(Digest32([UInt8](repeating: seed, count: 32)))
        return try #require(NoteSigner(name: "\(host)/\(name)", seed: seed))
    }

    public func keys(_ signers: NoteSigner...) throws -> [NoteKey] { signers.map(\.key) + [try passkey.key(), try otherPasskey.key()] }

    public static func note(_ text: String, _ signatures: [NoteSignature]) throws -> SignedNote {
        try SignedNote(text: text, signatures: signatures)
    }

    public func signed(_ text: String, _ signers: NoteSigner...) throws -> SignedNote { try Self.note(text, signers.map { $0.sign(text) }) }

    public init() {}

    // MARK: the chain

    public func link(
        _ keys: [NoteKey], number: Int = 0, after previous: Digest32? = nil, host: String = host, voids: [OrderID] = [],
        rp: String? = host, origins: [String] = ["https://watch.creneau.example", "https://front.creneau.example"]
    ) throws -> OfficerLink {
        try #require(
            OfficerLink(host: host, number: number, previous: previous, relyingPartyID: rp, origins: origins, keys: keys, voids: voids))
    }

    public func first() throws -> OfficerLink { try link(try keys(anne, benoit, coffre)) }

    public func chain() throws -> OfficerChain {
        let first = try first()
        return try OfficerChain(root: first.digest, signed(first.text, anne, benoit))
    }

    public func book() throws -> OrderBook { OrderBook(chain: try chain()) }

    /// A link in which Diane is in Anne's place, and Anne's passkey with her.
    public func without(_ chain: OfficerChain, voids: [OrderID] = []) throws -> SignedNote {
        let keys = [benoit.key, coffre.key, diane.key, try otherPasskey.key()]
        let next = try link(keys, number: chain.links.count, after: chain.newest.digest, voids: voids)
        return try signed(next.text, benoit, coffre)
    }

    // MARK: orders

    public static func id(_ number: Int) throws -> OrderID {
        let digits = String(number, radix: 10)
        return try #require(OrderID("01K" + String(repeating: "0", count: 23 - digits.count) + digits))
    }

    public static func raise(
        _ number: Int, _ level: Level = .frozen, _ scopes: [Scope] = [.surface(.front)], expires: Instant? = Self.expires,
        issued: Instant = Self.issued, host: String = host, reason: String = "OAT-021"
    ) throws -> String {
        try #require(
            OrderText(host: host, id: try id(number), issued: issued, expires: expires, scopes: scopes, level: level, reason: reason)
        ).text
    }

    public static func lowering(
        _ number: Int, of ended: [Int], leaving level: Level = .open, _ scopes: [Scope] = [.surface(.front)],
        expires: Instant? = Self.expires
    ) throws -> String {
        try #require(
            OrderText(
                host: host, id: try id(number), issued: issued, expires: expires, scopes: scopes, level: level, reason: "rétabli",
                supersedes: try ended.map(id))
        ).text
    }
}

extension OrderBook {
    /// Takes it now.
    @discardableResult
    public mutating func take(_ note: SignedNote, at instant: Instant = Officers.inTime) throws(OrderRefusal) -> OrderOutcome {
        try accept(note, seenAt: instant, seenUnder: chain.links.count - 1)
    }

    /// Why not; `nil` when it is taken.
    public mutating func refusal(_ note: SignedNote, at instant: Instant = Officers.inTime) -> OrderRefusal? {
        do {
            try take(note, at: instant)
            return nil
        } catch {
            return error
        }
    }

    public func level(_ surface: SurfaceName? = .front, clinic: ClinicID? = nil, staff: StaffID? = nil) -> Level {
        levels(epoch: 1).level(at: Whereabouts(surface: surface, clinic: clinic, staff: staff))
    }
}
