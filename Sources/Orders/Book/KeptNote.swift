internal import Bytes
public import Notary
public import Scheduling

/// A link or an order of a book, as others are told of it.
public struct KeptNote: Hashable, Sendable {
    /// `link 3`, or the order's id.
    public let name: String
    public let note: SignedNote
    /// When it was first seen here; the distant past for a link, which has no such instant.
    public let seenAt: Instant
    /// The link whose keys it was verified by, or the one before it.
    public let link: Int

    /// SHA-256 of the text, 64 hexadecimal digits: what a leaf of the log commits to.
    public var digestText: String { Hex.encode(OfficerChain.digest(of: note).bytes) }
}
