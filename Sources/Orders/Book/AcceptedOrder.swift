public import Notary
public import Scheduling

/// An order that was taken, with what is known of it here and nowhere else.
public struct AcceptedOrder: Hashable, Sendable {
    public let order: OrderText
    /// With the signatures of officers alone, one of each key.
    public internal(set) var note: SignedNote
    /// When it was first seen here.
    public let seenAt: Instant
    /// The link of the chain whose keys it was verified by.
    public let link: Int
    /// Who signed.
    public internal(set) var officers: Set<String>
}
