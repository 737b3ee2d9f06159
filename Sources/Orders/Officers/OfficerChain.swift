public import Bytes
public import Notary

/// The officers, from a pinned root to the newest link that is known.
///
/// Each link is a note signed by two officers of the link before it, the first
/// by two of its own. Whoever has the root's hash can check all that follows
/// by itself, wherever it was kept.
public struct OfficerChain: Hashable, Sendable {
    public static let linksMax = 1_024
    /// Officers with a key outside of pages, in the first link: one of three
    /// keys can be lost, and two are left to lower and to enrol another.
    public static let foundersMin = 3

    /// One link, as it was signed.
    struct Entry: Hashable {
        let link: OfficerLink
        var note: SignedNote
    }

    /// SHA-256 of the text of the first link.
    public let root: Digest32
    /// Never empty.
    private(set) var entries: [Entry] = []
    /// Orders that any of the links names.
    private(set) var voided: Set<OrderID> = []

    /// - Parameter first: the link 0.
    /// - Throws: `otherRoot` when it is another one than is pinned, and what ``adding(_:)`` throws.
    public init(root: Digest32, _ first: SignedNote) throws(OrderRefusal) {
        self.root = root
        try add(first)
    }

    public var links: [OfficerLink] { entries.map(\.link) }

    /// The link in force.
    public var newest: OfficerLink { entries[entries.count - 1].link }

    public var host: String { entries[0].link.host }

    /// What is signed of a link: what the next one has to name, or the root.
    public static func digest(of note: SignedNote) -> Digest32 { OfficerLink.digest(of: note.text) }

    /// The chain with a link more; one that is known already changes nothing
    /// but who is known to have signed it.
    ///
    /// A key that it no longer names is revoked: what was first seen under an
    /// earlier link stands, unless the link voids it by its id.
    ///
    /// - Throws: `malformed`, `tooLong`, `otherHost`, `otherRoot`,
    ///   `linkMissing` when one before it is to come first, `fork` when the
    ///   chain goes on otherwise here, `badSignature`, `notByAnOfficer`,
    ///   `needsTwo`, `needsKeyOutsideAPage`, `tooFewOfficers`, `tooMany`.
    public func adding(_ note: SignedNote) throws(OrderRefusal) -> Self {
        var chain = self
        try chain.add(note)
        return chain
    }

    private mutating func add(_ note: SignedNote) throws(OrderRefusal) {
        guard note.text.utf8.count <= OfficerLink.bytesMax else { throw .tooLong }
        guard let link = OfficerLink(text: note.text) else { throw .malformed }
        if link.number == 0 {
            guard link.digest == root else { throw .otherRoot }
        } else {
            guard link.number <= entries.count else { throw .linkMissing }
            guard link.host == host else { throw .otherHost }
        }
        let signers = try Signers(of: note, by: link.number == 0 ? link : entries[link.number - 1].link)
        try signers.checkTwo()
        guard link.number == entries.count else {
            guard entries[link.number].link == link else { throw .fork }
            let known = try Signers(of: entries[link.number].note, by: link.number == 0 ? link : entries[link.number - 1].link)
            entries[link.number].note = try known.joined(with: signers).note(note.text)
            return
        }
        guard link.previous == entries.last?.link.digest else { throw .fork }
        guard link.officersOutsideAPage.count >= (link.number == 0 ? Self.foundersMin : 2) else { throw .tooFewOfficers }
        guard entries.count < Self.linksMax else { throw .tooMany }
        entries.append(Entry(link: link, note: try signers.note(note.text)))
        voided.formUnion(link.voids)
    }
}
