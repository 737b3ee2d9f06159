/// Why an order, or a link of the chain of officers, is not taken.
public enum OrderRefusal: Error, Hashable, Sendable, CaseIterable {
    /// Not in the one form that such a text has.
    case malformed
    /// More bytes than are read.
    case tooLong
    /// For another deployment.
    case otherHost
    /// A key that is known signed, and its signature does not fit.
    case badSignature
    /// Nobody signed whose key is known.
    case notByAnOfficer
    /// One officer signed; it takes two.
    case needsTwo
    /// All signatures were made in pages: one by a key outside of them is
    /// needed, for a captured page can have another text signed than it shows.
    case needsKeyOutsideAPage
    /// A raise to `open`.
    case raisesNothing
    /// A lowering without an end: what waits on paper can only raise.
    case paperRaisesOnly
    /// First seen here after its last instant.
    case expired
    /// A link of the chain names it.
    case voided
    /// Another order has that id.
    case otherTextUnderThatID
    /// No room: of live orders, of one officer's, or of links.
    case tooMany
    /// Seen under a link of the chain that is not known here.
    case unknownLink
    /// The first link is not the one that is pinned.
    case otherRoot
    /// A link before it is missing here.
    case linkMissing
    /// The chain goes on otherwise here.
    case fork
    /// Too few officers would have a key outside of pages: three begin a
    /// chain, and two are left in each link, or nobody could lower again.
    case tooFewOfficers
}
