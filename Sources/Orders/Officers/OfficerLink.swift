public import Bytes
internal import Crypto
public import Notary

/// Who the officers are from some moment on: one link of a chain that begins
/// at a pinned root.
///
/// A key's name is the officer: two keys of one name are one officer, who may
/// sign orders with either.
public struct OfficerLink: Hashable, Sendable {
    public static let keysMax = 32
    public static let originsMax = 16
    /// As many as can be live, so that one link can void all that a stolen key raised.
    public static let voidsMax = 4_096
    /// More than the longest that these limits allow.
    public static let bytesMax = 131_072
    /// Of a name of an officer, in bytes.
    public static let nameBytesMax = 100

    public let host: String
    /// From 0.
    public let number: Int
    /// SHA-256 of the text of the link before; `nil` in the first.
    public let previous: Digest32?
    /// The domain that the officers' passkeys are for.
    public let relyingPartyID: String?
    /// Of pages in which their passkeys may sign.
    public let origins: [String]
    public let keys: [NoteKey]
    /// Raises that are void from this link on, whoever signed them: a stolen
    /// key's, as far as they are not meant.
    public let voids: [OrderID]

    /// - Returns: `nil` for more than the limits allow, and where a key could
    ///   be taken for another, be two officers' at once, or never sign:
    ///   names are of visible ASCII, and passkeys need a domain and a page of it.
    public init?(
        host: String, number: Int, previous: Digest32?, relyingPartyID: String?, origins: [String], keys: [NoteKey], voids: [OrderID] = []
    ) {
        guard HostName.isHost(host), number >= 0, (number == 0) == (previous == nil), voids.count <= Self.voidsMax,
            Set(voids).count == voids.count, Self.areKeys(keys), Self.arePages(origins, of: relyingPartyID)
        else { return nil }
        guard keys.allSatisfy({ $0.kind == .ed25519 }) || !origins.isEmpty else { return nil }
        self.host = host
        self.number = number
        self.previous = previous
        self.relyingPartyID = relyingPartyID
        self.origins = origins
        self.keys = keys
        self.voids = voids
    }

    /// SHA-256 of the text: what pins the first link, and what the next one names.
    public var digest: Digest32 { Self.digest(of: text) }

    /// Officers who have a key outside of pages.
    var officersOutsideAPage: Set<String> { Set(keys.filter { $0.kind == .ed25519 }.map(\.name)) }

    static func digest(of text: String) -> Digest32 { SHA256.hash(data: Array(text.utf8)).withUnsafeBytes { Digest32(exactly: $0) } }

    private static func areKeys(_ keys: [NoteKey]) -> Bool {
        (1...keysMax).contains(keys.count)
            && keys.allSatisfy { key in
                isOfficer(key.name) && (key.kind == .ed25519 || PasskeyNoteKey(key) != nil)
            }
            // One key under two names would be two officers; two keys of one
            // name and id could not be told apart in a note.
            && Set(keys.map { [$0.kind.rawValue] + $0.material }).count == keys.count
            && Set(keys.map { "\($0.name) \($0.id)" }).count == keys.count
    }

    private static func isOfficer(_ name: String) -> Bool {
        name.utf8.count <= nameBytesMax && name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    private static func arePages(_ origins: [String], of relyingPartyID: String?) -> Bool {
        guard let relyingPartyID else { return origins.isEmpty }
        return HostName.isHost(relyingPartyID, hasPort: false) && origins.count <= originsMax && Set(origins).count == origins.count
            && origins.allSatisfy { HostName.isOrigin($0, of: relyingPartyID) }
    }
}
